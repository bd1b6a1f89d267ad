#include "domain/report/store.h"

#include <algorithm>

#include "domain/report/store_words.h"

#define STANDING_SUMS                                                                                        \
    "SELECT c.id AS unit, CAST(coalesce(sum(n.full_time), 0) AS BIGINT) AS full_time,"                       \
    " CAST(coalesce(sum(n.trained), 0) AS BIGINT) AS trained, CAST(coalesce(sum(n.failed), 0) AS BIGINT) "   \
    "AS failed"                                                                                              \
    " FROM unit c CROSS JOIN unit v CROSS JOIN standing_count n WHERE n.unit = v.id AND n.programme IN (0, " \
    "$2) AND "
#define BY_UNIT "GROUP BY c.path, c.id"

#define EVENT_SUMS                                                                                           \
    "SELECT c.id AS unit, CAST(coalesce(sum(n.nominated), 0) AS BIGINT) AS nominated,"                       \
    " CAST(coalesce(sum(n.confirmed), 0) AS BIGINT) AS confirmed, CAST(coalesce(sum(n.checked_in), 0) AS "   \
    "BIGINT) AS checked_in,"                                                                                 \
    " CAST(coalesce(sum(n.passed), 0) AS BIGINT) AS passed, CAST(coalesce(sum(n.failed), 0) AS BIGINT) AS "  \
    "failed,"                                                                                                \
    " CAST(coalesce(sum(n.certified), 0) AS BIGINT) AS certified, CAST(coalesce(sum(n.held), 0) AS BIGINT) " \
    "AS held,"                                                                                               \
    " CAST(coalesce(sum(n.used), 0) AS BIGINT) AS used FROM unit c CROSS JOIN unit v"                        \
    " CROSS JOIN event_count n WHERE n.project = $2 AND n.unit = v.id AND "

namespace xingtan::report::store {

Result<std::vector<UnitLine>> lines(db::Tx& tx, const AnyScope& scope, UnitId parent, std::int64_t limit) {
    return tx.all<UnitLine>(
        "SELECT u.id AS unit, u.name AS unit_name, u.former_name, u.kind, u.level, u.path, u.path_end,"
        " CASE WHEN EXISTS (SELECT 1 FROM unit k WHERE k.parent = u.id) THEN 1 ELSE 0 END AS has_children"
        " FROM unit u WHERE u.parent = $1 AND u.status = 'active' AND" IN_SCOPE(
            "u.path") "ORDER BY u.path LIMIT $2",
        scope, parent, limit);
}

Result<std::vector<StandingLine>> standing_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                                 ProgrammeId programme, Children which) {
    if (which == Children::Authorities)
        return tx.all<StandingLine>(STANDING_SUMS BELOW_AUTHORITY " AND c.parent = $1 AND" IN_SCOPE("c.path")
                                        BY_UNIT,
                                    scope, parent, programme);
    return tx.all<StandingLine>(STANDING_SUMS BELOW_OTHER " AND c.parent = $1 AND" IN_SCOPE("c.path") BY_UNIT,
                                scope, parent, programme);
}

Result<StandingLine> standing_of(db::Tx& tx, const AnyScope& scope, UnitId unit, ProgrammeId programme) {
    const auto line = TRY(tx.maybe<StandingLine>(
        STANDING_SUMS BELOW_AUTHORITY " AND c.id = $1 AND" IN_SCOPE("c.path") BY_UNIT
        " UNION ALL " STANDING_SUMS BELOW_OTHER " AND c.id = $1 AND" IN_SCOPE("c.path") BY_UNIT,
        scope, unit, programme));
    return line.value_or(StandingLine{unit});
}

Result<std::vector<EventLine>> events_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                            ProjectId project, Children which) {
    if (which == Children::Authorities)
        return tx.all<EventLine>(EVENT_SUMS BELOW_AUTHORITY " AND c.parent = $1 AND" IN_SCOPE("c.path")
                                     BY_UNIT,
                                 scope, parent, project);
    return tx.all<EventLine>(EVENT_SUMS BELOW_OTHER " AND c.parent = $1 AND" IN_SCOPE("c.path") BY_UNIT,
                             scope, parent, project);
}

Result<EventLine> events_of(db::Tx& tx, const AnyScope& scope, UnitId unit, ProjectId project) {
    const auto line = TRY(tx.maybe<EventLine>(
        EVENT_SUMS BELOW_AUTHORITY " AND c.id = $1 AND" IN_SCOPE("c.path") BY_UNIT
        " UNION ALL " EVENT_SUMS BELOW_OTHER " AND c.id = $1 AND" IN_SCOPE("c.path") BY_UNIT,
        scope, unit, project));
    return line.value_or(EventLine{unit});
}

// A unit above the project's owner stands for the owner: that is where the places came from. Units of its own
// kind and level below a unit were merged into it: what they hold counts for it.
#define PLACE_SUMS                                                                                           \
    "SELECT c.id AS unit, CAST(sum(l.got - l.assigned) AS BIGINT) AS got, CAST(sum(l.given - l.assigned) "   \
    "AS BIGINT) AS given,"                                                                                   \
    " CAST(sum(l.lapsed) AS BIGINT) AS lapsed FROM unit c JOIN project p ON p.id = $2"                       \
    " JOIN unit o ON o.id = p.owner JOIN unit h ON h.id = CASE WHEN o.level <> c.level AND o.path >= c.path" \
    " AND o.path < c.path_end THEN o.id ELSE c.id END JOIN unit m ON m.level = h.level AND m.kind = h.kind"  \
    " AND m.path >= h.path AND m.path < h.path_end JOIN place l ON l.project = p.id AND l.kind = 'person'"   \
    " AND l.unit = m.id WHERE "

Result<std::vector<PlaceLine>> places_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                            ProjectId project) {
    return tx.all<PlaceLine>(PLACE_SUMS "c.parent = $1 AND" IN_SCOPE("c.path") BY_UNIT, scope, parent,
                             project);
}

Result<PlaceLine> places_of(db::Tx& tx, const AnyScope& scope, UnitId unit, ProjectId project) {
    const auto line =
        TRY(tx.maybe<PlaceLine>(PLACE_SUMS "c.id = $1 AND" IN_SCOPE("c.path") BY_UNIT, scope, unit, project));
    return line.value_or(PlaceLine{unit});
}

#define STANDING_FROM                                                                                    \
    " FROM unit u JOIN person p ON p.unit = u.id AND p.status = 'active' AND p.full_time = 1"            \
    " LEFT JOIN standing t ON t.person = p.id AND t.programme = $1 WHERE u.path >= $2 AND u.path < $3"   \
    " AND ($4 = 'full-time' OR ($4 = 'trained' AND t.state = 'trained') OR ($4 = 'failed' AND t.state =" \
    " 'failed') OR ($4 = 'untrained' AND t.state IS NULL)) AND"
#define ENROLLED_FROM                                                                                       \
    " FROM unit u JOIN enrolment e ON e.unit = u.id AND e.project = $1 JOIN person p ON p.id = e.person"    \
    " WHERE u.path >= $2 AND u.path < $3 AND (($4 = 'nominated' AND e.state IN ('nominated', 'confirmed',"  \
    " 'checked-in', 'passed', 'good', 'excellent', 'failed')) OR ($4 = 'confirmed' AND e.state IN"          \
    " ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed')) OR ($4 = 'checked-in' AND"      \
    " e.state IN ('checked-in', 'passed', 'good', 'excellent', 'failed')) OR ($4 = 'passed' AND e.state IN" \
    " ('passed', 'good', 'excellent')) OR ($4 = 'certified' AND EXISTS (SELECT 1 FROM certificate z"        \
    " WHERE z.enrolment = e.id AND z.state = 'valid'))) AND"

Result<std::vector<BehindLine>> people_standing(db::Tx& tx, const AnyScope& scope, const BehindQuery& q) {
    const auto& from = std::max(q.from_path, q.after_path);  // a cursor opens nothing outside
    return tx.all<BehindLine>(
        "SELECT p.id AS person, p.name, u.name AS unit_name, u.former_name AS unit_former, coalesce(t.state, "
        "'untrained') AS state, u.path,"
        " p.id AS sort_id, coalesce(t.enrolment, 0) AS enrolment_id" STANDING_FROM IN_SCOPE(
            "u.path") "AND (u.path > $5 OR p.id > $6) ORDER BY u.path, p.id LIMIT $7",
        scope, q.programme, from, q.to_path, q.figure, q.after_path, q.after_id, q.limit);
}

Result<std::vector<BehindLine>> people_enrolled(db::Tx& tx, const AnyScope& scope, const BehindQuery& q) {
    const auto& from = std::max(q.from_path, q.after_path);
    return tx.all<BehindLine>(
        "SELECT p.id AS person, p.name, u.name AS unit_name, u.former_name AS unit_former, e.state, u.path, "
        "e.id AS sort_id, e.id AS"
        " enrolment_id" ENROLLED_FROM IN_SCOPE(
            "u.path") "AND (u.path > $5 OR e.id > $6) ORDER BY u.path, e.id LIMIT $7",
        scope, q.project, from, q.to_path, q.figure, q.after_path, q.after_id, q.limit);
}

Result<std::int64_t> count_standing(db::Tx& tx, const AnyScope& scope, const BehindQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" STANDING_FROM IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, q.programme, q.from_path, q.to_path, q.figure);
}

Result<std::int64_t> count_enrolled(db::Tx& tx, const AnyScope& scope, const BehindQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" ENROLLED_FROM IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, q.project, q.from_path, q.to_path, q.figure);
}

// A project is on the desk of its owner, of everyone above it and of every unit that ever got places in it.
Result<std::vector<DeskLine>> desk(db::Tx& tx, const AnyScope& scope, UnitId unit, Date today) {
    return tx.all<DeskLine>(
        "SELECT p.id AS project, p.name AS project_name,"
        " CAST(coalesce((SELECT sum(n.held) FROM event_count n WHERE n.project = p.id AND n.unit = u.id), 0)"
        " AS BIGINT) AS held_own,"
        " CAST(coalesce((SELECT sum(n.held) FROM event_count n JOIN unit b ON b.id = n.unit"
        " WHERE n.project = p.id AND b.kind = 'authority' AND b.path >= u.path AND b.path < u.path_end), 0)"
        " AS BIGINT) AS held_below,"
        " CAST(coalesce((SELECT sum(l.free) FROM place l WHERE l.project = p.id AND l.unit = u.id"
        " AND EXISTS (SELECT 1 FROM intake i WHERE i.project = p.id AND (i.id = l.intake OR l.intake = 0)"
        " AND i.opens_on <= $2 AND i.closes_on >= $2)), 0) AS BIGINT) AS free_places,"
        " (SELECT count(*) FROM (SELECT 1 AS one FROM chooser c JOIN unit b ON b.id = c.unit"
        " JOIN person q ON q.id = c.person AND q.status = 'active'"
        " WHERE c.project = p.id AND b.path >= u.path AND b.path < u.path_end"
        " AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person = c.person AND e.project = c.project"
        " AND e.state IN ('nominated', 'reserve', 'waiting', 'confirmed', 'checked-in', 'passed', 'good',"
        " 'excellent')) LIMIT 10001) capped) AS undecided,"
        " CASE WHEN EXISTS (SELECT 1 FROM person q WHERE q.unit = u.id AND q.status = 'active') THEN 1 ELSE 0"
        " END AS own_people,"
        " (SELECT count(*) FROM substitution s JOIN enrolment e ON e.id = s.enrolment WHERE s.state = 'asked'"
        " AND s.project = p.id AND e.admin = u.id) AS substitutions_own,"
        " (SELECT count(*) FROM substitution s JOIN unit b ON b.id = s.unit WHERE s.state = 'asked'"
        " AND s.project = p.id AND b.path >= u.path AND b.path < u.path_end) AS substitutions_below"
        " FROM unit u JOIN project p ON p.state = 'published' JOIN unit o ON o.id = p.owner WHERE u.id = $1"
        " AND ((o.path >= u.path AND o.path < u.path_end) OR EXISTS"
        " (SELECT 1 FROM place l WHERE l.project = p.id AND l.unit = u.id)) AND" IN_SCOPE(
            "u.path") "ORDER BY p.id DESC LIMIT 20",
        scope, unit, today);
}

Result<std::vector<RoundOpen>> rounds_open(db::Tx& tx, const AnyScope& scope, UnitId unit, DomainTime now) {
    return tx.all<RoundOpen>(
        "SELECT r.project, p.name AS project_name, r.id AS round FROM place_round r JOIN project p ON p.id ="
        " r.project JOIN unit o ON o.id = r.unit JOIN unit u ON u.id = $1 WHERE r.outcome = 'standing'"
        " AND r.opens_at <= $2 AND r.closes_at > $2 AND ((r.askers = 'children' AND u.parent = o.id) OR"
        " (r.askers = 'all-below' AND u.path > o.path AND u.path < o.path_end)) AND NOT EXISTS (SELECT 1 FROM"
        " place_request q WHERE q.round = r.id AND q.unit = u.id) AND" IN_SCOPE(
            "u.path") "ORDER BY r.closes_at, r.id LIMIT 20",
        scope, unit, now);
}

Result<std::vector<Unplaced>> without_class(db::Tx& tx, const AnyScope& scope, std::string_view from_path,
                                            std::string_view to_path) {
    return tx.all<Unplaced>(
        "SELECT capped.project, capped.project_name, count(*) AS people FROM (SELECT e.project, p.name AS"
        " project_name FROM enrolment e JOIN unit u ON u.id = e.unit JOIN project p ON p.id = e.project"
        " JOIN unit o ON o.id = p.owner WHERE e.training_class IS NULL"
        " AND e.state IN ('confirmed', 'checked-in') AND u.path >= $1 AND u.path < $2"
        " AND (o.path = $1 OR (o.path < $1 AND o.path_end > $1"
        " AND NOT EXISTS (SELECT 1 FROM intake i WHERE i.project = p.id AND i.base_schools > 0)))"
        " AND" IN_SCOPE("u.path") "LIMIT 10001) capped GROUP BY capped.project, capped.project_name"
                                  " ORDER BY capped.project DESC LIMIT 20",
        scope, from_path, to_path);
}

Result<std::optional<Self>> self(db::Tx& tx, const AnyScope& own, PersonId person) {
    return tx.maybe<Self>(
        "/*own*/ SELECT p.name, u.name AS unit_name FROM person p JOIN unit u ON u.id = p.unit WHERE p.id = "
        "$1 "
        "AND" IS_SELF("p.id"),
        own, person);
}

Result<std::vector<MyRow>> my_enrolments(db::Tx& tx, const AnyScope& own, PersonId person,
                                         std::int64_t limit) {
    return tx.all<MyRow>(
        "/*own*/ SELECT e.id, e.project, e.intake, i.number AS intake_number, e.person, p.name AS "
        "person_name, e.unit,"
        " u.name AS unit_name, u.former_name AS unit_former, e.stage, e.state, e.training_class, "
        "e.nominated_at, coalesce(b.name, '') AS "
        "base_school, e.accept_by, (SELECT count(*) FROM vouching v WHERE v.enrolment = e.id AND v.attested "
        "= "
        "0) AS deviations, e.version, e.done_1, "
        "e.done_2,"
        " e.done_3, e.done_4, e.done_5, e.done_6, j.name AS project_name, j.terms, j.certificate_title,"
        " i.starts_on AS intake_starts_on, i.ends_on AS intake_ends_on, o.name AS own_unit, c.id AS "
        "certificate,"
        " coalesce(c.number, '') AS certificate_number, coalesce(w.state, '') AS certificate_wait,"
        " coalesce(w.reason, '') AS certificate_refusal FROM enrolment e JOIN unit u ON u.id = e.unit"
        " JOIN intake i ON i.id = e.intake JOIN project j ON j.id = e.project JOIN person p ON p.id = "
        "e.person JOIN unit o ON o.id = p.unit"
        " LEFT JOIN unit b ON b.id = e.base_school"
        " LEFT JOIN certificate c ON c.enrolment = e.id AND c.state = 'valid'"
        " LEFT JOIN certificate_waiting w ON w.enrolment = e.id AND e.state IN ('passed', 'good', "
        "'excellent')"
        " WHERE e.person = $1 AND" IS_SELF("e.person") "ORDER BY e.id DESC LIMIT $2",
        own, person, limit);
}

}  // namespace xingtan::report::store
