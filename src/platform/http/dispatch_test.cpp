#include "platform/http/dispatch.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/log.h"
#include "platform/http/http_fixture.h"

namespace xingtan::http {
namespace {

struct Echo {
    std::string actor, language, remote, session, request;
    std::int64_t version = -1;
    BOOST_DESCRIBE_CLASS(Echo, (), (actor, language, remote, session, request, version), (), ())
};
struct Named {
    std::string name;
    BOOST_DESCRIBE_CLASS(Named, (), (name), (), ())
};

Result<Reply> echo(Context& ctx, const Request& request) {
    Echo seen;
    seen.actor = ctx.actor.account.empty() ? "" : to_wire(ctx.actor.account);
    seen.language = request.language;
    seen.remote = request.remote;
    seen.session = request.session;
    seen.request = ctx.request;
    seen.version = ctx.if_match.value_or(-1);
    return Reply::json(seen);
}
Result<Reply> name_it(Context&, const Request& request) {
    const auto named = TRY(request.json<Named>());
    return Reply::json(named, 201);
}
Result<Reply> take(Context&, const Request& request) {
    Reply reply;
    reply.body = std::to_string(request.body.size());
    return reply;
}
Result<Reply> find_unit(Context&, const Request& request) {
    TRY(request.id<UnitId>("unit"));
    return Error::missing();
}
Result<Reply> explode(Context&, const Request&) { throw std::runtime_error("the secret reason"); }
Result<Reply> explode_oddly(Context&, const Request&) { throw 7; }
Result<Reply> bad_header(Context&, const Request&) {
    auto reply = Reply::none();
    reply.headers.emplace_back("X-Name", "a\r\nSet-Cookie: stolen=1");
    return reply;
}

const std::vector<Route> kRoutes = {
    {"GET", "/api/open", Can::Anyone, echo, ""},
    {"POST", "/api/open", Can::Anyone, echo, ""},
    {"GET", "/api/me", Can::SignedIn, echo, ""},
    {"POST", "/api/me", Can::SignedIn, echo, ""},
    {"POST", "/api/names", Can::Nominate, name_it, "", shapes_of<Named, Named>()},
    {"PUT", "/api/sheet", Can::Nominate, take, "", {.body_media = "application/octet-stream"}, "", true},
    {"GET", "/api/units/{unit}", Can::SignedIn, find_unit, ""},
    {"GET", "/api/explode", Can::Anyone, explode, ""},
    {"GET", "/api/explode-oddly", Can::Anyone, explode_oddly, ""},
    {"GET", "/api/bad-header", Can::Anyone, bad_header, ""},
};
constexpr embedded::File kWeb[] = {{"index.html", "<html>"}};

struct DispatchTest : testing::Test {
    HttpFloor floor;
    std::unique_ptr<Dispatcher> dispatcher =
        floor.dispatcher(kRoutes, kWeb, {.trusted_proxies = {"10.0.0.9"}});

    void SetUp() override { log::set_level(log::Level::Off); }
    void TearDown() override { log::set_level(log::Level::Info); }

    Reply ask(std::string_view method, std::string_view target, std::vector<Header> headers = {},
              std::string_view body = {}, std::string_view remote = "127.0.0.1") {
        return dispatcher->handle({method, target, std::move(headers), body, remote});
    }
    static std::string header(const Reply& reply, std::string_view name) {
        for (const auto& [key, value] : reply.headers)
            if (key == name) return value;
        return {};
    }
    static std::string code(const Reply& reply) { return json_member(reply.body, "code"); }
};

constexpr Header kChen{"Cookie", "xingtan=chen"}, kGuest{"Cookie", "xingtan=guest"},
    kJson{"Content-Type", "application/json"};

TEST_F(DispatchTest, asks_who_and_whether_they_may) {
    EXPECT_EQ(ask("GET", "/api/open").status, 200);
    EXPECT_EQ(ask("GET", "/api/me").status, 401);
    EXPECT_EQ(code(ask("GET", "/api/me")), "\"not-signed-in\"");
    EXPECT_EQ(ask("GET", "/api/me", {{"Cookie", "xingtan=stranger"}}).status, 401);
    EXPECT_EQ(ask("GET", "/api/me", {kGuest}).status, 200);
    EXPECT_EQ(ask("POST", "/api/names", {kGuest, kJson}, R"({"name":"a"})").status, 403);
    EXPECT_EQ(ask("POST", "/api/names", {kChen, kJson}, R"({"name":"a"})").status, 201);
    EXPECT_EQ(ask("POST", "/api/names", {{"Authorization", "Bearer chen"}, kJson}, R"({"name":"a"})").status,
              201);
    EXPECT_EQ(header(ask("GET", "/api/me"), "WWW-Authenticate"), "Bearer");
}

TEST_F(DispatchTest, gives_an_open_route_no_actor) {
    EXPECT_EQ(json_member(ask("GET", "/api/open", {kChen}).body, "actor"), "\"\"");
    EXPECT_EQ(json_member(ask("GET", "/api/me", {kChen}).body, "actor"),
              "\"" + to_wire(FakeAuthenticator::kChen) + "\"");
}

TEST_F(DispatchTest, answers_unknown_paths_and_methods) {
    EXPECT_EQ(ask("GET", "/api/nosuch").status, 404);
    EXPECT_EQ(ask("GET", "/api").status, 404);
    EXPECT_EQ(ask("POST", "/me/hours").status, 404);
    const auto reply = ask("DELETE", "/api/open");
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(header(reply, "Allow"), "GET, HEAD, POST");
    EXPECT_EQ(ask("GET", "http://elsewhere/api/open").status, 400);
    EXPECT_EQ(ask("GET", "/api/open?a=%zz").status, 400);
}

TEST_F(DispatchTest, answers_absent_foreign_and_wrong_typed_with_the_same_bytes) {
    const auto absent = ask("GET", "/api/units/" + id_to_wire('u', 99), {kChen});
    const auto wrong_type = ask("GET", "/api/units/" + id_to_wire('p', 99), {kChen});
    const auto junk = ask("GET", "/api/units/1", {kChen});
    const auto no_route = ask("GET", "/api/nosuch", {kChen});
    for (const auto* other : {&wrong_type, &junk, &no_route}) {
        EXPECT_EQ(other->status, 404);
        EXPECT_EQ(other->body, absent.body);
    }
}

TEST_F(DispatchTest, catches_exceptions_and_keeps_their_reason) {
    for (auto path : {"/api/explode", "/api/explode-oddly"}) {
        const auto reply = ask("GET", path);
        EXPECT_EQ(reply.status, 500);
        EXPECT_EQ(reply.body.find("secret"), std::string::npos);
        EXPECT_EQ(json_member(reply.body, "request"), "\"" + header(reply, "X-Request-Id") + "\"");
    }
}

TEST_F(DispatchTest, sends_no_header_a_handler_could_split) {
    const auto reply = ask("GET", "/api/bad-header");
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(header(reply, "X-Name"), "");
}

TEST_F(DispatchTest, reads_json_bodies_only_as_json) {
    EXPECT_EQ(code(ask("POST", "/api/names", {kChen}, R"({"name":"a"})")), "\"content-type-not-json\"");
    EXPECT_EQ(code(ask("POST", "/api/names", {kChen, {"Content-Type", "text/plain"}}, R"({"name":"a"})")),
              "\"content-type-not-json\"");
    EXPECT_EQ(ask("POST", "/api/names", {kChen, {"content-type", "Application/JSON; charset=utf-8"}},
                  R"({"name":"a"})")
                  .status,
              201);
    EXPECT_EQ(code(ask("POST", "/api/names", {kChen, kJson}, R"({"nom":"a"})")), "\"body-wrong-shape\"");
    EXPECT_EQ(code(ask("POST", "/api/names", {kChen})), "\"body-not-json\"");
    EXPECT_EQ(ask("PUT", "/api/sheet", {kChen, {"Content-Type", "application/octet-stream"}}, "abc").body,
              "3");
    EXPECT_EQ(
        code(ask("PUT", "/api/sheet", {kChen, {"Content-Type", "multipart/form-data; boundary=x"}}, "abc")),
        "\"content-type-refused\"");
}

TEST_F(DispatchTest, refuses_other_sites_before_anything_is_looked_up) {
    EXPECT_EQ(code(ask("POST", "/api/me", {kChen, {"Sec-Fetch-Site", "cross-site"}})),
              "\"cross-site-request\"");
    EXPECT_EQ(code(ask("POST", "/api/open", {{"Host", "a"}, {"Origin", "http://b"}})),
              "\"cross-site-request\"");
    EXPECT_EQ(ask("POST", "/api/me", {kChen, {"Sec-Fetch-Site", "same-origin"}}).status, 200);
}

TEST_F(DispatchTest, hands_on_version_language_session_and_remote) {
    const auto reply = ask("GET", "/api/me?lang=en", {kChen, {"If-Match", "\"7\""}, {"User-Agent", "test"}});
    EXPECT_EQ(json_member(reply.body, "version"), "7");
    EXPECT_EQ(json_member(reply.body, "language"), "\"en\"");
    EXPECT_EQ(json_member(reply.body, "session"), "\"chen\"");
    EXPECT_EQ(json_member(reply.body, "request"), "\"" + header(reply, "X-Request-Id") + "\"");
    EXPECT_EQ(json_member(ask("GET", "/api/me", {kChen, {"Accept-Language", "en"}}).body, "language"),
              "\"en\"");
    EXPECT_EQ(json_member(ask("GET", "/api/me", {{"Cookie", "xingtan=chen; lang=en"}}).body, "language"),
              "\"en\"");
    for (auto bad : {"W/\"7\"", "*", "\"-1\"", "seven", "\"7", "99999999999999999999"})
        EXPECT_EQ(code(ask("GET", "/api/me", {kChen, {"If-Match", bad}})), "\"if-match-malformed\"") << bad;
}

TEST_F(DispatchTest, answers_a_problem_in_the_language_asked_for) {
    EXPECT_EQ(json_member(ask("GET", "/api/me?lang=en").body, "title"), "\"Please sign in first.\"");
    EXPECT_EQ(json_member(ask("GET", "/api/me").body, "title"), "\"请先登录。\"");
    EXPECT_EQ(header(ask("GET", "/api/nosuch", {{"Accept-Language", "en"}}), "Content-Language"), "en");
}

TEST_F(DispatchTest, believes_only_a_trusted_proxy_about_the_address) {
    const Header hops{"X-Forwarded-For", "6.6.6.6, 192.0.2.7"};
    EXPECT_EQ(json_member(ask("GET", "/api/open", {hops}, {}, "10.0.0.9").body, "remote"), "\"192.0.2.7\"");
    EXPECT_EQ(json_member(ask("GET", "/api/open", {}, {}, "10.0.0.9").body, "remote"), "\"10.0.0.9\"");
    EXPECT_EQ(json_member(ask("GET", "/api/open", {hops}, {}, "10.0.0.8").body, "remote"), "\"10.0.0.8\"");
}

TEST_F(DispatchTest, puts_the_security_headers_on_every_reply) {
    for (auto path : {"/api/open", "/api/nosuch", "/api/explode", "/"}) {
        const auto reply = ask("GET", path);
        EXPECT_EQ(header(reply, "X-Content-Type-Options"), "nosniff") << path;
        EXPECT_NE(header(reply, "Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos)
            << path;
        EXPECT_EQ(header(reply, "Content-Security-Policy").find("unsafe"), std::string::npos) << path;
        EXPECT_EQ(header(reply, "Referrer-Policy"), "same-origin");
        EXPECT_EQ(header(reply, "Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_EQ(header(reply, "Strict-Transport-Security"), "") << "not on plain loopback";
        EXPECT_EQ(header(reply, "Cache-Control"), std::string_view(path) == "/" ? "no-cache" : "no-store");
    }
    floor.deployment.base_url = "https://training.example";
    EXPECT_NE(header(ask("GET", "/"), "Strict-Transport-Security"), "");
}

TEST_F(DispatchTest, serves_pages_but_never_for_the_api) {
    EXPECT_EQ(ask("GET", "/me/hours").body, "<html>");
    EXPECT_EQ(ask("HEAD", "/me/hours").body, "");
    EXPECT_EQ(floor.dispatcher({})->handle({"GET", "/", {}, {}}).status, 404);
}

TEST_F(DispatchTest, tells_whether_it_is_alive) {
    EXPECT_EQ(ask("GET", "/healthz").status, 200);
    floor.database.gone = true;
    EXPECT_EQ(ask("GET", "/healthz").status, 503);
}

TEST_F(DispatchTest, shows_its_figures_to_whoever_has_the_token) {
    EXPECT_EQ(ask("GET", "/metrics", {{"Authorization", "Bearer "}}).status, 404) << "no token is set";
    const auto watched = floor.dispatcher({}, {}, {.metrics_token = "prometheus"});
    const auto asked = [&](const char* token) {
        return watched->handle({"GET", "/metrics", {{"Authorization", std::string("Bearer ") + token}}, {}});
    };
    EXPECT_EQ(asked("guess").status, 404);
    const auto reply = asked("prometheus");
    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(reply.body.find("xingtan_requests_total{status=\"4xx\"} 1\n"), std::string::npos) << reply.body;
}

TEST_F(DispatchTest, says_hello_in_two_hundred_bytes_and_describes_itself) {
    EXPECT_EQ(ask("GET", "/api/hello").body.size(), 200u);
    EXPECT_TRUE(json_contains("{}", ask("GET", "/api/hello").body).ok());
    EXPECT_EQ(json_member(ask("GET", "/api/openapi.json").body, "paths./api/names.post.x-right"),
              "\"nominate\"");
}

TEST_F(DispatchTest, lets_uploads_be_larger_than_json) {
    EXPECT_EQ(dispatcher->body_limit({"PUT", "/api/sheet?x", {}, {}}), limits::kUpload);
    EXPECT_EQ(dispatcher->body_limit({"POST", "/api/names", {}, {}}), limits::kJsonBody);
    EXPECT_EQ(dispatcher->body_limit({"POST", "/nosuch", {}, {}}), limits::kJsonBody);
}

TEST_F(DispatchTest, never_repeats_a_request_id) {
    const auto one = header(ask("GET", "/api/open"), "X-Request-Id"),
               two = header(ask("GET", "/api/open"), "X-Request-Id");
    EXPECT_NE(one, two);
    EXPECT_TRUE(id_from_wire('r', one));
}

TEST_F(DispatchTest, refuses_to_start_on_a_contradictory_table) {
    EXPECT_FALSE(Dispatcher::make(floor.floor(), {kRoutes[0], kRoutes[0]}, embedded::texts(), {}).ok());
    EXPECT_FALSE(Dispatcher::make(floor.floor(), {}, {}, {}).ok());
}

}  // namespace
}  // namespace xingtan::http
