#include "domain/report/store_lens.h"

#define EVENTS_OF_STATE                                                                                      \
    " CAST(sum(CASE WHEN x.state IN ('nominated', 'confirmed', 'checked-in', 'passed', 'good', 'excellent'," \
    " 'failed') THEN 1 ELSE 0 END) AS BIGINT) AS nominated,"                                                 \
    " CAST(sum(CASE WHEN x.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed')"    \
    " THEN 1 ELSE 0 END) AS BIGINT) AS confirmed,"                                                           \
    " CAST(sum(CASE WHEN x.state IN ('checked-in', 'passed', 'good', 'excellent', 'failed') THEN 1 ELSE 0"   \
    " END) AS BIGINT) AS checked_in,"                                                                        \
    " CAST(sum(CASE WHEN x.state IN ('passed', 'good', 'excellent') THEN 1 ELSE 0 END) AS BIGINT) AS "       \
    "passed,"                                                                                                \
    " CAST(sum(CASE WHEN x.state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed,"                        \
    " CAST(sum(x.certified) AS BIGINT) AS certified,"                                                        \
    " CAST(sum(CASE WHEN x.state = 'nominated' THEN 1 ELSE 0 END) AS BIGINT) AS held,"                       \
    " CAST(sum(CASE WHEN x.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed',"    \
    " 'withdrawn') THEN 1 ELSE 0 END) AS BIGINT) AS used"
#define HAS_CERTIFICATE                                                                                     \
    " CASE WHEN EXISTS (SELECT 1 FROM certificate z WHERE z.enrolment = e.id AND z.state = 'valid') THEN 1" \
    " ELSE 0 END"
#define HOLDS(change) " NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = " change ") "
// Whether she was a full-time teacher then: what she teaches changes, and what was before is kept.
#define FULL_TIME_AT(then)                                                                            \
    " coalesce((SELECT f.full_time FROM person_teaching f WHERE f.person = p.id AND f.until >= " then \
    " ORDER BY f.until, f.id LIMIT 1), p.full_time) = 1 "
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

Result<std::vector<UnitId>> split_units(db::Tx& tx, Date by) {
    return tx.all<UnitId>(
        "/*lens*/ SELECT DISTINCT h.unit FROM unit_heir h WHERE h.kind = 'split' AND"
        " h.effective_on <= $1 AND" HOLDS("h.change"),
        by);
}

// The counter row of a unit that is no authority is its own people's; an authority's row holds others too, so
// its own are counted: CROSS JOIN holds SQLite to authorities first.
Result<std::vector<OwnLine>> stock_now(db::Tx& tx, ProgrammeId programme) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT n.unit, CAST(sum(n.full_time) AS BIGINT) AS full_time, CAST(sum(n.trained) AS "
        "BIGINT) AS"
        " trained, CAST(sum(n.failed) AS BIGINT) AS failed FROM standing_count n JOIN unit u ON u.id = n.unit"
        " WHERE u.kind <> 'authority' AND n.programme IN (0, $1) GROUP BY n.unit UNION ALL"
        " SELECT p.unit," STOCK_SUMS
        " FROM unit u CROSS JOIN person p LEFT JOIN standing t ON t.person = p.id AND"
        " t.programme = $1 WHERE p.unit = u.id AND p.status = 'active' AND p.full_time = 1 AND u.kind = "
        "'authority'"
        " GROUP BY p.unit",
        programme);
}

Result<std::vector<OwnLine>> stock_at(db::Tx& tx, ProgrammeId programme, DomainTime until) {
    return tx.all<OwnLine>(
        "/*lens*/ SELECT m.unit," STOCK_SUMS
        " FROM membership m JOIN person p ON p.id = m.person AND" FULL_TIME_AT("$2")
        "LEFT JOIN standing t ON t.person = p.id AND t.programme = $1 AND t.since < $2"
        " WHERE m.since < $2 AND (m.until IS NULL OR m.until >= $2) GROUP BY m.unit",
        programme, until);
}

Result<std::vector<ShiftLine>> split_stock(db::Tx& tx, ProgrammeId programme, Date after, Date by,
                                           DomainTime until) {
    return tx.all<ShiftLine>(
        "/*lens*/ SELECT v.from_unit, v.to_unit," STOCK_SUMS
        " FROM unit_heir h JOIN membership_move v ON"
        " v.change = h.change JOIN person p ON p.id = v.person AND" FULL_TIME_AT("$4")
        "JOIN membership m ON m.person ="
        " p.id AND m.unit = v.from_unit AND m.since < $4 AND (m.until IS NULL OR m.until >= $4)"
        " LEFT JOIN standing t ON t.person = p.id AND t.programme = $1 AND t.since < $4"
        " WHERE h.kind = 'split' AND h.effective_on > $2 AND h.effective_on <= $3 AND" HOLDS(
            "h.change") "GROUP BY v.from_unit, v.to_unit",
        programme, after, by, until);
}

Result<std::vector<EventOwn>> events_counted(db::Tx& tx, ProjectId project) {
    return tx.all<EventOwn>(
        "/*lens*/ SELECT n.unit, CAST(sum(n.nominated) AS BIGINT) AS nominated, CAST(sum(n.confirmed) AS "
        "BIGINT) AS"
        " confirmed, CAST(sum(n.checked_in) AS BIGINT) AS checked_in, CAST(sum(n.passed) AS BIGINT) AS "
        "passed,"
        " CAST(sum(n.failed) AS BIGINT) AS failed, CAST(sum(n.certified) AS BIGINT) AS certified,"
        " CAST(sum(n.held) AS BIGINT) AS held, CAST(sum(n.used) AS BIGINT) AS used FROM event_count n"
        " WHERE n.project = $1 GROUP BY n.unit",
        project);
}

// The row of a unit that is no authority counts its own; an authority's holds others too.
Result<std::vector<EventOwn>> events_now(db::Tx& tx, ProjectId project) {
    return tx.all<EventOwn>(
        "/*lens*/ SELECT n.unit, CAST(sum(n.nominated) AS BIGINT) AS nominated, CAST(sum(n.confirmed) AS "
        "BIGINT) AS"
        " confirmed, CAST(sum(n.checked_in) AS BIGINT) AS checked_in, CAST(sum(n.passed) AS BIGINT) AS "
        "passed,"
        " CAST(sum(n.failed) AS BIGINT) AS failed, CAST(sum(n.certified) AS BIGINT) AS certified,"
        " CAST(sum(n.held) AS BIGINT) AS held, CAST(sum(n.used) AS BIGINT) AS used FROM event_count n"
        " JOIN unit u ON u.id = n.unit WHERE n.project = $1 AND u.kind <> 'authority' GROUP BY n.unit UNION "
        "ALL"
        " SELECT x.unit," EVENTS_OF_STATE " FROM (SELECT e.unit, e.state," HAS_CERTIFICATE
        " AS certified FROM unit u CROSS JOIN enrolment e WHERE e.unit = u.id AND u.kind = 'authority' AND "
        "e.project = $1) x"
        " GROUP BY x.unit",
        project);
}

Result<std::vector<EventShift>> split_events(db::Tx& tx, ProjectId project, Date by) {
    return tx.all<EventShift>(
        "/*lens*/ SELECT x.from_unit, x.unit," EVENTS_OF_STATE
        " FROM (SELECT v.from_unit, v.to_unit AS unit, e.state," HAS_CERTIFICATE
        " AS certified FROM unit_heir h JOIN membership_move v ON v.change = h.change JOIN person q ON q.id "
        "= v.person "
        "JOIN enrolment e ON e.person = coalesce(q.merged_into, q.id) AND coalesce(e.nominated_as, e.person) "
        "="
        " v.person AND e.unit = v.from_unit AND e.project = $1 AND e.id < v.change WHERE h.kind = 'split' AND"
        " h.effective_on <= $2 AND" HOLDS("h.change") ") x GROUP BY x.from_unit, x.unit",
        project, by);
}

// Materialized: otherwise SQLite looks the state up anew for every figure of a row.
Result<std::vector<EventOwn>> events_at(db::Tx& tx, ProjectId project, DomainTime until, Date split_by) {
    return tx.all<EventOwn>(
        "/*lens*/ WITH x AS MATERIALIZED (SELECT coalesce((SELECT v.to_unit FROM membership_move v JOIN unit_heir h"
        " ON h.change = v.change WHERE v.from_unit = e.unit AND v.person = coalesce(e.nominated_as, e.person) AND v.change > e.id AND h.kind ="
        " 'split' AND h.effective_on <= $3 AND" HOLDS("h.change")
        "LIMIT 1), e.unit) AS unit,"
        " (SELECT s.to_state FROM enrolment_step s WHERE s.enrolment = e.id AND s.at < $2 ORDER BY s.id DESC LIMIT"
        " 1) AS state, CASE WHEN EXISTS (SELECT 1 FROM certificate z WHERE z.enrolment = e.id AND z.state = 'valid'"
        " AND z.issued_on <= $4) THEN 1 ELSE 0 END AS certified FROM enrolment e WHERE e.project = $1)"
        " SELECT x.unit," EVENTS_OF_STATE " FROM x WHERE x.state IS NOT NULL GROUP BY x.unit",
        project, until, split_by, Date{day_of(until).days - 1});
}

Result<std::vector<PlaceOwn>> places(db::Tx& tx, ProjectId project) {
    return tx.all<PlaceOwn>(
        "/*lens*/ SELECT l.unit, CAST(sum(l.got - l.assigned) AS BIGINT) AS got, CAST(sum(l.given - "
        "l.assigned) AS BIGINT) AS given,"
        " CAST(sum(l.lapsed) AS BIGINT) AS lapsed FROM place l WHERE l.project = $1 AND l.kind = 'person' "
        "GROUP BY"
        " l.unit",
        project);
}

Result<std::vector<HeirLine>> heirs(db::Tx& tx, Date by) {
    return tx.all<HeirLine>(
        "/*lens*/ SELECT h.unit, h.heir FROM unit_heir h WHERE h.kind = 'merge' AND"
        " h.effective_on <= $1 AND" HOLDS("h.change") "ORDER BY h.change",
        by);
}

}  // namespace xingtan::report::store
