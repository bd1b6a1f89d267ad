#include "domain/hours/ledger.h"

#include <algorithm>
#include <unordered_map>

#include "domain/hours/rules.h"
#include "domain/hours/store.h"

namespace xingtan::hours {
namespace {

using enrolment::EnrolmentFacts;
using enrolment::Settled;
using FactsById = std::unordered_map<EnrolmentId, EnrolmentFacts>;

// The postings of one person.
struct Group {
    EnrolmentId enrolment;
    std::span<const Posting> postings;
};

std::vector<Group> by_person(std::span<const Posting> postings) {
    std::vector<Group> groups;
    for (std::size_t from = 0, to = 0; from < postings.size(); from = to) {
        while (to < postings.size() && postings[to].enrolment == postings[from].enrolment) ++to;
        groups.push_back({postings[from].enrolment, postings.subspan(from, to - from)});
    }
    return groups;
}

std::vector<enrolment::HoursDelta> deltas_of(std::span<const Group> groups) {
    std::vector<enrolment::HoursDelta> deltas;
    deltas.reserve(groups.size());
    for (const auto& group : groups) {
        auto& delta = deltas.emplace_back(enrolment::HoursDelta{group.enrolment, {}});
        for (const auto& posting : group.postings)
            delta.tenths[static_cast<std::size_t>(posting.slot - 1)] += posting.tenths;
    }
    return deltas;
}

FactsById index_of(std::vector<EnrolmentFacts> rows) {
    FactsById facts;
    facts.reserve(rows.size());
    for (auto& row : rows) facts.emplace(row.id, std::move(row));
    return facts;
}

// Those that took no hours, as they are now, to say why.
Result<FactsById> unmoved(db::Tx& tx, const AnyScope& scope, std::span<const Group> groups,
                          const FactsById& moved) {
    std::vector<EnrolmentId> ids;
    for (const auto& group : groups)
        if (!moved.contains(group.enrolment)) ids.push_back(group.enrolment);
    auto rows = TRY(enrolment::find_many(tx, scope, ids));
    return index_of(std::move(rows));
}

Result<> insert_entries(db::Tx& tx, Context& ctx, std::span<const Posting> postings, const FactsById& moved,
                        const Origin& origin) {
    std::vector<store::NewEntry> entries;
    entries.reserve(postings.size());
    for (const auto& posting : postings) {
        if (!moved.contains(posting.enrolment)) continue;
        const auto id = TRY(ctx.next_id<HourEntryId>());
        entries.push_back({id, &posting});
    }
    return store::insert_entries(tx, entries, {ctx.actor.account, origin.batch, origin.sheet, ctx.at});
}

// A person's results of one call are worth the lowest of their grades; a later call that completes her gives
// hers.
enrolment::State outcome_of(std::span<const Posting> postings) {
    auto lowest = Verdict::Excellent;
    for (const auto& posting : postings) {
        if (posting.verdict == Verdict::Fail) return enrolment::State::Failed;
        lowest = std::min(lowest, posting.verdict);
    }
    if (lowest == Verdict::Excellent) return enrolment::State::Excellent;
    return lowest == Verdict::Good ? enrolment::State::Good : enrolment::State::Passed;
}

std::vector<Settled> settled_by(std::span<const Group> groups, const FactsById& moved,
                                const Completion& completion) {
    std::vector<Settled> settled;
    for (const auto& group : groups) {
        const auto row = moved.find(group.enrolment);
        if (row == moved.end()) continue;
        const auto outcome = outcome_of(group.postings);
        if (outcome != enrolment::State::Failed &&
            !met(completion, done_of(row->second), project::Strength::Principle))
            continue;
        Date last;
        for (const auto& posting : group.postings) last = std::max(last, posting.completed_on);
        settled.push_back({row->second, outcome, last});
    }
    return settled;
}

EntryOutcome refused(std::int64_t index, const FactsById& unmoved, EnrolmentId id) {
    const auto row = unmoved.find(id);
    if (row == unmoved.end()) return {index, false, "enrolment-unknown", ""};
    return {index, false, std::string(state_problem(row->second.state)),
            std::string(wire_name(row->second.state))};
}

Posted outcomes_of(std::span<const Posting> postings, const FactsById& moved, const FactsById& still,
                   std::span<const Settled> settled) {
    Posted posted;
    std::unordered_map<EnrolmentId, enrolment::State> now;
    for (const auto& one : settled) {
        now[one.enrolment.id] = one.outcome;
        ++(one.outcome == enrolment::State::Failed ? posted.failed : posted.passed);
    }
    posted.outcomes.reserve(postings.size());
    for (const auto& posting : postings) {
        const auto row = moved.find(posting.enrolment);
        ++(row == moved.end() ? posted.refused : posted.accepted);
        if (row == moved.end()) {
            posted.outcomes.push_back(refused(posting.index, still, posting.enrolment));
            continue;
        }
        const auto end = now.find(posting.enrolment);
        const auto state = end == now.end() ? row->second.state : end->second;
        posted.outcomes.push_back({posting.index, true, "", std::string(wire_name(state))});
    }
    return posted;
}

}  // namespace

Result<Completion> completion_of(db::Tx& tx, ProjectId id) {
    Completion completion;
    completion.parts = TRY(project::parts(tx, id));
    const auto project = TRY(project::facts(tx, id));
    auto terms = TRY(project::terms_of(project));
    completion.rule = std::move(terms.completion);
    return completion;
}

Result<Posted> post(db::Tx& tx, Context& ctx, const AnyScope& scope, std::span<const Posting> postings,
                    const Origin& origin) {
    const auto groups = by_person(postings);
    const auto deltas = deltas_of(groups);
    auto rows = TRY(enrolment::add_hours_many(tx, scope, deltas));
    const auto moved = index_of(std::move(rows));
    const auto still = TRY(unmoved(tx, scope, groups, moved));
    TRY(insert_entries(tx, ctx, postings, moved, origin));
    const auto completion = TRY(completion_of(tx, origin.project));
    const auto settled = settled_by(groups, moved, completion);
    tally::Group counters;
    TRY(enrolment::settle(tx, ctx, settled, origin.part_name, counters));
    TRY(counters.post(tx));
    return outcomes_of(postings, moved, still, settled);
}

Result<> reverse(db::Tx& tx, Context& ctx, const AnyScope& scope, std::span<const Reversal> reversals,
                 ImportId sheet) {
    std::vector<Posting> postings;
    for (const auto& one : reversals) postings.push_back(one.posting);
    const auto groups = by_person(postings);
    const auto moved = TRY(enrolment::add_hours_many(tx, scope, deltas_of(groups)));
    if (moved.size() != groups.size()) return Error::conflict("enrolment-state-moved");
    std::vector<store::NewEntry> entries;
    for (const auto& one : reversals) {
        const auto id = TRY(ctx.next_id<HourEntryId>());
        entries.push_back({id, &one.posting, one.entry});
    }
    return store::insert_entries(tx, entries, {ctx.actor.account, {}, sheet, ctx.at});
}

}  // namespace xingtan::hours
