#include "platform/auth/password_rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "platform/auth/limits.h"

namespace xingtan::auth {
namespace {

// What is left of the commonest passwords once digits and signs around them are taken off.
constexpr std::array<std::string_view, 40> kCommonStems = {
    "a",       "aa",     "aaa",     "abc",       "abcd",    "abcde", "abcdef", "admin",    "administrator",
    "asd",     "asdf",   "asdfgh",  "asdfghjkl", "default", "guest", "hello",  "iloveyou", "jiaoshi",
    "jiaoyu",  "laoshi", "letmein", "login",     "master",  "mima",  "monkey", "nihao",    "password",
    "passwd",  "peixun", "q",       "qaz",       "qazwsx",  "qwe",   "qwer",   "qwerty",   "qwertyuiop",
    "teacher", "woaini", "xingtan", "zxcvbnm"};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), small);
    return out;
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view stem(std::string_view text) {
    while (!text.empty() && !is_letter(text.front())) text.remove_prefix(1);
    while (!text.empty() && !is_letter(text.back())) text.remove_suffix(1);
    return text;
}

bool too_common(std::string_view lowered_password) {
    const std::set<char> different(lowered_password.begin(), lowered_password.end());
    if (different.size() < 5) return true;
    const auto core = stem(lowered_password);
    // Without a letter it is a date, a phone or a row of keys.
    if (core.empty()) return true;
    return std::find(kCommonStems.begin(), kCommonStems.end(), core) != kCommonStems.end();
}

int classes_in(std::string_view text) {
    bool small_letter = false, capital = false, digit = false, sign = false;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z')
            small_letter = true;
        else if (c >= 'A' && c <= 'Z')
            capital = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else
            sign = true;
    }
    return small_letter + capital + digit + sign;
}

Error refused(std::string_view code, Params params = {}) {
    return Error::invalid_field("password", std::string(code), std::move(params));
}

}  // namespace

PasswordRules password_rules(PasswordProfile profile) {
    if (profile == PasswordProfile::Asvs) return {profile, kPasswordLeast, kPasswordMost};
    return {
        profile,           kPasswordLeastMlps3, kPasswordMost, kPasswordClassesMlps3, kPasswordHistoryMlps3,
        kPasswordDaysMlps3};
}

Result<> password_acceptable(std::string_view password, PasswordProfile profile, std::string_view login) {
    const auto rules = password_rules(profile);
    const auto length = static_cast<std::int64_t>(characters(password));
    if (length < rules.least) return refused("password-too-short", {{"least", std::to_string(rules.least)}});
    if (length > rules.most || password.size() > kPasswordMostBytes)
        return refused("password-too-long", {{"most", std::to_string(rules.most)}});
    if (classes_in(password) < rules.classes)
        return refused("password-too-few-classes", {{"classes", std::to_string(rules.classes)}});
    const auto lower = lowered(password);
    if (too_common(lower)) return refused("password-too-common");
    if (!login.empty() && lower.find(login) != std::string::npos) return refused("password-holds-login");
    return {};
}

std::string normalised_login(std::string_view login) {
    while (!login.empty() && login.front() == ' ') login.remove_prefix(1);
    while (!login.empty() && login.back() == ' ') login.remove_suffix(1);
    return lowered(login);
}

Result<> login_acceptable(std::string_view normalised) {
    if (normalised.size() < kLoginLeastBytes || normalised.size() > kLoginMostBytes)
        return Error::invalid_field(
            "login", "login-length",
            {{"least", std::to_string(kLoginLeastBytes)}, {"most", std::to_string(kLoginMostBytes)}});
    const auto allowed = [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '@';
    };
    if (!std::all_of(normalised.begin(), normalised.end(), allowed))
        return Error::invalid_field("login", "login-letters");
    return {};
}

std::string normalised_code(std::string_view code) {
    std::string out;
    for (char c : code) {
        if (c == '-' || c == ' ') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        if (c == 'I' || c == 'L') c = '1';
        if (c == 'O') c = '0';
        out += c;
    }
    return out;
}

}  // namespace xingtan::auth
