#pragma once
// Inside the folder: places handed through every unit between an authority and one below it.
#include "domain/quota/ledger.h"

namespace xingtan::quota {

// From the unit up to `top`, both included. Kind::Invalid "unit-not-below".
Result<std::vector<org::UnitFacts>> way_up(db::Tx& tx, const org::UnitFacts& unit, UnitId top);
// From the last of the way to its first.
void hand_through(Ledger& ledger, std::span<const org::UnitFacts> way, IntakeId intake,
                  std::int64_t quantity);

}  // namespace xingtan::quota
