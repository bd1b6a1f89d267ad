// Taking settlements back, for everyone a transaction reverses at once.
#include <algorithm>
#include <map>
#include <set>

#include "domain/enrolment/news.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store.h"
#include "domain/enrolment/store_hours.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/tally/day.h"

namespace xingtan::enrolment {
namespace {

using store::StandingState;

std::vector<UnsettlingWatch>& watches() {
    static std::vector<UnsettlingWatch> list;
    return list;
}

std::vector<RevokingSubscriber>& revokers() {
    static std::vector<RevokingSubscriber> list;
    return list;
}

// Whoever stays is moved out of `facts`; of several rules that forbid it the first is kept.
void part_with(std::vector<Obstacle> obstacles, std::vector<EnrolmentFacts>& facts, Unsettled& done) {
    std::set<EnrolmentId> stay;
    for (auto& one : obstacles)
        if (stay.insert(one.enrolment).second) done.stayed.push_back(std::move(one));
    std::erase_if(facts, [&](const EnrolmentFacts& one) { return stay.contains(one.id); });
}

// What the enrolments themselves say, then what later domains say; between the two, what is to be revoked is.
Result<> leave_who_must_stay(db::Tx& tx, Context& ctx, const Unsettling& why,
                             std::vector<EnrolmentFacts>& facts, Unsettled& done, tally::Group& group) {
    auto own = TRY(store::obstacles_to_unsettling(tx, facts));
    part_with(std::move(own), facts, done);
    if (why.revoking && !facts.empty())
        for (const auto& revoke : revokers()) TRY(revoke(tx, ctx, facts, why.reason, group));
    for (const auto& watch : watches()) {
        auto more = TRY(watch(tx, facts));
        part_with(std::move(more), facts, done);
    }
    return {};
}

// One enrolment and the state it goes back to.
struct Going {
    EnrolmentFacts facts;
    State back{};
};

Result<std::vector<Going>> where_they_were(db::Tx& tx, std::vector<EnrolmentFacts> facts) {
    const auto arrived = TRY(store::checked_in_by_their_result(tx, facts));
    const std::set<EnrolmentId> with_result(arrived.begin(), arrived.end());
    std::vector<Going> going;
    for (auto& one : facts) {
        const auto back = with_result.contains(one.id) ? State::Confirmed : State::CheckedIn;
        going.push_back({std::move(one), back});
    }
    return going;
}

Result<> record_steps(db::Tx& tx, Context& ctx, std::span<const Going> going, std::string_view reason) {
    std::vector<store::NewStep> steps;
    for (const auto& [e, back] : going) {
        TRY(may_move(e.state, back, Door::Unsettling));
        const auto id = TRY(ctx.ids.next());
        steps.push_back({id, e.id, e.unit, e.state, back});
    }
    return store::insert_steps(tx, steps, ctx.actor.account, reason, ctx.now);
}

tally::StandingDelta counted_as(std::optional<StandingState> state) {
    if (!state) return {};
    return {.trained = *state == StandingState::Trained ? 1 : 0,
            .failed = *state == StandingState::Failed ? 1 : 0};
}

tally::StandingDelta change_of(const tally::StandingDelta& a, const tally::StandingDelta& b) {
    return {.trained = a.trained - b.trained, .failed = a.failed - b.failed};
}

// What she had reached by this enrolment falls back to what another of the programme gave her, or to nothing.
Result<> take_standings(db::Tx& tx, Context& ctx, ProgrammeId programme, std::span<const Going> going,
                        tally::Group& group) {
    std::map<PersonId, tally::StandingDelta> deltas;
    for (const auto& one : going) {
        const auto& e = one.facts;
        const auto lost = TRY(store::take_standing(tx, e.person, programme, e.id));
        if (!lost) continue;
        const auto other = TRY(store::reached_otherwise(tx, e.person, programme, e.id));
        std::optional<StandingState> now;
        if (other) {
            now = other->state;
            TRY(store::insert_standings(tx, programme, ctx.now, std::span(&*other, 1)));
        }
        deltas[e.person] = change_of(counted_as(now), counted_as(*lost));
    }
    std::vector<PersonId> changed;
    for (const auto& [person, delta] : deltas) changed.push_back(person);
    if (!changed.empty()) TRY(tally::reopen_days(tx, changed, Date{}));  // as if never reached
    const auto people = TRY(people::facts_many(tx, changed));
    for (const auto& person : people)
        if (person.full_time)
            group.standing({person.unit, person.admin}, programme, wire_name(person.stage),
                           deltas[person.id]);
    return {};
}

void count_events(std::span<const Going> going, tally::Group& group) {
    for (const auto& [e, back] : going)
        group.event({e.unit, e.admin}, e.project, e.intake, wire_name(e.stage),
                    counted(back) - counted(e.state));
}

Result<> tell(db::Tx& tx, Context& ctx, const project::ProjectFacts& project, std::span<const Going> going) {
    std::vector<PersonId> people;
    for (const auto& one : going) people.push_back(one.facts.person);
    return tell_of_unsettling(tx, ctx, project, people);
}

}  // namespace

void looks_at_unsettling(UnsettlingWatch watch) { watches().push_back(std::move(watch)); }
void revokes_at_unsettling(RevokingSubscriber subscriber) { revokers().push_back(std::move(subscriber)); }

Result<std::vector<EnrolmentFacts>> hold_settled(db::Tx& tx, const AnyScope& scope,
                                                 std::span<const EnrolmentId> ids) {
    return store::hold_settled(tx, scope, ids);
}

Result<Unsettled> unsettle(db::Tx& tx, Context& ctx, const AnyScope& scope,
                           std::span<const EnrolmentId> settled, const Unsettling& why, tally::Group& group) {
    Unsettled done;
    if (settled.empty()) return done;
    TRY(org::hold_tree(tx));
    auto facts = TRY(store::hold_settled(tx, scope, settled));
    TRY(leave_who_must_stay(tx, ctx, why, facts, done, group));
    if (facts.empty()) return done;
    const auto project = TRY(project::facts(tx, facts.front().project));
    const auto going = TRY(where_they_were(tx, std::move(facts)));
    for (const auto& one : going) TRY(store::unsettle(tx, one.facts.id, one.back));
    TRY(record_steps(tx, ctx, going, why.about));
    count_events(going, group);
    TRY(take_standings(tx, ctx, project.programme, going, group));
    TRY(tell(tx, ctx, project, going));
    for (const auto& one : going) done.back.push_back(one.facts.id);
    return done;
}

}  // namespace xingtan::enrolment
