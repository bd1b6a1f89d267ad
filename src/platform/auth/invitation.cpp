#include "platform/auth/invitation.h"

#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/manage.h"
#include "platform/auth/password_gate.h"
#include "platform/auth/password_history.h"
#include "platform/auth/password_rules.h"
#include "platform/auth/second_factor.h"
#include "platform/auth/throttle.h"

namespace xingtan::auth {
namespace {

Error code_invalid() { return Error::invalid_field("code", "activation-code-invalid"); }

Result<Account> account_of_code(db::Database& database, const std::string& code_hash, WallTime now) {
    std::optional<Account> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        const auto id = TRY(
            tx.maybe<AccountId>("SELECT account FROM activation_code WHERE code_hash = $1 AND used_at IS NULL"
                                " AND expires_at > $2",
                                code_hash, now));
        if (id) found = TRY(account(tx, *id));
        return {};
    }));
    if (!found || found->state == AccountState::Closed) return code_invalid();
    return std::move(*found);
}

Result<> use_code(db::Tx& tx, const std::string& code_hash, WallTime now) {
    const auto used =
        TRY(tx.run("UPDATE activation_code SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL"
                   " AND expires_at > $2",
                   code_hash, now));
    if (used == 0) return code_invalid();
    return {};
}

}  // namespace

Result<std::string> make_activation_code(db::Tx& tx, const crypto::Keyring& keys, AccountId account,
                                         WallTime now) {
    auto code = crypto::activation_code();
    TRY(tx.run("DELETE FROM activation_code WHERE account = $1", account));
    TRY(tx.run("INSERT INTO activation_code (code_hash, account, expires_at) VALUES ($1, $2, $3)",
               keys.code_hash(normalised_code(code)), account, WallTime{now.ms + kActivationCodeLives}));
    return code;
}

Result<ActivationCode> invite(Context& ctx, Claimed<AccountId> id) {
    ActivationCode made;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto found = TRY(find_managed(tx, ctx.who(), scope, id));
        if (found.state == AccountState::Closed) return Error::conflict("account-closed");
        if (found.kind == AccountKind::Platform) return Error::conflict("account-signs-in-by-token");
        made.code = TRY(make_activation_code(tx, ctx.deployment.keys, found.id, ctx.at));
        made.until = {ctx.at.ms + kActivationCodeLives};
        return audit::record(tx, ctx.who(), {"account.invited", to_wire(found.id), found.unit});
    }));
    return made;
}

Result<StartedSession> activate(Context& ctx, const ActivationBody& body, const Origin& origin) {
    const auto turn = TRY(PasswordTurn::take());
    const auto& keys = ctx.deployment.keys;
    auto& database = ctx.db.database();
    const auto attempt = Attempt::of(keys, {}, origin.address);
    TRY(database.write([&](db::Tx& tx) { return count_attempt(tx, attempt, ctx.at); }));
    const auto code_hash = keys.code_hash(normalised_code(body.code));
    const auto account = TRY(account_of_code(database, code_hash, ctx.at));
    const auto login = TRY(login_for(account.login, body.login));
    const auto profile = ctx.deployment.policy.passwords;
    TRY(password_acceptable(body.password, profile, login));
    TRY(not_used_before(database, turn, profile, account.id, body.password));
    const auto phc = turn.hash(body.password);
    StartedSession started{account.id, crypto::random_token()};
    const auto start = TRY(SessionStart::of(ctx, account.id, account.kind, started.token, origin));
    TRY(database.write([&](db::Tx& tx) -> Result<> {
        TRY(use_code(tx, code_hash, ctx.at));
        TRY(prove_second_factor(tx, ctx, account.id, body.second_factor.value_or("")));
        TRY(set_password(tx, account.id, login, {phc, ctx.at, profile}));
        TRY(forgive_attempt(tx, attempt));
        TRY(end_sessions(tx, account.id));
        TRY(start_session(tx, start, ctx.at));
        const audit::Who owner{account.id, ctx.at, ctx.request, ctx.ids};
        return audit::record(tx, owner, {"account.activated", to_wire(account.id), account.unit});
    }));
    return started;
}

Result<std::string> make_sign_in_link(db::Tx& tx, const crypto::Keyring& keys, AccountId account,
                                      WallTime expires_at) {
    auto token = crypto::random_token();
    TRY(tx.run("INSERT INTO sign_in_link (token_hash, account, expires_at) VALUES ($1, $2, $3)",
               keys.code_hash(token), account, expires_at));
    return token;
}

Result<StartedSession> redeem_sign_in_link(Context& ctx, const RedemptionBody& body, const Origin& origin) {
    const auto& keys = ctx.deployment.keys;
    StartedSession started{{}, crypto::random_token()};
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto id = TRY(tx.maybe<AccountId>(
            "UPDATE sign_in_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL"
            " AND expires_at > $2 RETURNING account",
            keys.code_hash(body.token), ctx.at));
        if (!id) return Error::invalid("sign-in-link-invalid");
        const auto found = TRY(account(tx, *id));
        started.account = found.id;
        const auto start = TRY(SessionStart::of(ctx, found.id, found.kind, started.token, origin));
        TRY(start_session(tx, start, ctx.at));
        const audit::Who owner{found.id, ctx.at, ctx.request, ctx.ids};
        return audit::record(tx, owner,
                             {"session.started", to_wire(found.id), found.unit, R"({"by":"link"})"});
    }));
    return started;
}

}  // namespace xingtan::auth
