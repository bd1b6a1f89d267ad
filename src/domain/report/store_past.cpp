#include "domain/report/store_past.h"

#include "domain/report/store_lens_words.h"

// $1 the unit, $3 the instant, $5 and $6 the days whose splits took people along.
#define SPLIT_OFF " h.kind = 'split' AND h.effective_on > $5 AND h.effective_on <= $6 AND" HOLDS("h.change")
#define STOOD_HERE \
    " FROM (SELECT m.person FROM membership m WHERE m.unit = $1 AND" AT(                                      \
        "m", "$3") "AND NOT EXISTS (SELECT 1 FROM membership_move v JOIN unit_heir h ON h.change = v.change"  \
                   " WHERE v.from_unit = $1 AND v.person = m.person AND" SPLIT_OFF                            \
                   ") UNION ALL SELECT v.person FROM unit_heir h JOIN membership_move v ON v.change ="        \
                   " h.change JOIN membership m ON m.person = v.person AND m.unit = v.from_unit AND" AT(      \
                       "m", "$3") "WHERE h.heir = $1 AND v.to_unit = $1 AND" SPLIT_OFF                        \
                                  ") x JOIN person p ON p.id = x.person JOIN unit u ON u.id = p.unit LEFT"    \
                                  " JOIN standing t ON t.person = p.id AND t.programme = $2 AND t.since < $3" \
                                  " WHERE" FULL_TIME_AT(                                                      \
                                      "$3") "AND ($4 = 'full-time' OR ($4 = 'trained' AND t.state ="          \
                                            " 'trained') OR ($4 = 'failed' AND t.state = 'failed') OR ($4 ="  \
                                            " 'untrained' AND t.state IS NULL)) AND"

// $1 the unit, $2 the project, $3 the instant, $5 the authority it happened under or 0, $6 the last day whose
// splits took people along, $7 the last day of certificates.
#define SPLIT_BY " h.kind = 'split' AND h.effective_on <= $6 AND" HOLDS("h.change")
#define HAPPENED_HERE                                                                                        \
    " FROM (SELECT y.id, y.person, y.unit, (SELECT s.to_state FROM enrolment_step s WHERE s.enrolment ="     \
    " y.id AND s.at < $3 ORDER BY s.id DESC LIMIT 1) AS state FROM (SELECT e.id, e.person, e.unit FROM"      \
    " enrolment e WHERE e.unit = $1 AND e.project = $2 AND ($5 = 0 OR e.admin = $5) AND NOT EXISTS (SELECT"  \
    " 1 FROM membership_move v JOIN unit_heir h ON h.change = v.change WHERE v.from_unit = $1 AND v.person"  \
    " = coalesce(e.nominated_as, e.person) AND v.change > e.id AND" SPLIT_BY                                 \
    ") UNION ALL SELECT e.id, e.person, e.unit FROM unit_heir h JOIN membership_move v ON v.change ="        \
    " h.change JOIN person q ON q.id = v.person JOIN enrolment e ON e.person = coalesce(q.merged_into,"      \
    " q.id) AND coalesce(e.nominated_as, e.person) = v.person AND e.unit = v.from_unit AND e.project = $2"   \
    " AND e.id < v.change WHERE h.heir = $1 AND v.to_unit = $1 AND" SPLIT_BY                                 \
    ") y) x JOIN person p ON p.id = x.person JOIN unit u ON u.id = x.unit WHERE (($4 = 'nominated' AND"      \
    " x.state IN ('nominated', 'confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed')) OR ($4"  \
    " = 'confirmed' AND x.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed')) OR" \
    " ($4 = 'checked-in' AND x.state IN ('checked-in', 'passed', 'good', 'excellent', 'failed')) OR ($4 ="   \
    " 'passed' AND x.state IN ('passed', 'good', 'excellent')) OR ($4 = 'certified' AND x.state IS NOT NULL" \
    " AND EXISTS (SELECT 1 FROM certificate z WHERE z.enrolment = x.id AND" IN_FORCE_ON("$7") "))) AND"

namespace xingtan::report::store {
namespace {

std::int64_t under(const PastQuery& q) { return q.admin ? q.admin->value : 0; }
Date last_day(const PastQuery& q) { return {day_of(q.until).days - 1}; }

}  // namespace

Result<std::vector<PastLine>> past_standing(db::Tx& tx, const AnyScope& scope, const PastQuery& q) {
    return tx.all<PastLine>(
        "SELECT p.id AS person, p.name, coalesce(t.state, 'untrained') AS state, p.id AS sort_id,"
        " coalesce(t.enrolment, 0) AS enrolment_id" STOOD_HERE IN_SCOPE(
            "u.path") "AND p.id > $7 ORDER BY p.id LIMIT $8",
        scope, q.unit, q.programme, q.until, q.figure, q.split_after, q.split_by, q.after_id, q.limit);
}

Result<std::int64_t> count_past_standing(db::Tx& tx, const AnyScope& scope, const PastQuery& q) {
    return tx.one<std::int64_t>("SELECT count(*) AS n" STOOD_HERE IN_SCOPE("u.path"), scope, q.unit,
                                q.programme, q.until, q.figure, q.split_after, q.split_by);
}

Result<std::vector<PastLine>> past_enrolled(db::Tx& tx, const AnyScope& scope, const PastQuery& q) {
    return tx.all<PastLine>(
        "SELECT p.id AS person, p.name, x.state, x.id AS sort_id, x.id AS"
        " enrolment_id" HAPPENED_HERE IN_SCOPE("u.path") "AND x.id > $8 ORDER BY x.id LIMIT $9",
        scope, q.unit, q.project, q.until, q.figure, under(q), q.split_by, last_day(q), q.after_id, q.limit);
}

Result<std::int64_t> count_past_enrolled(db::Tx& tx, const AnyScope& scope, const PastQuery& q) {
    return tx.one<std::int64_t>("SELECT count(*) AS n" HAPPENED_HERE IN_SCOPE("u.path"), scope, q.unit,
                                q.project, q.until, q.figure, under(q), q.split_by, last_day(q));
}

Result<std::vector<UnderLine>> events_under(db::Tx& tx, ProjectId project) {
    return tx.all<UnderLine>(
        "/*lens*/ SELECT x.unit, x.admin," EVENTS_OF_STATE
        " FROM (SELECT e.unit, e.admin, e.state," HAS_CERTIFICATE
        " AS certified FROM unit u CROSS JOIN enrolment e WHERE e.unit = u.id AND e.project = $1) x"
        " GROUP BY x.unit, x.admin",
        project);
}

}  // namespace xingtan::report::store
