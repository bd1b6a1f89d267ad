#include "platform/http/static.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

constexpr embedded::File kWeb[] = {
    {"index.html", "<html>people"},
    {"index.html.br", "br-index"},
    {"index.html.gz", "gz-index"},
    {"desk.html", "<html>desk"},
    {"favicon.ico", "icon"},
    {"assets/app-BfT3x_9a.js", "script"},
    {"assets/app-BfT3x_9a.js.gz", "gz-script"},
    {"assets/logo.svg", "<svg/>"},
    {"orphan.txt.gz", "no plain twin"},
};

std::optional<Outgoing> get(std::string_view path, std::vector<Header> headers = {}) {
    static const StaticFiles files(kWeb);
    return files.find(IncomingRequest{"GET", path, std::move(headers), {}}, path);
}

std::string header(const Outgoing& out, std::string_view name) {
    for (const auto& [key, value] : out.reply.headers)
        if (key == name) return value;
    return {};
}

TEST(StaticFiles, answer_for_files_and_for_pages_the_browser_routes) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"/", "<html>people"},        {"/index.html", "<html>people"}, {"/me/hours", "<html>people"},
        {"/desk", "<html>desk"},      {"/desk/", "<html>desk"},        {"/desk/places/x", "<html>desk"},
        {"/deskish", "<html>people"}, {"/favicon.ico", "icon"},        {"/assets/app-BfT3x_9a.js", "script"},
    };
    for (const auto& [path, body] : cases) {
        const auto out = get(path);
        ASSERT_TRUE(out) << path;
        EXPECT_EQ(out->body(), body) << path;
        EXPECT_EQ(out->header_set, HeaderSet::Page);
    }
    for (auto path :
         {"/missing.js", "/assets/app-00000000.js", "/orphan.txt", "/../index.html", "/desk/x.js"})
        EXPECT_FALSE(get(path)) << path;
}

TEST(StaticFiles, choose_the_smallest_coding_accepted) {
    struct Case {
        std::string_view accepted, body, coding;
    };
    const Case cases[] = {
        {"gzip, deflate, br", "br-index", "br"},
        {"gzip", "gz-index", "gzip"},
        {"", "<html>people", ""},
        {"br;q=0, gzip;q=0.5", "gz-index", "gzip"},
        {"brotli", "<html>people", ""},
        {"br;q=0.0", "<html>people", ""},
    };
    for (const auto& c : cases) {
        const auto out = get("/", {{"Accept-Encoding", c.accepted}});
        EXPECT_EQ(out->body(), c.body) << c.accepted;
        EXPECT_EQ(header(*out, "Content-Encoding"), c.coding);
        EXPECT_EQ(header(*out, "Vary"), "Accept-Encoding");
        EXPECT_EQ(out->reply.content_type, "text/html; charset=utf-8");
    }
}

TEST(StaticFiles, answer_304_to_who_has_it_in_the_same_coding) {
    const auto plain = get("/"), packed = get("/", {{"Accept-Encoding", "br"}});
    const auto plain_tag = header(*plain, "ETag"), packed_tag = header(*packed, "ETag");
    EXPECT_NE(plain_tag, packed_tag);
    const auto again = get("/", {{"If-None-Match", plain_tag}});
    EXPECT_EQ(again->reply.status, 304);
    EXPECT_TRUE(again->body().empty());
    EXPECT_EQ(header(*again, "ETag"), plain_tag);
    EXPECT_EQ(get("/", {{"If-None-Match", "\"old\", " + plain_tag}})->reply.status, 304);
    EXPECT_EQ(get("/", {{"If-None-Match", packed_tag}})->reply.status, 200);
    EXPECT_EQ(get("/desk", {{"If-None-Match", plain_tag}})->reply.status, 200);
}

TEST(StaticFiles, are_kept_for_ever_where_the_name_is_a_hash) {
    EXPECT_EQ(header(*get("/assets/app-BfT3x_9a.js"), "Cache-Control"),
              "public, max-age=31536000, immutable");
    for (auto path : {"/", "/assets/logo.svg", "/favicon.ico"})
        EXPECT_EQ(header(*get(path), "Cache-Control"), "no-cache") << path;
}

TEST(StaticFiles, may_be_none_at_all) {
    const StaticFiles none({});
    for (auto path : {"/", "/desk", "/x.js"})
        EXPECT_FALSE(none.find(IncomingRequest{"GET", path, {}, {}}, path));
}

}  // namespace
}  // namespace xingtan::http
