#include "platform/http/language.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

TEST(Language, is_negotiated) {
    struct Case {
        std::string_view asked, cookie, accept, language;
    };
    const Case cases[] = {
        {"", "", "", "zh-CN"},
        {"en", "zh-CN", "zh", "en"},
        {"", "en", "zh-CN", "en"},
        {"", "", "en-GB,en;q=0.9,zh;q=0.8", "en"},
        {"", "", "fr, en;q=0.5, zh-TW;q=0.7", "zh-CN"},
        {"", "", "en;q=0, zh;q=0.1", "zh-CN"},
        {"", "", "fr", "zh-CN"},
        {"klingon", "", "en", "en"},
        {"", "", "ENGLISH", "zh-CN"},
        {"", "", "zh;q=nonsense", "zh-CN"},
        {"EN-us", "", "", "en"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(negotiate_language(c.asked, c.cookie, c.accept), c.language)
            << c.asked << "|" << c.cookie << "|" << c.accept;
}

}  // namespace
}  // namespace xingtan::http
