#include "domain/quota/invariants.h"

namespace xingtan::quota {

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"places-conserved-in-each-row",
         "SELECT 'place ' || id AS what FROM place WHERE got <> given + free + held + used + lapsed"
         " OR got < 0 OR given < 0 OR free < 0 OR held < 0 OR used < 0 OR lapsed < 0"},
        // What a unit handed on is what its children got.
        {"places-given-equal-got-below",
         "SELECT 'place ' || l.id AS what FROM place l WHERE l.given <> coalesce((SELECT sum(c.got) FROM "
         "place c"
         " JOIN unit u ON u.id = c.unit WHERE u.parent = l.unit AND c.project = l.project AND c.intake = "
         "l.intake AND c.kind = l.kind), 0)"},
        // Replaying the immutable moves rebuilds every balance.
        {"places-equal-their-moves",
         "SELECT 'place ' || l.id AS what FROM place l WHERE l.got <> coalesce((SELECT sum(CASE WHEN v.move "
         "IN ('issue', 'grant')"
         " THEN v.quantity WHEN v.move IN ('return', 'reclaim') THEN -v.quantity ELSE 0 END) FROM place_move "
         "v WHERE v.project = l.project"
         " AND v.intake = l.intake AND v.kind = l.kind AND v.unit = l.unit), 0) OR l.used <> "
         "coalesce((SELECT sum(v.quantity)"
         " FROM place_move v WHERE v.project = l.project AND v.intake = l.intake AND v.kind = l.kind AND "
         "v.unit = l.unit AND v.move = 'use'), 0)"},
    };
    return kList;
}

}  // namespace xingtan::quota
