#include "platform/auth/password_rules.h"

#include <gtest/gtest.h>

namespace xingtan::auth {
namespace {

std::string verdict(std::string_view password, PasswordProfile profile = PasswordProfile::Asvs,
                    std::string_view login = "chen.li") {
    const auto result = password_acceptable(password, profile, login);
    return result.ok() ? "good" : result.error().code;
}
std::string login_verdict(std::string_view login) {
    const auto result = login_acceptable(normalised_login(login));
    return result.ok() ? "good" : result.error().code;
}

TEST(PasswordRules, count_characters_not_bytes) {
    EXPECT_EQ(verdict("stone-xyzab"), "password-too-short");
    EXPECT_EQ(verdict("stone-xyzabc"), "good");
    EXPECT_EQ(verdict("春江潮水连海平海上明月"), "password-too-short");
    EXPECT_EQ(verdict("春江潮水连海平海上明月共"), "good");
    std::string longest = "quiet river stones ";
    longest.resize(128, 'z');
    EXPECT_EQ(verdict(longest), "good");
    EXPECT_EQ(verdict(longest + "z"), "password-too-long");
}

TEST(PasswordRules, refuse_what_everyone_tries_first) {
    for (const std::string_view common :
         {"123456789012", "199001011990", "138000000001", "aaaaaaaaaaaa", "abababababab", "Password1234",
          "password2024", "Qwerty123456!", "woaini131452", "admin@123456", "jiaoshi20242024",
          "20242024xingtan", "!!!!!!!!!!!!", "1qaz2wsx3edc"})
        EXPECT_EQ(verdict(common), common == "1qaz2wsx3edc" ? "good" : "password-too-common") << common;
}

TEST(PasswordRules, of_mlps3_ask_for_three_classes_of_characters) {
    const auto mlps3 = [](std::string_view password) { return verdict(password, PasswordProfile::Mlps3); };
    EXPECT_EQ(mlps3("Ston-12"), "password-too-short");
    EXPECT_EQ(mlps3("stone-river"), "password-too-few-classes");
    EXPECT_EQ(mlps3("Stoneriver"), "password-too-few-classes");
    EXPECT_EQ(mlps3("Stoneriver7"), "good");
    EXPECT_EQ(mlps3("stone-river7"), "good");
    EXPECT_EQ(mlps3("Stone-river"), "good");
    EXPECT_EQ(mlps3("Admin@2024"), "password-too-common");
    EXPECT_EQ(verdict("stoneriverbank"), "good");
}

TEST(PasswordRules, are_told_before_anything_is_typed) {
    const auto asvs = password_rules(PasswordProfile::Asvs);
    EXPECT_EQ(asvs.least, 12);
    EXPECT_EQ(asvs.classes + asvs.history + asvs.days, 0);
    const auto mlps3 = password_rules(PasswordProfile::Mlps3);
    EXPECT_EQ(mlps3.least, 8);
    EXPECT_EQ(mlps3.classes, 3);
    EXPECT_EQ(mlps3.history, 5);
    EXPECT_EQ(mlps3.days, 90);
}

TEST(PasswordRules, refuse_the_login_name_inside) {
    EXPECT_EQ(verdict("my Chen.Li 77"), "password-holds-login");
    EXPECT_EQ(verdict("my Chen.Li 77", PasswordProfile::Asvs, ""), "good");
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
