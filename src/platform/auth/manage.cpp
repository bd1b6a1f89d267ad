#include "platform/auth/manage.h"

#include "platform/auth/account.h"

namespace xingtan::auth {

Result<> not_above(db::Tx& tx, const audit::Who& who, AccountId account) {
    const auto above = TRY(tx.maybe<std::int64_t>(
        "/*granter*/ WITH RECURSIVE chain(giver, under) AS ("
        " SELECT granted_by, under FROM access_grant WHERE account = $1 AND revoked_at IS NULL"
        " AND until_at > $3 UNION SELECT g.granted_by, g.under FROM access_grant g"
        " JOIN chain c ON g.id = c.under) SELECT 1 FROM chain WHERE giver = $2 AND giver <> $1 LIMIT 1",
        who.actor, account, who.at));
    if (above) return Error::forbidden("account-above-own");
    return {};
}

Result<> covered(db::Tx& tx, const audit::Who& who, AccountId account) {
    TRY(not_above(tx, who, account));
    const auto wider = TRY(tx.maybe<GrantId>(
        "/*granter*/ SELECT g.id FROM access_grant g JOIN unit_path target ON target.unit = g.unit"
        " WHERE g.account = $2 AND g.revoked_at IS NULL AND g.until_at > $3 AND NOT EXISTS ("
        " SELECT 1 FROM access_grant h JOIN unit_path own ON own.unit = h.unit WHERE h.account = $1"
        " AND h.capability = g.capability AND h.revoked_at IS NULL AND h.from_at <= $3"
        " AND g.until_at <= h.until_at AND (h.project IS NULL OR h.project = g.project)"
        " AND own.lo <= target.lo AND target.lo < own.hi) ORDER BY g.id LIMIT 1",
        who.actor, account, who.at));
    if (wider) return Error::forbidden("account-above-own");
    return {};
}

Result<Account> find_managed(db::Tx& tx, const audit::Who& who, const AnyScope& scope,
                             Claimed<AccountId> id) {
    auto found = TRY(find_account(tx, scope, id));
    if (found.id != who.actor) TRY(covered(tx, who, found.id));
    return found;
}

}  // namespace xingtan::auth
