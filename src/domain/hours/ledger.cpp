#include "domain/hours/ledger.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "domain/hours/limits.h"
#include "domain/hours/rules.h"
#include "domain/hours/store.h"
#include "domain/hours/store_hand.h"

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

using Results = std::unordered_map<EnrolmentId, std::vector<Graded>>;

bool fails(const Group& group) {
    return std::ranges::any_of(group.postings, [](const auto& p) { return p.verdict == Verdict::Fail; });
}

// Everything that stands in the ledger of those whom these postings complete.
Result<Results> results_of(db::Tx& tx, std::span<const Group> groups, const FactsById& moved,
                           const Completion& completion) {
    std::vector<EnrolmentId> ids;
    for (const auto& group : groups) {
        const auto row = moved.find(group.enrolment);
        if (row != moved.end() && !fails(group) &&
            met(completion, done_of(row->second), project::Strength::Principle))
            ids.push_back(group.enrolment);
    }
    Results results;
    if (ids.empty()) return results;
    const auto entries = TRY(store::standing_entries(tx, ids));
    for (const auto& e : entries) results[e.enrolment].push_back({e.slot, e.verdict, e.completed_on});
    return results;
}

std::vector<Settled> settled_by(std::span<const Group> groups, const FactsById& moved,
                                std::span<const project::Part> parts, const Results& results) {
    std::vector<Settled> settled;
    for (const auto& group : groups) {
        const auto row = moved.find(group.enrolment);
        const auto complete = results.find(group.enrolment);
        if (row == moved.end() || (complete == results.end() && !fails(group))) continue;
        const auto outcome = fails(group) ? enrolment::State::Failed : end_state(parts, complete->second);
        Date last;
        for (const auto& posting : group.postings) last = std::max(last, posting.completed_on);
        settled.push_back({row->second, outcome, last});
    }
    return settled;
}

// Whoever took hours and is not done has arrived; they are shown so.
Result<> check_in(db::Tx& tx, Context& ctx, FactsById& moved, std::span<const Settled> settled,
                  std::string_view reason, tally::Group& counters) {
    std::unordered_set<EnrolmentId> done;
    for (const auto& one : settled) done.insert(one.enrolment.id);
    std::vector<EnrolmentFacts> learning;
    for (const auto& [id, row] : moved)
        if (row.state == enrolment::State::Confirmed && !done.contains(id)) learning.push_back(row);
    std::ranges::sort(learning, {}, &EnrolmentFacts::id);
    const auto arrived = TRY(enrolment::arrive(tx, ctx, learning, reason, counters));
    for (const auto id : arrived) moved.at(id).state = enrolment::State::CheckedIn;
    return {};
}

EntryOutcome refused(std::int64_t index, const FactsById& unmoved, EnrolmentId id) {
    const auto row = unmoved.find(id);
    if (row == unmoved.end()) return {index, false, "enrolment-unknown", ""};
    return {index, false, std::string(state_problem(row->second.state)),
            std::string(wire_name(row->second.state))};
}

using Barred = std::unordered_map<EnrolmentId, std::string_view>;

// Those whose results break a limit, now that their rows are held.
Result<Barred> barred_among(db::Tx& tx, ProjectId project, std::span<const Group> groups,
                            const FactsById& moved) {
    Limits limits;
    const auto caps = TRY(store::caps(tx, project));
    for (const auto& cap : caps) limits.caps[cap.slot] = cap.most_tenths;
    std::vector<EnrolmentId> ids;
    for (const auto& group : groups)
        if (moved.contains(group.enrolment)) ids.push_back(group.enrolment);
    const auto missed = TRY(store::barred(tx, ids));
    for (const auto& one : missed) limits.barred.insert({one.enrolment, one.slot});
    Barred barred;
    for (const auto& group : groups) {
        const auto row = moved.find(group.enrolment);
        if (row == moved.end()) continue;
        const auto code = limit_problem(limits, group.postings, done_of(row->second));
        if (!code.empty()) barred.emplace(group.enrolment, code);
    }
    return barred;
}

// Their sums are as before, and nothing of theirs is entered.
Result<> take_out(db::Tx& tx, const AnyScope& scope, std::span<const enrolment::HoursDelta> deltas,
                  const Barred& barred, FactsById& moved) {
    std::vector<enrolment::HoursDelta> back;
    for (const auto& delta : deltas) {
        if (!barred.contains(delta.id)) continue;
        auto& one = back.emplace_back(delta);
        for (auto& tenths : one.tenths) tenths = -tenths;
        moved.erase(delta.id);
    }
    if (back.empty()) return {};
    const auto rows = TRY(enrolment::add_hours_many(tx, scope, back));
    if (rows.size() != back.size()) return Error::broken("hours that were added cannot be taken out");
    return {};
}

Posted outcomes_of(std::span<const Posting> postings, const FactsById& moved, const FactsById& still,
                   std::span<const Settled> settled, const Barred& barred) {
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
            if (const auto code = barred.find(posting.enrolment); code != barred.end())
                posted.outcomes.back().code = code->second;
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
    auto moved = index_of(std::move(rows));
    const auto barred = TRY(barred_among(tx, origin.project, groups, moved));
    TRY(take_out(tx, scope, deltas, barred, moved));
    const auto still = TRY(unmoved(tx, scope, groups, moved));
    TRY(insert_entries(tx, ctx, postings, moved, origin));
    const auto completion = TRY(completion_of(tx, origin.project));
    const auto results = TRY(results_of(tx, groups, moved, completion));
    const auto settled = settled_by(groups, moved, completion.parts, results);
    tally::Group counters;
    TRY(check_in(tx, ctx, moved, settled, origin.part_name, counters));
    TRY(enrolment::settle(tx, ctx, settled, origin.part_name, counters));
    TRY(counters.post(tx));
    return outcomes_of(postings, moved, still, settled, barred);
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
