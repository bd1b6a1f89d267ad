#include "domain/people/document.h"

#include <gtest/gtest.h>

namespace xingtan::people {
namespace {

const Date kToday = *date_from_iso("2024-03-01");

// A number of nobody: no province begins with 10.
std::string numbered(std::string_view seventeen) {
    return std::string(seventeen) + check_character(seventeen);
}

struct Case {
    DocumentKind kind;
    std::string typed;
    std::string problem;
};

TEST(Document, TheCheckCharacterIsIso7064) {
    // The two numbers the standard itself works through.
    EXPECT_EQ(check_character("11010519491231002"), 'X');
    EXPECT_EQ(check_character("44052418800101001"), '4');
    EXPECT_EQ(check_character("00000000000000000"), '1');
    EXPECT_EQ(check_character("00000000000000001"), 'X');
}

TEST(Document, EveryMistypedCharacterIsFound) {
    const auto good = numbered("10999919850310002");
    for (std::size_t at = 0; at < good.size(); ++at)
        for (const char typed : std::string_view("0123456789X")) {
            if (typed == good[at]) continue;
            auto wrong = good;
            wrong[at] = typed;
            EXPECT_FALSE(read_document(DocumentKind::ResidentId, wrong, kToday).problem.empty()) << wrong;
        }
}

TEST(Document, EveryWayAResidentNumberCanBeWrong) {
    const auto good = numbered("10999919850310002");
    const auto female = numbered("10999919850310010");
    auto mistyped = good;
    mistyped[3] = mistyped[3] == '0' ? '1' : '0';
    const Case cases[] = {
        {DocumentKind::ResidentId, good, ""},
        {DocumentKind::ResidentId, female, ""},
        {DocumentKind::ResidentId, "", "number-missing"},
        {DocumentKind::ResidentId, "   ", "number-missing"},
        {DocumentKind::ResidentId, good.substr(0, 17), "number-length-wrong"},
        {DocumentKind::ResidentId, good + "1", "number-length-wrong"},
        {DocumentKind::ResidentId, mistyped, "number-check-character-wrong"},
        {DocumentKind::ResidentId, "1099991985031000A5", "number-not-digits"},
        {DocumentKind::ResidentId, numbered("10999919850230000"), "number-birth-date-wrong"},
        {DocumentKind::ResidentId, numbered("10999919000229000"), "number-birth-date-wrong"},
        {DocumentKind::ResidentId, numbered("10999920240302000"), "number-birth-date-wrong"},
        {DocumentKind::ResidentId, numbered("10999920090301000"), ""},                     // fifteen today
        {DocumentKind::ResidentId, numbered("10999920090302000"), "number-age-unlikely"},  // fifteen tomorrow
        {DocumentKind::ResidentId, numbered("90999919850310002"), "number-is-foreign-permit"},
        {DocumentKind::ResidentId, numbered("00999919850310002"), "number-division-wrong"},
        {DocumentKind::ResidentId, "1.09999198503E+17", "number-damaged"},
        {DocumentKind::ResidentId, "1.1E17", "number-damaged"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(read_document(c.kind, c.typed, kToday).problem, c.problem) << c.typed;
}

TEST(Document, ANumberThatASpreadsheetEndedInZerosIsNamed) {
    int broken = 0, doubtful = 0;
    for (int order = 0; order < 200; ++order) {
        // Fifteen digits survive, three become zeros.
        const auto left = "1099991985" + std::to_string(10101 + order % 20) + "000";
        const auto reading = read_document(DocumentKind::ResidentId, left, kToday);
        ASSERT_EQ(reading.number.size(), 18u);
        if (reading.problem == "number-damaged") ++broken;
        if (reading.problem == "number-ends-in-zeros" && reading.doubtful) ++doubtful;
    }
    EXPECT_GT(broken, 0);
    EXPECT_GT(doubtful, 0);
    EXPECT_EQ(broken + doubtful, 200);
}

TEST(Document, BirthAndSexFollowFromTheNumber) {
    const auto man = read_document(DocumentKind::ResidentId, numbered("10999919850310013"), kToday);
    EXPECT_EQ(to_iso(*man.born_on), "1985-03-10");
    EXPECT_EQ(man.sex, Sex::Male);
    const auto woman = read_document(DocumentKind::ResidentId, numbered("10999919850310026"), kToday);
    EXPECT_EQ(woman.sex, Sex::Female);
}

TEST(Document, ThreeWaysToTypeOneNumber) {
    std::string ends_in_x;
    for (char digit = '0'; digit <= '9'; ++digit)
        if (const auto tried = std::string("1099991985031000") + digit; check_character(tried) == 'X')
            ends_in_x = tried;
    ASSERT_EQ(ends_in_x.size(), 17u);
    const auto written = ends_in_x + 'X';
    EXPECT_EQ(read_document(DocumentKind::ResidentId, " " + ends_in_x + "x\xE3\x80\x80", kToday).number,
              written);
    EXPECT_EQ(read_document(DocumentKind::ResidentId, ends_in_x + "\xEF\xBC\xB8", kToday).number, written);
    EXPECT_EQ(
        read_document(DocumentKind::ResidentId, "'" + written.substr(0, 6) + " " + written.substr(6), kToday)
            .number,
        written);
}

TEST(Document, FifteenDigitsBecomeEighteen) {
    const auto old = read_document(DocumentKind::ResidentId, "109999850310001", kToday);
    EXPECT_EQ(old.number, numbered("10999919850310001"));
    EXPECT_TRUE(old.problem.empty());
    EXPECT_EQ(old.number,
              read_document(DocumentKind::ResidentId, numbered("10999919850310001"), kToday).number);
}

TEST(Document, OtherKindsHaveFormsOfTheirOwn) {
    const Case cases[] = {
        {DocumentKind::HongKongPass, "H12345678", ""},
        {DocumentKind::HongKongPass, "h1234567801", ""},
        {DocumentKind::HongKongPass, "H1234567", "number-form-wrong"},
        {DocumentKind::HongKongPass, "M12345678", "number-form-wrong"},
        {DocumentKind::MacaoPass, "M12345678", ""},
        {DocumentKind::TaiwanPass, "12345678", ""},
        {DocumentKind::TaiwanPass, "1234567", "number-form-wrong"},
        {DocumentKind::TaiwanPass, "1234567890", ""},
        {DocumentKind::Passport, "E12345678", ""},
        {DocumentKind::Passport, "E123", "number-form-wrong"},
        {DocumentKind::Passport, "护照12345", "number-form-wrong"},
        {DocumentKind::ForeignResidence, "ABC123456789012", ""},
        {DocumentKind::ForeignResidence, "AB1234567890123", "number-length-wrong"},
        {DocumentKind::ForeignResidence, numbered("91099919850310002"), ""},
        {DocumentKind::ForeignResidence, numbered("10999919850310002"), "number-form-wrong"},
        {DocumentKind::Other, "军字第012345号", ""},
        {DocumentKind::Other, "12", "number-form-wrong"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(read_document(c.kind, c.typed, kToday).problem, c.problem) << c.typed;
}

TEST(Document, OneIndexANumberAndOneAKindWhereNumbersCollide) {
    const auto number = numbered("10999919850310002");
    EXPECT_EQ(index_text(DocumentKind::ResidentId, number), index_text(DocumentKind::Other, number));
    EXPECT_NE(index_text(DocumentKind::TaiwanPass, "12345678"),
              index_text(DocumentKind::Passport, "12345678"));
}

TEST(Mobile, ElevenDigitsInAnyDress) {
    const struct {
        std::string typed, number, problem;
    } cases[] = {
        {"15400000001", "15400000001", ""},
        {"154 0000 0001", "15400000001", ""},
        {"154-0000-0001", "15400000001", ""},
        {"+8615400000001", "15400000001", ""},
        {"8615400000001", "15400000001", ""},
        {"１５４００００００01", "15400000001", ""},
        {"", "", ""},
        {"1540000000", "", "mobile-wrong"},
        {"154000000011", "", "mobile-wrong"},
        {"12400000001", "", "mobile-wrong"},
        {"1.54E+10", "", "mobile-damaged"},
        {"请勿联系", "", "mobile-wrong"},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(read_mobile(c.typed).number, c.number) << c.typed;
        EXPECT_EQ(read_mobile(c.typed).problem, c.problem) << c.typed;
    }
}

TEST(Mask, ShowsNoMoreThanItMay) {
    EXPECT_EQ(masked_document("109999198503100021"), "1099************21");
    EXPECT_EQ(masked_document("H12345678"), "H123***78");
    EXPECT_EQ(masked_document("123456"), "******");
    EXPECT_EQ(masked_document("军字第7654321号"), "军字第7*****1号");
    EXPECT_EQ(masked_document("待补录"), "***");
    EXPECT_EQ(masked_mobile("一二三四五六七八九十百"), "一二三****八九十百");
    EXPECT_EQ(masked_document("1.09999198503E+17"), "1.09…E+17");
    EXPECT_EQ(masked_mobile("15400000001"), "154****0001");
    EXPECT_EQ(masked_mobile("154"), "***");
}

}  // namespace
}  // namespace xingtan::people
