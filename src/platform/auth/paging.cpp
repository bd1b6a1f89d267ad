#include "platform/auth/paging.h"

namespace xingtan::auth {

Result<PathRange> path_range(db::Tx& tx, const AnyScope& scope, UnitId unit) {
    auto found = TRY(tx.maybe<PathRange>(
        "SELECT p.unit, p.lo, p.hi FROM unit_path p WHERE p.unit = $1 AND" IN_SCOPE("p.lo"), scope, unit));
    if (!found) return Error::missing();
    return std::move(*found);
}

}  // namespace xingtan::auth
