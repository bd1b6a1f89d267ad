#include "platform/notify/store.h"

#include "platform/db/many.h"

namespace xingtan::notify::store {

Result<> insert(db::Tx& tx, WallTime at, std::span<const NewNotice> notices) {
    static const db::Many kInsert(
        "INSERT INTO notice (at, id, account, kind, params, link, topic) VALUES {rows} ON CONFLICT DO "
        "NOTHING",
        {.columns = 7});
    TRY(kInsert.run(tx, notices, [&](auto& row, const NewNotice& one) {
        const auto& letter = *one.letter;
        row.add(at, one.id, one.account, letter.kind, letter.params, letter.link, letter.topic);
    }));
    return {};
}

Result<std::vector<Holder>> holders(db::Tx& tx, const Holding& holding, std::span<const UnitId> units) {
    static const db::Many kFind(
        "/*system*/ SELECT DISTINCT g.unit, g.account FROM access_grant g JOIN account a ON a.id = g.account"
        " WHERE g.capability = $1 AND g.purpose = 'use' AND g.revoked_at IS NULL AND g.project IS NULL"
        " AND g.from_at <= $2 AND $2 < g.until_at AND a.kind <> 'platform' AND a.id IS DISTINCT FROM $3"
        " AND g.unit IN (VALUES {rows}) ORDER BY g.account, g.unit",
        {.columns = 1, .shared = 3});
    return kFind.all<Holder>(
        tx, nullptr,
        [&](db::Binder& shared) { shared.add(wire_name(holding.capability), holding.now, holding.but_for); },
        units, [](auto& row, UnitId unit) { row.add(unit); });
}

Result<std::vector<Notice>> page(db::Tx& tx, AccountId account, std::int64_t before, std::int64_t limit) {
    return tx.all<Notice>(
        "SELECT id, kind, params, link, at, CASE WHEN read_at IS NULL THEN 0 ELSE 1 END AS read"
        " FROM notice WHERE account = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        account, before, limit);
}

Result<std::int64_t> count(db::Tx& tx, AccountId account, std::int64_t most) {
    return tx.one<std::int64_t>(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM notice WHERE account = $1 LIMIT $2) counted", account,
        most);
}

Result<std::int64_t> count_unread(db::Tx& tx, AccountId account, std::int64_t most) {
    return tx.one<std::int64_t>(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM notice WHERE account = $1 AND read_at IS NULL"
        " LIMIT $2) counted",
        account, most);
}

Result<std::int64_t> mark(db::Tx& tx, AccountId account, NoticeId id, WallTime at) {
    return tx.run("UPDATE notice SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND account = $2", id,
                  account, at);
}

Result<> mark_all(db::Tx& tx, AccountId account, WallTime at) {
    TRY(tx.run("UPDATE notice SET read_at = $2 WHERE account = $1 AND read_at IS NULL", account, at));
    return {};
}

Result<std::int64_t> remove_some(db::Tx& tx, WallTime all, WallTime read, std::int64_t limit) {
    return tx.run(
        "DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE at <= $1"
        " OR (read_at IS NOT NULL AND at <= $2) LIMIT $3)",
        all, read, limit);
}

}  // namespace xingtan::notify::store
