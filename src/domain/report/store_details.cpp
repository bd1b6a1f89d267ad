#include "domain/report/store_details.h"

#include "domain/report/store_words.h"

#define STAGE_SUMS \
    "SELECT n.stage, " SUM_OF("full_time") ", " SUM_OF("trained") ", " SUM_OF(                             \
        "failed") " FROM unit c CROSS JOIN unit v CROSS JOIN standing_count n WHERE n.unit = v.id AND"     \
                  " n.programme IN (0, $2) AND c.id = $1 AND "
#define EVENT_PARTS(of)                                             \
    "SELECT " of " AS of, " EVENT_FIGURES                           \
    " FROM unit c CROSS JOIN unit v CROSS JOIN event_count n WHERE" \
    " n.unit = v.id AND c.id = $1 AND "
#define OF_PROGRAMME "n.project IN (SELECT q.id FROM project q WHERE q.programme = $2) AND "
// As PLACE_SUMS of store.cpp: a unit above the project's owner stands for the owner.
#define PLACE_PARTS(of)                                                                                     \
    "SELECT " of                                                                                            \
    " AS of, CAST(sum(l.got - l.assigned) AS BIGINT) AS got FROM unit c JOIN project p ON"                  \
    " 1 = 1 JOIN unit o ON o.id = p.owner JOIN unit h ON h.id = CASE WHEN o.level <> c.level AND o.path >=" \
    " c.path AND o.path < c.path_end THEN o.id ELSE c.id END JOIN unit m ON m.level = h.level AND m.kind =" \
    " h.kind AND m.path >= h.path AND m.path < h.path_end JOIN place l ON l.project = p.id AND l.kind ="    \
    " 'person' AND l.unit = m.id WHERE c.id = $1 AND "

// Rows of an authority hold all that answers to it next (whole 1), those of any other unit its own people.
// The change of a day is its row less the row before.
#define SINCE(figure) "n." figure " - coalesce(lag(n." figure ") OVER before, 0) AS " figure
#define DAY_ROWS(table)                                                           \
    " FROM unit v JOIN " table                                                    \
    " n ON n.unit = v.id WHERE v.path >= $2 AND v.path < $3 AND n.whole = $4 AND" \
    " (n.whole = 0 OR v.kind = 'authority') AND n.day <= $5 AND "
#define NONE_OF(figure) ", CAST(0 AS BIGINT) AS " figure
#define DAY_SUM(figure) "CAST(sum(f." figure ") AS BIGINT) AS " figure

namespace xingtan::report::store {
namespace {

std::int64_t whole_of(const org::UnitFacts& unit) { return unit.kind == org::UnitKind::Authority ? 1 : 0; }

}  // namespace

Result<std::vector<StageLine>> by_stage(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                        ProgrammeId programme) {
    return tx.all<StageLine>(STAGE_SUMS BELOW_AUTHORITY
                             " AND" IN_SCOPE("c.path") "GROUP BY n.stage UNION ALL " STAGE_SUMS BELOW_OTHER
                                                       " AND" IN_SCOPE("c.path") "GROUP BY n.stage",
                             scope, unit, programme);
}

Result<std::vector<EventPart>> events_by_intake(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                ProjectId project) {
    return tx.all<EventPart>(
        EVENT_PARTS("n.intake") "n.project = $2 AND " BELOW_AUTHORITY
                                " AND" IN_SCOPE("c.path") "GROUP BY n.intake UNION ALL " EVENT_PARTS(
                                    "n.intake") "n.project = $2 AND " BELOW_OTHER
                                                " AND" IN_SCOPE("c.path") "GROUP BY n.intake",
        scope, unit, project);
}

Result<std::vector<EventPart>> events_by_project(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                 ProgrammeId programme) {
    return tx.all<EventPart>(EVENT_PARTS("n.project") OF_PROGRAMME BELOW_AUTHORITY " AND" IN_SCOPE(
                                 "c.path") "GROUP BY n.project UNION ALL " EVENT_PARTS("n.project")
                                 OF_PROGRAMME BELOW_OTHER " AND" IN_SCOPE("c.path") "GROUP BY n.project",
                             scope, unit, programme);
}

Result<std::vector<PlacePart>> places_by_intake(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                ProjectId project) {
    return tx.all<PlacePart>(PLACE_PARTS("l.intake") "p.id = $2 AND" IN_SCOPE("c.path") "GROUP BY l.intake",
                             scope, unit, project);
}

Result<std::vector<PlacePart>> places_by_project(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                 ProgrammeId programme) {
    return tx.all<PlacePart>(
        PLACE_PARTS("l.project") "p.programme = $2 AND" IN_SCOPE("c.path") "GROUP BY l.project", scope, unit,
        programme);
}

Result<std::vector<ProjectLine>> projects_of(db::Tx& tx, ProgrammeId programme, std::int64_t limit) {
    return tx.all<ProjectLine>(
        "/*found*/ SELECT p.id, p.name, p.training_year FROM project p WHERE p.programme = $1 AND p.state <>"
        " 'draft' ORDER BY p.training_year DESC, p.id DESC LIMIT $2",
        programme, limit);
}

// An authority no counter speaks of never had anybody: there is nothing to close.
Result<std::int64_t> closed_until(db::Tx& tx, const org::UnitFacts& unit, ProjectId project) {
    return tx.one<std::int64_t>(
        "/*lens*/ SELECT coalesce(min(coalesce(d.until, -1)), -1) AS until FROM unit v LEFT JOIN day_close d"
        " ON d.authority = v.id WHERE v.kind = 'authority' AND (v.id = $1 OR (v.path >= $2 AND v.path < $3))"
        " AND (EXISTS (SELECT 1 FROM standing_count n WHERE n.unit = v.id) OR EXISTS (SELECT 1 FROM"
        " event_count n WHERE n.project = $4 AND n.unit = v.id))",
        unit.admin, unit.path, unit.path_end, project);
}

Result<std::vector<DayChange>> standing_changes(db::Tx& tx, const org::UnitFacts& unit, ProgrammeId programme,
                                                Date until) {
    return tx.all<DayChange>(
        "/*lens*/ SELECT f.day, " DAY_SUM("full_time") ", " DAY_SUM("trained") NONE_OF("nominated") NONE_OF("confirmed") NONE_OF("checked_in") NONE_OF("passed") NONE_OF("failed") NONE_OF("certified") " FROM (SELECT n.day, " SINCE(
            "full_time") ", " SINCE("trained") DAY_ROWS("standing_day") "n.programme IN (0, $1) WINDOW before"
        " AS (PARTITION BY n.unit, n.programme ORDER BY n.day)) f GROUP BY f.day ORDER BY f.day",
        programme, unit.path, unit.path_end, whole_of(unit), until);
}

Result<std::vector<DayChange>> event_changes(db::Tx& tx, const org::UnitFacts& unit, ProjectId project,
                                             Date until) {
    return tx.all<DayChange>(
        "/*lens*/ SELECT f.day, " DAY_SUM("nominated") ", " DAY_SUM("confirmed") ", " DAY_SUM(
            "checked_in") ", " DAY_SUM("passed") ", " DAY_SUM("failed") ", " DAY_SUM("certified")
        NONE_OF("full_time") NONE_OF("trained") " FROM (SELECT n.day, " SINCE("nominated") ", " SINCE("confirmed") ", " SINCE("checked_in") ", " SINCE(
            "passed") ", " SINCE("failed") ", " SINCE("certified") DAY_ROWS("event_day") "n.project = $1"
        " WINDOW before AS (PARTITION BY n.unit ORDER BY n.day)) f GROUP BY f.day ORDER BY f.day",
        project, unit.path, unit.path_end, whole_of(unit), until);
}

}  // namespace xingtan::report::store
