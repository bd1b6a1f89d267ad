#pragma once
// Two ways in without a password. An activation code (80 random bits, 30 days, handed over on paper) lets the
// owner set one; a sign-in link (256 bits, expiring, single use) begins a session at once and serves init and
// the demo. Both are kept as keyed hashes; nobody can read them again.
#include "platform/auth/session.h"

namespace xingtan::auth {

struct ActivationBody {
    std::string code;
    std::string password;
    std::optional<std::string> login;  // needed when the account has none yet
    std::optional<std::string>
        second_factor;  // of an account that has one: a new password does not replace it
};
BOOST_DESCRIBE_STRUCT(ActivationBody, (), (code, password, login, second_factor))

struct RedemptionBody {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(RedemptionBody, (), (token))

struct ActivationCode {
    std::string code;
    WallTime until;
};
BOOST_DESCRIBE_STRUCT(ActivationCode, (), (code, until))

// A new code; codes given before it no longer work. The account was proved in scope by the caller.
Result<std::string> make_activation_code(db::Tx& tx, const crypto::Keyring& keys, AccountId account,
                                         WallTime now);
// The same for an account below the actor, also one that forgot its password (Can::ManageAccounts,
// manage.h).
Result<ActivationCode> invite(Context& ctx, Claimed<AccountId> account);
// Sets password and login, ends older sessions, begins one. Kind::Invalid "activation-code-invalid" for an
// unknown, used or expired code alike; "login-missing", "login-taken"; Kind::TooMany and Kind::Unavailable as
// sign_in.
Result<StartedSession> activate(Context& ctx, const ActivationBody& body, const Origin& origin);

Result<std::string> make_sign_in_link(db::Tx& tx, const crypto::Keyring& keys, AccountId account,
                                      WallTime expires_at);
// Kind::Invalid "sign-in-link-invalid" for an unknown, used or expired link alike.
Result<StartedSession> redeem_sign_in_link(Context& ctx, const RedemptionBody& body, const Origin& origin);

}  // namespace xingtan::auth
