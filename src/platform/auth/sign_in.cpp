#include "platform/auth/sign_in.h"

#include "platform/auth/account.h"
#include "platform/auth/password_gate.h"
#include "platform/auth/password_history.h"
#include "platform/auth/password_rules.h"
#include "platform/auth/second_factor.h"
#include "platform/auth/throttle.h"

namespace xingtan::auth {
namespace {

struct Secret {
    AccountId id;
    AccountKind kind{};
    UnitId unit;
    std::string login;
    std::string password_hash;  // empty when no password can match
};
BOOST_DESCRIBE_STRUCT(Secret, (), (id, kind, unit, login, password_hash))

#define SECRET_OF                                                                                     \
    "/*system*/ SELECT id, kind, unit, COALESCE(login, '') AS login, COALESCE(password_hash, '') AS " \
    "password_hash FROM account "

// The account of this name, or one that nothing matches.
Result<Secret> secret_of_login(db::Database& database, const std::string& login) {
    std::optional<Secret> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(tx.maybe<Secret>(SECRET_OF "WHERE login = $1 AND state = 'active'", login));
        return {};
    }));
    return found.value_or(Secret{});
}

Result<Secret> secret_of_account(db::Database& database, AccountId account) {
    Secret found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(tx.one<Secret>(SECRET_OF "WHERE id = $1", account));
        return {};
    }));
    return found;
}

Result<> count(Context& ctx, const Attempt& attempt) {
    return ctx.db.database().write([&](db::Tx& tx) { return count_attempt(tx, attempt, ctx.at); });
}

// A name nobody has belongs to no unit: the root answers for all of them. What was typed is not kept; it may
// be a password.
Result<> record_unknown(db::Tx& tx, Context& ctx) {
    const auto root = TRY(tx.maybe<UnitId>("/*system*/ SELECT unit FROM unit_path ORDER BY lo LIMIT 1"));
    return audit::record(tx, ctx.who(),
                         {"session.refused", "", root.value_or(UnitId{}), R"({"code":"login-unknown"})"});
}

Result<> record_refusal(Context& ctx, const Secret& account) {
    return ctx.db.database().write([&](db::Tx& tx) {
        if (account.id.empty()) return record_unknown(tx, ctx);
        return audit::record(tx, ctx.who(), {"session.refused", to_wire(account.id), account.unit});
    });
}

audit::Who acting(const Context& ctx, AccountId account) { return {account, ctx.at, ctx.request, ctx.ids}; }

}  // namespace

Result<StartedSession> sign_in(Context& ctx, const SignInBody& body, const Origin& origin) {
    const auto turn = TRY(PasswordTurn::take());
    const auto& keys = ctx.deployment.keys;
    auto& database = ctx.db.database();
    const auto login = normalised_login(body.login);
    const auto attempt = Attempt::of(keys, login, origin.address);
    TRY(count(ctx, attempt));
    const auto account = TRY(secret_of_login(database, login));
    if (!turn.matches(account.password_hash, body.password)) {
        TRY(record_refusal(ctx, account));
        return Error::unauthenticated("sign-in-failed");
    }
    StartedSession started{account.id, crypto::random_token()};
    const auto start = TRY(SessionStart::of(ctx, account.id, account.kind, started.token, origin));
    const auto begun = database.write([&](db::Tx& tx) -> Result<> {
        TRY(prove_second_factor(tx, ctx, account.id, body.code.value_or("")));
        TRY(forgive_attempt(tx, attempt));
        TRY(start_session(tx, start, ctx.at));
        return audit::record(tx, acting(ctx, account.id),
                             {"session.started", to_wire(account.id), account.unit});
    });
    if (begun.ok()) return started;
    if (begun.error().code == "second-factor-wrong") TRY(record_refusal(ctx, account));
    return begun.error();
}

Result<StartedSession> change_password(Context& ctx, const PasswordBody& body, const Origin& origin) {
    const auto turn = TRY(PasswordTurn::take());
    const auto& keys = ctx.deployment.keys;
    auto& database = ctx.db.database();
    const auto profile = ctx.deployment.policy.passwords;
    const auto account = TRY(secret_of_account(database, ctx.actor.account));
    const auto login = TRY(login_for(account.login, body.login));
    TRY(password_acceptable(body.password, profile, login));
    const auto attempt = Attempt::of(keys, login, origin.address);
    TRY(count(ctx, attempt));
    const bool has_none = account.password_hash.empty() && body.current.empty();
    if (!has_none && !turn.matches(account.password_hash, body.current)) {
        TRY(record_refusal(ctx, account));
        return Error::invalid_field("current", "password-wrong");
    }
    TRY(not_used_before(database, turn, profile, account.id, body.password));
    const auto phc = turn.hash(body.password);
    StartedSession started{account.id, crypto::random_token()};
    const auto start = TRY(SessionStart::of(ctx, account.id, account.kind, started.token, origin));
    TRY(database.write([&](db::Tx& tx) -> Result<> {
        TRY(forgive_attempt(tx, attempt));
        TRY(set_password(tx, account.id, login, {phc, ctx.at, profile}));
        TRY(end_sessions(tx, account.id));
        TRY(start_session(tx, start, ctx.at));
        return audit::record(tx, ctx.who(), {"account.password-changed", to_wire(account.id), account.unit});
    }));
    return started;
}

}  // namespace xingtan::auth
