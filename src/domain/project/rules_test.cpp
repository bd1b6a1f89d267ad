#include "domain/project/rules.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/limits.h"
#include "domain/project/service.h"

namespace xingtan::project {
namespace {

Date day(std::string_view iso) { return date_from_iso(iso).value(); }

PartBody online() {
    PartBody part;
    part.name = "网络课程";
    part.organiser = "省教育厅";
    part.platform = "省网络平台";
    part.by_intake = true;
    part.window_from = day("2016-03-01");
    part.window_until = day("2017-12-31");
    part.requirements = {{1, "网络课程", "online", 500}};
    return part;
}

PartBody on_site() {
    auto part = online();
    part.name = "应用实践";
    part.by_intake = false;
    part.requirements = {{2, "应用实践", "applied-study", 400}, {3, "研修", "research-practice", 100}};
    return part;
}

IntakeBody intake(std::int64_t number) {
    return {number, day("2016-04-01"), day("2016-06-30"), day("2016-03-01"), day("2016-03-20")};
}

ProjectBody good() {
    ProjectBody body;
    body.programme_name = "信息技术应用能力提升工程";
    body.name = "2016年度培训";
    body.training_year = 2016;
    body.starts_on = day("2016-03-01");
    body.ends_on = day("2017-12-31");
    body.certificate_title = "合格证书";
    body.number_code = "01";
    body.parts = {online(), on_site()};
    body.intakes = {intake(1), intake(2)};
    return body;
}

using Change = std::function<void(ProjectBody&)>;
const std::string kLongest(limits::kNameBytes, 'x');
const std::string kTooLong = kLongest + "x";

struct Fault {
    std::string_view field, code;
    Change change;
};

void expect_faults(const std::vector<Fault>& faults) {
    for (const auto& fault : faults) {
        auto body = good();
        fault.change(body);
        const auto outcome = well_formed(body);
        ASSERT_FALSE(outcome.ok()) << fault.field << " " << fault.code;
        EXPECT_EQ(outcome.error().kind, Kind::Invalid);
        EXPECT_EQ(outcome.error().code, fault.code) << fault.field;
        ASSERT_EQ(outcome.error().fields.size(), 1u) << fault.field;
        EXPECT_EQ(outcome.error().fields[0].field, fault.field);
    }
}

void expect_fine(const std::vector<Change>& changes) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto body = good();
        changes[i](body);
        const auto outcome = well_formed(body);
        EXPECT_TRUE(outcome.ok()) << "change " << i << ": " << outcome.error().fields.at(0).field;
    }
}

TEST(WellFormed, AGoodProjectIs) { EXPECT_TRUE(well_formed(good()).ok()); }

TEST(WellFormed, EveryFaultOfTheProjectNamesItsField) {
    expect_faults({
        {"name", "field-empty", [](auto& b) { b.name = ""; }},
        {"name", "text-too-long", [](auto& b) { b.name = kTooLong; }},
        {"programme_name", "field-empty", [](auto& b) { b.programme_name = ""; }},
        {"programme_name", "text-too-long", [](auto& b) { b.programme_name = kTooLong; }},
        {"certificate_title", "field-empty", [](auto& b) { b.certificate_title = ""; }},
        {"certificate_title", "text-too-long", [](auto& b) { b.certificate_title = kTooLong; }},
        {"number_code", "expects-two-digits", [](auto& b) { b.number_code = "1"; }},
        {"number_code", "expects-two-digits", [](auto& b) { b.number_code = "001"; }},
        {"number_code", "expects-two-digits", [](auto& b) { b.number_code = "0a"; }},
        {"training_year", "year-out-of-range", [](auto& b) { b.training_year = 1999; }},
        {"training_year", "year-out-of-range", [](auto& b) { b.training_year = 2101; }},
        {"ends_on", "dates-out-of-order", [](auto& b) { b.ends_on = day("2016-02-29"); }},
        {"parts", "parts-out-of-range", [](auto& b) { b.parts.clear(); }},
        {"parts", "parts-out-of-range", [](auto& b) { b.parts.resize(kRequirementsMost + 1, online()); }},
        {"intakes", "intakes-out-of-range", [](auto& b) { b.intakes.clear(); }},
        {"intakes", "intakes-out-of-range", [](auto& b) { b.intakes.resize(61, intake(1)); }},
    });
}

TEST(WellFormed, EveryFaultOfAPartNamesItsField) {
    constexpr std::string_view kHours = "parts.1.requirements";
    expect_faults({
        {"parts.1.name", "field-empty", [](auto& b) { b.parts[1].name = ""; }},
        {"parts.1.name", "text-too-long", [](auto& b) { b.parts[1].name = kTooLong; }},
        {"parts.0.organiser", "field-empty", [](auto& b) { b.parts[0].organiser = ""; }},
        {"parts.0.organiser", "text-too-long", [](auto& b) { b.parts[0].organiser = kTooLong; }},
        {"parts.0.platform", "text-too-long", [](auto& b) { b.parts[0].platform = kTooLong; }},
        {"parts.1.window_until", "dates-out-of-order",
         [](auto& b) { b.parts[1].window_until = day("2016-02-29"); }},
        {kHours, "field-empty", [](auto& b) { b.parts[1].requirements[0].name = ""; }},
        {kHours, "text-too-long", [](auto& b) { b.parts[1].requirements[0].name = kTooLong; }},
        {kHours, "field-empty", [](auto& b) { b.parts[1].requirements[0].hour_type = ""; }},
        {kHours, "hours-not-positive", [](auto& b) { b.parts[1].requirements[0].minimum_tenths = 0; }},
        {kHours, "hours-not-positive", [](auto& b) { b.parts[1].requirements[0].minimum_tenths = -1; }},
        {kHours, "slot-not-unique", [](auto& b) { b.parts[1].requirements[0].slot = 0; }},
        {kHours, "slot-not-unique", [](auto& b) { b.parts[1].requirements[0].slot = 7; }},
        {kHours, "slot-not-unique", [](auto& b) { b.parts[1].requirements[0].slot = 3; }},
        {kHours, "slot-not-unique", [](auto& b) { b.parts[1].requirements[0].slot = 1; }},  // part 0 has it
    });
}

TEST(WellFormed, EveryFaultOfAnIntakeNamesItsField) {
    expect_faults({
        {"intakes.1.ends_on", "dates-out-of-order",
         [](auto& b) { b.intakes[1].ends_on = day("2016-03-31"); }},
        {"intakes.1.closes_on", "dates-out-of-order",
         [](auto& b) { b.intakes[1].closes_on = day("2016-02-29"); }},
        {"intakes.0.starts_on", "outside-the-project",
         [](auto& b) { b.intakes[0].starts_on = day("2016-02-29"); }},
        {"intakes.0.starts_on", "outside-the-project",
         [](auto& b) { b.intakes[0].ends_on = day("2018-01-01"); }},
        {"intakes.1.number", "number-not-unique", [](auto& b) { b.intakes[1].number = 0; }},
        {"intakes.1.number", "number-not-unique", [](auto& b) { b.intakes[1].number = 1; }},
    });
}

TEST(WellFormed, TheOtherSideOfEachBoundary) {
    expect_fine({
        [](auto& b) { b.name = kLongest; },
        [](auto& b) { b.number_code = "99"; },
        [](auto& b) { b.training_year = 2000; },
        [](auto& b) { b.training_year = 2100; },
        [](auto& b) {
            b.ends_on = b.starts_on;
            for (auto& one : b.intakes) one.starts_on = one.ends_on = b.starts_on;
        },
        [](auto& b) { b.parts.resize(1); },
        [](auto& b) { b.parts[0].platform = ""; },
        [](auto& b) { b.parts[0].platform = kLongest; },
        [](auto& b) { b.parts[1].window_until = b.parts[1].window_from; },
        [](auto& b) { b.parts[1].requirements.clear(); },  // a draft may lack them, see publishable
        [](auto& b) { b.parts[1].requirements[0].minimum_tenths = 1; },
        [](auto& b) { b.parts[1].requirements[0].slot = 6; },
        [](auto& b) { b.intakes.resize(1); },
        [](auto& b) { b.intakes[0].ends_on = b.intakes[0].starts_on; },
        [](auto& b) { b.intakes[0].closes_on = b.intakes[0].opens_on; },
        [](auto& b) { b.intakes[0].starts_on = b.starts_on; },
        [](auto& b) { b.intakes[0].ends_on = b.ends_on; },
        [](auto& b) { b.intakes[1].number = 60; },
        [](auto& b) {
            while (b.intakes.size() < 60) b.intakes.push_back(intake(std::ssize(b.intakes) + 1));
        },
    });
}

TEST(Publishable, OnlyADraftWhosePartsAllAskForHours) {
    Project project;
    project.project.state = ProjectState::Draft;
    project.parts.resize(2);
    project.parts[0].requirements = {{1, "网络课程", "online", 500}};
    project.parts[1].requirements = {{2, "应用实践", "applied-study", 400}};
    EXPECT_TRUE(publishable(project, day("2016-03-01")).ok());
    for (const auto state : {ProjectState::Published, ProjectState::Closed}) {
        project.project.state = state;
        EXPECT_EQ(publishable(project, day("2016-03-01")).error().code, "project-already-published")
            << wire_name(state);
    }
    project.project.state = ProjectState::Draft;
    project.parts[1].name = "应用实践";
    project.parts[1].requirements.clear();
    const auto outcome = publishable(project, day("2016-03-01"));
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().kind, Kind::Conflict);
    EXPECT_EQ(outcome.error().code, "part-without-hours");
    EXPECT_EQ(outcome.error().params, (Params{{"part", "应用实践"}}));
}

TEST(NominationOpen, FromTheFirstToTheLastMillisecondInBeijing) {
    Intake one;
    one.opens_on = day("2016-03-01");
    one.closes_on = day("2016-03-31");
    const auto first = DomainTime{*instant_from_iso("2016-03-01T00:00:00+08:00")};
    const auto after = DomainTime{*instant_from_iso("2016-04-01T00:00:00+08:00")};
    struct Case {
        DomainTime now;
        std::string_view code, date;
    };
    for (const auto& c : {Case{{first.ms - 1}, "nomination-not-open", "2016-03-01"}, Case{first, "", ""},
                          Case{{after.ms - 1}, "", ""}, Case{after, "nomination-closed", "2016-03-31"}}) {
        const auto outcome = nomination_open(one, c.now);
        ASSERT_EQ(outcome.ok(), c.code.empty()) << to_iso(c.now);
        if (outcome.ok()) continue;
        EXPECT_EQ(outcome.error().code, c.code);
        EXPECT_EQ(outcome.error().params, (Params{{"date", std::string(c.date)}}));
    }
}

TEST(NominationOpen, AnIntakeOpenForOneDayIsOpenForOneDay) {
    Intake one;
    one.opens_on = one.closes_on = day("2016-03-01");
    const auto first = start_of(one.opens_on).ms;
    constexpr std::int64_t kDay = 24 * 3'600'000;
    EXPECT_TRUE(nomination_open(one, {first}).ok());
    EXPECT_TRUE(nomination_open(one, {first + kDay - 1}).ok());
    EXPECT_FALSE(nomination_open(one, {first + kDay}).ok());
}

}  // namespace
}  // namespace xingtan::project
