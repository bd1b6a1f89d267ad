#include "domain/hours/requirement.h"

#include <gtest/gtest.h>

namespace xingtan::hours {
namespace {

Date day(const char* iso) { return *date_from_iso(iso); }

// 50 hours in five years, half of them practice.
RuleTerms fifty() {
    RuleTerms terms;
    terms.from_on = day("2016-01-01");
    terms.years = 5;
    terms.minimum_tenths = 500;
    terms.lines = {{StudyMode::Practice, std::nullopt, 50}};
    return terms;
}

RuleTerms plan(const char* from_on, const char* from, const char* until, std::int64_t tenths) {
    RuleTerms terms;
    terms.from_on = day(from_on);
    terms.span = RuleSpan::Plan;
    terms.plan_from = day(from);
    terms.plan_until = day(until);
    terms.minimum_tenths = tenths;
    return terms;
}

HourRule rule_of(std::vector<RuleTerms> oldest_first) {
    HourRule rule;
    rule.name = "要求";
    for (auto& terms : oldest_first)
        rule.versions.insert(rule.versions.begin(),
                             RuleVersion{std::ssize(rule.versions) + 1, std::move(terms), {}, {}});
    return rule;
}

TEST(Requirement, YearsBeforeKeepsTheDayAndKnowsLeapYears) {
    EXPECT_EQ(to_iso(years_before(day("2021-03-10"), 5)), "2016-03-10");
    EXPECT_EQ(to_iso(years_before(day("2020-02-29"), 1)), "2019-02-28");
    EXPECT_EQ(to_iso(years_before(day("2020-02-29"), 4)), "2016-02-29");
    EXPECT_EQ(to_iso(years_before(day("2016-03-10"), -5)), "2021-03-10");
}

TEST(Requirement, HalfPracticeIsHalfOfTheMinimumAndNotOfWhatSomebodyHas) {
    const auto rule = rule_of({fifty()});
    const auto on = day("2016-12-31");
    const std::vector<DaySum> much_online = {{day("2016-03-01"), StudyMode::Online, 900},
                                             {day("2016-04-01"), StudyMode::Practice, 250}};
    EXPECT_TRUE(judged(rule, rule.versions[0], much_online, on).met);
    const std::vector<DaySum> short_by_a_tenth = {{day("2016-03-01"), StudyMode::Online, 900},
                                                  {day("2016-04-01"), StudyMode::Practice, 249}};
    const auto state = judged(rule, rule.versions[0], short_by_a_tenth, on);
    EXPECT_FALSE(state.met);
    EXPECT_EQ(state.missing_tenths, 1);
    ASSERT_EQ(state.lines.size(), 1u);
    EXPECT_EQ(state.lines[0].least_tenths, 250);
    EXPECT_EQ(state.lines[0].got_tenths, 249);
}

TEST(Requirement, TheWindowHoldsItsFirstAndItsLastDay) {
    auto terms = fifty();
    terms.lines.clear();
    const auto rule = rule_of({terms});
    const std::vector<DaySum> sums = {{day("2016-03-10"), StudyMode::Online, 500}};
    EXPECT_TRUE(judged(rule, rule.versions[0], sums, day("2016-03-10")).met);
    EXPECT_FALSE(judged(rule, rule.versions[0], sums, day("2016-03-09")).met);
    EXPECT_TRUE(judged(rule, rule.versions[0], sums, day("2021-03-09")).met);
    EXPECT_FALSE(judged(rule, rule.versions[0], sums, day("2021-03-10")).met);
    const auto states = states_of(rule, sums, day("2018-01-01"));
    ASSERT_EQ(states.size(), 1u);
    EXPECT_EQ(states[0].lapses_on, day("2021-03-10"));
}

TEST(Requirement, APastVersionStaysJudgedOnItsLastDay) {
    const auto rule = rule_of({plan("2016-01-01", "2016-01-01", "2018-12-31", 500),
                               plan("2019-01-01", "2019-01-01", "2021-12-31", 800)});
    const std::vector<DaySum> sums = {{day("2018-06-01"), StudyMode::Online, 500},
                                      {day("2020-06-01"), StudyMode::Online, 300}};
    const auto states = states_of(rule, sums, day("2020-12-31"));
    ASSERT_EQ(states.size(), 2u);
    EXPECT_EQ(states[0].number, 2);
    EXPECT_FALSE(states[0].over);
    EXPECT_EQ(states[0].deadline, day("2021-12-31"));
    EXPECT_EQ(states[0].missing_tenths, 500);
    EXPECT_EQ(states[1].number, 1);
    EXPECT_TRUE(states[1].over);
    EXPECT_TRUE(states[1].met);
    EXPECT_EQ(states[1].judged_on, day("2018-12-31"));
}

TEST(Requirement, AVersionThatIsNotYetInForceJudgesNobody) {
    const auto rule = rule_of({fifty(), plan("2030-01-01", "2030-01-01", "2032-12-31", 900)});
    const auto states = states_of(rule, {}, day("2016-06-01"));
    ASSERT_EQ(states.size(), 1u);
    EXPECT_EQ(states[0].number, 1);
    EXPECT_FALSE(states[0].over);
}

TEST(Requirement, AnEndedRuleIsOver) {
    auto rule = rule_of({fifty()});
    rule.ended_on = day("2017-12-31");
    const std::vector<DaySum> late = {{day("2018-06-01"), StudyMode::Practice, 500}};
    const auto states = states_of(rule, late, day("2018-12-31"));
    ASSERT_EQ(states.size(), 1u);
    EXPECT_TRUE(states[0].over);
    EXPECT_FALSE(states[0].met);
    EXPECT_EQ(states[0].judged_on, day("2017-12-31"));
}

std::string fault(const RuleTerms& terms) {
    const auto checked = well_formed(terms);
    return checked.ok() ? "" : checked.error().code;
}

TEST(Requirement, TermsAreWellFormedOrSayWhatIsWrong) {
    EXPECT_EQ(fault(fifty()), "");
    auto terms = fifty();
    terms.years = 0;
    EXPECT_EQ(fault(terms), "rule-years-out-of-range");
    terms = fifty();
    terms.minimum_tenths = 0;
    EXPECT_EQ(fault(terms), "hours-out-of-range");
    terms = fifty();
    terms.lines.push_back({StudyMode::Practice, 10, std::nullopt});
    EXPECT_EQ(fault(terms), "rule-line-twice");
    terms = fifty();
    terms.lines.push_back({StudyMode::Online, 251, std::nullopt});
    EXPECT_EQ(fault(terms), "rule-lines-over-minimum");
    terms.lines.back().least_tenths = 250;
    EXPECT_EQ(fault(terms), "");
    terms.lines.back().least_tenths.reset();
    EXPECT_EQ(fault(terms), "rule-line-empty");
    EXPECT_EQ(fault(plan("2016-01-01", "2016-06-01", "2016-05-31", 10)), "ends-before-it-begins");
    EXPECT_EQ(fault(plan("2016-07-01", "2016-01-01", "2016-06-30", 10)), "rule-after-its-plan");
    EXPECT_EQ(fault(plan("2016-06-30", "2016-01-01", "2016-06-30", 10)), "");
}

TEST(Requirement, AVersionNeverReachesIntoThePast) {
    const auto rule = rule_of({fifty()});
    auto next = fifty();
    const auto code = [&](const char* from_on) {
        next.from_on = day(from_on);
        const auto may = may_follow(rule, next, day("2018-06-01"));
        return may.ok() ? std::string() : may.error().code;
    };
    EXPECT_EQ(code("2016-01-01"), "rule-before-last-version");
    EXPECT_EQ(code("2018-05-31"), "rule-in-the-past");
    EXPECT_EQ(code("2018-06-01"), "");
    auto ended = rule;
    ended.ended_on = day("2018-12-31");
    EXPECT_EQ(may_follow(ended, next, day("2018-06-01")).error().code, "rule-ended");
}

TEST(Requirement, CreditsFollowTheNearestAuthorityModeAndDay) {
    const std::vector<Rate> rates = {{StudyMode::FaceToFace, day("2016-01-01"), 60, 4, "省"},
                                     {StudyMode::Online, day("2016-01-01"), 100, 4, "省"},
                                     {StudyMode::Online, day("2016-07-01"), 200, 8, "市"}};
    const std::vector<DaySum> sums = {
        {day("2016-03-01"), StudyMode::Online, 150},    {day("2016-04-01"), StudyMode::Online, 150},
        {day("2016-07-01"), StudyMode::Online, 150},    {day("2016-03-01"), StudyMode::FaceToFace, 100},
        {day("2015-12-31"), StudyMode::FaceToFace, 60}, {day("2016-03-01"), StudyMode::Practice, 80}};
    const auto lines = credits_of(rates, sums);
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[0].tenths, 300);
    EXPECT_EQ(lines[0].hundredths, 300);
    EXPECT_EQ(lines[1].tenths_per_credit, 200);
    EXPECT_EQ(lines[1].hundredths, 75);
    EXPECT_EQ(lines[2].tenths_per_credit, 0);  // before anybody set a rate
    EXPECT_EQ(lines[3].hundredths, 166);       // ten hours at six a credit, rounded down once
    EXPECT_EQ(lines[4].mode, StudyMode::Practice);
    EXPECT_EQ(lines[4].hundredths, 0);
    EXPECT_EQ(credit_sum(lines), 541);
}

}  // namespace
}  // namespace xingtan::hours
