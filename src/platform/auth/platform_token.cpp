#include "platform/auth/platform_token.h"

#include "base/limits.h"
#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/manage.h"

namespace xingtan::auth {
namespace {

struct Holder {
    AccountId account;
    UnitId unit;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (account, unit))

Result<> may_hold_token(db::Tx& tx, const Account& account) {
    if (account.kind != AccountKind::Platform) return Error::conflict("account-is-no-platform");
    if (account.state == AccountState::Closed) return Error::conflict("account-closed");
    const auto live = TRY(tx.one<std::int64_t>(
        "SELECT COUNT(*) FROM platform_token WHERE account = $1 AND revoked_at IS NULL", account.id));
    if (live >= kPlatformTokensLive)
        return Error::conflict("platform-tokens-enough", {{"most", std::to_string(kPlatformTokensLive)}});
    return {};
}

Result<> name_acceptable(std::string_view name) {
    if (name.empty()) return Error::invalid_field("name", "name-missing");
    if (name.size() > limits::kNameBytes) return Error::invalid_field("name", "name-too-long");
    return {};
}

}  // namespace

Result<SessionActor> find_platform(db::Database& database, const crypto::Keyring& keys,
                                   std::string_view token, WallTime now) {
    auto hash = keys.code_hash(token);
    std::optional<Holder> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(tx.maybe<Holder>(
            "/*system*/ SELECT t.account, a.unit FROM platform_token t"
            " JOIN account a ON a.id = t.account WHERE t.token_hash = $1 AND t.revoked_at IS NULL"
            " AND a.kind = 'platform' AND a.state <> 'closed'",
            hash));
        return {};
    }));
    if (!found) return Error::unauthenticated("token-invalid");
    return SessionActor{{found->account, {}, found->unit, now}, AccountKind::Platform, std::move(hash)};
}

Result<PlatformTokenMade> make_platform_token(Context& ctx, const PlatformTokenBody& body) {
    TRY(name_acceptable(body.name));
    PlatformTokenMade made{{}, crypto::random_token()};
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto holder = TRY(find_managed(tx, ctx.who(), scope, body.account));
        TRY(may_hold_token(tx, holder));
        made.id = TRY(ctx.next_id<PlatformTokenId>());
        TRY(
            tx.run("INSERT INTO platform_token (id, token_hash, account, name, created_at)"
                   " VALUES ($1, $2, $3, $4, $5)",
                   made.id, ctx.deployment.keys.code_hash(made.token), holder.id, body.name, ctx.at));
        return audit::record(tx, ctx.who(), {"platform-token.made", to_wire(made.id), holder.unit});
    }));
    return made;
}

Result<std::vector<PlatformToken>> list_platform_tokens(Context& ctx, Claimed<AccountId> account) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<PlatformToken>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewAccounts>(tx));
        const auto holder = TRY(find_account(tx, scope, account));
        return tx.all<PlatformToken>(
            "SELECT id, account, name, created_at FROM platform_token WHERE account = $1"
            " AND revoked_at IS NULL ORDER BY id LIMIT $2",
            holder.id, kPlatformTokensLive);
    });
}

Result<> revoke_platform_token(Context& ctx, Claimed<PlatformTokenId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto holder = TRY(tx.maybe<AccountId>("SELECT account FROM platform_token WHERE id = $1", id));
        if (!holder) return Error::missing();
        const auto account = TRY(find_managed(tx, ctx.who(), scope, Claimed<AccountId>{*holder}));
        const auto revoked = TRY(tx.run(
            "UPDATE platform_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", id, ctx.at));
        if (revoked == 0) return Error::conflict("platform-token-revoked");
        return audit::record(tx, ctx.who(), {"platform-token.revoked", to_wire(id.unproven), account.unit});
    });
}

}  // namespace xingtan::auth
