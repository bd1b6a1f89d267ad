// The routes of accounts, sessions and grants through the whole HTTP stack but its sockets.
#include <gtest/gtest.h>

#include "app/auth_api.h"
#include "app/authenticator.h"
#include "base/embedded.h"
#include "platform/auth/invitation.h"
#include "platform/auth/limits.h"
#include "platform/auth/role.h"
#include "platform/http/dispatch.h"
#include "support/actors.h"

namespace xingtan::app {
namespace {

constexpr std::string_view kPassword = "quiet river stones";

class AuthRoutes : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    const UnitId east = actors.unit("aaaaaaaa", "East province");
    const UnitId county = actors.unit("aaaaaaaaaaaa", "County");
    const AccountId office = appointed();
    Authenticator authenticator{database(), actors.keys, actors.clock};
    std::unique_ptr<http::Dispatcher> dispatcher = made();

    struct Call {
        std::string_view method;
        std::string target;
        std::string body = {};
        std::string cookie = {};
        std::string bearer = {};
        std::string key = {};
    };
    http::Reply send(const Call& call) {
        http::IncomingRequest request{.method = call.method, .target = call.target, .body = call.body};
        const auto bearer = "Bearer " + call.bearer;
        if (!call.body.empty()) request.headers.push_back({"Content-Type", "application/json"});
        if (!call.cookie.empty()) request.headers.push_back({"Cookie", call.cookie});
        if (!call.bearer.empty()) request.headers.push_back({"Authorization", bearer});
        if (!call.key.empty()) request.headers.push_back({"Idempotency-Key", call.key});
        return dispatcher->handle(request);
    }
    static std::string header(const http::Reply& reply, std::string_view wanted) {
        for (const auto& [name, value] : reply.headers)
            if (name == wanted) return value;
        return {};
    }
    // "xingtan=…" out of Set-Cookie.
    static std::string cookie(const http::Reply& reply) {
        const auto value = header(reply, "Set-Cookie");
        return value.substr(0, value.find(';'));
    }
    static std::string text(const http::Reply& reply, std::string_view member) {
        const auto quoted = json_member(reply.body, member);
        return quoted.size() < 2 ? quoted : quoted.substr(1, quoted.size() - 2);
    }
    std::string signed_in(AccountId account) {
        auto ctx = actors.nobody();
        const auto token = ctx.db.write([&](db::Tx& tx) {
            return auth::make_sign_in_link(tx, actors.keys, account, {actors.clock.now().ms + auth::kHour});
        });
        return cookie(
            send({"POST", "/api/sign-in-links/redemption", R"({"token":")" + token.value() + "\"}"}));
    }

  private:
    AccountId appointed() {
        const auto id = actors.account(east, "Province office");
        for (const Can right : auth::role_template(auth::Role::ProvinceOffice).use)
            actors.grant(id, right, east);
        for (const Can right : auth::handed_on(auth::Role::ProvinceOffice))
            actors.grant(id, right, east, auth::GrantPurpose::HandOn);
        return id;
    }
    std::unique_ptr<http::Dispatcher> made() {
        const http::Floor floor{authenticator, database(), actors.ids, actors.clock, actors.deployment};
        auto dispatcher = http::Dispatcher::make(floor, {auth_routes().begin(), auth_routes().end()},
                                                 embedded::texts(), {});
        return dispatcher.ok() ? std::move(dispatcher).value() : nullptr;
    }
};
XT_ON_BOTH_ENGINES(AuthRoutes);

TEST_P(AuthRoutes, a_county_is_appointed_activated_signs_in_looks_and_signs_out) {
    const auto admin = signed_in(office);
    const auto made =
        send({"POST", "/api/accounts",
              R"({"name":"County office","login":"county.office","role":"county-office","unit":")" +
                  to_wire(county) + "\"}",
              admin});
    ASSERT_EQ(made.status, 201) << made.body;
    const auto activated = send({"POST", "/api/activations",
                                 R"({"code":")" + text(made, "activation_code") + R"(","password":")" +
                                     std::string(kPassword) + "\"}"});
    ASSERT_EQ(activated.status, 201) << activated.body;

    const auto in = send({"POST", "/api/session",
                          R"({"login":"county.office","password":")" + std::string(kPassword) + "\"}"});
    ASSERT_EQ(in.status, 201) << in.body;
    EXPECT_NE(header(in, "Set-Cookie").find("HttpOnly; SameSite=Lax"), std::string::npos);
    EXPECT_EQ(in.body.find(cookie(in).substr(8)), std::string::npos);
    const auto seen = send({"GET", "/api/session", {}, cookie(in)});
    EXPECT_EQ(seen.status, 200);
    EXPECT_TRUE(
        json_contains(R"({"name":"County office","role":"county-office","password_set":true})", seen.body)
            .ok())
        << seen.body;
    EXPECT_NE(seen.body.find("\"nominate\""), std::string::npos);

    const auto out = send({"DELETE", "/api/session", {}, cookie(in)});
    EXPECT_EQ(out.status, 204);
    EXPECT_NE(header(out, "Set-Cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(send({"GET", "/api/session", {}, cookie(in)}).status, 401);
    EXPECT_EQ(send({"DELETE", "/api/session", {}, cookie(in)}).status, 204);
}

TEST_P(AuthRoutes, a_grant_is_given_used_and_gone_on_the_next_request_after_it_is_revoked) {
    const auto admin = signed_in(office);
    const auto clerk = actors.account(county, "clerk");
    const auto clerks = signed_in(clerk);
    EXPECT_EQ(send({"GET", "/api/grants", {}, clerks}).status, 403);
    const auto given = send({"POST", "/api/grants",
                             R"({"account":")" + to_wire(clerk) +
                                 R"(","capability":"manage-grants","unit":")" + to_wire(county) + "\"}",
                             admin});
    ASSERT_EQ(given.status, 201) << given.body;
    EXPECT_EQ(send({"GET", "/api/grants", {}, clerks}).status, 200);
    const auto wider = send({"POST", "/api/grants",
                             R"({"account":")" + to_wire(clerk) +
                                 R"(","capability":"manage-grants","unit":")" + to_wire(east) + "\"}",
                             clerks});
    EXPECT_EQ(wider.status, 404);
    EXPECT_EQ(send({"DELETE", "/api/grants/" + text(given, "id"), {}, admin}).status, 204);
    EXPECT_EQ(send({"GET", "/api/grants", {}, clerks}).status, 403);
}

TEST_P(AuthRoutes, secrets_shown_once_are_not_kept_for_a_retry_key) {
    const auto admin = signed_in(office);
    const auto made =
        send({"POST", "/api/accounts",
              R"({"name":"A platform","role":"platform","unit":")" + to_wire(county) + "\"}", admin});
    ASSERT_EQ(made.status, 201) << made.body;
    const auto token = send({"POST",
                             "/api/platform-tokens",
                             R"({"account":")" + text(made, "account") + R"(","name":"nightly"})",
                             admin,
                             {},
                             "k1"});
    ASSERT_EQ(token.status, 201) << token.body;
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM idempotency"), 0);
    const auto as_platform = send({"GET", "/api/session", {}, {}, text(token, "token")});
    EXPECT_TRUE(json_contains(R"({"name":"A platform","rights":["post-hours"]})", as_platform.body).ok())
        << as_platform.body;
    EXPECT_EQ(send({"DELETE", "/api/platform-tokens/" + text(token, "id"), {}, admin}).status, 204);
    EXPECT_EQ(send({"GET", "/api/session", {}, {}, text(token, "token")}).status, 401);
}

TEST_P(AuthRoutes, use_keeps_a_session_alive_and_idleness_ends_it) {
    const auto admin = signed_in(office);
    for (int i = 0; i < 4; ++i) {
        actors.clock.advance(10 * auth::kMinute);
        EXPECT_EQ(send({"GET", "/api/session", {}, admin}).status, 200) << i;
        authenticator.settle();
    }
    actors.clock.advance(auth::kIdleOffice);
    const auto late = send({"GET", "/api/session", {}, admin});
    EXPECT_EQ(late.status, 401);
    EXPECT_EQ(text(late, "code"), "session-ended");
}

TEST_P(AuthRoutes, who_owes_a_second_factor_can_do_nothing_but_set_it_up) {
    const auto admin = signed_in(office);
    EXPECT_EQ(send({"GET", "/api/accounts", {}, admin}).status, 200);
    Authenticator strict{
        database(), actors.keys, actors.clock, {.second_factor = auth::SecondFactorRule::RequiredForOffices}};
    const http::Floor floor{strict, database(), actors.ids, actors.clock, actors.deployment};
    dispatcher = std::move(http::Dispatcher::make(floor, {auth_routes().begin(), auth_routes().end()},
                                                  embedded::texts(), {}))
                     .value();
    const auto refused = send({"GET", "/api/accounts", {}, admin});
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(text(refused, "code"), "second-factor-owed");
    EXPECT_EQ(send({"GET", "/api/session", {}, admin}).status, 200);
    EXPECT_EQ(send({"GET", "/api/sessions", {}, admin}).status, 200);
    EXPECT_EQ(send({"POST", "/api/second-factor", "{}", admin}).status, 201);
    actors.write("UPDATE second_factor SET confirmed_at = $1", actors.clock.now());
    EXPECT_EQ(send({"GET", "/api/accounts", {}, admin}).status, 200);
    dispatcher.reset();  // before what it stands on
}

TEST_P(AuthRoutes, refuse_strangers_and_answer_in_their_language) {
    for (const auto& route : auth_routes()) {
        if (route.right == Can::Anyone) continue;
        std::string path(route.path);
        if (const auto brace = path.find('{'); brace != std::string::npos)
            path.replace(brace, path.find('}') - brace + 1, "x");
        EXPECT_EQ(
            send({route.method, path, route.method == "GET" || route.method == "DELETE" ? "" : "{}"}).status,
            401)
            << path;
    }
    const auto wrong = send({"POST", "/api/session?lang=en", R"({"login":"nobody","password":"wrong"})"});
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(text(wrong, "title"),
              "The login name or the password is not right; please check both and try again.");
    EXPECT_EQ(header(wrong, "Set-Cookie"), "");
}

TEST_P(AuthRoutes, a_new_password_replaces_the_cookie) {
    const auto first = signed_in(office);
    const auto changed =
        send({"PUT", "/api/password",
              R"({"current":"","password":"quiet river stones","login":"east.office"})", first});
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(send({"GET", "/api/session", {}, first}).status, 401);
    EXPECT_EQ(send({"GET", "/api/session", {}, cookie(changed)}).status, 200);
    const auto list = send({"GET", "/api/sessions", {}, cookie(changed)});
    EXPECT_TRUE(json_contains(R"({"rows":[{"current":true}]})", list.body).ok()) << list.body;
}

}  // namespace
}  // namespace xingtan::app
