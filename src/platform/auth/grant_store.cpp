#include "platform/auth/grant_store.h"

#include "platform/auth/paging.h"

namespace xingtan::auth {
namespace {

#define GRANT_COLUMNS                                                                                   \
    "g.id, g.account, a.name AS account_name, g.capability, g.purpose, g.unit, g.from_at, g.until_at, " \
    "g.granted_by, g.granted_at"
#define LIVE_GRANTS                                                                                      \
    " FROM access_grant g JOIN account a ON a.id = g.account JOIN unit_path p ON p.unit = g.unit WHERE " \
    "g.revoked_at IS NULL AND "

// The granter's own grant of the capability that spans the unit and the dates, whether to use or to hand on.
Result<std::optional<GrantId>> covering(db::Tx& tx, const audit::Who& who, const NewGrant& grant) {
    return tx.maybe<GrantId>(
        "/*granter*/ SELECT g.id FROM access_grant g JOIN unit_path own ON own.unit = g.unit"
        " JOIN unit_path target ON target.unit = $3"
        " WHERE g.account = $1 AND g.capability = $2 AND g.revoked_at IS NULL AND g.project IS NULL"
        " AND g.from_at <= $4 AND g.from_at <= $5 AND $6 <= g.until_at AND $4 < g.until_at"
        " AND own.lo <= target.lo AND target.lo < own.hi ORDER BY g.id LIMIT 1",
        who.actor, grant.capability, grant.unit, who.at, grant.from_at, grant.until_at);
}

Result<GrantId> insert(db::Tx& tx, const audit::Who& who, const NewGrant& grant, GrantId under) {
    const auto value = TRY(who.ids.next());
    const GrantId id{value};
    const auto granter = under.empty() ? AccountId{} : who.actor;
    TRY(
        tx.run("INSERT INTO access_grant (id, account, capability, purpose, unit, from_at, until_at,"
               " under, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
               id, grant.account, grant.capability, grant.purpose, grant.unit, grant.from_at, grant.until_at,
               under, granter, who.at));
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

Result<> duties_stay_apart(db::Tx& tx, const NewGrant& grant, WallTime now) {
    if (grant.purpose != GrantPurpose::Use) return {};
    if (grant.capability != Can::ManageGrants && grant.capability != Can::ViewAudit) return {};
    const auto other = grant.capability == Can::ManageGrants ? Can::ViewAudit : Can::ManageGrants;
    const auto held = TRY(tx.maybe<GrantId>(
        "/*granter*/ SELECT id FROM access_grant WHERE account = $1 AND capability = $2 AND purpose = 'use'"
        " AND revoked_at IS NULL AND until_at > $3 ORDER BY id LIMIT 1",
        grant.account, other, now));
    if (held) return Error::conflict("duties-apart");
    return {};
}

Result<Grant> find_grant(db::Tx& tx, const AnyScope& scope, Claimed<GrantId> id) {
    auto found =
        TRY(tx.maybe<Grant>("SELECT " GRANT_COLUMNS LIVE_GRANTS "g.id = $1 AND" IN_SCOPE("p.lo"), scope, id));
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

Result<Page<Grant>> grants_of_account(db::Tx& tx, const AnyScope& scope, AccountId account,
                                      const GrantPage& page) {
    auto rows =
        TRY(tx.all<Grant>("SELECT " GRANT_COLUMNS LIVE_GRANTS
                          "g.account = $1 AND g.id > $2 AND" IN_SCOPE("p.lo") "ORDER BY g.id LIMIT $3",
                          scope, account, page.after, page.request.size + 1));
    const auto total = TRY(tx.one<std::int64_t>("SELECT COUNT(*) FROM (SELECT g.id" LIVE_GRANTS
                                                "g.account = $1 AND" IN_SCOPE("p.lo") "LIMIT $2) counted",
                                                scope, account, kCountedMost + 1));
    return page_of(std::move(rows), page.request, total);
}

Result<Page<Grant>> grants_on_unit(db::Tx& tx, const AnyScope& scope, UnitId unit, const GrantPage& page) {
    auto rows = TRY(tx.all<Grant>("SELECT " GRANT_COLUMNS LIVE_GRANTS
                                  "g.unit = $1 AND g.id > $2 AND" IN_SCOPE("p.lo") "ORDER BY g.id LIMIT $3",
                                  scope, unit, page.after, page.request.size + 1));
    const auto total = TRY(tx.one<std::int64_t>("SELECT COUNT(*) FROM (SELECT g.id" LIVE_GRANTS
                                                "g.unit = $1 AND" IN_SCOPE("p.lo") "LIMIT $2) counted",
                                                scope, unit, kCountedMost + 1));
    return page_of(std::move(rows), page.request, total);
}

}  // namespace xingtan::auth
