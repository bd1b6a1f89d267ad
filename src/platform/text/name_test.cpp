#include "platform/text/name.h"

#include <gtest/gtest.h>

namespace xingtan::text {
namespace {

using Changes = std::vector<NameChange>;

TEST(Name, IsLeftAloneWhenItIsAlreadyInForm) {
    for (const char* name :
         {"张三", "阿卜杜拉·买买提", "Anna-Maria O'Neil", "ئەھمەت", "བསོད་ནམས", "𠮷田\U0002CB4E"}) {
        const auto normal = normalise_name(name);
        EXPECT_EQ(normal.text, name);
        EXPECT_TRUE(normal.changed.empty()) << name;
        EXPECT_EQ(normal.suggested, "");
    }
}

TEST(Name, LosesOuterSpaceOfAnyKind) {
    const auto normal = normalise_name(" \t\u3000张三\u00A0\n");
    EXPECT_EQ(normal.text, "张三");
    EXPECT_EQ(normal.changed, Changes{NameChange::Trimmed});
}

TEST(Name, LosesWhatNobodySees) {
    const auto normal = normalise_name("\uFEFF张\u200B三\u202C");
    EXPECT_EQ(normal.text, "张三");
    EXPECT_EQ(normal.changed, Changes{NameChange::Invisible});
}

TEST(Name, IsComposed) {
    const auto normal = normalise_name("Jose\u0301");
    EXPECT_EQ(normal.text, "Jos\u00E9");
    EXPECT_EQ(normal.changed, Changes{NameChange::Composed});
}

TEST(Name, HasHalfWidthLettersAndDigits) {
    const auto normal = normalise_name("Ｊｏｈｎ\u3000李１");
    EXPECT_EQ(normal.text, "John 李1");
    EXPECT_EQ(normal.changed, Changes{NameChange::HalfWidth});
}

TEST(Name, HasOneMiddleDotBetweenHanCharacters) {
    for (const char* dot : {"•", "・", "‧", "．", ".", "･", "∙", "⋅", "\u0387", "⸱"}) {
        const auto normal = normalise_name(std::string("买买提") + dot + "热合曼");
        EXPECT_EQ(normal.text, "买买提·热合曼") << dot;
        EXPECT_EQ(normal.changed.size(), 1u) << dot;
    }
}

TEST(Name, KeepsDotsOutsideHanNames) { EXPECT_EQ(normalise_name("J.R. Smith").text, "J.R. Smith"); }

TEST(Name, OnlySuggestsClosingInnerSpaces) {
    const auto padded = normalise_name("张 三");
    EXPECT_EQ(padded.text, "张 三");
    EXPECT_EQ(padded.suggested, "张三");
    const auto dotted = normalise_name("买买提 • 热合曼");
    EXPECT_EQ(dotted.text, "买买提 · 热合曼");
    EXPECT_EQ(dotted.suggested, "买买提·热合曼");
    EXPECT_EQ(normalise_name("John Smith").suggested, "");
}

TEST(SearchedName, IsWrittenAsNamesAreKept) {
    for (const char* dot : {"•", "・", "·", "‧", "．", "･"}) {
        EXPECT_EQ(searched_name(std::string("买买提") + dot + "热合曼"), "买买提·热合曼") << dot;
        EXPECT_EQ(searched_name(std::string("买买提") + dot), "买买提·") << dot;
        EXPECT_EQ(searched_name(std::string(dot) + "热合"), "·热合") << dot;
    }
    EXPECT_EQ(searched_name("　张 三 "), "张三");
    EXPECT_EQ(searched_name("J.R."), "J.R.");
    EXPECT_EQ(searched_name("．"), "．");
    EXPECT_EQ(searched_name("ＺＳ"), "ZS");
    EXPECT_EQ(searched_name(""), "");
}

TEST(Name, MayBeEmpty) {
    EXPECT_EQ(normalise_name("").text, "");
    EXPECT_EQ(normalise_name("\u3000").text, "");
}

TEST(HalfWidth, LettersOrEverything) {
    EXPECT_EQ(half_width_letters("１２３－Ｘ，"), "123－X，");
    EXPECT_EQ(half_width("１３８－００（Ｘ）"), "138-00(X)");
}

TEST(Trimmed, TakesBothEndsOnly) { EXPECT_EQ(trimmed("\uFEFF\u3000 a b \u200B"), "a b"); }

}  // namespace
}  // namespace xingtan::text
