#pragma once
// Inside the folder: places of a unit that is no more.
#include "domain/quota/service.h"

namespace xingtan::quota {

// What came free at a closed unit goes where its other free places went.
Result<> pass_on_if_closed(db::Tx& tx, Context& ctx, UnitId unit);

}  // namespace xingtan::quota
