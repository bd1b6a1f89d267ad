// Sichuan's table of 2017 as it was printed: twenty-one rows that add up, and a total row that does not.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "domain/baseline/reading.h"
#include "domain/baseline/rules.h"
#include "support/databases.h"

namespace xingtan::baseline {
namespace {

std::string sichuan() {
    std::ifstream in(std::string(XT_SOURCE_DIR) + "/data/sichuan-2016-trained.csv", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

const std::string kPrinted = "合计,96885,601224,39577,737686,488957,248729\n";

const std::vector<KnownUnit>& province() {
    static const std::vector<KnownUnit> units = [] {
        std::vector<KnownUnit> out{{UnitId{1}, "四川省", {}, 0}};
        std::int64_t id = 2;
        for (const auto* name : {"成都市",
                                 "自贡市",
                                 "攀枝花市",
                                 "泸州市",
                                 "德阳市",
                                 "绵阳市",
                                 "广元市",
                                 "遂宁市",
                                 "内江市",
                                 "乐山市",
                                 "南充市",
                                 "宜宾市",
                                 "眉山市",
                                 "广安市",
                                 "达州市",
                                 "雅安市",
                                 "巴中市",
                                 "资阳市",
                                 "阿坝藏族羌族自治州",
                                 "甘孜藏族自治州",
                                 "凉山彝族自治州"})
            out.push_back({UnitId{id++}, name, {}, 1});
        out.push_back({UnitId{id++}, "成都第一中学", {}, 2});
        return out;
    }();
    return units;
}

BaselinePaper paper_of(const BaselineReading& reading) {
    BaselinePaper paper;
    for (const auto& read : reading.lines) {
        EXPECT_EQ(read.problem, "") << read.written;
        BaselineLine& line = paper.lines.emplace_back();
        static_cast<BaselineFigures&>(line) = read;
        line.unit = read.unit.value_or(UnitId{});
        line.unit_name = read.unit_name;
        line.path =
            line.unit == UnitId{1} ? "a" : "a" + std::string(1, static_cast<char>('A' + line.unit.value));
        line.printed = read.printed;
    }
    compare(paper);
    return paper;
}

BaselinePaper as_printed() {
    const auto table = read_table(sichuan() + kPrinted);
    EXPECT_OK(table);
    return paper_of(reading_of(*table, province(), UnitId{1}));
}

TEST(Sichuan, EveryRowIsFoundByTheBeginningOfItsName) {
    const auto table = read_table(sichuan() + kPrinted);
    ASSERT_OK(table);
    const auto reading = reading_of(*table, province(), UnitId{1});
    EXPECT_EQ(reading.bad, 0);
    ASSERT_EQ(reading.lines.size(), 22u);
    EXPECT_EQ(reading.lines[0].unit_name, "成都市");
    EXPECT_EQ(reading.lines[18].unit_name, "阿坝藏族羌族自治州");
    EXPECT_TRUE(reading.lines[21].printed);
    EXPECT_EQ(reading.lines[21].unit, UnitId{1});
}

TEST(Sichuan, ThePrintedTotalsDifferBy201AndNothingElseDoes) {
    const auto paper = as_printed();
    EXPECT_EQ(paper.sums.kindergarten, 96'885);
    EXPECT_EQ(paper.sums.primary_secondary, 601'224);
    EXPECT_EQ(paper.sums.vocational, 39'577);
    EXPECT_EQ(paper.sums.full_time, 737'686);
    EXPECT_EQ(paper.sums.trained, 488'756);
    EXPECT_EQ(paper.sums.untrained, 248'930);
    ASSERT_EQ(paper.differences.size(), 2u);
    const auto& trained = paper.differences[0];
    EXPECT_EQ(trained.kind, DifferenceKind::Sum);
    EXPECT_EQ(trained.figure, BaselineFigure::Trained);
    EXPECT_EQ(trained.stated - trained.computed, 201);
    EXPECT_EQ(trained.cells, 21);
    const auto& untrained = paper.differences[1];
    EXPECT_EQ(untrained.figure, BaselineFigure::Untrained);
    EXPECT_EQ(untrained.stated - untrained.computed, -201);
}

TEST(Sichuan, TheRateInTheTextFollowsThePrintedTotal) {
    const auto paper = as_printed();
    ASSERT_EQ(paper.rates.size(), 1u);
    EXPECT_EQ(paper.rates[0].of_printed, 6628);
    EXPECT_EQ(paper.rates[0].of_rows, 6626);
    EXPECT_EQ(paper.rates[0].stated, std::nullopt);
}

TEST(Reading, TablesSideBySideAreReadOneBelowTheOther) {
    const auto table = read_table(
        "四川省中小学教师信息技术能力提升工程培训统计,,,,,\n市（州）,合计,已培训,市（州）,合计,已培训\n"
        "成都,133742,82037,自贡,20431,14065\n攀枝花,12246,5541,总　计,166419,101643\n填表人：,,,,,\n");
    ASSERT_OK(table);
    const auto reading = reading_of(*table, province(), UnitId{1});
    ASSERT_EQ(reading.lines.size(), 4u);
    EXPECT_EQ(reading.bad, 0);
    EXPECT_EQ(reading.lines[2].unit_name, "自贡市");
    EXPECT_EQ(reading.lines[2].trained, 14'065);
    EXPECT_TRUE(reading.lines[3].printed);
    EXPECT_EQ(paper_of(reading).differences.size(), 0u);
}

TEST(Reading, SaysWhatItCannotRead) {
    const auto table = read_table(
        "单位,合计,已培训,培训率\n成都,约13万,1,66.28%\n成都市,5,3,0.6\n无此市,1,1,\n自贡,-4,,\n自贡,4,2,"
        "101\n");
    ASSERT_OK(table);
    const auto reading = reading_of(*table, province(), UnitId{1});
    ASSERT_EQ(reading.lines.size(), 5u);
    EXPECT_EQ(reading.lines[0].problem, "baseline-cell-no-number");
    EXPECT_EQ(reading.lines[0].trained_rate, 6628);
    EXPECT_EQ(reading.lines[1].problem, "sheet-unit-twice");
    EXPECT_EQ(reading.lines[1].trained_rate, 6000);
    EXPECT_EQ(reading.lines[2].problem, "sheet-unknown-unit");
    EXPECT_EQ(reading.lines[3].problem, "baseline-figure-out-of-range");
    EXPECT_EQ(reading.lines[4].problem, "sheet-unit-twice");
    EXPECT_EQ(read_table("甲,乙\n1,2\n").error().code, "header-not-found");
}

BaselineLine line(std::string path, bool printed, BaselineFigures figures) {
    BaselineLine out;
    static_cast<BaselineFigures&>(out) = figures;
    out.unit = UnitId{static_cast<std::int64_t>(path.size())};
    out.path = std::move(path);
    out.printed = printed;
    return out;
}

TEST(Compare, PartsAreHeldAgainstTheirWholeWhereAllAreGiven) {
    BaselinePaper paper;
    paper.lines.push_back(
        line("a", false,
             {.kindergarten = 1, .primary_secondary = 2, .vocational = 3, .full_time = 7, .trained = 4}));
    paper.lines.push_back(line("b", false, {.full_time = 9, .trained = 4, .untrained = 4, .failed = 2}));
    paper.lines.push_back(line("c", false, {.kindergarten = 1, .full_time = 9}));
    paper.lines.push_back(line("d", false, {.full_time = 4, .trained = 1, .trained_rate = 2400}));
    compare(paper);
    ASSERT_EQ(paper.differences.size(), 3u);
    EXPECT_EQ(paper.differences[0].kind, DifferenceKind::StageParts);
    EXPECT_EQ(paper.differences[0].computed, 6);
    EXPECT_EQ(paper.differences[1].kind, DifferenceKind::StateParts);
    EXPECT_EQ(paper.differences[1].computed, 10);
    EXPECT_EQ(paper.differences[2].kind, DifferenceKind::Rate);
    EXPECT_EQ(paper.differences[2].computed, 2500);
}

// A city with its counties on one paper: the city's row counts for all of them; a subtotal is the counties'.
TEST(Compare, ARowStandsForTheRowsBelowIt) {
    BaselinePaper paper;
    paper.lines.push_back(line("ab", false, {.full_time = 10}));
    paper.lines.push_back(line("abc", false, {.full_time = 4}));
    paper.lines.push_back(line("abd", false, {.full_time = 5}));
    paper.lines.push_back(line("ac", false, {.trained = 1}));
    paper.lines.push_back(line("a", true, {.full_time = 10}));
    compare(paper);
    EXPECT_EQ(paper.differences.size(), 0u);
    EXPECT_EQ(paper.sums.full_time, 10);
    paper.lines.back().full_time = 11;
    paper.differences.clear();
    paper.sums = {};
    compare(paper);
    ASSERT_EQ(paper.differences.size(), 1u);
    EXPECT_EQ(paper.differences[0].missing, 1);
}

Standing standing(std::string path, std::int64_t people) {
    Standing out;
    out.path_end = path + "~";
    out.path = std::move(path);
    out.people = people;
    return out;
}

TEST(WhatCounts, TheTopmostWithoutPeople) {
    const std::vector<Standing> all = {standing("a", 0),   standing("aa", 0), standing("ab", 3),
                                       standing("aba", 0), standing("b", 2),  standing("bb", 0)};
    const auto names = [&](std::string_view from, std::string_view to) {
        std::string out;
        for (const auto* one : that_count(all, from, to)) out += one->path + " ";
        return out;
    };
    EXPECT_EQ(names("", "~"), "a bb ");
    EXPECT_EQ(names("aa", "aa~"), "aa ");
    EXPECT_EQ(names("ab", "ab~"), "aba ");
    EXPECT_EQ(names("b", "b~"), "bb ");
}

TEST(WhatCounts, WhatAPaperLeavesOutFollowsFromTheRest) {
    EXPECT_EQ(counted({.kindergarten = 2, .vocational = 3, .trained = 1}).full_time, 5);
    EXPECT_EQ(counted({.kindergarten = 2, .vocational = 3, .trained = 1}).untrained, 4);
    EXPECT_EQ(counted({.trained = 1, .untrained = 7}).full_time, 8);
    EXPECT_EQ(counted({.full_time = 9, .trained = 1, .untrained = 7}).untrained, 7);
    EXPECT_EQ(counted({.full_time = 1, .trained = 3}).untrained, 0);
}

TEST(Rate, IsRoundedHalfUpAndBlankOfNothing) {
    EXPECT_EQ(rate_of(488'957, 737'686), 6628);
    EXPECT_EQ(rate_of(488'756, 737'686), 6626);
    EXPECT_EQ(rate_of(1, 3), 3333);
    EXPECT_EQ(rate_of(1, 20'000), 1);
    EXPECT_EQ(rate_of(1, 0), std::nullopt);
    EXPECT_EQ(rate_of(std::nullopt, 5), std::nullopt);
}

}  // namespace
}  // namespace xingtan::baseline
