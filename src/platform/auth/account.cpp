#include "platform/auth/account.h"

#include "base/limits.h"
#include "platform/auth/manage.h"
#include "platform/auth/password_history.h"
#include "platform/auth/password_rules.h"
#include "platform/auth/role.h"
#include "platform/auth/second_factor.h"
#include "platform/auth/session.h"
#include "platform/db/many.h"

namespace xingtan::auth {
namespace {

#define ACCOUNT_COLUMNS \
    "a.id, a.kind, COALESCE(a.login, '') AS login, a.name, a.unit, a.person, a.role, a.state, a.version"

Result<> acceptable(const NewAccount& account) {
    if (account.name.empty()) return Error::invalid_field("name", "name-missing");
    if (account.name.size() > limits::kNameBytes) return Error::invalid_field("name", "name-too-long");
    if (!account.login.empty()) TRY(login_acceptable(account.login));
    return {};
}

Result<> without_account(db::Tx& tx, PersonId person) {
    if (person.empty()) return {};
    const auto taken = TRY(tx.maybe<AccountId>(
        "/*system*/ SELECT id FROM account WHERE person = $1 AND state <> 'closed'", person));
    if (taken) return Error::conflict("person-has-account");
    return {};
}

Result<> end_everything(db::Tx& tx, AccountId account, const audit::Who& who) {
    TRY(end_sessions(tx, account));
    TRY(tx.run("DELETE FROM sign_in_link WHERE account = $1", account));
    TRY(tx.run("DELETE FROM activation_code WHERE account = $1", account));
    TRY(drop_second_factor(tx, account));
    TRY(tx.run("UPDATE platform_token SET revoked_at = $2 WHERE account = $1 AND revoked_at IS NULL", account,
               who.at));
    TRY(
        tx.run("/*found*/ UPDATE access_grant SET revoked_at = $2, revoked_by = $3"
               " WHERE account = $1 AND revoked_at IS NULL",
               account, who.at, who.actor));
    return {};
}

}  // namespace

Result<AccountId> open_account(db::Tx& tx, const audit::Who& who, const NewAccount& account) {
    auto wanted = account;
    wanted.login = normalised_login(account.login);
    TRY(acceptable(wanted));
    TRY(without_account(tx, wanted.person));
    const auto value = TRY(who.ids.next());
    const AccountId id{value};
    const auto login = wanted.login.empty() ? std::optional<std::string>() : std::optional(wanted.login);
    const auto made =
        TRY(tx.run("INSERT INTO account (id, kind, login, name, unit, person, role, state, created_at)"
                   " VALUES ($1, $2, $3, $4, $5, $6, $7, 'invited', $8) ON CONFLICT DO NOTHING",
                   id, role_template(wanted.role).kind, login, wanted.name, wanted.unit, wanted.person,
                   wanted.role, who.at));
    if (made == 0) return Error::conflict("login-taken", {{"login", wanted.login}});
    TRY(audit::record(tx, who, {"account.opened", to_wire(id), wanted.unit}));
    return id;
}

Result<Account> account(db::Tx& tx, AccountId id) {
    auto found =
        TRY(tx.maybe<Account>("/*system*/ SELECT " ACCOUNT_COLUMNS " FROM account a WHERE a.id = $1", id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<Account> find_account(db::Tx& tx, const AnyScope& scope, Claimed<AccountId> id) {
    auto found =
        TRY(tx.maybe<Account>("SELECT " ACCOUNT_COLUMNS " FROM account a JOIN unit_path p ON p.unit = a.unit"
                              " WHERE a.id = $1 AND" IN_SCOPE("p.lo"),
                              scope, id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<UnitId> find_unit(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id) {
    const auto found = TRY(
        tx.maybe<UnitId>("SELECT p.unit FROM unit_path p WHERE p.unit = $1 AND" IN_SCOPE("p.lo"), scope, id));
    if (!found) return Error::missing();
    return *found;
}

Result<std::string> login_for(const std::string& present, const std::optional<std::string>& chosen) {
    if (!present.empty()) return present;
    auto login = normalised_login(chosen.value_or(""));
    if (login.empty()) return Error::invalid_field("login", "login-missing");
    TRY(login_acceptable(login));
    return login;
}

Result<> set_password(db::Tx& tx, AccountId account, const std::string& login, const NewPassword& password) {
    const auto owner = TRY(tx.maybe<AccountId>("/*system*/ SELECT id FROM account WHERE login = $1", login));
    if (owner && *owner != account) return Error::invalid_field("login", "login-taken", {{"login", login}});
    TRY(
        tx.run("/*system*/ UPDATE account SET login = $2, password_hash = $3, password_set_at = $4,"
               " state = 'active', version = version + 1 WHERE id = $1 AND state <> 'closed'",
               account, login, password.phc, password.at));
    return remember_password(tx, password.profile, account, password.phc, password.at);
}

Result<> move_accounts(db::Tx& tx, std::span<const PersonId> people, UnitId unit) {
    static const db::Many kMove(
        "/*found*/ UPDATE account SET unit = $1, version = version + 1 WHERE person IN (VALUES {rows})",
        {.columns = 1, .shared = 1});
    TRY(kMove.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(unit); }, people,
        [](db::Binder& row, PersonId person) { row.add(person); }));
    return {};
}

Result<> close_account(Context& ctx, Claimed<AccountId> id) {
    if (id.unproven == ctx.actor.account) return Error::conflict("account-is-own");
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto found = TRY(find_managed(tx, ctx.who(), scope, id));
        const auto closed = TRY(tx.run(
            "/*found*/ UPDATE account SET state = 'closed', password_hash = NULL, version = version + 1"
            " WHERE id = $1 AND state <> 'closed'",
            found.id));
        if (closed == 0) return Error::conflict("account-closed");
        TRY(end_everything(tx, found.id, ctx.who()));
        return audit::record(tx, ctx.who(), {"account.closed", to_wire(found.id), found.unit});
    });
}

Result<Account> reopen_account(Context& ctx, Claimed<AccountId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Account> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto found = TRY(find_account(tx, scope, id));
        if (found.state != AccountState::Closed) return Error::conflict("account-not-closed");
        TRY(without_account(tx, found.person.value_or(PersonId{})));
        TRY(
            tx.run("/*found*/ UPDATE account SET state = 'invited', version = version + 1"
                   " WHERE id = $1 AND state = 'closed'",
                   found.id));
        TRY(audit::record(tx, ctx.who(), {"account.reopened", to_wire(found.id), found.unit}));
        return account(tx, found.id);
    });
}

}  // namespace xingtan::auth
