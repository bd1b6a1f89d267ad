#include "platform/notify/notify.h"

#include <limits>
#include <map>

#include "platform/auth/limits.h"
#include "platform/auth/paging.h"
#include "platform/auth/person_accounts.h"
#include "platform/db/many.h"

namespace xingtan::notify {
namespace {

constexpr std::int64_t kUnreadShown = 100;
constexpr std::int64_t kUnitAccountsMost = 200;
constexpr std::int64_t kKept = 365 * auth::kDay;
constexpr std::int64_t kReadKept = 90 * auth::kDay;

struct Row {
    NoticeId id;
    AccountId account;
    const Letter* letter;
};

Result<> insert(db::Tx& tx, const Context& ctx, std::span<const Row> rows) {
    static const db::Many kInsert("INSERT INTO notice (at, id, account, kind, params, link) VALUES {rows}",
                                  {.columns = 6});
    TRY(kInsert.run(tx, rows, [&](auto& row, const Row& one) {
        row.add(ctx.at, one.id, one.account, one.letter->kind, one.letter->params, one.letter->link);
    }));
    return {};
}

}  // namespace

Result<> tell_accounts(db::Tx& tx, Context& ctx, std::span<const ToAccount> letters) {
    std::vector<Row> rows;
    rows.reserve(letters.size());
    for (const auto& one : letters) {
        const auto id = TRY(ctx.next_id<NoticeId>());
        rows.push_back({id, one.account, &one.letter});
    }
    return insert(tx, ctx, rows);
}

Result<> tell_people(db::Tx& tx, Context& ctx, std::span<const ToPerson> letters) {
    std::vector<PersonId> people;
    for (const auto& one : letters) people.push_back(one.person);
    const auto accounts = TRY(auth::accounts_of_people(tx, people));
    std::map<PersonId, AccountId> account_of;
    for (const auto& one : accounts) account_of.emplace(one.person, one.account);
    std::vector<Row> rows;
    for (const auto& one : letters) {
        const auto found = account_of.find(one.person);
        if (found == account_of.end()) continue;
        const auto id = TRY(ctx.next_id<NoticeId>());
        rows.push_back({id, found->second, &one.letter});
    }
    return insert(tx, ctx, rows);
}

Result<> tell_unit(db::Tx& tx, Context& ctx, UnitId unit, Can capability, const Letter& letter) {
    const auto accounts = TRY(tx.all<AccountId>(
        "/*system*/ SELECT DISTINCT g.account FROM access_grant g JOIN account a ON a.id = g.account"
        " WHERE g.unit = $1 AND g.capability = $2 AND g.purpose = 'use' AND g.revoked_at IS NULL"
        " AND g.project IS NULL AND g.from_at <= $3 AND $3 < g.until_at AND a.kind <> 'platform'"
        " AND a.id <> $4 ORDER BY g.account LIMIT $5",
        unit, capability, ctx.at, ctx.actor.account, kUnitAccountsMost));
    std::vector<ToAccount> letters;
    for (const auto account : accounts) letters.push_back({account, letter});
    return tell_accounts(tx, ctx, letters);
}

Result<Page<Notice>> list(Context& ctx, const PageRequest& page) {
    const auto after = TRY(auth::cursor_of<NoticeId>(page));
    const auto before = after == 0 ? std::numeric_limits<std::int64_t>::max() : after;
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Notice>> {
        auto rows = TRY(tx.all<Notice>(
            "SELECT id, kind, params, link, at, CASE WHEN read_at IS NULL THEN 0 ELSE 1 END AS read"
            " FROM notice WHERE account = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
            ctx.actor.account, before, page.size + 1));
        const auto total = TRY(tx.one<std::int64_t>(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM notice WHERE account = $1 LIMIT $2) counted",
            ctx.actor.account, auth::kCountedMost + 1));
        return auth::page_of(std::move(rows), page, total);
    });
}

Result<std::int64_t> unread(Context& ctx, AccountId account) {
    return ctx.db.read([&](db::Tx& tx) {
        return tx.one<std::int64_t>(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM notice WHERE account = $1 AND read_at IS NULL"
            " LIMIT $2) counted",
            account, kUnreadShown);
    });
}

Result<> mark_read(Context& ctx, Claimed<NoticeId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto marked =
            TRY(tx.run("UPDATE notice SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND account = $2",
                       id.unproven, ctx.actor.account, ctx.at));
        if (marked == 0) return Error::missing();
        return {};
    });
}

Result<> mark_all_read(Context& ctx) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE notice SET read_at = $2 WHERE account = $1 AND read_at IS NULL", ctx.actor.account,
                   ctx.at));
        return {};
    });
}

Result<std::int64_t> purge(db::Database& database, WallTime now) {
    std::int64_t total = 0;
    for (int round = 0; round < auth::kPurgeRounds; ++round) {
        std::int64_t gone = 0;
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            gone =
                TRY(tx.run("DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE at <= $1"
                           " OR (read_at IS NOT NULL AND at <= $2) LIMIT $3)",
                           WallTime{now.ms - kKept}, WallTime{now.ms - kReadKept}, auth::kPurgeRows));
            return {};
        }));
        total += gone;
        if (gone < auth::kPurgeRows) break;
    }
    return total;
}

}  // namespace xingtan::notify
