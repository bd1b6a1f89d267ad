#include "domain/layout/store.h"

namespace xingtan::layout::store {

Result<std::vector<PlaceLine>> places(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent,
                                      std::int64_t limit) {
    return tx.all<PlaceLine>(
        "SELECT u.id AS unit, u.name AS unit_name, u.kind, u.level, coalesce(i.number, 0) AS intake_number,"
        " l.got - l.assigned AS got FROM place l JOIN unit u ON u.id = l.unit LEFT JOIN intake i ON i.id ="
        " l.intake WHERE l.project = $1 AND u.parent = $2 AND l.kind = 'person' AND l.got > l.assigned"
        " AND" IN_SCOPE("u.path") "ORDER BY u.path, intake_number LIMIT $3",
        scope, project, parent, limit);
}

Result<std::optional<std::string>> newest_sheet(db::Tx& tx, ProjectId project, UnitId unit) {
    return tx.maybe<std::string>(
        "/*found*/ SELECT content FROM quota_sheet WHERE project = $1 AND unit = $2 AND state = 'published'"
        " AND source = 'file' ORDER BY id DESC LIMIT 1",
        project, unit);
}

// As boards sum them: an authority's are the rows of all authorities below it, any other unit's those of its
// whole subtree. CROSS JOIN holds SQLite to the written order.
#define TRAINED_SUMS                                                                                         \
    "SELECT c.id AS unit, c.name AS unit_name, c.kind, c.level, c.path AS path,"                             \
    " CAST(sum(CASE WHEN n.stage = 'preschool' THEN n.full_time ELSE 0 END) AS BIGINT) AS preschool,"        \
    " CAST(sum(CASE WHEN n.stage IN ('preschool', 'vocational-senior') THEN 0 ELSE n.full_time END) AS"      \
    " BIGINT) AS school,"                                                                                    \
    " CAST(sum(CASE WHEN n.stage = 'vocational-senior' THEN n.full_time ELSE 0 END) AS BIGINT) AS"           \
    " vocational, CAST(sum(n.trained) AS BIGINT) AS trained, CAST(sum(n.failed) AS BIGINT) AS failed"        \
    " FROM unit c CROSS JOIN unit v CROSS JOIN standing_count n WHERE n.unit = v.id AND n.programme IN (0, " \
    "$2) AND c.parent = $1 AND v.path >= c.path AND v.path < c.path_end AND "
#define BY_CHILD "GROUP BY c.path, c.id, c.name, c.kind, c.level"

Result<std::vector<TrainedLine>> trained(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                         ProgrammeId programme, std::int64_t limit) {
    return tx.all<TrainedLine>(TRAINED_SUMS
                               "v.kind = 'authority' AND c.kind = 'authority' AND" IN_SCOPE("c.path") BY_CHILD
                               " UNION ALL " TRAINED_SUMS "c.kind <> 'authority' AND" IN_SCOPE("c.path")
                                   BY_CHILD " ORDER BY path LIMIT $3",
                               scope, parent, programme, limit);
}

}  // namespace xingtan::layout::store
