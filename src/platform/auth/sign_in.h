#pragma once
// Signing in with a password, and changing it. An unknown name, a wrong password and an account without one
// get the same words after the same work. None of these is ever answered from a retry key: their replies hold
// secrets.
#include "platform/auth/session.h"

namespace xingtan::auth {

struct SignInBody {
    std::string login;
    std::string password;
    std::optional<std::string> code;  // of the second factor, in the second step
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (login, password, code))

struct PasswordBody {
    std::string current;  // empty when the account has none yet, because it came in by a link
    std::string password;
    std::optional<std::string> login;  // needed when the account has none yet
};
BOOST_DESCRIBE_STRUCT(PasswordBody, (), (current, password, login))

// Kind::Unauthenticated "sign-in-failed", and for an account with a second factor "second-factor-needed"
// (send the same again with a code) or "second-factor-wrong"; Kind::TooMany "sign-in-too-often" {seconds};
// Kind::Unavailable "sign-in-busy".
Result<StartedSession> sign_in(Context& ctx, const SignInBody& body, const Origin& origin);
// Ends every session of the account and begins a new one. Kind::Invalid on "current" or "password"
// ("password-used-before" {history} where the policy remembers).
Result<StartedSession> change_password(Context& ctx, const PasswordBody& body, const Origin& origin);

}  // namespace xingtan::auth
