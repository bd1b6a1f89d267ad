#include "domain/enrolment/move.h"

#include "domain/enrolment/rules.h"
#include "domain/enrolment/seat.h"
#include "domain/enrolment/store.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

Result<> move_place(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts, State to) {
    const quota::Claim claim{facts.project, facts.intake, facts.unit, facts.id.value};
    switch (place_effect(facts.state, to)) {
        case PlaceEffect::Hold: return quota::hold(tx, ctx, claim);
        case PlaceEffect::Use: return quota::use(tx, ctx, claim);
        case PlaceEffect::ReleaseHeld:
            TRY(quota::release_held(tx, ctx, claim));
            return release_seat(tx, facts);
        case PlaceEffect::None: return {};
    }
    return {};
}

}  // namespace

Result<> move(db::Tx& tx, Context& ctx, EnrolmentFacts& facts, State to, std::string_view reason,
              tally::Group& group, Door door) {
    TRY(may_move(facts.state, to, door));
    const bool moved = TRY(store::set_state(tx, facts.id, facts.state, to));
    if (!moved) return Error::stale();
    TRY(move_place(tx, ctx, facts, to));
    group.event({facts.unit, facts.admin}, facts.project, facts.intake, wire_name(facts.stage),
                counted(to) - counted(facts.state));
    store::NewStep step{0, facts.id, facts.unit, facts.state, to};
    step.id = TRY(ctx.ids.next());
    TRY(store::insert_steps(tx, std::span(&step, 1), ctx.actor.account, reason, ctx.now));
    facts.state = to;
    ++facts.version;
    return {};
}

}  // namespace xingtan::enrolment
