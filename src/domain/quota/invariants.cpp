#include "domain/quota/invariants.h"

#include "domain/quota/store.h"

namespace xingtan::quota {

const db::Ledger& ledger() { return store::move_ledger(); }

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"places-conserved-in-each-row",
         "SELECT 'place ' || id AS what FROM place WHERE got <> given + free + held + used + lapsed"
         " OR got < 0 OR given < 0 OR free < 0 OR held < 0 OR used < 0 OR lapsed < 0 OR assigned < 0 OR"
         " assigned > got"},
        // What a unit handed on is what its moves say, along the edge they were made on (a unit may be moved
        // later), and what it assigned to its own intakes. One pass over both tables, whatever the planner
        // knows of them.
        {"places-given-equal-granted",
         "SELECT 'place ' || coalesce(max(f.id), 0) AS what FROM (SELECT id, project, intake, kind, "
         "unit, given AS quantity FROM place UNION ALL SELECT NULL, project, intake, kind, from_unit, "
         "-quantity FROM place_move WHERE move = 'grant' UNION ALL SELECT NULL, project, intake, kind, "
         "to_unit, quantity FROM place_move WHERE move IN ('return', 'reclaim') UNION ALL SELECT NULL, "
         "project, 0, kind, unit, CASE move WHEN 'assign' THEN -quantity ELSE quantity END FROM "
         "place_move WHERE move IN ('assign', 'unassign')) f GROUP BY f.project, f.intake, f.kind, "
         "f.unit HAVING sum(f.quantity) <> 0"},
        // Replaying the immutable moves rebuilds every balance.
        {"places-equal-their-moves",
         "SELECT 'place ' || coalesce(max(f.id), 0) AS what FROM (SELECT id, project, intake, kind, "
         "unit, got, held, used, lapsed, assigned FROM place UNION ALL SELECT NULL, project, intake, "
         "kind, unit, CASE WHEN move IN ('issue', 'grant', 'assign') THEN -quantity WHEN move IN "
         "('cancel', 'return', 'reclaim', 'unassign') THEN quantity ELSE 0 END, CASE WHEN move IN "
         "('hold', 'reopen') THEN -quantity WHEN move IN ('release', 'use') THEN quantity ELSE 0 END, "
         "CASE move WHEN 'use' THEN -quantity WHEN 'reopen' THEN quantity ELSE 0 END, CASE move WHEN "
         "'lapse' THEN -quantity WHEN 'revive' THEN quantity ELSE 0 END, CASE move WHEN 'assign' THEN "
         "-quantity WHEN 'unassign' THEN quantity ELSE 0 END FROM place_move) f GROUP BY f.project, "
         "f.intake, f.kind, f.unit HAVING sum(f.got) <> 0 OR sum(f.held) <> 0 OR sum(f.used) <> 0 OR "
         "sum(f.lapsed) <> 0 OR sum(f.assigned) <> 0"},
    };
    return kList;
}

}  // namespace xingtan::quota
