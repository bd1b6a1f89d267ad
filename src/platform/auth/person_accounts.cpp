#include "platform/auth/person_accounts.h"

#include "platform/db/many.h"

namespace xingtan::auth {

Result<std::int64_t> open_person_accounts(db::Tx& tx, const audit::Who& who, UnitId on_behalf_of,
                                          std::span<const PersonToAccount> people) {
    static const db::Many kOpen(
        "INSERT INTO account (kind, role, state, created_at, id, name, unit, person) VALUES {rows}"
        " ON CONFLICT DO NOTHING",
        {.columns = 8});
    struct New {
        AccountId id;
        const PersonToAccount* of;
    };
    std::vector<New> rows;
    rows.reserve(people.size());
    for (const auto& one : people) {
        const auto id = TRY(who.ids.next());
        rows.push_back({AccountId{id}, &one});
    }
    const std::string_view kind = wire_name(AccountKind::Person), role = wire_name(Role::Teacher),
                           state = wire_name(AccountState::Invited);
    const auto opened = TRY(kOpen.run(tx, std::span<const New>(rows), [&](auto& row, const New& one) {
        row.add(kind, role, state, who.at, one.id, one.of->name, one.of->unit, one.of->person);
    }));
    if (opened > 0)
        TRY(audit::record(tx, who, {"account.opened", to_wire(on_behalf_of), on_behalf_of, {}, opened}));
    return opened;
}

Result<std::vector<PersonAccount>> accounts_of_people(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kFind(
        "/*found*/ SELECT person, id AS account FROM account WHERE state <> 'closed' AND person IN (VALUES"
        " {rows})",
        {.columns = 1});
    return kFind.all<PersonAccount>(
        tx, nullptr, [](db::Binder&) {}, people, [](auto& row, PersonId id) { row.add(id); });
}

Result<std::optional<HeldAccount>> account_of_person(db::Tx& tx, PersonId person) {
    return tx.maybe<HeldAccount>(
        "/*found*/ SELECT a.id AS account, coalesce(a.login, a.name) AS name, (SELECT count(*) FROM"
        " access_grant g WHERE g.account = a.id AND g.revoked_at IS NULL) AS grants FROM account a WHERE"
        " a.person = $1 AND a.state <> 'closed'",
        person);
}

Result<> hand_account(db::Tx& tx, AccountId account, PersonId to, UnitId unit) {
    TRY(tx.run("/*found*/ UPDATE account SET person = $2, unit = $3, version = version + 1 WHERE id = $1",
               account, to, unit));
    return {};
}

Result<> put_activation_codes(db::Tx& tx, std::span<const FreshCode> codes, WallTime until) {
    static const db::Many kDrop("DELETE FROM activation_code WHERE account IN (VALUES {rows})",
                                {.columns = 1});
    static const db::Many kPut("INSERT INTO activation_code (code_hash, account, expires_at) VALUES {rows}",
                               {.columns = 3});
    TRY(kDrop.run(tx, codes, [](auto& row, const FreshCode& one) { row.add(one.account); }));
    TRY(kPut.run(tx, codes,
                 [&](auto& row, const FreshCode& one) { row.add(one.code_hash, one.account, until); }));
    return {};
}

}  // namespace xingtan::auth
