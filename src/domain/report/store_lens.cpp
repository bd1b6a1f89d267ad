#include "domain/report/store_lens.h"

#include "domain/report/store_lens_words.h"

#define COUNTED_SUMS                                                                                 \
    " CAST(sum(n.nominated) AS BIGINT) AS nominated, CAST(sum(n.confirmed) AS BIGINT) AS confirmed," \
    " CAST(sum(n.checked_in) AS BIGINT) AS checked_in, CAST(sum(n.passed) AS BIGINT) AS passed,"     \
    " CAST(sum(n.failed) AS BIGINT) AS failed, CAST(sum(n.certified) AS BIGINT) AS certified,"       \
    " CAST(sum(n.held) AS BIGINT) AS held, CAST(sum(n.used) AS BIGINT) AS used"
#define STOCK_SUMS                                                                                     \
    " count(*) AS full_time, CAST(sum(CASE WHEN t.state = 'trained' THEN 1 ELSE 0 END) AS BIGINT) AS " \
    "trained,"                                                                                         \
    " CAST(sum(CASE WHEN t.state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed"

namespace xingtan::report::store {

Result<std::vector<NodeLine>> nodes(db::Tx& tx, std::string_view lo, std::string_view hi) {
    return tx.all<NodeLine>(
        "/*lens*/ SELECT u.id AS unit, u.parent, u.kind, u.status, u.name, u.former_name FROM unit u"
        " WHERE u.path >= $1 AND u.path < $2 ORDER BY u.path",
        lo, hi);
}

Result<std::vector<FactLine>> facts_then(db::Tx& tx, std::string_view attribute, DomainTime at) {
    return tx.all<FactLine>(
        "/*lens*/ SELECT f.unit, f.value FROM unit_fact f WHERE f.attribute = $1 AND f.valid_until > $2 AND"
        " f.valid_from <= $2",
        attribute, at);
}

Result<SpanLine> span_of(db::Tx& tx, UnitId unit) {
    return tx.one<SpanLine>("/*lens*/ SELECT path, path_end FROM unit WHERE id = $1", unit);
}

Result<std::vector<UnitId>> founded_after(db::Tx& tx, Date day) {
    return tx.all<UnitId>(
        "/*lens*/ SELECT c.unit FROM unit_change c WHERE c.kind = 'found' AND c.effective_on > $1 UNION"
        " SELECT h.heir FROM unit_heir h JOIN unit_change c ON c.unit = h.heir AND c.kind = 'inherit' AND"
        " c.from_value = 'founded' WHERE h.effective_on > $1",
        day);
}

Result<std::vector<UnitId>> split_units(db::Tx& tx, Date by) {
    return tx.all<UnitId>(
        "/*lens*/ SELECT DISTINCT h.unit FROM unit_heir h WHERE h.kind = 'split' AND"
        " h.effective_on <= $1 AND" HOLDS("h.change"),
        by);
}

// The counter row of a unit that is no authority is its own people's; an authority's row holds others too, so
// its own are counted. CROSS JOIN holds SQLite to the units first.
Result<std::vector<OwnLine>> stock_now(db::Tx& tx, ProgrammeId programme, const SpanLine& span) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT n.unit, CAST(sum(n.full_time) AS BIGINT) AS full_time, CAST(sum(n.trained) AS "
        "BIGINT) AS trained, CAST(sum(n.failed) AS BIGINT) AS failed FROM unit u CROSS JOIN standing_count n"
        " WHERE u.path >= $2 AND u.path < $3 AND u.kind <> 'authority' AND n.unit = u.id AND n.programme IN"
        " (0, $1) GROUP BY n.unit UNION ALL SELECT p.unit," STOCK_SUMS
        " FROM unit u CROSS JOIN person p LEFT JOIN standing t ON t.person = p.id AND t.programme = $1"
        " WHERE u.path >= $2 AND u.path < $3 AND p.unit = u.id AND p.status = 'active' AND p.full_time = 1"
        " AND u.kind = 'authority' GROUP BY p.unit",
        programme, span.path, span.path_end);
}

Result<std::vector<OwnLine>> stock_at(db::Tx& tx, ProgrammeId programme, DomainTime until,
                                      const SpanLine& span) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT m.unit," STOCK_SUMS
        " FROM unit u CROSS JOIN membership m CROSS JOIN person p LEFT JOIN standing t ON t.person = p.id AND"
        " t.programme = $1 AND t.since < $2 WHERE u.path >= $3 AND u.path < $4 AND m.unit = u.id AND" AT(
            "m", "$2") "AND p.id = m.person AND" FULL_TIME_AT("$2") "GROUP BY m.unit",
        programme, until, span.path, span.path_end);
}

Result<std::vector<OwnLine>> people_at(db::Tx& tx, DomainTime until) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT m.unit, count(*) AS full_time, 0 AS trained, 0 AS failed FROM membership m WHERE" AT(
            "m", "$1") "GROUP BY m.unit",
        until);
}

Result<std::vector<OwnLine>> standings_at(db::Tx& tx, ProgrammeId programme, DomainTime until) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT m.unit, 0 AS full_time, CAST(sum(CASE WHEN t.state = 'trained' THEN 1 ELSE 0 END) AS"
        " BIGINT) AS trained, CAST(sum(CASE WHEN t.state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed"
        " FROM standing t CROSS JOIN membership m WHERE t.programme = $1 AND t.since < $2 AND"
        " m.person = t.person AND" AT("m", "$2") "GROUP BY m.unit",
        programme, until);
}

// Who is not full-time today, or was not at some time since.
Result<std::vector<OwnLine>> part_time_at(db::Tx& tx, ProgrammeId programme, DomainTime until) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT m.unit," STOCK_SUMS
        " FROM (SELECT q.id AS person FROM person q WHERE q.full_time = 0 UNION SELECT c.person FROM"
        " person_teaching c WHERE c.until >= $2 AND c.full_time = 0) x CROSS JOIN person p CROSS JOIN"
        " membership m LEFT JOIN standing t ON t.person = p.id AND t.programme = $1 AND t.since < $2"
        " WHERE p.id = x.person AND NOT" FULL_TIME_AT("$2") "AND m.person = p.id AND" AT(
            "m", "$2") "GROUP BY m.unit",
        programme, until);
}

// Splits are few: CROSS JOIN keeps SQLite from beginning with everybody's enrolments.
Result<std::vector<ShiftLine>> split_stock(db::Tx& tx, ProgrammeId programme, Date after, Date by,
                                           DomainTime until) {
    return tx.all<ShiftLine>(
        "/*lens*/ SELECT v.from_unit, v.to_unit," STOCK_SUMS
        " FROM unit_heir h CROSS JOIN membership_move v CROSS JOIN person p CROSS JOIN membership m"
        " LEFT JOIN standing t ON t.person = p.id AND t.programme = $1 AND t.since < $4"
        " WHERE v.change = h.change AND p.id = v.person AND" FULL_TIME_AT("$4")
        "AND m.person = p.id AND m.unit = v.from_unit AND m.since < $4 AND (m.until IS NULL OR m.until >="
        " $4) AND h.kind = 'split' AND h.effective_on > $2 AND h.effective_on <= $3 AND" HOLDS(
            "h.change") "GROUP BY v.from_unit, v.to_unit",
        programme, after, by, until);
}

Result<std::vector<EventOwn>> events_counted(db::Tx& tx, ProjectId project) {
    return tx.all<EventOwn>("/*lens*/ SELECT n.unit," COUNTED_SUMS
                            " FROM event_count n WHERE n.project = $1 GROUP BY n.unit",
                            project);
}

// The row of a unit that is no authority counts its own; an authority's holds others too.
Result<std::vector<EventOwn>> events_now(db::Tx& tx, ProjectId project, const SpanLine& span) {
    return tx.all<EventOwn>(
        "/*lens*/ SELECT n.unit," COUNTED_SUMS
        " FROM unit u CROSS JOIN event_count n WHERE u.path >= $2 AND u.path < $3 AND u.kind <> 'authority'"
        " AND n.project = $1 AND n.unit = u.id GROUP BY n.unit UNION ALL SELECT x.unit," EVENTS_OF_STATE
        " FROM (SELECT e.unit, e.state," HAS_CERTIFICATE
        " AS certified FROM unit u CROSS JOIN enrolment e WHERE u.path >= $2 AND u.path < $3 AND e.unit = "
        "u.id"
        " AND u.kind = 'authority' AND e.project = $1) x GROUP BY x.unit",
        project, span.path, span.path_end);
}

// Materialized: otherwise SQLite looks the state up anew for every figure of a row. Nobody has a certificate
// who had not passed.
#define STATE_AT(until)                                                                    \
    " (SELECT s.to_state FROM enrolment_step s WHERE s.enrolment = e.id AND s.at < " until \
    " ORDER BY s.id DESC LIMIT 1) AS state "
#define CERTIFIED_BY(day)                                                                                 \
    " CASE WHEN y.state IN ('passed', 'good', 'excellent') AND EXISTS (SELECT 1 FROM certificate z WHERE" \
    " z.enrolment = y.enrolment AND" IN_FORCE_ON(day) ") THEN 1 ELSE 0 END AS certified"

Result<std::vector<EventOwn>> events_at(db::Tx& tx, ProjectId project, DomainTime until,
                                        const SpanLine& span) {
    return tx.all<EventOwn>("/*lens*/ WITH y AS MATERIALIZED (SELECT e.id AS enrolment, e.unit," STATE_AT(
                                "$2") "FROM unit u CROSS JOIN enrolment e WHERE u.path >= $4 AND u.path < $5 AND"
                                      " e.unit = u.id AND e.project = $1) SELECT x.unit," EVENTS_OF_STATE
                                      " FROM (SELECT y.unit, y.state," CERTIFIED_BY(
                                          "$3") " FROM y WHERE y.state IS NOT NULL) x GROUP BY x.unit",
                            project, until, Date{day_of(until).days - 1}, span.path, span.path_end);
}

Result<std::vector<EventShift>> split_events(db::Tx& tx, ProjectId project, DomainTime until, Date by) {
    return tx.all<EventShift>(
        "/*lens*/ WITH y AS MATERIALIZED (SELECT e.id AS enrolment, v.from_unit, v.to_unit AS unit," STATE_AT(
            "$2") "FROM unit_heir h CROSS JOIN membership_move v CROSS JOIN person q CROSS JOIN enrolment"
                  " e WHERE v.change = h.change AND q.id = v.person AND e.person = coalesce(q.merged_into, q.id) AND"
                  " coalesce(e.nominated_as, e.person) = v.person AND e.unit = v.from_unit AND e.project = $1"
                  " AND e.id < v.change AND h.kind = 'split' AND h.effective_on <= $4 AND" HOLDS(
                      "h.change") ") SELECT x.from_unit, x.unit," EVENTS_OF_STATE
                                  " FROM (SELECT y.from_unit, y.unit, y.state," CERTIFIED_BY(
                                      "$3") " FROM y WHERE y.state IS NOT NULL) x GROUP BY x.from_unit, x.unit",
        project, until, Date{day_of(until).days - 1}, by);
}

Result<std::vector<PlaceOwn>> places(db::Tx& tx, ProjectId project) {
    return tx.all<PlaceOwn>(
        "/*lens*/ SELECT l.unit, CAST(sum(l.free) AS BIGINT) AS free, CAST(sum(l.held) AS BIGINT) AS held,"
        " CAST(sum(l.used) AS BIGINT) AS used, CAST(sum(l.lapsed) AS BIGINT) AS lapsed FROM place l"
        " WHERE l.project = $1 AND l.kind = 'person' GROUP BY l.unit",
        project);
}

Result<std::vector<PlaceKept>> places_at(db::Tx& tx, ProjectId project, DomainTime until) {
    return tx.all<PlaceKept>(
        "/*lens*/ SELECT x.unit, CAST(sum(x.quantity) AS BIGINT) AS kept FROM (SELECT v.unit, CASE WHEN "
        "v.move"
        " IN ('issue', 'grant', 'revive') THEN v.quantity ELSE -v.quantity END AS quantity FROM place_move v "
        "WHERE"
        " v.project = $1 AND v.kind = 'person' AND v.at < $2 AND v.move IN ('issue', 'cancel', 'grant', "
        "'return', "
        "'reclaim', 'lapse', 'revive') UNION ALL"
        " SELECT CASE WHEN v.move = 'grant' THEN v.from_unit ELSE v.to_unit END, CASE WHEN v.move = 'grant'"
        " THEN -v.quantity ELSE v.quantity END FROM place_move v WHERE v.project = $1 AND v.kind = 'person' "
        "AND v.at"
        " < $2 AND v.move IN ('grant', 'return', 'reclaim')) x GROUP BY x.unit",
        project, until);
}

Result<std::vector<HeirLine>> heirs(db::Tx& tx, Date by) {
    return tx.all<HeirLine>(
        "/*lens*/ SELECT h.unit, h.heir FROM unit_heir h WHERE h.kind = 'merge' AND"
        " h.effective_on <= $1 AND" HOLDS("h.change") "ORDER BY h.change",
        by);
}

}  // namespace xingtan::report::store
