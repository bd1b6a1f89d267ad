#include "platform/http/problem.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace xingtan::http {
namespace {

Sentences sentences() { return Sentences::load(embedded::texts()).value(); }

TEST(Problem, gives_each_kind_its_status) {
    const std::pair<Kind, int> table[] = {
        {Kind::Malformed, 400}, {Kind::Unauthenticated, 401}, {Kind::Forbidden, 403}, {Kind::Missing, 404},
        {Kind::Conflict, 409},  {Kind::Stale, 412},           {Kind::TooLarge, 413},  {Kind::Invalid, 422},
        {Kind::TooMany, 429},   {Kind::Unavailable, 503},     {Kind::Full, 507},      {Kind::Broken, 500}};
    for (const auto& [kind, status] : table) EXPECT_EQ(status_of(kind), status);
}

TEST(Problem, says_all_it_knows) {
    auto error = Error::invalid_field("size", "page-size-out-of-range", {{"most", "200"}});
    const auto reply = problem_reply(sentences(), error, "en", "r1");
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.content_type, "application/problem+json");
    EXPECT_EQ(
        reply.body,
        R"({"type":"/problems/page-size-out-of-range","title":"A page holds from 1 to 200 rows.","status":422,)"
        R"("code":"page-size-out-of-range","params":{"most":"200"},"fields":[{"field":"size",)"
        R"("code":"page-size-out-of-range","title":"A page holds from 1 to 200 rows."}],"request":"r1"})");
}

TEST(Problem, speaks_chinese) {
    const auto reply = problem_reply(sentences(), Error::stale(), "zh-CN", "r1");
    EXPECT_EQ(json_member(reply.body, "title"), "\"内容已被他人修改，请刷新后重试。\"");
}

TEST(Problem, hides_what_a_bug_was_about) {
    auto error = Error::broken("no row: SELECT secret");
    error.params = {{"secret", "secret"}};
    const auto reply = problem_reply(sentences(), error, "en", "r1");
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.body.find("secret"), std::string::npos);
    EXPECT_EQ(json_member(reply.body, "request"), "\"r1\"");
}

TEST(Problem, answers_every_missing_thing_with_the_same_bytes) {
    Error foreign = Error::missing();
    foreign.code = "unit-not-yours";
    foreign.detail = "foreign";
    foreign.params = {{"unit", "u1"}};
    const auto one = problem_reply(sentences(), Error::missing(), "en", "r1");
    const auto two = problem_reply(sentences(), foreign, "en", "r2");
    EXPECT_EQ(one.body, two.body);
    EXPECT_EQ(one.headers, two.headers);
    EXPECT_EQ(json_member(one.body, "request"), "") << "a request id would make every answer its own";
}

TEST(Problem, falls_back_to_the_sentence_of_the_kind) {
    const auto reply = problem_reply(sentences(), Error::conflict("a-code-without-a-sentence"), "en", "r1");
    EXPECT_EQ(json_member(reply.body, "title"), "\"The present state does not allow this.\"");
    EXPECT_EQ(json_member(reply.body, "code"), "\"a-code-without-a-sentence\"");
}

TEST(Problem, tells_a_refused_caller_when_to_come_back) {
    const auto header = [](const Reply& reply, std::string_view name) {
        for (const auto& [key, value] : reply.headers)
            if (key == name) return value;
        return std::string();
    };
    EXPECT_EQ(header(problem_reply(sentences(), Error::too_many("a", {{"seconds", "30"}}), "en", "r"),
                     "Retry-After"),
              "30");
    EXPECT_EQ(header(problem_reply(sentences(), kBusy, "en", "r"), "Retry-After"), "2");
    EXPECT_EQ(header(problem_reply(sentences(), Error::conflict("a"), "en", "r"), "Retry-After"), "");
}

TEST(Sentences, fill_their_parameters) {
    EXPECT_EQ(fill("{free} of {all}", {{"free", "3"}, {"all", "7"}}), "3 of 7");
    EXPECT_EQ(fill("{unknown} {", {}), "{unknown} {");
    EXPECT_EQ(fill("", {}), "");
    // A value is never read as a sentence itself.
    EXPECT_EQ(fill("{a}", {{"a", "{b}"}, {"b", "c"}}), "{b}");
}

TEST(Sentences, write_days_as_they_are_read) {
    const auto said = [](std::string_view language, const char* date) {
        return sentences().say(language, "nomination-closed", Kind::Conflict, {{"date", date}});
    };
    EXPECT_NE(said("zh-CN", "2017-03-02").find("2017年3月2日"), std::string::npos);
    EXPECT_NE(said("en", "2017-12-20").find("20 December 2017"), std::string::npos);
    EXPECT_NE(said("zh-CN", "2017-13-20").find("2017-13-20"), std::string::npos);
}

TEST(Sentences, exist_in_both_languages_for_the_same_codes) {
    std::vector<std::vector<std::string>> codes;
    for (const auto& file : embedded::texts()) {
        if (!file.path.starts_with("problems.")) continue;
        auto& list = codes.emplace_back();
        const auto table = read_json_texts(file.bytes).value();
        for (const auto& [code, sentence] : table) {
            EXPECT_FALSE(sentence.empty()) << code;
            list.push_back(code);
        }
        std::sort(list.begin(), list.end());
        EXPECT_EQ(std::adjacent_find(list.begin(), list.end()), list.end())
            << "a code stands twice in " << file.path;
    }
    ASSERT_EQ(codes.size(), 2u);
    EXPECT_EQ(codes[0], codes[1]);
}

TEST(Sentences, know_every_kind_and_every_refusal_of_the_floor) {
    const auto all = sentences();
    for (int kind = 0; kind <= static_cast<int>(Kind::Broken); ++kind)
        EXPECT_TRUE(all.knows("zh-CN", "kind-" + std::string(kind_name(static_cast<Kind>(kind))))) << kind;
    for (const auto& fault : {kHeadMalformed, kMethodNotAllowed, kTooSlow, kBodyTooLarge, kExpectationUnknown,
                              kHeadTooLarge, kBusy})
        EXPECT_TRUE(all.knows("en", fault.code)) << fault.code;
}

TEST(Sentences, refuse_to_load_without_a_language) {
    const embedded::File only[] = {{"problems.en.json", R"({"a":"b"})"}};
    EXPECT_FALSE(Sentences::load(only).ok());
    const embedded::File broken[] = {{"problems.en.json", R"({"a":1})"}, {"problems.zh-CN.json", "{}"}};
    EXPECT_FALSE(Sentences::load(broken).ok());
}

}  // namespace
}  // namespace xingtan::http
