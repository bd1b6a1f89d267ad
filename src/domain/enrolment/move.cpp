#include "domain/enrolment/move.h"

#include "domain/enrolment/rules.h"
#include "domain/enrolment/store.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

std::vector<Subscriber>& subscribers() {
    static std::vector<Subscriber> list;
    return list;
}

Result<> move_place(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts, State to) {
    const quota::Claim claim{facts.project, facts.intake, facts.unit, facts.id.value};
    switch (place_effect(facts.state, to)) {
        case PlaceEffect::Use: return quota::use(tx, ctx, claim);
        case PlaceEffect::ReleaseHeld: return quota::release_held(tx, ctx, claim);
        case PlaceEffect::ReleaseUsed: return quota::release_used(tx, ctx, claim);
        case PlaceEffect::None: return {};
    }
    return {};
}

// A person counts once over all projects of a programme, under the unit she is in today; only full-time
// teachers are the stock.
Result<> stand(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts, ProgrammeId programme, bool trained,
               tally::Group& group) {
    const auto before = TRY(store::standing(tx, facts.person, programme));
    if (before == "trained" || (before == "failed" && !trained)) return {};
    TRY(store::put_standing(tx, facts.person, programme, trained ? "trained" : "failed", facts.id, ctx.now));
    const auto now = TRY(store::person_now(tx, facts.person));
    if (!now.full_time) return {};
    const tally::StandingDelta delta{.trained = trained ? 1 : 0,
                                     .failed = (trained ? 0 : 1) - (before ? 1 : 0)};
    group.standing({now.unit, now.admin}, programme, wire_name(now.stage), delta);
    return {};
}

}  // namespace

void on_settled(Subscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<> move(db::Tx& tx, Context& ctx, EnrolmentFacts& facts, State to, std::string_view reason,
              tally::Group& group) {
    TRY(may_move(facts.state, to));
    const bool moved = TRY(store::set_state(tx, facts.id, facts.state, to));
    if (!moved) return Error::stale();
    TRY(move_place(tx, ctx, facts, to));
    group.event({facts.unit, facts.admin}, facts.project, facts.intake, wire_name(facts.stage),
                counted(to) - counted(facts.state));
    const auto step = TRY(ctx.ids.next());
    TRY(store::insert_step(tx, step, facts, facts.state, to, ctx.actor.account, reason, ctx.now));
    facts.state = to;
    ++facts.version;
    return {};
}

// Studying is arriving: a result for someone confirmed checks her in first, since nobody passes or fails
// without (B33).
Result<> settle(db::Tx& tx, Context& ctx, const EnrolmentFacts& found, State outcome, Date on,
                std::string_view reason, tally::Group& group) {
    auto facts = found;
    if (facts.state == State::Confirmed) TRY(move(tx, ctx, facts, State::CheckedIn, reason, group));
    TRY(move(tx, ctx, facts, outcome, reason, group));
    TRY(store::set_settled_on(tx, facts.id, on));
    const auto project = TRY(project::facts(tx, facts.project));
    TRY(stand(tx, ctx, facts, project.programme, outcome != State::Failed, group));
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, {facts, outcome, on}, group));
    return {};
}

}  // namespace xingtan::enrolment
