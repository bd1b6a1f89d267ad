#include "platform/auth/invariants.h"

namespace xingtan::auth {
namespace {

constexpr db::Invariant kInvariants[] = {
    {"grants-no-wider-than-what-they-were-cut-from",
     "SELECT 'grant ' || CAST(g.id AS TEXT) || ' goes beyond ' || CAST(h.id AS TEXT) AS"
     " violation FROM access_grant g JOIN access_grant h ON h.id = g.under"
     " WHERE h.account <> g.granted_by OR h.capability <> g.capability"
     " OR (h.project IS NOT NULL AND (g.project IS NULL OR g.project <> h.project)) OR g.from_at < h.from_at "
     "OR g.until_at > h.until_at"
     " OR g.granted_at < h.from_at OR g.granted_at >= h.until_at"
     " OR h.revoked_at < g.granted_at"},
    {"closed-accounts-hold-nothing",
     "SELECT 'closed account ' || CAST(a.id AS TEXT) || ' still holds something' AS violation FROM account a"
     " WHERE a.state = 'closed' AND (a.password_hash IS NOT NULL"
     " OR EXISTS (SELECT 1 FROM session s WHERE s.account = a.id)"
     " OR EXISTS (SELECT 1 FROM sign_in_link l WHERE l.account = a.id AND l.used_at IS NULL)"
     " OR EXISTS (SELECT 1 FROM activation_code c WHERE c.account = a.id AND c.used_at IS NULL)"
     " OR EXISTS (SELECT 1 FROM second_factor f WHERE f.account = a.id)"
     " OR EXISTS (SELECT 1 FROM platform_token t WHERE t.account = a.id AND t.revoked_at IS NULL)"
     " OR EXISTS (SELECT 1 FROM access_grant g WHERE g.account = a.id AND g.revoked_at IS NULL))"},
    {"granting-and-auditing-apart",
     "SELECT 'account ' || CAST(g.account AS TEXT) || ' manages accounts or grants and reads the"
     " audit' AS violation FROM access_grant g"
     " JOIN access_grant w ON w.account = g.account WHERE g.capability IN ('manage-grants', "
     "'manage-accounts')"
     " AND w.capability = 'view-audit' AND g.purpose = 'use' AND w.purpose = 'use'"
     " AND g.revoked_at IS NULL AND w.revoked_at IS NULL AND g.from_at < w.until_at"
     " AND w.from_at < g.until_at"},
    {"sessions-within-their-limits",
     "SELECT 'a session of account ' || CAST(s.account AS TEXT) || ' is open too long' AS"
     " violation FROM session s JOIN account a ON a.id = s.account"
     " WHERE s.absolute_until - s.created_at > 43200000"
     " OR s.idle_until - s.last_seen_at > CASE WHEN a.kind = 'office' THEN 900000"
     " ELSE 1800000 END OR s.last_seen_at < s.created_at"},
    {"recovery-codes-of-second-factors-only",
     "SELECT 'recovery codes of account ' || CAST(r.account AS TEXT) || ' without a second factor' AS "
     "violation"
     " FROM recovery_code r WHERE NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.account = r.account"
     " AND f.confirmed_at IS NOT NULL) GROUP BY r.account"},
    {"tokens-of-platforms-only",
     "SELECT 'token ' || CAST(t.id AS TEXT) || ' belongs to no platform' AS violation FROM platform_token t"
     " JOIN account a ON a.id = t.account WHERE a.kind <> 'platform'"},
    {"active-accounts-have-a-way-in",
     "SELECT 'active account ' || CAST(id AS TEXT) || ' has no password' AS violation FROM account"
     " WHERE state = 'active' AND (password_hash IS NULL OR login IS NULL)"},
    {"retry-keys-hold-an-answer",
     "SELECT 'key of actor ' || CAST(actor AS TEXT) || ' on ' || route || ' holds no"
     " answer' AS violation FROM idempotency WHERE reply = ''"},
};

}  // namespace

std::span<const db::Invariant> invariants() { return kInvariants; }

}  // namespace xingtan::auth
