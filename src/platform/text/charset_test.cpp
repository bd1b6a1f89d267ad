#include "platform/text/charset.h"

#include <gtest/gtest.h>

namespace xingtan::text {
namespace {

using namespace std::string_literals;

void expect_text(const std::string& bytes, std::string_view text, Charset charset) {
    const auto decoded = to_utf8(bytes);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, text);
    EXPECT_EQ(decoded->charset, charset);
}

std::string utf16(std::u16string_view text, bool little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

TEST(Charset, Utf8WithAndWithoutMark) {
    expect_text("姓名,张三\n", "姓名,张三\n", Charset::Utf8);
    expect_text("\xEF\xBB\xBF姓名", "姓名", Charset::Utf8);
    expect_text("", "", Charset::Utf8);
    expect_text("\xEF\xBB\xBF", "", Charset::Utf8);
}

TEST(Charset, Utf16WithAndWithoutMark) {
    expect_text("\xFF\xFE" + utf16(u"姓名,张三\n𠮷", true), "姓名,张三\n𠮷", Charset::Utf16LittleEndian);
    expect_text("\xFE\xFF" + utf16(u"姓名,张三\n𠮷", false), "姓名,张三\n𠮷", Charset::Utf16BigEndian);
    expect_text(utf16(u"姓名,张三\n", true), "姓名,张三\n", Charset::Utf16LittleEndian);
    expect_text(utf16(u"姓名,张三\n", false), "姓名,张三\n", Charset::Utf16BigEndian);
}

TEST(Charset, Gb18030) {
    expect_text("\xD0\xD5\xC3\xFB,\xD5\xC5\xC8\xFD\n", "姓名,张三\n", Charset::Gb18030);
    expect_text("\x81\x30\x84\x36,\xD5\xC5", "\u00A5,张", Charset::Gb18030);
    expect_text("\xD5\xC5\x95\x34\xB2\x35", "张𠮷", Charset::Gb18030);
}

// These two characters in GBK look like UTF-8 to a careless reader.
TEST(Charset, LianTongIsNotUtf8) { expect_text("\xC1\xAA\xCD\xA8", "联通", Charset::Gb18030); }

TEST(Charset, PrivateCharactersOfOldGb18030TakeTheirPlace) {
    expect_text("\xA6\xD9\xFE\x59\xFE\x51\xFE\xA0", "\uFE10\u9FB4\U00020087\u9FBB", Charset::Gb18030);
    expect_text("\xAA\xA1", "\uE000", Charset::Gb18030);
}

TEST(Charset, RefusesWithTheLine) {
    for (const auto& bytes : {"a\nb\n\xFF\xFF"s, "a\nb\nc\x80"s, "\xFF\xFE"s + utf16(u"a\nb\n\xD800z", true),
                              "a\nb\n\xD5"s, "\xFF\xFE"s + utf16(u"a\nb\n", true) + "x",
                              "\xEF\xBB\xBF"
                              "a\nb\n\xC1\xAA"s}) {
        const auto decoded = to_utf8(bytes);
        ASSERT_FALSE(decoded.ok());
        EXPECT_EQ(decoded.error().code, "text-not-decodable");
        EXPECT_EQ(decoded.error().params, (Params{{"row", "3"}}));
    }
}

TEST(Charset, RefusesZeroCharacters) { EXPECT_FALSE(to_utf8("abc\0\0\0\0def"s).ok()); }

TEST(Charset, PiecesOfOneByteGiveTheSameText) {
    for (const auto& bytes :
         {"姓名,𠮷\n"s, "\xFF\xFE"s + utf16(u"姓名,𠮷\n", true), "\xD0\xD5\xC3\xFB\xFE\x59"s}) {
        CharsetGuess guess;
        for (const char c : bytes) guess.feed({&c, 1});
        ToUtf8 converter(guess.verdict());
        std::string text;
        for (const char c : bytes) ASSERT_TRUE(converter.feed({&c, 1}, text).ok());
        ASSERT_TRUE(converter.finish(text).ok());
        EXPECT_EQ(text, to_utf8(bytes)->text);
    }
}

}  // namespace
}  // namespace xingtan::text
