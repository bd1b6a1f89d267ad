// The places of a second round handed out, and taken back again.
#include <set>

#include "domain/org/service.h"
#include "domain/quota/round.h"
#include "domain/quota/rules.h"
#include "domain/quota/rules_round.h"
#include "domain/quota/store_policy.h"
#include "domain/quota/way.h"

namespace xingtan::quota {
namespace {

// Those who ask, each with the units its places pass through.
struct Field {
    std::vector<store::Asking> asking;
    std::vector<std::vector<org::UnitFacts>> ways;
};

// The way from the authority down; none when the unit was closed or moved elsewhere since it asked.
Result<std::vector<org::UnitFacts>> way_of(db::Tx& tx, const PlaceRound& round, UnitId unit,
                                           const std::set<UnitId>& closed) {
    if (closed.contains(unit)) return std::vector<org::UnitFacts>();
    const auto facts = TRY(org::facts(tx, unit));
    auto way = way_up(tx, facts, round.unit);
    if (!way.ok() && way.error().kind == Kind::Invalid) return std::vector<org::UnitFacts>();
    return way;
}

Result<Field> field_of(db::Tx& tx, const PlaceRound& round) {
    const auto all = TRY(store::asking(tx, round.id));
    std::vector<UnitId> units;
    for (const auto& one : all) units.push_back(one.unit);
    const auto gone = TRY(org::closed_among(tx, units));
    const std::set<UnitId> closed(gone.begin(), gone.end());
    Field field;
    for (const auto& one : all) {
        auto way = TRY(way_of(tx, round, one.unit, closed));
        if (way.empty()) {
            TRY(store::give_up_request(tx, one.id));
            continue;
        }
        field.asking.push_back(one);
        field.ways.push_back(std::move(way));
    }
    return field;
}

Result<std::vector<Share>> drawn(db::Tx& tx, const PlaceRound& round, const Field& field) {
    const auto seed = TRY(store::seed_of(tx, round.id));
    std::vector<Entrant> entrants;
    for (const auto& one : field.asking) entrants.push_back({one.number, one.wanted, one.points, one.won});
    if (round.way != RoundWay::FirstCome) return shared_out(round.way, entrants, round.places, seed);
    const auto left = TRY(left_of(tx, round));
    return shared_out(round.way, entrants, left, seed);
}

Result<> hand_out(db::Tx& tx, Context& ctx, const PlaceRound& round, const Field& field,
                  const std::vector<Share>& shares) {
    const auto intake = round.intake.value_or(kWholeProject);
    Ledger ledger(round.project, {round.document, MoveCause::Round, {}, round.id}, round.kind);
    std::vector<store::Drawn> results;
    std::vector<Outcome> told;
    std::int64_t won = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto before = field.asking[i].won;
        const auto more = shares[i].won - before;
        if (more > 0) hand_through(ledger, field.ways[i], intake, more);
        results.push_back({field.asking[i].id, shares[i].position, shares[i].won});
        if (more > 0 || before == 0) told.push_back({field.asking[i].unit, shares[i].won});
        won += shares[i].won;
    }
    TRY(store::write_results(tx, results));
    if (ledger.size() > 0) TRY(ledger.post(tx, ctx));
    TRY(record_round(tx, ctx, round, "round.allotted", won));
    return tell_results(tx, ctx, round, told);
}

Result<> settle(db::Tx& tx, Context& ctx, const PlaceRound& round) {
    TRY(org::hold_tree(tx));
    const bool mine =
        TRY(store::end_round(tx, round, {RoundOutcome::Standing, RoundOutcome::Allotted, round.reason},
                             ctx.actor.account, ctx.now));
    if (!mine) return Error::stale();
    const auto field = TRY(field_of(tx, round));
    const auto shares = TRY(drawn(tx, round, field));
    return hand_out(tx, ctx, round, field, shares);
}

bool is_settled(RoundState state) {
    return state == RoundState::Allotted || state == RoundState::TakenBack || state == RoundState::Cancelled;
}

Result<> reverse(db::Tx& tx, Context& ctx, const PlaceRound& round, const std::string& reason) {
    const auto grants = TRY(store::grants_of(tx, round.id));
    Ledger ledger(round.project, {reason, MoveCause::Round, {}, round.id}, round.kind);
    for (const auto& grant : grants) {
        const auto parent = TRY(org::facts(tx, grant.from_unit));
        const auto child = TRY(org::facts(tx, grant.to_unit));
        ledger.take_back(Move::Reclaim, parent, child, grant.intake, grant.quantity);
    }
    if (ledger.size() == 0) return {};
    auto posted = ledger.post(tx, ctx);
    if (posted.ok() || posted.error().code != "places-exhausted") return posted;
    auto error = std::move(posted).error();
    error.code = "round-places-in-use";
    return error;
}

}  // namespace

Result<PlaceRoundView> allot(Context& ctx, Claimed<PlaceRoundId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto round = TRY(found_round(tx, ctx, scope, id));
        if (is_settled(round.state)) return Error::conflict("round-settled");
        if (round.state != RoundState::Closed) return Error::conflict("round-not-closed");
        TRY(settle(tx, ctx, round));
        return view_of(tx, ctx, scope, round.id);
    });
}

Result<PlaceRoundView> take_back_round(Context& ctx, Claimed<PlaceRoundId> id, const RoundReasonBody& body) {
    TRY(reason_given(body.reason));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto round = TRY(found_round(tx, ctx, scope, id));
        if (round.state != RoundState::Allotted) return Error::conflict("round-not-allotted");
        TRY(org::hold_tree(tx));
        const bool mine =
            TRY(store::end_round(tx, round, {RoundOutcome::Allotted, RoundOutcome::TakenBack, body.reason},
                                 ctx.actor.account, ctx.now));
        if (!mine) return Error::stale();
        TRY(reverse(tx, ctx, round, body.reason));
        TRY(record_round(tx, ctx, round, "round.taken-back", round.won));
        TRY(tell_ended(tx, ctx, round, "round-taken-back"));
        return view_of(tx, ctx, scope, round.id);
    });
}

Result<PlaceRoundView> cancel_round(Context& ctx, Claimed<PlaceRoundId> id, const RoundReasonBody& body) {
    TRY(reason_given(body.reason));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto round = TRY(found_round(tx, ctx, scope, id));
        if (is_settled(round.state)) return Error::conflict("round-settled");
        const bool mine =
            TRY(store::end_round(tx, round, {RoundOutcome::Standing, RoundOutcome::Cancelled, body.reason},
                                 ctx.actor.account, ctx.now));
        if (!mine) return Error::stale();
        const auto won = TRY(store::won_of(tx, round.id));  // once nobody can ask any more
        if (won > 0) return Error::conflict("round-handed-out", {{"places", std::to_string(won)}});
        TRY(record_round(tx, ctx, round, "round.cancelled", round.places));
        TRY(tell_ended(tx, ctx, round, "round-cancelled"));
        return view_of(tx, ctx, scope, round.id);
    });
}

Result<std::vector<DueWork>> due_rounds(db::Database& database, DomainTime now) {
    std::vector<DueWork> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(store::due_rounds(tx, now));
        return {};
    }));
    return found;
}

Result<> allot_due(Context& ctx, const DueWork& due) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto round = TRY(store::round_by_id(tx, PlaceRoundId{due.id}, ctx.now));
        if (!round || round->state != RoundState::Closed) return {};  // somebody was here first
        return settle(tx, ctx, *round);
    });
}

}  // namespace xingtan::quota
