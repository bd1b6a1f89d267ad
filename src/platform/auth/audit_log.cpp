#include "platform/auth/audit_log.h"

#include <limits>
#include <set>

#include "base/limits.h"
#include "platform/auth/account.h"
#include "platform/auth/paging.h"
#include "platform/db/many.h"

namespace xingtan::auth {
namespace {

#define AUDIT_COLUMNS                                                                                      \
    "SELECT a.id, a.at, a.actor, COALESCE(w.name, '') AS actor_name, a.unit, p.unit_name, p.unit_former, " \
    "a.action, "                                                                                           \
    "a.object,"                                                                                            \
    " a.detail, a.count, a.request, CASE WHEN a.seq IS NULL THEN 0 ELSE 1 END AS sealed"
#define FITS                                                                                                \
    " p.unit = a.unit AND p.lo >= $1 AND p.lo < $2 AND ($3 = '' OR a.action = $3 OR (a.action >= $3 || '.'" \
    " AND a.action < $3 || '/')) AND ($4 = 0 OR a.actor = $4) AND a.at >= $5 AND a.at < $6 AND a.id < $7"   \
    " AND" IN_SCOPE("p.lo")
#define WHO_ACTED " LEFT JOIN account w ON w.id = a.actor "
// Few units: theirs first, by the index that begins with the unit. Many: the whole log backwards, of which
// most rows are wanted. One object: by its own index.
#define OF_FEW_UNITS " FROM unit_path p CROSS JOIN audit a" WHO_ACTED "WHERE" FITS
#define OF_MANY_UNITS " FROM audit a CROSS JOIN unit_path p" WHO_ACTED "WHERE" FITS
#define OF_OBJECT " FROM audit a CROSS JOIN unit_path p" WHO_ACTED "WHERE a.object = $8 AND" FITS
#define NEWEST(limit) "ORDER BY a.id DESC LIMIT " limit

constexpr std::int64_t kFewUnits = 200;

struct Found {
    AuditId id;
    WallTime at;
    std::optional<AccountId> actor;
    std::string actor_name;
    UnitId unit;
    std::string unit_name;
    std::string action;
    std::string object;
    std::string detail;
    std::int64_t count = 1;
    std::string request;
    bool sealed = false;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(Found, (),
                      (id, at, actor, actor_name, unit, unit_name, action, object, detail, count, request,
                       sealed, unit_former))

// What of an audit the statements ask, bound in the order of FITS.
struct Asked {
    PathRange range;
    std::string action;
    std::int64_t actor = 0;
    WallTime from, until;
    std::int64_t before = 0;
    std::string object;
    bool few = false;
};

Result<std::vector<Found>> rows_of(db::Tx& tx, const AnyScope& scope, const Asked& q, std::int64_t limit) {
    if (!q.object.empty())
        return tx.all<Found>(AUDIT_COLUMNS OF_OBJECT NEWEST("$9"), scope, q.range.lo, q.range.hi, q.action,
                             q.actor, q.from, q.until, q.before, q.object, limit);
    if (q.few)
        return tx.all<Found>(AUDIT_COLUMNS OF_FEW_UNITS NEWEST("$8"), scope, q.range.lo, q.range.hi, q.action,
                             q.actor, q.from, q.until, q.before, limit);
    return tx.all<Found>(AUDIT_COLUMNS OF_MANY_UNITS NEWEST("$8"), scope, q.range.lo, q.range.hi, q.action,
                         q.actor, q.from, q.until, q.before, limit);
}

Result<std::int64_t> count_of(db::Tx& tx, const AnyScope& scope, const Asked& q) {
    constexpr auto kAll = std::numeric_limits<std::int64_t>::max();
    if (!q.object.empty())
        return tx.one<std::int64_t>("SELECT COUNT(*) FROM (SELECT 1 AS one" OF_OBJECT "LIMIT $9) counted",
                                    scope, q.range.lo, q.range.hi, q.action, q.actor, q.from, q.until, kAll,
                                    q.object, kCountedMost + 1);
    if (q.few)
        return tx.one<std::int64_t>("SELECT COUNT(*) FROM (SELECT 1 AS one" OF_FEW_UNITS "LIMIT $8) counted",
                                    scope, q.range.lo, q.range.hi, q.action, q.actor, q.from, q.until, kAll,
                                    kCountedMost + 1);
    return tx.one<std::int64_t>("SELECT COUNT(*) FROM (SELECT 1 AS one" OF_MANY_UNITS "LIMIT $8) counted",
                                scope, q.range.lo, q.range.hi, q.action, q.actor, q.from, q.until, kAll,
                                kCountedMost + 1);
}

// Accounts and units are told by name; both stand in a row the reader may see.
Result<std::string> name_of(db::Tx& tx, const std::string& object) {
    std::optional<std::string> name;
    if (const auto account = id_from_wire(AccountTag::letter, object))
        name = TRY(tx.maybe<std::string>("/*system*/ SELECT name FROM account WHERE id = $1", *account));
    if (const auto unit = id_from_wire(UnitTag::letter, object))
        name =
            TRY(tx.maybe<std::string>("/*system*/ SELECT unit_name FROM unit_path WHERE unit = $1", *unit));
    return name.value_or("");
}

Result<Asked> asked(const AuditFilter& filter, const PageRequest& page) {
    if (filter.object.size() > limits::kNameBytes) return Error::invalid_field("object", "name-too-long");
    if (filter.action.size() > limits::kNameBytes) return Error::invalid_field("action", "name-too-long");
    const auto after = TRY(cursor_of<AuditId>(page));
    Asked q;
    q.action = filter.action;
    q.object = filter.object;
    q.actor = filter.actor.value_or(AccountId{}).value;
    q.from = filter.from.value_or(WallTime{0});
    q.until = filter.until.value_or(kNoEnd);
    q.before = after == 0 ? std::numeric_limits<std::int64_t>::max() : after;
    return q;
}

AuditRow row_of(Found&& f, std::string object_name) {
    return {f.id,
            f.at,
            f.actor,
            std::move(f.actor_name),
            f.unit,
            std::move(f.unit_name),
            std::move(f.action),
            std::move(f.object),
            std::move(object_name),
            std::move(f.detail),
            f.count,
            std::move(f.request),
            f.sealed,
            std::move(f.unit_former)};
}

Result<Page<AuditRow>> read_rows(db::Tx& tx, const AnyScope& scope, Asked& q, UnitId top,
                                 const PageRequest& page) {
    q.range = TRY(path_range(tx, scope, top));
    const auto units = TRY(tx.one<std::int64_t>(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM unit_path p WHERE p.lo >= $1 AND p.lo < $2"
        " AND" IN_SCOPE("p.lo") "LIMIT $3) counted",
        scope, q.range.lo, q.range.hi, kFewUnits + 1));
    q.few = units <= kFewUnits;
    auto found = TRY(rows_of(tx, scope, q, page.size + 1));
    const auto total = TRY(count_of(tx, scope, q));
    std::vector<AuditRow> rows;
    for (auto& f : found) {
        auto object_name = TRY(name_of(tx, f.object));
        rows.push_back(row_of(std::move(f), std::move(object_name)));
    }
    return page_of(std::move(rows), page, total);
}

UnitId top_of(const Context& ctx, const AuditFilter& filter) {
    return filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit}).unproven;
}

// Accounts of units in scope, among those who acted.
Result<std::set<AccountId>> own_accounts(db::Tx& tx, const AnyScope& scope,
                                         const std::set<AccountId>& asked) {
    static const db::Many kOwn(
        "SELECT w.id FROM (VALUES {rows}) v CROSS JOIN account w CROSS JOIN unit_path p WHERE w.id ="
        " v.column1 AND p.unit = w.unit AND" IN_SCOPE("p.lo"),
        {.columns = 1});
    const std::vector<AccountId> accounts(asked.begin(), asked.end());
    const auto own = TRY(kOwn.all<AccountId>(
        tx, &scope.binding(), [](db::Binder&) {}, std::span<const AccountId>(accounts),
        [](auto& row, AccountId id) { row.add(id); }));
    return std::set<AccountId>(own.begin(), own.end());
}

Result<std::string> office_of(db::Tx& tx, AccountId account) {
    const auto name = TRY(tx.maybe<std::string>(
        "/*system*/ SELECT p.unit_name FROM account w JOIN unit_path p ON p.unit = w.unit WHERE w.id = $1",
        account));
    return name.value_or("");
}

// The names of others give way to their office's; what an account elsewhere is called stays untold too.
Result<> name_offices(db::Tx& tx, const AnyScope& scope, std::vector<AuditRow>& rows) {
    std::set<AccountId> told;
    for (const auto& row : rows) {
        if (row.actor) told.insert(*row.actor);
        if (const auto object = id_from_wire(AccountTag::letter, row.object)) told.insert(AccountId{*object});
    }
    const auto own = TRY(own_accounts(tx, scope, told));
    for (auto& row : rows) {
        row.request.clear();
        const auto object = id_from_wire(AccountTag::letter, row.object);
        if (object && !own.contains(AccountId{*object})) row.object_name.clear();
        if (!row.actor || own.contains(*row.actor)) continue;
        row.actor_name = TRY(office_of(tx, *row.actor));
        row.actor.reset();
    }
    return {};
}

}  // namespace

Result<Page<AuditRow>> list_audit(Context& ctx, const AuditFilter& filter, const PageRequest& page) {
    auto q = TRY(asked(filter, page));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<AuditRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewAudit>(tx));
        return read_rows(tx, scope, q, top_of(ctx, filter), page);
    });
}

Result<Page<AuditRow>> list_own_audit(Context& ctx, const AuditFilter& filter, const PageRequest& page) {
    auto q = TRY(asked(filter, page));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<AuditRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewOwnAudit>(tx));
        if (filter.actor) {
            const auto own = TRY(own_accounts(tx, scope, {*filter.actor}));
            if (own.empty()) return Error::missing();
        }
        auto rows = TRY(read_rows(tx, scope, q, top_of(ctx, filter), page));
        TRY(name_offices(tx, scope, rows.rows));
        return rows;
    });
}

}  // namespace xingtan::auth
