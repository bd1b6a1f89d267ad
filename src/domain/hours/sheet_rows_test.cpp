#include "domain/hours/sheet_rows.h"

#include <gtest/gtest.h>

namespace xingtan::hours {
namespace {

using jobs::Verdict;

Date day(std::string_view iso) { return date_from_iso(iso).value(); }

class SheetRows : public ::testing::Test {
  protected:
    SheetRows() {
        part_.requirements = {{2, "应用测评", "applied", 900}, {3, "研修实践", "research", 200}};
        for (std::size_t i = 0; i < result_columns(part_).size(); ++i)
            header_.columns.push_back(static_cast<int>(i));
    }

    // Cells in the order of the wanted columns: id, name, unit, verdict, day, hours…
    SheetRowReading read(std::vector<std::string> texts, const SheetMember* member) {
        sheet::SheetRow row{5, {}};
        for (auto& text : texts)
            row.cells.push_back(
                {text, text.empty() ? sheet::CellKind::Empty : sheet::CellKind::Text, false, {}});
        return reader_.read(header_, row, member);
    }
    SheetRowReading read(std::string verdict, std::string applied, std::string research,
                         std::string on = "2024-02-20") {
        return read(
            {id_, "林小满", "", std::move(verdict), std::move(on), std::move(applied), std::move(research)},
            &member_);
    }
    static std::string codes(const SheetRowReading& reading) {
        std::string list;
        for (const auto& problem : reading.problems)
            list += (list.empty() ? "" : " ") + problem.column + ":" + problem.code;
        return list;
    }

    const std::string id_ = to_wire(EnrolmentId{42});
    project::Part part_;
    sheet::Header header_;
    SheetMember member_{"林小满", enrolment::State::Confirmed, {300, 0, 0, 0, 0, 0}};
    const SheetReader reader_{part_, {day("2024-02-01"), day("2024-12-31")}, day("2024-03-01")};
};

TEST_F(SheetRows, ACompleteRowIsGood) {
    const auto reading = read("合格", "90", "20.5");
    EXPECT_EQ(codes(reading), "");
    EXPECT_EQ(reading.verdict, Verdict::Good);
    EXPECT_TRUE(reading.changes);
    EXPECT_EQ(reading.result.enrolment, EnrolmentId{42});
    EXPECT_EQ(reading.result.tenths, (std::vector<std::int64_t>{900, 205}));
    EXPECT_EQ(reading.result.completed_on, day("2024-02-20"));
}

TEST_F(SheetRows, ReadsTheWordsOfTheResultInBothLanguages) {
    for (const auto& [verdict, word] : kVerdictWords) {
        const auto hours = verdict == hours::Verdict::Fail ? "" : "90";
        for (const auto language : {"zh-CN", "en"}) {
            const auto reading = read(word.in(language), hours, hours);
            EXPECT_EQ(codes(reading), "") << word.in(language);
            EXPECT_EQ(reading.result.verdict, verdict) << word.in(language);
        }
    }
}

TEST_F(SheetRows, SaysWhichCellIsWrong) {
    struct Case {
        std::string verdict, applied, research, on, codes;
    };
    const Case cases[] = {
        {"", "90", "20", "", "verdict:verdict-missing"},
        {"良", "90", "20", "", "verdict:verdict-unknown"},
        {"合格", "很多", "20", "", "hours_1:hours-not-a-number"},
        {"合格", "90.55", "20", "", "hours_1:hours-not-a-number"},
        {"合格", "90", "1000", "", "hours_2:hours-out-of-range"},
        {"合格", "90", "20", "二月", "completed_on:expects-date"},
        {"合格", "90", "20", "2024-01-31", "completed_on:completed-outside-the-window"},
        {"合格", "90", "20", "2024-03-02", "completed_on:completed-in-the-future"},
        {"不合格", "90", "", "", "hours_1:failing-gives-no-hours"},
    };
    for (const auto& c : cases) {
        const auto reading = read(c.verdict, c.applied, c.research, c.on);
        EXPECT_EQ(codes(reading), c.codes);
        EXPECT_EQ(reading.verdict, Verdict::Bad) << c.codes;
    }
}

TEST_F(SheetRows, WithoutADayTheDayIsToday) {
    EXPECT_EQ(read("合格", "90", "20", "").result.completed_on, day("2024-03-01"));
}

TEST_F(SheetRows, FailingNeedsNoHours) {
    const auto reading = read("不合格", "", "");
    EXPECT_EQ(reading.verdict, Verdict::Good);
    EXPECT_TRUE(reading.changes);
    EXPECT_EQ(reading.result.verdict, hours::Verdict::Fail);
}

TEST_F(SheetRows, HoursBelowTheMinimumAreAllowedButSaid) {
    const auto reading = read("合格", "89.9", "20");
    EXPECT_EQ(codes(reading), "hours_1:hours-below-minimum");
    EXPECT_EQ(reading.verdict, Verdict::Warning);
    EXPECT_TRUE(reading.changes);
}

TEST_F(SheetRows, StatesTotalsAndSoNeverGoesDown) {
    member_.done[1] = 900;
    member_.done[2] = 100;
    EXPECT_EQ(codes(read("合格", "89.9", "20")), "hours_1:hours-below-recorded hours_1:hours-below-minimum");
    EXPECT_EQ(codes(read("合格", "90", "20")), "");
    const auto same = read("合格", "90", "10");
    EXPECT_FALSE(same.changes);
    EXPECT_EQ(same.verdict, Verdict::Warning);
    EXPECT_NE(codes(same).find("hours-already-recorded"), std::string::npos);
}

TEST_F(SheetRows, AnEmptyRowSaysNothingYet) {
    const auto reading = read("", "", "", "2024-02-20");
    EXPECT_EQ(codes(reading), "verdict:row-without-result");
    EXPECT_EQ(reading.verdict, Verdict::Warning);
    EXPECT_FALSE(reading.changes);
}

TEST_F(SheetRows, TheRowMustBeTheMembersOwn) {
    EXPECT_EQ(codes(read({id_, "林小满", "", "合格", "", "90", "20"}, nullptr)),
              "enrolment:enrolment-not-in-class");
    EXPECT_EQ(codes(read({id_, "林大满", "", "合格", "", "90", "20"}, &member_)), "name:name-differs");
}

TEST_F(SheetRows, ASettledTraineeTakesNoMore) {
    member_.state = enrolment::State::Passed;
    EXPECT_EQ(codes(read("合格", "90", "20")), "enrolment:enrolment-already-settled");
    member_.done[1] = 900;
    member_.done[2] = 200;
    EXPECT_EQ(codes(read("合格", "90", "20")), "verdict:hours-already-recorded");
}

TEST_F(SheetRows, OnlyTheDifferenceIsStillToEnter) {
    enrolment::EnrolmentFacts facts;
    facts.done_2 = 300;
    const SheetResult result{{}, hours::Verdict::Pass, {}, {900, 200}};
    const auto rest = still_to_enter(part_, result, facts);
    ASSERT_TRUE(rest.ok());
    EXPECT_EQ(*rest, (std::vector<std::int64_t>{600, 200}));
    facts.done_3 = 201;
    EXPECT_EQ(still_to_enter(part_, result, facts).error().code, "hours-below-recorded");
}

}  // namespace
}  // namespace xingtan::hours
