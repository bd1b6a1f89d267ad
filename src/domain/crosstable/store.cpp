#include "domain/crosstable/store.h"

// Which units `c` are: $1 how, $2 the unit asked for, $3 and $4 its range of paths, $5 the level.
#define CHOSEN                                                                                               \
    "c.path >= $3 AND c.path < $4 AND (($1 = 'itself' AND c.id = $2) OR ($1 = 'below' AND c.parent = $2) OR" \
    " ($1 = 'of-level' AND c.level = $5 AND c.kind = 'authority' AND c.status = 'active'))"
// Counter rows that make up a figure, as boards read them: an authority's are those of all authorities below
// it, any other unit's those of its whole subtree. CROSS JOIN holds SQLite to the written order.
#define OF_AUTHORITY \
    "v.kind = 'authority' AND v.path >= c.path AND v.path < c.path_end AND c.kind = 'authority' AND "
#define OF_OTHER "v.path >= c.path AND v.path < c.path_end AND c.kind <> 'authority' AND "

namespace xingtan::crosstable::store {

Result<std::vector<UnitLine>> units(db::Tx& tx, const AnyScope& scope, const Units& of, std::int64_t limit) {
    return tx.all<UnitLine>("SELECT c.id AS unit, c.name, c.path, c.path_end FROM unit c WHERE " CHOSEN
                            " AND" IN_SCOPE("c.path") "ORDER BY c.path LIMIT $6",
                            scope, of.which, of.top, of.from_path, of.to_path, of.level, limit);
}

#define STANDING_SUMS                                                                                 \
    "SELECT c.id AS unit, n.stage, '' AS subject, CAST(sum(n.full_time) AS BIGINT) AS full_time,"     \
    " CAST(sum(n.trained) AS BIGINT) AS trained, CAST(sum(n.failed) AS BIGINT) AS failed FROM unit c" \
    " CROSS JOIN unit v CROSS JOIN standing_count n WHERE n.unit = v.id AND n.programme IN (0, $6) AND "

Result<std::vector<StandingLine>> standing(db::Tx& tx, const AnyScope& scope, const Units& of,
                                           ProgrammeId programme, std::int64_t limit) {
    return tx.all<StandingLine>(
        STANDING_SUMS OF_AUTHORITY CHOSEN
        " AND" IN_SCOPE("c.path") "GROUP BY c.path, c.id, n.stage UNION ALL " STANDING_SUMS OF_OTHER CHOSEN
                                  " AND" IN_SCOPE("c.path") "GROUP BY c.path, c.id, n.stage LIMIT $7",
        scope, of.which, of.top, of.from_path, of.to_path, of.level, programme, limit);
}

Result<std::vector<StandingLine>> standing_by_subject(db::Tx& tx, const AnyScope& scope, const Units& of,
                                                      ProgrammeId programme, std::int64_t limit) {
    return tx.all<StandingLine>(
        "SELECT c.id AS unit, p.stage, p.subject, count(*) AS full_time,"
        " CAST(sum(CASE WHEN t.state = 'trained' THEN 1 ELSE 0 END) AS BIGINT) AS trained,"
        " CAST(sum(CASE WHEN t.state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed"
        " FROM unit c CROSS JOIN unit v CROSS JOIN person p LEFT JOIN standing t ON t.person = p.id AND"
        " t.programme = $6 WHERE v.path >= c.path AND v.path < c.path_end AND p.unit = v.id AND p.status ="
        " 'active' AND p.full_time = 1 AND " CHOSEN
        " AND" IN_SCOPE("c.path") "GROUP BY c.path, c.id, p.stage, p.subject LIMIT $7",
        scope, of.which, of.top, of.from_path, of.to_path, of.level, programme, limit);
}

#define EVENT_SUMS                                                                                          \
    "SELECT c.id AS unit, n.stage, i.number AS intake_number, p.training_year AS year,"                     \
    " CAST(sum(n.nominated) AS BIGINT) AS nominated, CAST(sum(n.confirmed) AS BIGINT) AS confirmed,"        \
    " CAST(sum(n.checked_in) AS BIGINT) AS checked_in, CAST(sum(n.passed) AS BIGINT) AS passed,"            \
    " CAST(sum(n.certified) AS BIGINT) AS certified, CAST(sum(n.held) AS BIGINT) AS held,"                  \
    " CAST(sum(n.used) AS BIGINT) AS used FROM project p CROSS JOIN unit c CROSS JOIN unit v CROSS JOIN"    \
    " event_count n JOIN intake i ON i.id = n.intake WHERE (p.id = $6 OR p.programme = $7) AND n.project =" \
    " p.id AND n.unit = v.id AND "
#define BY_EVENT "GROUP BY c.path, c.id, n.stage, i.number, p.training_year"

Result<std::vector<EventLine>> events(db::Tx& tx, const AnyScope& scope, const Units& of, ProjectId project,
                                      ProgrammeId programme, std::int64_t limit) {
    return tx.all<EventLine>(
        EVENT_SUMS OF_AUTHORITY CHOSEN " AND" IN_SCOPE("c.path") BY_EVENT
        " UNION ALL " EVENT_SUMS OF_OTHER CHOSEN " AND" IN_SCOPE("c.path") BY_EVENT " LIMIT $8",
        scope, of.which, of.top, of.from_path, of.to_path, of.level, project, programme, limit);
}

// As boards have it: a unit above the project's owner stands for the owner, and units of its own kind and
// level below a unit were merged into it.
Result<std::vector<PlaceLine>> places(db::Tx& tx, const AnyScope& scope, const Units& of, ProjectId project,
                                      std::int64_t limit) {
    return tx.all<PlaceLine>(
        "SELECT c.id AS unit, coalesce(i.number, 0) AS intake_number, CAST(sum(l.got - l.assigned) AS BIGINT)"
        " AS got FROM unit c JOIN project p ON p.id = $6 JOIN unit o ON o.id = p.owner JOIN unit h ON h.id ="
        " CASE WHEN o.level <> c.level AND o.path >= c.path AND o.path < c.path_end THEN o.id ELSE c.id END"
        " JOIN unit m ON m.level = h.level AND m.kind = h.kind AND m.path >= h.path AND m.path < h.path_end"
        " JOIN place l ON l.project = p.id AND l.kind = 'person' AND l.unit = m.id LEFT JOIN intake i ON i.id"
        " = l.intake WHERE " CHOSEN " AND" IN_SCOPE("c.path") "GROUP BY c.path, c.id, i.number LIMIT $7",
        scope, of.which, of.top, of.from_path, of.to_path, of.level, project, limit);
}

#define SAVED                                                                                            \
    "SELECT s.id, s.unit, u.name AS unit_name, s.name, s.content, coalesce(a.name, '') AS saved_by,"     \
    " s.saved_at, s.version FROM saved_table s JOIN unit u ON u.id = s.unit LEFT JOIN account a ON a.id" \
    " = s.saved_by "

Result<std::vector<SavedLine>> saved(db::Tx& tx, const AnyScope& scope, UnitId unit, std::int64_t limit) {
    return tx.all<SavedLine>(SAVED "WHERE s.unit = $1 AND" IN_SCOPE("u.path") "ORDER BY s.name LIMIT $2",
                             scope, unit, limit);
}

Result<std::optional<SavedLine>> saved_one(db::Tx& tx, const AnyScope& scope, SavedTableId id) {
    return tx.maybe<SavedLine>(SAVED "WHERE s.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<bool> insert_saved(db::Tx& tx, const SavedLine& line, AccountId by) {
    const auto made =
        TRY(tx.run("INSERT INTO saved_table (id, unit, name, content, saved_by, saved_at) VALUES"
                   " ($1, $2, $3, $4, $5, $6) ON CONFLICT (unit, name) DO NOTHING",
                   line.id, line.unit, line.name, line.content, by, line.saved_at));
    return made == 1;
}

Result<bool> rewrite_saved(db::Tx& tx, const SavedLine& line, AccountId by) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE saved_table SET name = $3, content = $4, saved_by = $5, saved_at = $6, version ="
        " version + 1 WHERE id = $1 AND version = $2",
        line.id, line.version, line.name, line.content, by, line.saved_at));
    return changed == 1;
}

Result<bool> delete_saved(db::Tx& tx, SavedTableId id, std::int64_t version) {
    const auto gone =
        TRY(tx.run("/*found*/ DELETE FROM saved_table WHERE id = $1 AND version = $2", id, version));
    return gone == 1;
}

Result<bool> name_taken(db::Tx& tx, UnitId unit, std::string_view name, SavedTableId but) {
    const auto found = TRY(tx.maybe<std::int64_t>(
        "/*found*/ SELECT 1 AS one FROM saved_table WHERE unit = $1 AND name = $2 AND id <> $3", unit, name,
        but));
    return found.has_value();
}

}  // namespace xingtan::crosstable::store
