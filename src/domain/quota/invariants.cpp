#include "domain/quota/invariants.h"

#include "domain/quota/store.h"

namespace xingtan::quota {

const db::Ledger& ledger() { return store::move_ledger(); }

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"places-conserved-in-each-row",
         "SELECT 'place ' || id AS what FROM place WHERE got <> given + free + held + used + lapsed"
         " OR got < 0 OR given < 0 OR free < 0 OR held < 0 OR used < 0 OR lapsed < 0"},
        // What a unit handed on is what its moves say, along the edge they were made on: a unit may be moved
        // later.
        {"places-given-equal-granted",
         "SELECT 'place ' || l.id AS what FROM place l LEFT JOIN (SELECT g.unit, g.project, g.intake, g.kind,"
         " sum(g.quantity) AS given FROM (SELECT from_unit AS unit, project, intake, kind, quantity FROM "
         "place_move"
         " WHERE move = 'grant' UNION ALL SELECT to_unit, project, intake, kind, -quantity FROM place_move"
         " WHERE move IN ('return', 'reclaim')) g GROUP BY g.unit, g.project, g.intake, g.kind) m ON m.unit "
         "= l.unit"
         " AND m.project = l.project AND m.intake = l.intake AND m.kind = l.kind WHERE l.given <> "
         "coalesce(m.given, 0)"},
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
