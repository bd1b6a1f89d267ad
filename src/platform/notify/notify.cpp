#include "platform/notify/notify.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "platform/auth/limits.h"
#include "platform/auth/paging.h"
#include "platform/auth/person_accounts.h"
#include "platform/notify/store.h"

namespace xingtan::notify {
namespace {

constexpr std::int64_t kUnreadShown = 100;
constexpr int kHoldersMost = 200;  // of one unit
constexpr std::int64_t kKept = 365 * auth::kDay;
constexpr std::int64_t kReadKept = 90 * auth::kDay;

}  // namespace

Result<> tell_accounts(db::Tx& tx, Context& ctx, std::span<const ToAccount> letters) {
    std::vector<store::NewNotice> rows;
    rows.reserve(letters.size());
    for (const auto& one : letters) {
        const auto id = TRY(ctx.next_id<NoticeId>());
        rows.push_back({id, one.account, &one.letter});
    }
    return store::insert(tx, ctx.at, rows);
}

Result<> tell_people(db::Tx& tx, Context& ctx, std::span<const ToPerson> letters) {
    std::vector<PersonId> people;
    for (const auto& one : letters) people.push_back(one.person);
    const auto accounts = TRY(auth::accounts_of_people(tx, people));
    std::map<PersonId, AccountId> account_of;
    for (const auto& one : accounts) account_of.emplace(one.person, one.account);
    std::vector<store::NewNotice> rows;
    for (const auto& one : letters) {
        const auto found = account_of.find(one.person);
        if (found == account_of.end()) continue;
        const auto id = TRY(ctx.next_id<NoticeId>());
        rows.push_back({id, found->second, &one.letter});
    }
    return store::insert(tx, ctx.at, rows);
}

Result<> tell_unit(db::Tx& tx, Context& ctx, UnitId unit, Can capability, const Letter& letter) {
    const ToUnit one{unit, letter};
    return tell_units(tx, ctx, capability, std::span(&one, 1));
}

Result<> tell_units(db::Tx& tx, Context& ctx, Can capability, std::span<const ToUnit> letters) {
    std::set<UnitId> named;
    for (const auto& one : letters) named.insert(one.unit);
    const std::vector<UnitId> units(named.begin(), named.end());
    const auto holders = TRY(store::holders(tx, {capability, ctx.actor.account, ctx.at}, units));
    std::multimap<UnitId, AccountId> accounts;
    for (const auto& one : holders) accounts.emplace(one.unit, one.account);
    std::vector<store::NewNotice> rows;
    for (const auto& one : letters) {
        const auto [from, to] = accounts.equal_range(one.unit);
        int told = 0;
        for (auto holder = from; holder != to && told < kHoldersMost; ++holder, ++told) {
            const auto id = TRY(ctx.next_id<NoticeId>());
            rows.push_back({id, holder->second, &one.letter});
        }
    }
    return store::insert(tx, ctx.at, rows);
}

Result<> tell_nearest(db::Tx& tx, Context& ctx, std::span<const UnitId> chain, Can capability,
                      const Letter& letter) {
    const auto holders = TRY(store::holders(tx, {capability, {}, ctx.at}, chain));
    std::multimap<UnitId, AccountId> accounts;
    for (const auto& one : holders) accounts.emplace(one.unit, one.account);
    const auto nearest =
        std::find_if(chain.begin(), chain.end(), [&](UnitId unit) { return accounts.contains(unit); });
    if (nearest == chain.end()) return {};
    std::vector<store::NewNotice> rows;
    const auto [from, to] = accounts.equal_range(*nearest);
    for (auto holder = from; holder != to && std::ssize(rows) < kHoldersMost; ++holder) {
        if (holder->second == ctx.actor.account) continue;
        const auto id = TRY(ctx.next_id<NoticeId>());
        rows.push_back({id, holder->second, &letter});
    }
    return store::insert(tx, ctx.at, rows);
}

Result<Page<Notice>> list(Context& ctx, const PageRequest& page) {
    const auto after = TRY(auth::cursor_of<NoticeId>(page));
    const auto before = after == 0 ? std::numeric_limits<std::int64_t>::max() : after;
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Notice>> {
        auto rows = TRY(store::page(tx, ctx.actor.account, before, page.size + 1));
        const auto total = TRY(store::count(tx, ctx.actor.account, kCountedMost + 1));
        return auth::page_of(std::move(rows), page, total);
    });
}

Result<std::int64_t> unread(Context& ctx, AccountId account) {
    return ctx.db.read([&](db::Tx& tx) { return store::count_unread(tx, account, kUnreadShown); });
}

Result<> mark_read(Context& ctx, Claimed<NoticeId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto marked = TRY(store::mark(tx, ctx.actor.account, id.unproven, ctx.at));
        if (marked == 0) return Error::missing();
        return {};
    });
}

Result<> mark_all_read(Context& ctx) {
    return ctx.db.write([&](db::Tx& tx) { return store::mark_all(tx, ctx.actor.account, ctx.at); });
}

Result<std::int64_t> purge(db::Database& database, WallTime now) {
    std::int64_t total = 0;
    for (int round = 0; round < auth::kPurgeRounds; ++round) {
        std::int64_t gone = 0;
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::remove_some(tx, WallTime{now.ms - kKept}, WallTime{now.ms - kReadKept},
                                          auth::kPurgeRows));
            return {};
        }));
        total += gone;
        if (gone < auth::kPurgeRows) break;
    }
    return total;
}

}  // namespace xingtan::notify
