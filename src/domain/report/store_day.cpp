#include "domain/report/store_day.h"

#define NODE "u.id AS unit, u.parent, u.kind, u.status, u.name, u.former_name, u.admin, u.path"
// A child that stood here at $4: it has not come from elsewhere since.
#define STOOD_HERE_ALREADY                                                                               \
    "EXISTS (SELECT 1 FROM unit c WHERE c.parent = u.id AND NOT EXISTS (SELECT 1 FROM unit_fact f WHERE" \
    " f.unit = c.id AND f.attribute = 'parent' AND f.valid_until > $4 AND f.valid_from <= $4))"

// The newest row of a unit not after $2, looked up for each unit by itself: however many days there are.
#define NEWEST(table, of, whole)                                                                \
    "(SELECT max(x.day) FROM " table " x WHERE x.unit = u.id AND x." of " AND x.whole = " whole \
    " AND x.day"                                                                                \
    " <= $2) AS day"
#define STANDING_ROWS(whole, units) \
    "/*lens*/ WITH k AS MATERIALIZED (SELECT u.id, u.admin, g.programme, " NEWEST(                            \
        "standing_day", "programme = g.programme", whole)                                                     \
    " FROM unit u CROSS JOIN (SELECT CAST(0 AS BIGINT) AS programme UNION ALL SELECT CAST($1 AS BIGINT)) g"   \
    " WHERE" units ") SELECT k.id AS unit, k.admin, CAST(sum(n.full_time) AS BIGINT) AS full_time,"           \
    " CAST(sum(n.trained) AS BIGINT) AS trained, CAST(sum(n.failed) AS BIGINT) AS failed FROM k CROSS JOIN"   \
    " standing_day n WHERE n.unit = k.id AND n.programme = k.programme AND n.whole = " whole                  \
    " AND n.day = k.day GROUP BY k.id, k.admin"
#define EVENT_ROWS(whole, units)                                                                         \
    "/*lens*/ WITH k AS MATERIALIZED (SELECT u.id, u.admin, " NEWEST(                                    \
        "event_day", "project = $1",                                                                     \
        whole) " FROM unit u WHERE" units                                                                \
               ") SELECT k.id AS unit, k.admin, n.nominated, n.confirmed, n.checked_in,"                 \
               " n.passed, n.failed, n.certified, n.held, n.used, n.kept FROM k CROSS JOIN event_day n " \
               "WHERE n.unit ="                                                                          \
               " k.id AND n.project = $1 AND n.whole = " whole " AND n.day = k.day"
#define AUTHORITIES " u.path >= $3 AND u.path < $4 AND u.kind = 'authority' "
#define OTHERS " u.path >= $3 AND u.path < $4 AND u.kind <> 'authority' "
#define ANSWERING " u.admin = $3 "

namespace xingtan::report::store {

Result<std::vector<WideNode>> wide_nodes(db::Tx& tx, const SpanLine& span, UnitId root, DomainTime at) {
    return tx.all<WideNode>(
        "/*lens*/ SELECT " NODE ", CASE WHEN " STOOD_HERE_ALREADY
        " THEN 1 ELSE 0 END AS more FROM unit u WHERE u.path >= $1 AND u.path < $2 AND u.kind = 'authority'"
        " UNION ALL SELECT " NODE
        ", 0 AS more FROM unit u WHERE u.admin = $3 AND u.kind <> 'authority' AND u.path >= $1 AND u.path < "
        "$2",
        span.path, span.path_end, root, at);
}

Result<std::vector<WideNode>> all_nodes(db::Tx& tx, const SpanLine& span) {
    return tx.all<WideNode>("/*lens*/ SELECT " NODE
                            ", 0 AS more FROM unit u WHERE u.path >= $1 AND u.path < $2",
                            span.path, span.path_end);
}

Result<WideNode> node_alone(db::Tx& tx, UnitId unit) {
    return tx.one<WideNode>("/*lens*/ SELECT " NODE ", 0 AS more FROM unit u WHERE u.id = $1", unit);
}

Result<std::vector<UnitId>> open_on(db::Tx& tx, Date day) {
    return tx.all<UnitId>(
        "/*lens*/ SELECT a.id FROM unit a LEFT JOIN day_close c ON c.authority = a.id WHERE a.kind ="
        " 'authority' AND (c.authority IS NULL OR c.until < $1)",
        day);
}

Result<std::vector<DayStanding>> whole_standing(db::Tx& tx, const DayOf& of, const SpanLine& span) {
    return tx.all<DayStanding>(STANDING_ROWS("1", AUTHORITIES), of.programme, of.day, span.path,
                               span.path_end);
}

Result<std::vector<DayStanding>> standing_under(db::Tx& tx, const DayOf& of, UnitId authority) {
    return tx.all<DayStanding>(STANDING_ROWS("0", ANSWERING), of.programme, of.day, authority);
}

Result<std::vector<DayStanding>> standing_in(db::Tx& tx, const DayOf& of, const SpanLine& span) {
    return tx.all<DayStanding>(STANDING_ROWS("0", OTHERS), of.programme, of.day, span.path, span.path_end);
}

Result<std::vector<DayEvents>> whole_events(db::Tx& tx, const DayOf& of, const SpanLine& span) {
    return tx.all<DayEvents>(EVENT_ROWS("1", AUTHORITIES), of.project, of.day, span.path, span.path_end);
}

Result<std::vector<DayEvents>> events_of_authorities(db::Tx& tx, const DayOf& of, const SpanLine& span) {
    return tx.all<DayEvents>(EVENT_ROWS("0", AUTHORITIES), of.project, of.day, span.path, span.path_end);
}

Result<std::vector<DayEvents>> events_under(db::Tx& tx, const DayOf& of, UnitId authority) {
    return tx.all<DayEvents>(EVENT_ROWS("0", ANSWERING), of.project, of.day, authority);
}

Result<std::vector<DayEvents>> events_in(db::Tx& tx, const DayOf& of, const SpanLine& span) {
    return tx.all<DayEvents>(EVENT_ROWS("0", OTHERS), of.project, of.day, span.path, span.path_end);
}

}  // namespace xingtan::report::store
