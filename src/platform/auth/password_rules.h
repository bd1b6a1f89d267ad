#pragma once
// Which passwords and login names are taken. Length and not being guessable count; character classes do not
// (ASVS 6.2).
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

// Kind::Invalid on the field "password": "password-too-short" {least}, "password-too-long" {most},
// "password-too-common", "password-holds-login".
Result<> password_acceptable(std::string_view password, AccountKind kind, std::string_view login);

// As logins are compared: without spaces around, ASCII letters small.
std::string normalised_login(std::string_view login);
// Kind::Invalid on the field "login": "login-length" {least, most}, "login-letters".
Result<> login_acceptable(std::string_view normalised);

// As people type activation codes: any case, with or without hyphens and spaces, I and L for 1, O for 0.
std::string normalised_code(std::string_view code);

}  // namespace xingtan::auth
