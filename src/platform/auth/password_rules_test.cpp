#include "platform/auth/password_rules.h"

#include <gtest/gtest.h>

namespace xingtan::auth {
namespace {

std::string verdict(std::string_view password, AccountKind kind = AccountKind::Person,
                    std::string_view login = "chen.li") {
    const auto result = password_acceptable(password, kind, login);
    return result.ok() ? "good" : result.error().code;
}
std::string login_verdict(std::string_view login) {
    const auto result = login_acceptable(normalised_login(login));
    return result.ok() ? "good" : result.error().code;
}

TEST(PasswordRules, count_characters_not_bytes) {
    EXPECT_EQ(verdict("abcdxyz"), "password-too-short");
    EXPECT_EQ(verdict("stone-xy"), "good");
    EXPECT_EQ(verdict("春江潮水连海平"), "password-too-short");
    EXPECT_EQ(verdict("春江潮水连海平月"), "good");
    EXPECT_EQ(verdict("stone-xyzab", AccountKind::Office), "password-too-short");
    EXPECT_EQ(verdict("stone-xyzabc", AccountKind::Office), "good");
    std::string longest = "quiet river stones ";
    longest.resize(128, 'z');
    EXPECT_EQ(verdict(longest), "good");
    EXPECT_EQ(verdict(longest + "z"), "password-too-long");
}

TEST(PasswordRules, refuse_what_everyone_tries_first) {
    for (const std::string_view common :
         {"12345678", "19900101", "13800000000", "aaaaaaaa", "abababab", "Password1", "password2024",
          "Qwerty123!", "woaini1314", "admin@123456", "jiaoshi2024", "2024xingtan", "!!!!!!!!!!",
          "1qaz2wsx3"})
        EXPECT_EQ(verdict(common), common == "1qaz2wsx3" ? "good" : "password-too-common") << common;
}

TEST(PasswordRules, refuse_the_login_name_inside) {
    EXPECT_EQ(verdict("my Chen.Li 77"), "password-holds-login");
    EXPECT_EQ(verdict("my Chen.Li 77", AccountKind::Person, ""), "good");
}

TEST(LoginRules, take_names_people_type) {
    EXPECT_EQ(login_verdict(" Chen.Li "), "good");
    EXPECT_EQ(login_verdict("教研室"), "good");
    EXPECT_EQ(login_verdict("li"), "login-length");
    EXPECT_EQ(login_verdict(std::string(64, 'a')), "good");
    EXPECT_EQ(login_verdict(std::string(65, 'a')), "login-length");
    EXPECT_EQ(login_verdict("chen li"), "login-letters");
    EXPECT_EQ(login_verdict("chen\tli"), "login-letters");
    EXPECT_EQ(login_verdict("chen'--"), "login-letters");
    EXPECT_EQ(normalised_login("  CHEN "), "chen");
}

TEST(Codes, are_read_as_people_type_them) {
    EXPECT_EQ(normalised_code("abcd-efgh-jkmn-pq01"), "ABCDEFGHJKMNPQ01");
    EXPECT_EQ(normalised_code("ilo0 OIL1"), "11000111");
}

}  // namespace
}  // namespace xingtan::auth
