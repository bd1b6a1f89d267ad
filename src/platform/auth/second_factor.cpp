#include "platform/auth/second_factor.h"

#include <algorithm>

#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/manage.h"
#include "platform/auth/password_rules.h"
#include "platform/auth/throttle.h"
#include "platform/crypto/primitives.h"
#include "platform/crypto/totp.h"
#include "platform/paper/qr.h"

namespace xingtan::auth {
namespace {

constexpr std::size_t kSecretBytes = 20;  // RFC 4226, 4: 160 bits

struct Factor {
    std::string secret_sealed;
    std::optional<WallTime> confirmed_at;
    std::int64_t last_step = 0;
};
BOOST_DESCRIBE_STRUCT(Factor, (), (secret_sealed, confirmed_at, last_step))

std::string place_of(AccountId account) { return "second_factor.secret_sealed." + to_wire(account); }

Result<std::optional<Factor>> factor_of(db::Tx& tx, AccountId account) {
    return tx.maybe<Factor>(
        "SELECT secret_sealed, confirmed_at, last_step FROM second_factor WHERE account = $1", account);
}

// The step of a code of the application, looked for a little before and after now; none when it is no such
// code.
Result<std::optional<std::int64_t>> step_of(const Context& ctx, AccountId account, const Factor& factor,
                                            std::string_view code) {
    const auto secret = TRY(ctx.deployment.keys.unseal(factor.secret_sealed, place_of(account)));
    const auto now = ctx.at.ms / kTotpStep;
    for (auto step = now - kTotpDrift; step <= now + kTotpDrift; ++step)
        if (crypto::equal_in_constant_time(crypto::totp(secret, step), code)) return std::optional(step);
    return std::optional<std::int64_t>();
}

std::string digits_of(std::string_view typed) {
    std::string out;
    for (const char c : typed)
        if (c != ' ' && c != '-') out += c;
    return out;
}

// Whether the code was good; it is used up by the asking.
Result<bool> take(db::Tx& tx, const Context& ctx, AccountId account, const Factor& factor,
                  std::string_view typed) {
    const auto step = TRY(step_of(ctx, account, factor, digits_of(typed)));
    if (step) {
        const auto taken = TRY(tx.run(
            "UPDATE second_factor SET last_step = $2 WHERE account = $1 AND last_step < $2", account, *step));
        return taken == 1;
    }
    const auto used = TRY(tx.run(
        "UPDATE recovery_code SET used_at = $3 WHERE code_hash = $2 AND account = $1 AND used_at IS NULL",
        account, ctx.deployment.keys.code_hash("recovery:" + normalised_code(typed)), ctx.at));
    return used == 1;
}

Result<RecoveryCodes> give_codes(db::Tx& tx, const Context& ctx, AccountId account) {
    TRY(tx.run("DELETE FROM recovery_code WHERE account = $1", account));
    RecoveryCodes given;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        auto code = crypto::activation_code();
        TRY(tx.run("INSERT INTO recovery_code (code_hash, account) VALUES ($1, $2)",
                   ctx.deployment.keys.code_hash("recovery:" + normalised_code(code)), account));
        given.codes.push_back(std::move(code));
    }
    return given;
}

Error wrong_code() { return Error::invalid_field("code", "second-factor-wrong"); }

Result<> record(db::Tx& tx, Context& ctx, std::string_view action) {
    return audit::record(tx, ctx.who(), {action, to_wire(ctx.actor.account), ctx.actor.unit});
}

Attempt attempt_of(const Context& ctx) {
    return {{}, {}, ctx.deployment.keys.code_hash("second-factor:" + to_wire(ctx.actor.account))};
}

// Guessing at the code of an open session is slowed as guessing at a password is.
Result<> count_guess(Context& ctx) {
    return ctx.db.database().write([&](db::Tx& tx) { return count_guess_at(tx, attempt_of(ctx), ctx.at); });
}

std::string percent_coded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
            c == '.' || c == '_')
            out += c;
        else
            out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
    return out;
}

// The factor that stands, with its guess counted and the code taken; what follows happens in the transaction.
template <class F>
Result<> with_code(Context& ctx, const CodeBody& body, F&& follow) {
    TRY(count_guess(ctx));
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto factor = TRY(factor_of(tx, ctx.actor.account));
        if (!factor || !factor->confirmed_at) return Error::conflict("second-factor-none");
        const bool good = TRY(take(tx, ctx, ctx.actor.account, *factor, body.code));
        if (!good) return wrong_code();
        TRY(forgive_attempt(tx, attempt_of(ctx)));
        return follow(tx);
    });
}

}  // namespace

Result<SecondFactorOffer> offer_second_factor(Context& ctx) {
    if (ctx.deployment.policy.second_factor == SecondFactorRule::Off)
        return Error::conflict("second-factor-off");
    const auto secret = crypto::random_bytes(kSecretBytes);
    const auto account_id = ctx.actor.account;
    SecondFactorOffer offer;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto owner = TRY(account(tx, account_id));
        const auto made =
            TRY(tx.run("INSERT INTO second_factor (account, secret_sealed, begun_at) VALUES ($1, $2, $3)"
                       " ON CONFLICT (account) DO UPDATE SET secret_sealed = excluded.secret_sealed,"
                       " begun_at = excluded.begun_at WHERE second_factor.confirmed_at IS NULL",
                       account_id, ctx.deployment.keys.seal(secret, place_of(account_id)), ctx.at));
        if (made == 0) return Error::conflict("second-factor-stands");
        offer.secret = crypto::base32(secret);
        const auto label = percent_coded(owner.login.empty() ? owner.name : owner.login);
        offer.uri = "otpauth://totp/" + percent_coded("杏坛") + ":" + label + "?secret=" + offer.secret +
                    "&issuer=" + percent_coded("杏坛");
        return record(tx, ctx, "second-factor.offered");
    }));
    offer.qr = TRY(paper::qr_svg(offer.uri));
    return offer;
}

Result<RecoveryCodes> confirm_second_factor(Context& ctx, const CodeBody& body) {
    TRY(count_guess(ctx));
    RecoveryCodes given;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto factor = TRY(factor_of(tx, ctx.actor.account));
        if (!factor) return Error::conflict("second-factor-not-offered");
        if (factor->confirmed_at) return Error::conflict("second-factor-stands");
        const auto step = TRY(step_of(ctx, ctx.actor.account, *factor, digits_of(body.code)));
        if (!step) return wrong_code();
        TRY(tx.run("UPDATE second_factor SET confirmed_at = $2, last_step = $3 WHERE account = $1",
                   ctx.actor.account, ctx.at, *step));
        TRY(forgive_attempt(tx, attempt_of(ctx)));
        given = TRY(give_codes(tx, ctx, ctx.actor.account));
        return record(tx, ctx, "second-factor.confirmed");
    }));
    return given;
}

Result<RecoveryCodes> renew_recovery_codes(Context& ctx, const CodeBody& body) {
    RecoveryCodes given;
    TRY(with_code(ctx, body, [&](db::Tx& tx) -> Result<> {
        given = TRY(give_codes(tx, ctx, ctx.actor.account));
        return record(tx, ctx, "second-factor.codes-renewed");
    }));
    return given;
}

Result<> remove_second_factor(Context& ctx, const CodeBody& body) {
    return with_code(ctx, body, [&](db::Tx& tx) -> Result<> {
        TRY(drop_second_factor(tx, ctx.actor.account));
        return record(tx, ctx, "second-factor.removed");
    });
}

Result<> reset_second_factor(Context& ctx, Claimed<AccountId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto found = TRY(find_managed(tx, ctx.who(), scope, id));
        if (found.id == ctx.actor.account) return Error::conflict("account-is-own");
        const auto factor = TRY(factor_of(tx, found.id));
        if (!factor) return Error::conflict("second-factor-none");
        TRY(drop_second_factor(tx, found.id));
        return audit::record(tx, ctx.who(), {"second-factor.reset", to_wire(found.id), found.unit});
    });
}

Result<> prove_second_factor(db::Tx& tx, const Context& ctx, AccountId account, std::string_view code) {
    if (ctx.deployment.policy.second_factor == SecondFactorRule::Off) return {};
    const auto factor = TRY(factor_of(tx, account));
    if (!factor || !factor->confirmed_at) return {};
    if (code.empty()) return Error::unauthenticated("second-factor-needed");
    const bool good = TRY(take(tx, ctx, account, *factor, code));
    if (!good) return Error::unauthenticated("second-factor-wrong");
    return {};
}

Result<> drop_second_factor(db::Tx& tx, AccountId account) {
    TRY(tx.run("DELETE FROM recovery_code WHERE account = $1", account));
    TRY(tx.run("DELETE FROM second_factor WHERE account = $1", account));
    return {};
}

}  // namespace xingtan::auth
