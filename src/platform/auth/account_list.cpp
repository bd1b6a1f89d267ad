// Accounts as whoever looks after them sees them.
#include "base/limits.h"
#include "platform/auth/account.h"
#include "platform/auth/paging.h"

namespace xingtan::auth {
namespace {

#define ROW_COLUMNS                                                                                        \
    "a.id, a.kind, COALESCE(a.login, '') AS login, a.name, a.unit, p.unit_name, p.unit_former, a.person, " \
    "a.role, a.state,"                                                                                     \
    " a.version, a.created_at, (SELECT MAX(c.expires_at) FROM activation_code c WHERE c.account = a.id"    \
    " AND c.used_at IS NULL AND c.expires_at > $1) AS code_until, CASE WHEN EXISTS (SELECT 1"              \
    " FROM second_factor f WHERE f.account = a.id AND f.confirmed_at IS NOT NULL) THEN 1 ELSE 0 END"       \
    " AS second_factor"
// Units first, in path order, then the accounts at each by the index that begins with the unit.
#define UNITS_THEN_ACCOUNTS                                                                     \
    " FROM unit_path p CROSS JOIN account a WHERE a.unit = p.unit AND p.lo >= $2 AND p.lo < $3" \
    " AND a.kind = $4 AND ($5 = '' OR a.state = $5)"                                            \
    " AND ($6 = '' OR a.name LIKE $6 ESCAPE '\\' OR a.login LIKE $6 ESCAPE '\\') AND" IN_SCOPE("p.lo")

struct Flat {
    AccountId id;
    AccountKind kind{};
    std::string login;
    std::string name;
    UnitId unit;
    std::string unit_name;
    std::optional<PersonId> person;
    Role role{};
    AccountState state{};
    std::int64_t version = 1;
    WallTime created_at;
    std::optional<WallTime> code_until;
    bool second_factor = false;
    std::string path;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(Flat, (),
                      (id, kind, login, name, unit, unit_name, person, role, state, version, created_at,
                       code_until, second_factor, path, unit_former))

AccountRow shown(Flat& f) {
    return {f.id,
            f.kind,
            std::move(f.login),
            std::move(f.name),
            f.unit,
            std::move(f.unit_name),
            f.person,
            f.role,
            f.state,
            f.version,
            f.created_at,
            f.code_until,
            f.second_factor,
            std::move(f.unit_former)};
}

// Part of a text, with what LIKE reads as a sign taken literally.
std::string pattern_of(std::string_view search) {
    if (search.empty()) return {};
    std::string out = "%";
    for (const char c : search) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out + "%";
}

}  // namespace

Result<Page<AccountRow>> list_accounts(Context& ctx, const AccountFilter& filter, const PageRequest& page) {
    const auto start = TRY(path_cursor<AccountId>(page));
    if (filter.search.size() > limits::kNameBytes) return Error::invalid_field("q", "name-too-long");
    const auto pattern = pattern_of(filter.search);
    const auto state = std::string(filter.state ? wire_name(*filter.state) : "");
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<AccountRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewAccounts>(tx));
        const auto home = filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit});
        const auto range = TRY(path_range(tx, scope, home.unproven));
        auto rows = TRY(tx.all<Flat>("SELECT " ROW_COLUMNS ", p.lo AS path" UNITS_THEN_ACCOUNTS
                                     "AND (p.lo, a.id) > ($7, $8) ORDER BY p.lo, a.id LIMIT $9",
                                     scope, ctx.at, std::max(range.lo, start.path), range.hi, filter.kind,
                                     state, pattern, start.path, start.id, page.size + 1));
        const auto total = TRY(tx.one<std::int64_t>(
            "SELECT COUNT(*) FROM (SELECT $1 AS now" UNITS_THEN_ACCOUNTS "LIMIT $7) counted", scope, ctx.at,
            range.lo, range.hi, filter.kind, state, pattern, kCountedMost + 1));
        return page_by_path<AccountRow>(std::move(rows), page, total, &shown);
    });
}

Result<AccountRow> show_account(Context& ctx, Claimed<AccountId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<AccountRow> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewAccounts>(tx));
        auto found =
            TRY(tx.maybe<AccountRow>("SELECT " ROW_COLUMNS
                                     " FROM account a JOIN unit_path p ON p.unit = a.unit WHERE a.id = $2"
                                     " AND" IN_SCOPE("p.lo"),
                                     scope, ctx.at, id));
        if (!found) return Error::missing();
        return std::move(*found);
    });
}

}  // namespace xingtan::auth
