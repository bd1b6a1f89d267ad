#include "domain/hours/rules.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/limits.h"

namespace xingtan::hours {
namespace {

Date day(std::string_view iso) { return date_from_iso(iso).value(); }

BatchEntry by_enrolment(std::int64_t tenths, Verdict verdict = Verdict::Pass) {
    BatchEntry entry;
    entry.enrolment = Claimed<EnrolmentId>{EnrolmentId{7}};
    entry.tenths = tenths;
    entry.verdict = verdict;
    return entry;
}

TEST(EntryRules, HoursFitTheVerdict) {
    struct Case {
        std::int64_t tenths;
        Verdict verdict;
        std::string_view problem;
    };
    for (const auto& c : {Case{1, Verdict::Pass, ""}, Case{0, Verdict::Pass, "hours-out-of-range"},
                          Case{-1, Verdict::Pass, "hours-out-of-range"}, Case{9'999, Verdict::Pass, ""},
                          Case{10'000, Verdict::Pass, "hours-out-of-range"}, Case{0, Verdict::Fail, ""},
                          Case{1, Verdict::Fail, "failing-gives-no-hours"},
                          Case{-1, Verdict::Fail, "failing-gives-no-hours"}})
        EXPECT_EQ(entry_problem(by_enrolment(c.tenths, c.verdict)), c.problem) << c.tenths;
}

TEST(EntryRules, OneWayOfNamingAPerson) {
    struct Case {
        bool enrolment, number, name;
        std::string_view problem;
    };
    constexpr std::string_view kUnclear = "entry-identity-unclear";
    for (const auto& c :
         {Case{true, false, false, ""}, Case{false, true, true, ""}, Case{false, true, false, kUnclear},
          Case{false, false, true, kUnclear}, Case{false, false, false, kUnclear},
          Case{true, true, true, kUnclear}, Case{true, false, true, kUnclear}}) {
        auto entry = by_enrolment(10);
        if (!c.enrolment) entry.enrolment.reset();
        if (c.number) entry.document_number = "11010519491231002X";
        if (c.name) entry.name = "Lin";
        EXPECT_EQ(entry_problem(entry), c.problem);
    }
}

TEST(BatchRules, WhatRefusesAWholeBatch) {
    BatchBody body{"b1", {}, {}, {by_enrolment(10)}};
    EXPECT_TRUE(well_formed(body).ok());
    body.external_id = "";
    EXPECT_EQ(well_formed(body).error().fields.front().field, "external_id");
    body.external_id = std::string(kExternalIdBytes + 1, 'x');
    EXPECT_EQ(well_formed(body).error().code, "text-too-long");
    body.external_id = std::string(kExternalIdBytes, 'x');
    body.entries.clear();
    EXPECT_EQ(well_formed(body).error().code, "batch-empty");
    body.entries.assign(limits::kBatchEntries, by_enrolment(10));
    EXPECT_TRUE(well_formed(body).ok());
    body.entries.push_back(by_enrolment(10));
    EXPECT_EQ(well_formed(body).error().kind, Kind::TooLarge);
}

TEST(WindowRules, BothSidesOfEachBoundary) {
    project::Part part;
    part.window_from = day("2016-03-01");
    part.window_until = day("2017-12-31");
    project::Intake intake;
    intake.starts_on = day("2016-04-24");
    const auto today = day("2018-06-01");
    const auto outside = std::string_view("completed-outside-the-window");

    const auto fixed = window_of(part, intake);
    EXPECT_EQ(date_problem(fixed, day("2016-02-29"), today), outside);
    EXPECT_EQ(date_problem(fixed, day("2016-03-01"), today), "");
    EXPECT_EQ(date_problem(fixed, day("2017-12-31"), today), "");
    EXPECT_EQ(date_problem(fixed, day("2018-01-01"), today), outside);

    part.by_intake = true;
    const auto by_intake = window_of(part, intake);
    EXPECT_EQ(date_problem(by_intake, day("2016-04-23"), today), outside);
    EXPECT_EQ(date_problem(by_intake, day("2016-04-24"), today), "");
    EXPECT_EQ(date_problem(by_intake, day("2017-12-31"), today), "");
    EXPECT_EQ(date_problem(by_intake, day("2016-05-02"), day("2016-05-01")), "completed-in-the-future");
    EXPECT_EQ(date_problem(by_intake, day("2016-05-01"), day("2016-05-01")), "");
}

TEST(StateRules, OnlyConfirmedAndCheckedInTakeHours) {
    using enrolment::State;
    const std::pair<State, std::string_view> cases[] = {
        {State::Confirmed, ""},
        {State::CheckedIn, ""},
        {State::Nominated, "enrolment-not-confirmed"},
        {State::Reserve, "enrolment-not-confirmed"},
        {State::Waiting, "enrolment-not-confirmed"},
        {State::Passed, "enrolment-already-settled"},
        {State::Good, "enrolment-already-settled"},
        {State::Excellent, "enrolment-already-settled"},
        {State::Failed, "enrolment-already-settled"},
        {State::Refused, "enrolment-ended"},
        {State::Recalled, "enrolment-ended"},
        {State::Replaced, "enrolment-ended"},
        {State::Withdrawn, "enrolment-ended"},
    };
    for (const auto& [state, problem] : cases) EXPECT_EQ(state_problem(state), problem) << wire_name(state);
}

TEST(Met, NeedsEveryMinimumOfEveryPart) {
    std::vector<project::Part> parts(2);
    parts[0].requirements = {{1, "", "online", 300}};
    parts[1].requirements = {{2, "", "applied", 900}, {3, "", "research", 200}};
    const Completion all{parts};
    const auto asked = project::Strength::Principle;
    EXPECT_FALSE(met(all, {300, 900, 199}, asked));
    EXPECT_TRUE(met(all, {300, 900, 200}, asked));
    EXPECT_TRUE(met(all, {300, 1'200, 200}, asked));
    EXPECT_FALSE(met(all, {0, 1'200, 200}, asked));
    EXPECT_FALSE(met({}, {300, 900, 200}, asked));
}

TEST(Met, AsksEachMinimumByItsStrength) {
    std::vector<project::Part> parts(1);
    parts[0].requirements = {{1, "", "online", 300},
                             {2, "", "applied", 900, project::Strength::Principle},
                             {3, "", "research", 200, project::Strength::Reference}};
    const Completion all{parts};
    EXPECT_FALSE(met(all, {299, 900, 200}, project::Strength::Hard));
    EXPECT_TRUE(met(all, {300}, project::Strength::Hard));
    EXPECT_FALSE(met(all, {300}, project::Strength::Principle));
    EXPECT_TRUE(met(all, {300, 900}, project::Strength::Principle));
}

TEST(State, ShowsTheRuleWithWhatOfItIsMet) {
    std::vector<project::Part> parts(3);
    for (std::int64_t i = 0; i < 3; ++i) {
        auto& part = parts[static_cast<std::size_t>(i)];
        part.position = i + 1;
        part.name = "part " + std::to_string(i + 1);
        part.requirements = {{i + 1, "", "online", 100}};
    }
    const auto plain = state_of({parts}, {100});
    EXPECT_EQ(plain.combine, project::Combine::All);
    ASSERT_EQ(plain.rules.size(), 3u);
    EXPECT_TRUE(plain.rules[0].met);
    EXPECT_FALSE(plain.rules[1].met);
    EXPECT_FALSE(plain.met);
    EXPECT_EQ(plain.rules[2].name, "part 3");
    const project::CompletionRule any{
        project::Combine::Any,
        {},
        {},
        std::vector<project::CompletionRule>{{project::Combine::Part, {}, 1, {}},
                                             {project::Combine::Part, {}, 3, {}}}};
    const auto chosen = state_of({parts, any}, {0, 0, 100});
    EXPECT_TRUE(chosen.met);
    EXPECT_FALSE(chosen.rules[0].met);
    EXPECT_EQ(chosen.rules[1].part, 3);
}

TEST(Requirements, AreFoundByTypeWithinThePart) {
    project::Part part;
    part.requirements = {{2, "Lessons", "applied", 900}};
    ASSERT_NE(requirement_for(part, "applied"), nullptr);
    EXPECT_EQ(requirement_for(part, "applied")->slot, 2);
    EXPECT_EQ(requirement_for(part, "online"), nullptr);
}

TEST(EndState, IsTheLowestGradeOfThePartsThatGiveOne) {
    std::vector<project::Part> parts(2);
    parts[0].requirements = {{1, "在线", "online", 300}};
    parts[1].requirements = {{2, "应用", "applied", 900}, {3, "研修", "research", 200}};
    const Date early{100}, late{200};
    using V = Verdict;
    using enrolment::State;
    struct Case {
        std::vector<Graded> results;
        State state;
    };
    const Case cases[] = {
        {{{1, V::Pass, early}, {2, V::Pass, early}, {3, V::Pass, early}}, State::Passed},
        {{{1, V::Pass, early}, {2, V::Excellent, early}, {3, V::Excellent, early}}, State::Excellent},
        // Within a part that grades, a pass is its lowest grade.
        {{{1, V::Excellent, early}, {2, V::Excellent, early}, {3, V::Pass, early}}, State::Passed},
        {{{1, V::Excellent, early}, {2, V::Good, early}, {3, V::Excellent, early}}, State::Good},
        // The latest day of a requirement counts, and of one day the lowest.
        {{{1, V::Excellent, late}, {1, V::Pass, early}, {2, V::Pass, early}, {3, V::Pass, early}},
         State::Excellent},
        {{{1, V::Excellent, early}, {1, V::Good, early}, {2, V::Pass, early}, {3, V::Pass, early}},
         State::Good},
    };
    for (auto c : cases)
        for (int turn = 0; turn < 2; ++turn, std::reverse(c.results.begin(), c.results.end()))
            EXPECT_EQ(end_state(parts, c.results), c.state) << turn;
}

}  // namespace
}  // namespace xingtan::hours
