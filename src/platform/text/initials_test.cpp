#include "platform/text/initials.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <thread>

namespace xingtan::text {
namespace {

struct Case {
    const char* name;
    const char* letters;
};

class Initials : public testing::TestWithParam<Case> {};

TEST_P(Initials, ReadTheName) { EXPECT_EQ(initials(GetParam().name), GetParam().letters); }

INSTANTIATE_TEST_SUITE_P(Surnames, Initials,
                         testing::Values(Case{"单雄信", "sxx"}, Case{"解晓东", "xxd"}, Case{"仇英", "qy"},
                                         Case{"区大相", "odx"}, Case{"尉迟恭", "ycg"}, Case{"万俟洛", "mql"},
                                         Case{"曾国藩", "zgf"}, Case{"查良镛", "zly"}, Case{"盖叫天", "gjt"},
                                         Case{"单于明", "cym"}, Case{"阚泽", "kz"}, Case{"覃川", "qc"},
                                         Case{"么书仪", "ysy"}, Case{"句践", "gj"}, Case{"欧阳修", "oyx"}));

INSTANTIATE_TEST_SUITE_P(GivenNames, Initials,
                         testing::Values(Case{"王长江", "wcj"}, Case{"李朝阳", "lcy"}, Case{"张重阳", "zcy"},
                                         Case{"任重", "rz"}, Case{"李晟", "ls"}, Case{"晟敏", "cm"},
                                         Case{"王单", "wd"}, Case{"林厦", "lx"}, Case{"李解", "lj"}));

INSTANTIATE_TEST_SUITE_P(OtherShapes, Initials,
                         testing::Values(Case{"阿卜杜拉·买买提", "abdlmmt"}, Case{"John Smith", "js"},
                                         Case{"张三2", "zs2"}, Case{"张 三", "zs"}, Case{"", ""},
                                         Case{"䶮㛃鿫", "yja"}, Case{"张𬭎", "zh"},
                                         Case{"李John", "lj"}, Case{"О́льга Петрова", "op"},
                                         Case{"ＪＯＨＮ", "j"}));

INSTANTIATE_TEST_SUITE_P(RareForms, Initials,
                         testing::Values(Case{"𠮷田", "jt"}, Case{"王𠮷明", "wjm"},
                                         Case{"王\U0002BC20明", "wdm"}, Case{"䶮𠮷", "yj"},
                                         Case{"阿卜杜拉·𠮷", "abdlj"}));

TEST(InitialsOfUnreadCharacters, LeaveThemOut) { EXPECT_EQ(initials("王\U0002CEB0明"), "wm"); }

// A letter of another script makes the whole be read at once; without it, characters are read by themselves.
TEST(InitialsReadByCharacters, AgreeWithTheWholeReadAtOnce) {
    for (char32_t c = 0x4E00; c < 0x9FA0; c += 5) {
        std::u16string name = {static_cast<char16_t>(c), static_cast<char16_t>(0x4E00 + (c * 31) % 0x51A0),
                               u'明'};
        for (int turn = 0; turn < 2; ++turn, std::swap(name[0], name[1])) {
            std::string utf8;
            icu::UnicodeString(name.data(), 3).toUTF8String(utf8);
            ASSERT_EQ(initials(utf8) + "a", initials(utf8 + " a")) << utf8;
        }
    }
}

TEST(InitialsOnThreads, AgreeWithEachOther) {
    std::string other;
    std::thread([&] { other = initials("单雄信"); }).join();
    EXPECT_EQ(other, initials("单雄信"));
}

}  // namespace
}  // namespace xingtan::text
