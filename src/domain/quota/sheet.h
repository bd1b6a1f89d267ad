#pragma once
// Inside the folder: a kept sheet, and what it would change.
#include "domain/quota/compare.h"
#include "domain/quota/store_sheet.h"

namespace xingtan::quota {

struct LoadedSheet {
    QuotaSheet sheet;
    std::int64_t seen_move = 0;
    std::int64_t done = 0;
};
Result<LoadedSheet> load_sheet(db::Tx& tx, const AnyScope& scope, Claimed<QuotaSheetId> id);
// What stands now, to hold a sheet of this unit against.
Result<Standings> standings(db::Tx& tx, const AnyScope& scope, const project::ProjectFacts& project,
                            UnitId unit, PlaceKind kind);

}  // namespace xingtan::quota
