#pragma once
// Which passwords and login names are taken. By asvs length and not being guessable count and nothing else;
// by mlps3 also classes of characters, age and what was used before.
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

// What a policy asks, for the page that says so before anything is typed. 0: not asked.
struct PasswordRules {
    PasswordProfile profile{};
    std::int64_t least = 0;  // characters
    std::int64_t most = 0;
    std::int64_t classes = 0;  // of small letters, capitals, digits and signs
    std::int64_t history = 0;  // passwords that may not come again
    std::int64_t days = 0;     // until a new one is asked
};
BOOST_DESCRIBE_STRUCT(PasswordRules, (), (profile, least, most, classes, history, days))
PasswordRules password_rules(PasswordProfile profile);

// Kind::Invalid on the field "password": "password-too-short" {least}, "password-too-long" {most},
// "password-too-few-classes" {classes}, "password-too-common", "password-holds-login".
Result<> password_acceptable(std::string_view password, PasswordProfile profile, std::string_view login);

// As logins are compared: without spaces around, ASCII letters small.
std::string normalised_login(std::string_view login);
// Kind::Invalid on the field "login": "login-length" {least, most}, "login-letters".
Result<> login_acceptable(std::string_view normalised);

// As people type activation codes: any case, with or without hyphens and spaces, I and L for 1, O for 0.
std::string normalised_code(std::string_view code);

}  // namespace xingtan::auth
