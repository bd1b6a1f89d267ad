#include "platform/auth/grant_store.h"

#include "platform/auth/paging.h"

namespace xingtan::auth {
namespace {

#define GRANT_COLUMNS                                                                                        \
    "g.id, g.account, a.name AS account_name, g.capability, g.purpose, g.unit, p.unit_name, p.unit_former, " \
    "g.project, "                                                                                            \
    "g.from_at, g.until_at, g.granted_by, COALESCE(b.name, '') AS granted_by_name, g.granted_at, "           \
    "g.under, COALESCE(up.unit_name, '') AS under_unit_name"
#define WITH_NAMES                                                                   \
    " JOIN account a ON a.id = g.account LEFT JOIN account b ON b.id = g.granted_by" \
    " LEFT JOIN access_grant h ON h.id = g.under LEFT JOIN unit_path up ON up.unit = h.unit "
// Units first, in path order, then the grants on each: a page reads no more than it shows.
#define UNITS_THEN_GRANTS                                                         \
    " FROM unit_path p CROSS JOIN access_grant g" WITH_NAMES                      \
    "WHERE g.unit = p.unit AND g.revoked_at IS NULL AND p.lo >= $1 AND p.lo < $2" \
    " AND ($3 = 0 OR g.account = $3) AND ($4 = '' OR g.capability = $4) AND" IN_SCOPE("p.lo")

struct Listed {
    GrantId id;
    AccountId account;
    std::string account_name;
    Can capability{};
    GrantPurpose purpose{};
    UnitId unit;
    std::string unit_name;
    std::optional<ProjectId> project;
    WallTime from_at;
    WallTime until_at;
    std::optional<AccountId> granted_by;
    std::string granted_by_name;
    WallTime granted_at;
    std::optional<GrantId> under;
    std::string under_unit_name;
    std::string path;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (id, account, account_name, capability, purpose, unit, unit_name, project, from_at,
                       until_at, granted_by, granted_by_name, granted_at, under, under_unit_name, path,
                       unit_former))

// The granter's own grant of the capability that spans the unit and the dates, whether to use or to hand on.
Result<std::optional<GrantId>> covering(db::Tx& tx, const audit::Who& who, const NewGrant& grant) {
    return tx.maybe<GrantId>(
        "/*granter*/ SELECT g.id FROM access_grant g JOIN unit_path own ON own.unit = g.unit"
        " JOIN unit_path target ON target.unit = $3"
        " WHERE g.account = $1 AND g.capability = $2 AND g.revoked_at IS NULL"
        " AND (g.project IS NULL OR g.project = $7) AND g.from_at <= $4 AND g.from_at <= $5 AND $6 <= "
        "g.until_at AND $4 < g.until_at"
        " AND own.lo <= target.lo AND target.lo < own.hi ORDER BY g.id LIMIT 1",
        who.actor, grant.capability, grant.unit, who.at, grant.from_at, grant.until_at, grant.project);
}

Result<GrantId> insert(db::Tx& tx, const audit::Who& who, const NewGrant& grant, GrantId under) {
    const auto value = TRY(who.ids.next());
    const GrantId id{value};
    const auto granter = under.empty() ? AccountId{} : who.actor;
    TRY(
        tx.run("INSERT INTO access_grant (id, account, capability, purpose, unit, project, from_at, until_at,"
               " under, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
               id, grant.account, grant.capability, grant.purpose, grant.unit, grant.project, grant.from_at,
               grant.until_at, under, granter, who.at));
    return id;
}

}  // namespace

Result<> grants_on(db::Tx& tx, const audit::Who& who, UnitId unit) {
    const auto held = TRY(tx.maybe<std::int64_t>(
        "/*granter*/ SELECT 1 FROM actor_scope s JOIN unit_path p ON p.unit = $3"
        " WHERE s.actor = $1 AND s.capability = 'manage-grants' AND s.project IS NULL AND s.from_at <= $2"
        " AND $2 < s.until_at AND s.lo <= p.lo AND p.lo < s.hi LIMIT 1",
        who.actor, who.at, unit));
    if (!held) return Error::forbidden("not-granted");
    return {};
}

Result<GrantId> insert_cut_grant(db::Tx& tx, const audit::Who& who, const NewGrant& grant) {
    const auto under = TRY(covering(tx, who, grant));
    if (!under) return Error::forbidden("grant-wider-than-own");
    return insert(tx, who, grant, *under);
}

Result<GrantId> insert_founding_grant(db::Tx& tx, const audit::Who& who, const NewGrant& grant) {
    return insert(tx, who, grant, {});
}

Result<bool> any_grant(db::Tx& tx) {
    const auto first = TRY(tx.maybe<GrantId>("/*system*/ SELECT id FROM access_grant ORDER BY id LIMIT 1"));
    return first.has_value();
}

Result<> duties_stay_apart(db::Tx& tx, const NewGrant& grant, WallTime now, Duties duties) {
    if (grant.purpose != GrantPurpose::Use || !is_duty(grant.capability)) return {};
    const auto held = TRY(tx.maybe<GrantId>(
        "/*granter*/ SELECT id FROM access_grant WHERE account = $1 AND capability <> $2 AND purpose = 'use'"
        " AND revoked_at IS NULL AND until_at > $3 AND capability IN ('manage-accounts', 'manage-grants',"
        " 'view-audit') AND ($4 = 'apart' OR $2 = 'view-audit' OR capability = 'view-audit')"
        " ORDER BY id LIMIT 1",
        grant.account, grant.capability, now, wire_name(duties)));
    if (held) return Error::conflict("duties-apart");
    return {};
}

Result<Grant> find_grant(db::Tx& tx, const AnyScope& scope, Claimed<GrantId> id) {
    auto found = TRY(tx.maybe<Grant>("SELECT " GRANT_COLUMNS
                                     " FROM access_grant g JOIN unit_path p ON p.unit = g.unit" WITH_NAMES
                                     "WHERE g.revoked_at IS NULL AND g.id = $1 AND" IN_SCOPE("p.lo"),
                                     scope, id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<> mark_revoked(db::Tx& tx, const audit::Who& who, GrantId id) {
    const auto revoked =
        TRY(tx.run("/*found*/ UPDATE access_grant SET revoked_at = $2, revoked_by = $3 WHERE id = $1"
                   " AND revoked_at IS NULL",
                   id, who.at, who.actor));
    if (revoked == 0) return Error::conflict("grant-revoked");
    return {};
}

Result<Page<Grant>> grants_below(db::Tx& tx, const AnyScope& scope, const GrantQuery& query,
                                 const PageRequest& page) {
    const auto start = TRY(path_cursor<GrantId>(page));
    const auto range = TRY(path_range(tx, scope, query.unit));
    const auto account = query.account.value_or(AccountId{}).value;
    const auto capability = std::string(query.capability ? wire_name(*query.capability) : "");
    auto rows = TRY(tx.all<Listed>("SELECT " GRANT_COLUMNS ", p.lo AS path" UNITS_THEN_GRANTS
                                   "AND (p.lo, g.id) > ($5, $6) ORDER BY p.lo, g.id LIMIT $7",
                                   scope, std::max(range.lo, start.path), range.hi, account, capability,
                                   start.path, start.id, page.size + 1));
    const auto total = TRY(
        tx.one<std::int64_t>("SELECT COUNT(*) FROM (SELECT 1 AS one" UNITS_THEN_GRANTS "LIMIT $5) counted",
                             scope, range.lo, range.hi, account, capability, kCountedMost + 1));
    return page_by_path<Grant>(std::move(rows), page, total, [](Listed& r) {
        return Grant{r.id,
                     r.account,
                     std::move(r.account_name),
                     r.capability,
                     r.purpose,
                     r.unit,
                     std::move(r.unit_name),
                     r.project,
                     r.from_at,
                     r.until_at,
                     r.granted_by,
                     std::move(r.granted_by_name),
                     r.granted_at,
                     r.under,
                     std::move(r.under_unit_name),
                     std::move(r.unit_former)};
    });
}

}  // namespace xingtan::auth
