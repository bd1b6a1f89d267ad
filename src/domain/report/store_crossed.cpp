#include "domain/report/store_crossed.h"

#define MOVERS                                                                                     \
    "(SELECT c.unit FROM unit_change c WHERE c.kind = 'move' UNION SELECT h.heir FROM unit_heir h" \
    " UNION SELECT h.unit FROM unit_heir h)"
#define GRANTOR "CASE WHEN v.move = 'grant' THEN v.from_unit ELSE v.to_unit END"
#define QUANTITY "CAST(sum(CASE WHEN v.move = 'grant' THEN v.quantity ELSE -v.quantity END) AS BIGINT)"

namespace xingtan::report::store {

// CROSS JOIN holds SQLite to the few that moved.
Result<std::vector<HandedLine>> handed_to_movers(db::Tx& tx, ProjectId project) {
    return tx.all<HandedLine>(
        "/*lens*/ SELECT m.path AS to_path, g.path AS from_path, m.level, m.kind, " QUANTITY
        " AS quantity FROM " MOVERS
        " x CROSS JOIN unit m CROSS JOIN place_move v CROSS JOIN unit g WHERE m.id ="
        " x.unit AND v.project = $1 AND v.unit = m.id AND v.move IN ('grant', 'return', 'reclaim') AND"
        " g.id = " GRANTOR " GROUP BY m.path, g.path, m.level, m.kind HAVING " QUANTITY " <> 0",
        project);
}

// An authority's enrolments stay below it wherever it goes, so only schools and what is below them are asked.
Result<std::vector<TakenLine>> taken_under_others(db::Tx& tx, ProjectId project) {
    return tx.all<TakenLine>(
        "/*lens*/ SELECT w.path AS unit_path, a.path AS admin_path, count(*) AS people FROM (SELECT DISTINCT"
        " k.id FROM " MOVERS
        " x CROSS JOIN unit m CROSS JOIN unit k WHERE m.id = x.unit AND m.kind <>"
        " 'authority' AND k.path >= m.path AND k.path < m.path_end) y CROSS JOIN unit w CROSS JOIN enrolment "
        "e"
        " CROSS JOIN unit a WHERE w.id = y.id AND e.unit = w.id AND e.project = $1 AND e.admin <> w.admin AND"
        " e.state IN ('nominated', 'confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed',"
        " 'withdrawn') AND a.id = e.admin GROUP BY w.path, a.path",
        project);
}

}  // namespace xingtan::report::store
