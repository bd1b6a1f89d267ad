#include "platform/http/credentials.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

struct CredentialsTest : testing::Test {
    crypto::Keyring keys = crypto::Keyring::for_tests();
    auth::Deployment plain{"http://127.0.0.1:8080", false, keys};
    auth::Deployment secure{"https://training.example", false, keys};

    static IncomingRequest request(std::string_view method, std::vector<Header> headers) {
        return {method, "/api/x", std::move(headers), {}};
    }
    bool passes(std::string_view method, std::vector<Header> headers) {
        const auto incoming = request(method, std::move(headers));
        return same_site(incoming, credentials_of(incoming, plain)).ok();
    }
};

TEST_F(CredentialsTest, names_the_cookie_by_how_people_reach_the_server) {
    EXPECT_EQ(session_cookie(plain, "t"), "xingtan=t; Path=/; HttpOnly; SameSite=Lax");
    EXPECT_EQ(session_cookie(secure, "t"), "__Host-xingtan=t; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(expired_session_cookie(secure),
              "__Host-xingtan=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
}

TEST_F(CredentialsTest, reads_the_session_among_other_cookies) {
    const auto incoming = request(
        "GET", {{"Accept", "*/*"}, {"cookie", "a=1;xingtan=tok=en ;  lang=en"}, {"Cookie", "late=2"}});
    EXPECT_EQ(credentials_of(incoming, plain).session, "tok=en");
    EXPECT_EQ(cookie(incoming, "lang"), "en");
    EXPECT_EQ(cookie(incoming, "late"), "2");
    EXPECT_EQ(cookie(incoming, "xing"), "");
    // A cookie without the prefix could have been set by a neighbouring host.
    EXPECT_EQ(credentials_of(incoming, secure).session, "");
}

TEST_F(CredentialsTest, takes_one_credential_only) {
    const auto incoming = request("GET", {{"Cookie", "xingtan=chen"}, {"Authorization", "bearer  token"}});
    EXPECT_EQ(credentials_of(incoming, plain).bearer, "token");
    EXPECT_EQ(credentials_of(incoming, plain).session, "");
    EXPECT_TRUE(credentials_of(request("GET", {{"Authorization", "Basic abc"}}), plain).none());
    EXPECT_TRUE(credentials_of(request("GET", {{"Authorization", "Bearer "}}), plain).none());
}

TEST_F(CredentialsTest, lets_no_other_site_change_anything) {
    const Header host{"Host", "training.example"};
    struct Case {
        std::string_view method;
        std::vector<Header> headers;
        bool passes;
    };
    const Case cases[] = {
        {"GET", {host, {"Sec-Fetch-Site", "cross-site"}}, true},
        {"HEAD", {host, {"Sec-Fetch-Site", "cross-site"}}, true},
        {"POST", {host, {"Sec-Fetch-Site", "same-origin"}}, true},
        {"POST", {host, {"Sec-Fetch-Site", "none"}}, true},
        {"POST", {host, {"Sec-Fetch-Site", "cross-site"}}, false},
        {"POST", {host, {"Sec-Fetch-Site", "same-site"}}, false},
        {"POST", {host, {"Sec-Fetch-Site", ""}}, false},
        // The browser's own word wins over an Origin that looks right.
        {"PUT", {host, {"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://training.example"}}, false},
        {"DELETE", {host, {"Origin", "https://training.example"}}, true},
        {"DELETE", {host, {"Origin", "https://Training.Example"}}, true},
        {"DELETE", {host, {"Origin", "https://training.example.evil.example"}}, false},
        {"DELETE", {host, {"Origin", "https://evil.example"}}, false},
        {"PATCH", {host, {"Origin", "null"}}, false},
        {"POST", {host, {"Origin", ""}}, false},
        {"POST", {host}, true},
        {"POST", {{"Origin", "https://training.example"}}, false},
        {"POST", {host, {"Sec-Fetch-Site", "cross-site"}, {"Authorization", "Bearer token"}}, true},
        {"POST",
         {host, {"Sec-Fetch-Site", "cross-site"}, {"Cookie", "xingtan=chen"}, {"Authorization", "Basic x"}},
         false},
    };
    for (std::size_t i = 0; i < std::size(cases); ++i)
        EXPECT_EQ(passes(cases[i].method, cases[i].headers), cases[i].passes) << "case " << i;
}

}  // namespace
}  // namespace xingtan::http
