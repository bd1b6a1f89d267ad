#include "domain/tally/store_day.h"

#include "domain/tally/store_day_words.h"
#include "platform/db/many.h"

#define OF_AUTHORITY " AND u.admin = $1"

namespace xingtan::tally::store {

Result<std::vector<StandingRow>> standing_moved(db::Tx& tx, UnitId authority) {
    return tx.all<StandingRow>(
        "/*counter*/ WITH" XT_HELD(OF_AUTHORITY) "," XT_STANDING_MOVED
                                                 " SELECT w.unit, w.programme AS of, w.day, "
                                                 "CAST(sum(w.full_time) AS BIGINT) AS full_time,"
                                                 " CAST(sum(w.trained) AS BIGINT) AS trained, "
                                                 "CAST(sum(w.failed) AS BIGINT) AS failed FROM moved w"
                                                 " WHERE w.day < " XT_OPEN
                                                 " GROUP BY w.unit, w.programme, w.day ORDER BY w.day",
        authority);
}

Result<std::vector<EventRow>> events_moved(db::Tx& tx, UnitId authority) {
    return tx.all<EventRow>(
        "/*counter*/ WITH" XT_STOOD(OF_AUTHORITY) "," XT_HANDED(
            OF_AUTHORITY) "," XT_EVENTS_MOVED
                          " SELECT w.unit, w.project AS of, w.day, CAST(sum(w.nominated) AS BIGINT) AS "
                          "nominated,"
                          " CAST(sum(w.confirmed) AS BIGINT) AS confirmed, CAST(sum(w.checked_in) AS BIGINT) "
                          "AS checked_in,"
                          " CAST(sum(w.passed) AS BIGINT) AS passed, CAST(sum(w.failed) AS BIGINT) AS failed,"
                          " CAST(sum(w.certified) AS BIGINT) AS certified, CAST(sum(w.held) AS BIGINT) AS "
                          "held,"
                          " CAST(sum(w.used) AS BIGINT) AS used, CAST(sum(w.kept) AS BIGINT) AS kept FROM "
                          "moved w WHERE w.day < " XT_OPEN
                          " GROUP BY w.unit, w.project, w.day ORDER BY w.day",
        authority);
}

Result<> insert(db::Tx& tx, std::span<const Kept<StandingRow>> rows) {
    static const db::Many kInsert(
        "/*counter*/ INSERT INTO standing_day (unit, programme, whole, day, full_time, trained, failed)"
        " VALUES {rows}",
        {.columns = 7});
    TRY(kInsert.run(tx, rows, [](db::Binder& b, const Kept<StandingRow>& s) {
        const auto& r = s.row;
        b.add(r.unit, r.of, s.whole, r.day, r.full_time, r.trained, r.failed);
    }));
    return {};
}

Result<> insert(db::Tx& tx, std::span<const Kept<EventRow>> rows) {
    static const db::Many kInsert(
        "/*counter*/ INSERT INTO event_day (unit, project, whole, day, nominated, confirmed, checked_in,"
        " passed, failed, certified, held, used, kept) VALUES {rows}",
        {.columns = 13});
    TRY(kInsert.run(tx, rows, [](db::Binder& b, const Kept<EventRow>& s) {
        const auto& r = s.row;
        b.add(r.unit, r.of, s.whole, r.day, r.nominated, r.confirmed, r.checked_in, r.passed, r.failed,
              r.certified, r.held, r.used, r.kept);
    }));
    return {};
}

Result<Closed> closed(db::Tx& tx, UnitId authority) {
    return tx.one<Closed>("/*counter*/ SELECT until, reopened, version FROM day_close WHERE authority = $1",
                          authority);
}

Result<std::int64_t> close(db::Tx& tx, UnitId authority, std::int64_t version, Date until) {
    return tx.run(
        "/*counter*/ UPDATE day_close SET until = $3, reopened = 0, version = version + 1 WHERE authority = "
        "$1"
        " AND version = $2",
        authority, version, until);
}

Result<> forget_later(db::Tx& tx, UnitId authority, std::int64_t until) {
    TRY(tx.run(
        "/*counter*/ DELETE FROM standing_day WHERE day > $2 AND unit IN (SELECT u.id FROM unit u WHERE"
        " u.admin = $1)",
        authority, until));
    TRY(
        tx.run("/*counter*/ DELETE FROM event_day WHERE day > $2 AND unit IN (SELECT u.id FROM unit u WHERE"
               " u.admin = $1)",
               authority, until));
    return {};
}

Result<std::vector<UnitId>> behind(db::Tx& tx, Date until, std::int64_t most) {
    return tx.all<UnitId>(
        "/*counter*/ SELECT a.id FROM unit a LEFT JOIN day_close c ON c.authority = a.id WHERE a.kind ="
        " 'authority' AND (c.authority IS NULL OR c.until < $1) ORDER BY CASE WHEN EXISTS (SELECT 1 FROM"
        " standing_count n WHERE n.unit = a.id) THEN 0 ELSE 1 END, a.id LIMIT $2",
        until, most);
}

Result<> begin(db::Tx& tx, std::span<const UnitId> authorities) {
    static const db::Many kBegin(
        "/*counter*/ INSERT INTO day_close (authority, until) VALUES {rows} ON CONFLICT (authority) DO "
        "NOTHING",
        {.columns = 2});
    TRY(kBegin.run(tx, authorities, [](db::Binder& row, UnitId unit) { row.add(unit, kNever); }));
    return {};
}

Result<> reopen(db::Tx& tx, std::span<const PersonId> people, Date from) {
    static const db::Many kReopen(
        "/*counter*/ UPDATE day_close SET version = version + 1, reopened = 1, until = CASE WHEN until >= $1"
        " THEN $1 - 1 ELSE until END WHERE authority IN (SELECT u.admin FROM membership m JOIN unit u ON u.id"
        " = m.unit WHERE m.person IN (VALUES {rows}))",
        {.columns = 1, .shared = 1});
    TRY(kReopen.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(from); }, people,
        [](db::Binder& row, PersonId person) { row.add(person); }));
    return {};
}

Result<> reopen(db::Tx& tx, UnitId from, UnitId to) {
    TRY(tx.run(
        "/*counter*/ UPDATE day_close SET version = version + 1, reopened = 1, until = $3 WHERE authority"
        " IN ($1, $2)",
        from, to, kNever));
    return {};
}

}  // namespace xingtan::tally::store
