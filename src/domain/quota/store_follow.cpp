#include "domain/quota/store_follow.h"

#define GRANTOR "CASE WHEN v.move = 'grant' THEN v.from_unit ELSE v.to_unit END"
#define GRANTED "CAST(sum(CASE WHEN v.move = 'grant' THEN v.quantity ELSE -v.quantity END) AS BIGINT)"

namespace xingtan::quota::store {

// CROSS JOIN holds SQLite to the written order: the few projects that run, the unit's row, its moves.
Result<std::vector<FreePlaces>> free_places(db::Tx& tx, UnitId unit, Date today) {
    return tx.all<FreePlaces>(
        "/*found*/ SELECT l.project, l.kind, l.intake, " GRANTOR " AS grantor, l.free, " GRANTED
        " AS granted FROM project p CROSS JOIN place l CROSS JOIN place_move v"
        " WHERE p.ends_on >= $2 AND l.project = p.id AND l.unit = $1 AND l.free > 0"
        " AND v.project = l.project AND v.unit = l.unit AND v.intake = l.intake AND v.kind = l.kind"
        " AND v.move IN ('grant', 'return', 'reclaim') GROUP BY l.project, l.kind, l.intake, l.free, " GRANTOR
        " HAVING " GRANTED " > 0 ORDER BY l.project, l.kind, l.intake, max(v.id) DESC",
        unit, today);
}

Result<std::vector<MovedPlaces>> moved_by(db::Tx& tx, org::UnitChangeId change, Date today) {
    return tx.all<MovedPlaces>(
        "/*found*/ SELECT v.project, v.kind, v.intake, v.move, v.from_unit, v.to_unit, v.quantity FROM "
        "place_move v"
        " JOIN project p ON p.id = v.project WHERE v.change = $1 AND p.ends_on >= $2"
        " ORDER BY v.project, v.kind, v.id DESC",
        change, today);
}

Result<std::vector<org::PlaceShift>> gained(db::Tx& tx, org::UnitChangeId event) {
    return tx.all<org::PlaceShift>(
        "/*found*/ SELECT u.name AS unit_name, CAST(sum(x.quantity) AS BIGINT) AS count FROM"
        " (SELECT v.to_unit AS unit, v.quantity FROM unit_change c JOIN place_move v ON v.change = c.id"
        " WHERE c.event = $1 UNION ALL SELECT v.from_unit, -v.quantity FROM unit_change c JOIN place_move v"
        " ON v.change = c.id WHERE c.event = $1) x JOIN unit u ON u.id = x.unit GROUP BY u.id, u.name, u.path"
        " HAVING sum(x.quantity) > 0 ORDER BY u.path",
        event);
}

}  // namespace xingtan::quota::store
