#include "domain/report/store_holdings.h"

namespace xingtan::report::store {

Result<org::Holdings> holdings(db::Tx& tx, std::string_view lo, std::string_view hi, Date today) {
    return tx.one<org::Holdings>(
        "/*found*/ SELECT"
        " (SELECT count(*) FROM unit u WHERE u.path > $1 AND u.path < $2 AND u.status = 'active') AS units,"
        " (SELECT count(*) FROM unit u CROSS JOIN person p WHERE p.unit = u.id AND u.path >= $1 AND u.path < "
        "$2"
        " AND p.status = 'active') AS people,"
        " (SELECT count(*) FROM unit u CROSS JOIN account a WHERE a.unit = u.id AND u.path >= $1 AND u.path "
        "< $2"
        " AND a.kind <> 'person' AND a.state <> 'closed') AS accounts,"
        " (SELECT CAST(coalesce(sum(l.free), 0) AS BIGINT) FROM place l JOIN unit u ON u.id = l.unit"
        " JOIN project j ON j.id = l.project WHERE u.path >= $1 AND u.path < $2 AND j.ends_on >= $3) AS "
        "places,"
        " (SELECT count(*) FROM unit u CROSS JOIN enrolment e WHERE e.unit = u.id AND u.path >= $1 AND "
        "u.path < $2"
        " AND e.state IN ('nominated', 'reserve', 'waiting', 'confirmed', 'checked-in')) AS enrolments",
        lo, hi, today);
}

Result<std::int64_t> begun_in(db::Tx& tx, UnitId unit) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT (SELECT count(*) FROM person p WHERE p.unit = $1)"
        " + (SELECT count(*) FROM membership_move v WHERE v.from_unit = $1)"
        " + (SELECT count(*) FROM transfer t WHERE t.from_unit = $1)"
        " + (SELECT count(*) FROM transfer t WHERE t.to_unit = $1)"
        " + (SELECT count(*) FROM account a WHERE a.unit = $1)"
        " + (SELECT count(*) FROM access_grant g WHERE g.unit = $1)"
        " + (SELECT count(*) FROM project j WHERE j.owner = $1)"
        " + (SELECT count(*) FROM project j JOIN place l ON l.project = j.id AND l.unit = $1)"
        " + (SELECT count(*) FROM intake i JOIN intake_base b ON b.intake = i.id AND b.unit = $1)"
        " + (SELECT count(*) FROM intake i JOIN training_class c ON c.intake = i.id AND c.unit = $1) AS n",
        unit);
}

Result<std::int64_t> enrolled_since(db::Tx& tx, UnitId unit, std::int64_t id) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM enrolment WHERE unit = $1 AND id > $2",
                                unit, id);
}

}  // namespace xingtan::report::store
