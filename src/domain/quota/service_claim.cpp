// One place of a unit, held, used and released inside a use case of enrolment. Where an intake has no free
// place the unit's places for the whole project serve it: one of them is assigned to the intake, and leaves
// it again when it is released.
#include "domain/org/service.h"
#include "domain/quota/follow.h"
#include "domain/quota/ledger.h"
#include "domain/quota/prove.h"

namespace xingtan::quota {
namespace {

using Change = Result<std::int64_t> (*)(db::Tx&, const store::Row&);

store::Row row_of(const Claim& claim) { return {claim.project, claim.intake, claim.unit, claim.kind}; }
store::Row whole_of(const Claim& claim) { return {claim.project, kWholeProject, claim.unit, claim.kind}; }

Result<> enter(db::Tx& tx, Context& ctx, const Claim& claim, Move move) {
    store::NewMove entry{{}, row_of(claim), move, claim.unit, claim.unit, 1, "", claim.enrolment};
    entry.cause = MoveCause::Enrolment;
    entry.id = TRY(ctx.next_id<PlaceMoveId>());
    return store::insert_moves(tx, std::span(&entry, 1), ctx.actor.account, ctx.now);
}

Result<> move_one(db::Tx& tx, Context& ctx, const Claim& claim, Move move, Change change) {
    const auto changed = TRY(change(tx, row_of(claim)));
    if (changed != 1) return Error::conflict("places-exhausted");
    return enter(tx, ctx, claim, move);
}

// False when the unit has none for the whole project either.
Result<bool> assigned(db::Tx& tx, Context& ctx, const Claim& claim) {
    if (claim.intake == kWholeProject) return false;
    const auto taken = TRY(store::give(tx, whole_of(claim), 1));
    if (taken != 1) return false;
    const auto id = TRY(ctx.ids.next());
    TRY(store::assign(tx, id, row_of(claim)));
    TRY(enter(tx, ctx, claim, Move::Assign));
    return true;
}

// True when it went back to the places for the whole project.
Result<bool> unassigned(db::Tx& tx, Context& ctx, const Claim& claim) {
    if (claim.intake == kWholeProject) return false;
    const auto left = TRY(store::unassign(tx, row_of(claim)));
    if (left != 1) return false;
    TRY(store::ungive(tx, whole_of(claim), 1));
    TRY(enter(tx, ctx, claim, Move::Unassign));
    return true;
}

}  // namespace

Result<> hold(db::Tx& tx, Context& ctx, const Claim& claim) {
    auto held = move_one(tx, ctx, claim, Move::Hold, store::free_to_held);
    if (held.ok() || held.error().kind != Kind::Conflict) return held;
    const bool there = TRY(assigned(tx, ctx, claim));
    if (!there) return held;
    return move_one(tx, ctx, claim, Move::Hold, store::free_to_held);
}
Result<> use(db::Tx& tx, Context& ctx, const Claim& claim) {
    return move_one(tx, ctx, claim, Move::Use, store::held_to_used);
}
Result<> reopen(db::Tx& tx, Context& ctx, const Claim& claim) {
    return move_one(tx, ctx, claim, Move::Reopen, store::used_to_held);
}
Result<> release_held(db::Tx& tx, Context& ctx, const Claim& claim) {
    TRY(org::hold_tree(tx));
    TRY(move_one(tx, ctx, claim, Move::Release, store::held_to_free));
    TRY(unassigned(tx, ctx, claim));
    return pass_on_if_closed(tx, ctx, claim.unit);
}

Result<std::int64_t> free_places(db::Tx& tx, const Claim& claim) {
    const auto own = TRY(store::balance(tx, row_of(claim)));
    if (claim.intake == kWholeProject) return own.free;
    const auto whole = TRY(store::balance(tx, whole_of(claim)));
    return own.free + whole.free;
}

Result<std::int64_t> lock_free(db::Tx& tx, const Claim& claim) {
    const auto own = TRY(store::lock_free(tx, row_of(claim)));
    if (claim.intake == kWholeProject) return own.value_or(0);
    const auto whole = TRY(store::lock_free(tx, whole_of(claim)));
    return own.value_or(0) + whole.value_or(0);
}

Result<IntakeId> intake_of(db::Tx& tx, const AnyScope& scope, ProjectId project,
                           const std::optional<Claimed<IntakeId>>& claimed) {
    if (!claimed) return kWholeProject;
    const auto intake = TRY(project::find_intake(tx, scope, *claimed));
    if (intake.project != project) return Error::missing();
    return intake.id;
}

}  // namespace xingtan::quota
