#include "domain/people/store_slips.h"

#include "platform/db/many.h"

#define SLIP_COLUMNS                                                                                    \
    "p.id, p.name, p.unit, u.name AS unit_name, u.former_name AS unit_former, a.id AS account, "        \
    "COALESCE(a.login, '') AS login,"                                                                   \
    " (SELECT MAX(c.expires_at) FROM activation_code c WHERE c.account = a.id AND c.used_at IS NULL"    \
    " AND c.expires_at > $3) AS code_until, CASE WHEN a.state = 'active' THEN 1 ELSE 0 END AS active, " \
    "u.path, p.initials"
#define OF_UNITS                                                                                      \
    " FROM unit u CROSS JOIN person p LEFT JOIN account a ON a.person = p.id AND a.state <> 'closed'" \
    " WHERE p.unit = u.id AND u.path >= $1 AND u.path < $2 AND p.status = 'active' AND" IN_SCOPE("u.path")
#define WHO_WAITS                                                               \
    "AND ($4 = 'everyone' OR a.id IS NULL OR a.state = 'invited') AND ($5 = ''" \
    " OR p.name LIKE $5 ESCAPE '\\') "

namespace xingtan::people::store {

Result<std::vector<SlipLine>> slip_lines(db::Tx& tx, const AnyScope& scope, const SlipQuery& query,
                                         WallTime now) {
    return tx.all<SlipLine>("SELECT " SLIP_COLUMNS OF_UNITS WHO_WAITS
                            "AND (u.path, p.initials, p.id) > ($6, $7, $8)"
                            " ORDER BY u.path, p.initials, p.id LIMIT $9",
                            scope, std::max(query.lo, query.after_path), query.hi, now, query.who,
                            query.pattern, query.after_path, query.after_initials, query.after, query.limit);
}

Result<std::int64_t> count_slip_lines(db::Tx& tx, const AnyScope& scope, const SlipQuery& query,
                                      std::int64_t most) {
    return tx.one<std::int64_t>("SELECT COUNT(*) AS n FROM (SELECT $3 AS most" OF_UNITS WHO_WAITS
                                "LIMIT $3) counted",
                                scope, query.lo, query.hi, most, query.who, query.pattern);
}

Result<std::vector<SlipLine>> slip_lines_of(db::Tx& tx, const AnyScope& scope, const SlipQuery& query,
                                            std::span<const Claimed<PersonId>> people, WallTime now) {
    static const db::Many kNamed("SELECT " SLIP_COLUMNS OF_UNITS "AND p.id IN (VALUES {rows})",
                                 {.columns = 1, .shared = 3});
    return kNamed.all<SlipLine>(
        tx, &scope.binding(), [&](db::Binder& shared) { shared.add(query.lo, query.hi, now); }, people,
        [](auto& row, const Claimed<PersonId>& id) { row.add(id.unproven); });
}

Result<std::vector<AccountId>> with_rights(db::Tx& tx, std::span<const AccountId> accounts) {
    static const db::Many kHolding(
        "/*found*/ SELECT DISTINCT account FROM access_grant WHERE revoked_at IS NULL AND account IN (VALUES"
        " {rows})",
        {.columns = 1});
    return kHolding.all<AccountId>(
        tx, nullptr, [](db::Binder&) {}, accounts, [](auto& row, AccountId id) { row.add(id); });
}

}  // namespace xingtan::people::store
