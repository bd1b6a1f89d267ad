// First come, first served: a request takes what it asks for as far as the places go, at once.
#include <algorithm>

#include "domain/org/service.h"
#include "domain/quota/round.h"
#include "domain/quota/way.h"

namespace xingtan::quota {
namespace {

constexpr std::string_view kChosen = "教师选学";  // stands in the record, and so in the language of records

std::int64_t left_for(const store::OpenRound& round) {
    const auto left = std::min(round.places - round.won, round.free);
    return round.most_each == 0 ? left : std::min(left, round.most_each - round.own_won);
}

Result<bool> take_one(db::Tx& tx, Context& ctx, const store::OpenRound& open, const org::UnitFacts& unit) {
    const auto number = TRY(store::next_number(tx, open.id));
    if (!number) return false;
    const auto round = TRY(store::round_by_id(tx, open.id, ctx.now));
    if (!round || round->state != RoundState::Open) return false;
    const auto left = TRY(left_of(tx, *round));
    if (left == 0) return false;
    const auto own = TRY(store::request_of(tx, open.id, unit.id));
    const auto won = own ? own->won : 0;
    if (round->most_each > 0 && won >= round->most_each) return false;
    const auto id = TRY(ctx.next_id<PlaceRequestId>());
    const auto wanted = std::max(won + 1, own ? own->wanted : 0);
    TRY(store::write_request(tx, {id, open.id, unit.id, *number, wanted, kChosen}, ctx.actor.account,
                             ctx.now));
    TRY(serve(tx, ctx, *round, unit));
    TRY(audit::record(
        tx, ctx.who(),
        {.action = "round.asked", .object = to_wire(open.id), .unit = unit.id, .count = wanted}));
    return true;
}

}  // namespace

Result<std::int64_t> left_of(db::Tx& tx, const PlaceRound& round) {
    const auto won = TRY(store::won_of(tx, round.id));
    const store::Row row{round.project, round.intake.value_or(kWholeProject), round.unit, round.kind};
    const auto now = TRY(store::balance(tx, row));
    return std::max<std::int64_t>(0, std::min(round.places - won, now.free));
}

Result<> serve(db::Tx& tx, Context& ctx, const PlaceRound& round, const org::UnitFacts& unit) {
    if (round.way != RoundWay::FirstCome) return {};
    const auto own = TRY(store::request_of(tx, round.id, unit.id));
    if (!own) return {};
    const auto left = TRY(left_of(tx, round));
    const auto more = std::min(own->wanted - own->won, left);
    if (more <= 0) return {};
    const auto way = TRY(way_up(tx, unit, round.unit));
    Ledger ledger(round.project, {round.document, MoveCause::Round, {}, round.id}, round.kind);
    hand_through(ledger, way, round.intake.value_or(kWholeProject), more);
    TRY(store::add_won(tx, own->id, more));
    return ledger.post(tx, ctx);
}

Result<std::int64_t> left_in_rounds(db::Tx& tx, const Claim& claim, DomainTime now) {
    const auto open = TRY(store::open_to(tx, {claim.project, claim.intake, claim.unit, now}));
    std::int64_t left = 0;
    for (const auto& one : open) left += std::max<std::int64_t>(0, left_for(one));
    return left;
}

Result<bool> take_from_round(db::Tx& tx, Context& ctx, const Claim& claim) {
    const auto open = TRY(store::open_to(tx, {claim.project, claim.intake, claim.unit, ctx.now}));
    for (const auto& one : open) {
        if (left_for(one) <= 0) continue;
        TRY(org::hold_tree(tx));
        const auto unit = TRY(org::facts(tx, claim.unit));
        const bool taken = TRY(take_one(tx, ctx, one, unit));
        if (taken) return true;
    }
    return false;
}

}  // namespace xingtan::quota
