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
        // Of each round, what it brought a unit is what the unit won, and what it took from the authority is
        // what all won together; nothing once it was taken back.
        {"rounds-equal-their-moves",
         "SELECT 'round ' || f.round AS what FROM (SELECT round, unit, quantity FROM place_move WHERE move = "
         "'grant' AND round IS NOT NULL UNION ALL SELECT round, from_unit, -quantity FROM place_move WHERE "
         "move = 'grant' AND round IS NOT NULL UNION ALL SELECT round, unit, -quantity FROM place_move WHERE "
         "move = 'reclaim' AND round IS NOT NULL UNION ALL SELECT round, to_unit, quantity FROM place_move "
         "WHERE move = 'reclaim' AND round IS NOT NULL UNION ALL SELECT q.round, q.unit, -q.won FROM "
         "place_request q JOIN place_round r ON r.id = q.round WHERE r.outcome <> 'taken-back' UNION ALL "
         "SELECT q.round, r.unit, q.won FROM place_request q JOIN place_round r ON r.id = q.round WHERE "
         "r.outcome <> 'taken-back') f GROUP BY f.round, f.unit HAVING sum(f.quantity) <> 0"},
        {"rounds-hand-out-no-more-than-they-have",
         "SELECT 'round ' || r.id AS what FROM place_round r JOIN place_request q ON q.round = r.id GROUP BY "
         "r.id, r.places HAVING sum(q.won) > r.places"},
    };
    return kList;
}

}  // namespace xingtan::quota
