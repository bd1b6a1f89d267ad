#pragma once
// Inside the folder: a round as its use cases find it, and who is told of it.
#include "domain/quota/service_round.h"
#include "domain/quota/store_round.h"

namespace xingtan::quota {

Result<PlaceRoundView> view_of(db::Tx& tx, Context& ctx, const AnyScope& scope, PlaceRoundId id);
// In the scope, to change it, at the version the caller knows.
Result<PlaceRound> found_round(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<PlaceRoundId> id);
Result<> record_round(db::Tx& tx, Context& ctx, const PlaceRound& round, std::string_view action,
                      std::int64_t count);
// Whether the unit is one of those the round is for.
bool is_for(const PlaceRound& round, const org::UnitFacts& organiser, const org::UnitFacts& unit);

// What is left of a first-come round: of its places, and no more than the authority has free now.
Result<std::int64_t> left_of(db::Tx& tx, const PlaceRound& round);
// A request of a first-come round is served in the transaction that makes it, under the round's lock.
Result<> serve(db::Tx& tx, Context& ctx, const PlaceRound& round, const org::UnitFacts& unit);

// To the units right below when it is announced; to those who asked when something came of it.
Result<> tell_announced(db::Tx& tx, Context& ctx, const AnyScope& scope, const PlaceRound& round);
struct Outcome {
    UnitId unit;
    std::int64_t won = 0;
};
Result<> tell_results(db::Tx& tx, Context& ctx, const PlaceRound& round, std::span<const Outcome> results);
Result<> tell_ended(db::Tx& tx, Context& ctx, const PlaceRound& round, std::string_view kind);

}  // namespace xingtan::quota
