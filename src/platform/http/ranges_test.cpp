#include "platform/http/ranges.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

TEST(Ranges, AreReadAsTheStandardHasThem) {
    struct Case {
        const char* range;
        Asked what;
        std::size_t from = 0, until = 0;
    };
    for (const auto& c : {
             Case{"bytes=0-4", Asked::Part, 0, 5},
             Case{"bytes=5-", Asked::Part, 5, 10},
             Case{"bytes=9-", Asked::Part, 9, 10},
             Case{"bytes=0-99", Asked::Part, 0, 10},
             Case{"bytes=-3", Asked::Part, 7, 10},
             Case{"bytes=-99", Asked::Part, 0, 10},
             Case{"bytes=10-", Asked::Nowhere},
             Case{"bytes=-0", Asked::Nowhere},
             Case{"", Asked::Whole},
             Case{"bytes=", Asked::Whole},
             Case{"bytes=5-4", Asked::Whole},
             Case{"bytes=x-4", Asked::Whole},
             Case{"bytes=0-4,6-7", Asked::Whole},
             Case{"items=0-4", Asked::Whole},
             Case{"bytes=99999999999999999999-", Asked::Whole},
         }) {
        const auto asked = part_asked(c.range, 10);
        EXPECT_EQ(asked.what, c.what) << c.range;
        EXPECT_EQ(asked.span.from, c.from) << c.range;
        EXPECT_EQ(asked.span.until, c.until) << c.range;
    }
    EXPECT_EQ(part_asked("bytes=-5", 0).what, Asked::Nowhere);
}

Reply served(std::vector<Header> headers, std::string_view method = "GET", int status = 200,
             std::string tag = "\"abc\"") {
    Reply reply;
    reply.status = status;
    reply.body = "0123456789";
    if (!tag.empty()) reply.headers.emplace_back("ETag", std::move(tag));
    serve_part({.method = method, .target = "/", .headers = std::move(headers), .body = {}}, reply);
    return reply;
}
std::string said(const Reply& reply, std::string_view name) {
    for (const auto& [said, value] : reply.headers)
        if (same_header_name(said, name)) return value;
    return {};
}

TEST(ServePart, GivesTheRestOfTheSameFile) {
    const auto rest = served({{"Range", "bytes=6-"}});
    EXPECT_EQ(rest.status, 206);
    EXPECT_EQ(rest.body, "6789");
    EXPECT_EQ(said(rest, "Content-Range"), "bytes 6-9/10");
    EXPECT_EQ(said(rest, "Accept-Ranges"), "bytes");
    EXPECT_EQ(served({{"Range", "bytes=6-"}, {"If-Range", "\"abc\""}}).body, "6789");
}

TEST(ServePart, GivesTheWholeOfAnotherFile) {
    for (const char* other : {"\"abd\"", "W/\"abc\"", "Wed, 09 Mar 2016 00:00:00 GMT"}) {
        const auto whole = served({{"Range", "bytes=6-"}, {"If-Range", other}});
        EXPECT_EQ(whole.status, 200) << other;
        EXPECT_EQ(whole.body.size(), 10u) << other;
    }
}

TEST(ServePart, SaysWhereTheFileEnds) {
    const auto nowhere = served({{"Range", "bytes=10-"}});
    EXPECT_EQ(nowhere.status, 416);
    EXPECT_EQ(nowhere.body, "");
    EXPECT_EQ(said(nowhere, "Content-Range"), "bytes */10");
}

TEST(ServePart, SendsNothingTwice) {
    for (const char* had : {"\"abc\"", "\"x\", W/\"abc\"", "*"}) {
        const auto unchanged = served({{"If-None-Match", had}});
        EXPECT_EQ(unchanged.status, 304) << had;
        EXPECT_EQ(unchanged.body, "") << had;
    }
    EXPECT_EQ(served({{"If-None-Match", "\"x\""}}).status, 200);
}

TEST(ServePart, LeavesOtherRepliesAlone) {
    for (const auto& reply :
         {served({{"Range", "bytes=6-"}}, "POST"), served({{"Range", "bytes=6-"}}, "GET", 201),
          served({{"Range", "bytes=6-"}}, "GET", 200, ""),
          served({{"Range", "bytes=6-"}}, "GET", 200, "W/\"abc\"")}) {
        EXPECT_EQ(reply.body.size(), 10u);
        EXPECT_EQ(said(reply, "Accept-Ranges"), "");
    }
    EXPECT_EQ(served({{"Range", "bytes=6-"}}, "HEAD").status, 200);
}

}  // namespace
}  // namespace xingtan::http
