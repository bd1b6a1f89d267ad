// Arriving and settling: what results make of an enrolment, for everyone a transaction decides at once.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "domain/enrolment/rules.h"
#include "domain/enrolment/store.h"
#include "domain/enrolment/store_hours.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/tally/day.h"

namespace xingtan::enrolment {
namespace {

using store::Reached;
using store::StandingState;

std::vector<Subscriber>& subscribers() {
    static std::vector<Subscriber> list;
    return list;
}

// Studying is arriving: a result for someone confirmed checks her in first, since nobody passes or fails
// without (B33).
Result<> record_steps(db::Tx& tx, Context& ctx, std::span<const Settled> settled, std::string_view reason) {
    std::vector<store::NewStep> steps;
    for (const auto& [e, outcome, on] : settled) {
        if (e.state == State::Confirmed) {
            const auto arrival = TRY(ctx.ids.next());
            steps.push_back({arrival, e.id, e.unit, e.state, State::CheckedIn});
        }
        TRY(may_move(State::CheckedIn, outcome));
        const auto end = TRY(ctx.ids.next());
        steps.push_back({end, e.id, e.unit, State::CheckedIn, outcome});
    }
    return store::insert_steps(tx, steps, ctx.actor.account, reason, ctx.now);
}

void count_events(std::span<const Settled> settled, tally::Group& group) {
    for (const auto& [e, outcome, on] : settled)
        group.event({e.unit, e.admin}, e.project, e.intake, wire_name(e.stage),
                    counted(outcome) - counted(e.state));
}

// By person: two results of one person would not both be hers to change.
std::vector<Reached> reached_by(std::span<const Settled> settled) {
    std::vector<Reached> list;
    for (const auto& one : settled) {
        const auto state = one.outcome == State::Failed ? StandingState::Failed : StandingState::Trained;
        list.push_back({one.enrolment.person, one.enrolment.id, state});
    }
    std::sort(list.begin(), list.end(),
              [](const Reached& a, const Reached& b) { return a.person < b.person; });
    return list;
}

std::vector<Reached> trained_but_not_new(const std::vector<Reached>& reached,
                                         std::span<const PersonId> fresh) {
    const std::unordered_set<PersonId> known(fresh.begin(), fresh.end());
    std::vector<Reached> list;
    for (const auto& one : reached)
        if (one.state == StandingState::Trained && !known.contains(one.person)) list.push_back(one);
    return list;
}

// Standing follows the person to where she stands today, and counts full-time teachers alone.
Result<> count_standings(db::Tx& tx, ProgrammeId programme, const std::vector<Reached>& reached,
                         std::span<const PersonId> fresh, std::span<const PersonId> outdone,
                         tally::Group& group) {
    const std::unordered_set<PersonId> first(fresh.begin(), fresh.end());
    std::unordered_map<PersonId, tally::StandingDelta> deltas;
    for (const auto& one : reached) {
        const bool failed = one.state == StandingState::Failed;
        if (first.contains(one.person))
            deltas[one.person] = {.trained = failed ? 0 : 1, .failed = failed ? 1 : 0};
    }
    for (const auto person : outdone) deltas[person] = {.trained = 1, .failed = -1};
    std::vector<PersonId> changed;
    for (const auto& [person, delta] : deltas) changed.push_back(person);
    const auto people = TRY(people::facts_many(tx, changed));
    for (const auto& person : people)
        if (person.full_time)
            group.standing({person.unit, person.admin}, programme, wire_name(person.stage),
                           deltas[person.id]);
    return {};
}

Result<> reach_standings(db::Tx& tx, ProgrammeId programme, DomainTime since,
                         std::span<const Settled> settled, tally::Group& group) {
    const auto reached = reached_by(settled);
    const auto fresh = TRY(store::insert_standings(tx, programme, since, reached));
    const auto again = trained_but_not_new(reached, fresh);
    const auto outdone = TRY(store::outdo_failures(tx, programme, since, again));
    if (!outdone.empty()) TRY(tally::reopen_days(tx, outdone, Date{}));  // nobody failed who passed later
    return count_standings(tx, programme, reached, fresh, outdone, group);
}

}  // namespace

Result<std::vector<EnrolmentId>> arrive(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> enrolments,
                                        std::string_view reason, tally::Group& group) {
    std::vector<EnrolmentId> arrived;
    std::vector<store::NewStep> steps;
    for (const auto& e : enrolments) {
        if (e.state != State::Confirmed) continue;
        const auto id = TRY(ctx.ids.next());
        arrived.push_back(e.id);
        steps.push_back({id, e.id, e.unit, e.state, State::CheckedIn});
        group.event({e.unit, e.admin}, e.project, e.intake, wire_name(e.stage),
                    counted(State::CheckedIn) - counted(e.state));
    }
    if (arrived.empty()) return arrived;
    const auto changed = TRY(store::check_in(tx, arrived));
    if (changed != std::ssize(arrived)) return Error::conflict("enrolment-state-moved");
    TRY(store::insert_steps(tx, steps, ctx.actor.account, reason, ctx.now));
    return arrived;
}

void on_settled(Subscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<> settle(db::Tx& tx, Context& ctx, std::span<const Settled> settled, std::string_view reason,
                tally::Group& group) {
    if (settled.empty()) return {};
    TRY(org::hold_tree(tx));
    const auto project = TRY(project::facts(tx, settled.front().enrolment.project));
    const auto changed = TRY(store::settle(tx, settled));
    if (changed != static_cast<std::int64_t>(settled.size())) return Error::conflict("enrolment-state-moved");
    TRY(record_steps(tx, ctx, settled, reason));
    count_events(settled, group);
    TRY(reach_standings(tx, project.programme, ctx.now, settled, group));
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, settled, group));
    return {};
}

}  // namespace xingtan::enrolment
