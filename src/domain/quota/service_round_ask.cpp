// Units that ask in a second round, and the points a ranked one goes by.
#include "domain/org/service.h"
#include "domain/quota/round.h"
#include "domain/quota/rules_round.h"

namespace xingtan::quota {
namespace {

// At the version the caller knows, when there is one already.
Result<> none_too_many(db::Tx& tx, const Context& ctx, const PlaceRound& round, UnitId unit) {
    const auto own = TRY(store::request_of(tx, round.id, unit));
    if (own && ctx.if_match && *ctx.if_match != own->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(own->version)}});
    if (own) return {};
    const auto many = TRY(store::count_requests(tx, round.id));
    if (many >= kRequestsMost)
        return Error::conflict("round-full", {{"most", std::to_string(kRequestsMost)}});
    return {};
}

// What a first-come round has handed out goes back by a return, not by asking for less.
Result<> no_less_than_won(db::Tx& tx, const PlaceRound& round, UnitId unit, std::int64_t wanted) {
    const auto own = TRY(store::request_of(tx, round.id, unit));
    if (!own || wanted >= own->won) return {};
    return Error::invalid_field("wanted", "round-wanted-below-won", {{"least", std::to_string(own->won)}});
}

// The round's lock comes first, so that two requests count one another and none slips in beside the draw.
Result<> write(db::Tx& tx, Context& ctx, const PlaceRound& round, const org::UnitFacts& unit,
               const OwnPlaceRequestBody& body) {
    if (round.state != RoundState::Open) return Error::conflict("round-not-open");
    const auto organiser = TRY(org::facts(tx, round.unit));
    if (!is_for(round, organiser, unit)) return Error::conflict("round-not-for-unit");
    TRY(wanted_acceptable(round, body.wanted));
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    TRY(org::keep_open(tx, std::span(&unit.id, 1)));
    const auto number = TRY(store::next_number(tx, round.id));
    if (!number) return Error::conflict("round-not-open");
    TRY(none_too_many(tx, ctx, round, unit.id));
    TRY(no_less_than_won(tx, round, unit.id, body.wanted));
    const auto id = TRY(ctx.next_id<PlaceRequestId>());
    TRY(store::write_request(tx, {id, round.id, unit.id, *number, body.wanted, body.reason},
                             ctx.actor.account, ctx.now));
    TRY(serve(tx, ctx, round, unit));
    return audit::record(
        tx, ctx.who(),
        {.action = "round.asked", .object = to_wire(round.id), .unit = unit.id, .count = body.wanted});
}

Result<PlaceRoundView> asked(db::Tx& tx, Context& ctx, const AnyScope& scope, PlaceRoundId id, UnitId of,
                             const OwnPlaceRequestBody& body) {
    const auto round = TRY(store::round(tx, scope, id, ctx.now));
    if (!round) return Error::missing();
    const auto unit = TRY(org::find(tx, scope, Claimed<UnitId>{of}));
    TRY(write(tx, ctx, *round, unit, body));
    return view_of(tx, ctx, scope, id);
}

}  // namespace

Result<PlaceRoundView> ask(Context& ctx, Claimed<PlaceRoundId> id, const OwnPlaceRequestBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        return asked(tx, ctx, scope, id.unproven, ctx.actor.unit, body);
    });
}

Result<PlaceRoundView> ask_for(Context& ctx, Claimed<PlaceRoundId> id, const PlaceRequestBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        return asked(tx, ctx, scope, id.unproven, body.unit.unproven, {body.wanted, body.reason});
    });
}

Result<PlaceRoundView> give_points(Context& ctx, Claimed<PlaceRoundId> id, const RoundPointsBody& body) {
    if (body.lines.empty() || std::ssize(body.lines) > kRequestsMost)
        return Error::invalid_field("lines", "list-length-out-of-range",
                                    {{"most", std::to_string(kRequestsMost)}});
    for (const auto& line : body.lines)
        if (line.points < 0 || line.points > kPointsMost)
            return Error::invalid_field("lines", "round-points-out-of-range",
                                        {{"most", std::to_string(kPointsMost)}});
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto round = TRY(found_round(tx, ctx, scope, id));
        if (round.way != RoundWay::Rank) return Error::conflict("round-not-ranked");
        const bool touched = TRY(store::touch_round(tx, round));
        if (!touched) return Error::conflict("round-settled");
        const auto written = TRY(store::write_points(tx, round.id, body.lines));
        if (written != std::ssize(body.lines)) return Error::missing();
        TRY(record_round(tx, ctx, round, "round.points-given", written));
        return view_of(tx, ctx, scope, round.id);
    });
}

}  // namespace xingtan::quota
