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
        // later), and what it assigned to its own intakes.
        {"places-given-equal-granted",
         "SELECT 'place ' || l.id AS what FROM place l LEFT JOIN (SELECT g.unit, g.project, g.intake, g.kind,"
         " sum(g.quantity) AS given FROM (SELECT from_unit AS unit, project, intake, kind, quantity FROM "
         "place_move WHERE move = 'grant' UNION ALL SELECT to_unit, project, intake, kind, -quantity FROM "
         "place_move WHERE move IN ('return', 'reclaim') UNION ALL SELECT unit, project, 0, kind, CASE WHEN "
         "move = 'assign' THEN quantity ELSE -quantity END FROM place_move WHERE move IN ('assign', "
         "'unassign')) g GROUP BY g.unit, g.project, g.intake, g.kind) m ON m.unit = l.unit"
         " AND m.project = l.project AND m.intake = l.intake AND m.kind = l.kind WHERE l.given <> "
         "coalesce(m.given, 0)"},
        // Replaying the immutable moves rebuilds every balance.
        {"places-equal-their-moves",
         "SELECT 'place ' || l.id AS what FROM place l LEFT JOIN (SELECT project, intake, kind, unit,"
         " sum(CASE WHEN move IN ('issue', 'grant', 'assign') THEN quantity WHEN move IN ('cancel', "
         "'return', 'reclaim', 'unassign') THEN -quantity ELSE 0 END) AS got,"
         " sum(CASE move WHEN 'hold' THEN quantity WHEN 'reopen' THEN quantity WHEN 'release' THEN -quantity"
         " WHEN 'use' THEN -quantity ELSE 0 END) AS held,"
         " sum(CASE move WHEN 'use' THEN quantity WHEN 'reopen' THEN -quantity ELSE 0 END) AS used,"
         " sum(CASE move WHEN 'lapse' THEN quantity WHEN 'revive' THEN -quantity ELSE 0 END) AS lapsed,"
         " sum(CASE move WHEN 'assign' THEN quantity WHEN 'unassign' THEN -quantity ELSE 0 END) AS assigned"
         " FROM place_move GROUP BY project, intake, kind, unit) m ON m.project = l.project AND m.intake ="
         " l.intake AND m.kind = l.kind AND m.unit = l.unit WHERE l.got <> coalesce(m.got, 0) OR l.held <>"
         " coalesce(m.held, 0) OR l.used <> coalesce(m.used, 0) OR l.lapsed <> coalesce(m.lapsed, 0) OR"
         " l.assigned <> coalesce(m.assigned, 0)"},
    };
    return kList;
}

}  // namespace xingtan::quota
