#include "domain/quota/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "domain/quota/lianyungang.h"

namespace xingtan::quota {
namespace {

TEST(Quantities, FromOneToTheMostOneMoveMayName) {
    struct Case {
        std::int64_t quantity;
        bool good;
    };
    for (const auto& c : {Case{-1, false}, Case{0, false}, Case{1, true}, Case{limits::kPlacesMost, true},
                          Case{limits::kPlacesMost + 1, false}}) {
        const auto outcome = quantity_in_range(c.quantity, "lines");
        ASSERT_EQ(outcome.ok(), c.good) << c.quantity;
        if (outcome.ok()) continue;
        EXPECT_EQ(outcome.error().code, "quantity-out-of-range");
        EXPECT_EQ(outcome.error().fields.at(0).field, "lines");
    }
}

TEST(OwnersShare, IsKeptWhereItIsAskedHard) {
    using project::FigureKind, project::Strength;
    struct Case {
        std::int64_t share;
        Strength strength;
        Kept kept;
        bool good;
    };
    for (const auto& c :
         {Case{20, Strength::Hard, {100, 80}, true}, Case{20, Strength::Hard, {100, 81}, false},
          Case{20, Strength::Hard, {100, 0}, true}, Case{20, Strength::Principle, {100, 100}, true},
          Case{20, Strength::Reference, {100, 100}, true},
          // Half a place counts as one: 20 % of 13 is 2.6, kept 3; of 12 it is 2.4, kept 2.
          Case{20, Strength::Hard, {13, 10}, true}, Case{20, Strength::Hard, {13, 11}, false},
          Case{20, Strength::Hard, {12, 10}, true}, Case{0, Strength::Hard, {12, 12}, true},
          Case{100, Strength::Hard, {12, 1}, false}}) {
        const std::vector<project::ProjectFigure> figures{{FigureKind::ClassSize, 100, Strength::Hard},
                                                          {FigureKind::OwnerShare, c.share, c.strength}};
        const auto outcome = keeps_share(figures, c.kept);
        EXPECT_EQ(outcome.ok(), c.good) << c.share << " of " << c.kept.places << ", " << c.kept.handed;
        if (!outcome.ok()) EXPECT_EQ(outcome.error().code, "owner-share-handed-on");
    }
    EXPECT_TRUE(keeps_share({}, {100, 100}).ok());
}

TEST(IntakeNumbers, InTheWordsSheetsUse) {
    const std::pair<std::string_view, std::optional<std::int64_t>> cases[] = {
        {"period_3", 3},
        {"period_14", 14},
        {"period_", std::nullopt},
        {"period_x", std::nullopt},
        {"3", 3},
        {"14", 14},
        {"", std::nullopt},
        {"3 4", std::nullopt},
        {"第3期", 3},
        {"第14期", 14},
        {"第 3 期", 3},
        {"第三期", 3},
        {"第十四期", 14},
        {"第3期名额", 3},
        {"第3", std::nullopt},
        {"3期", std::nullopt},
        {"第期", std::nullopt},
        {"第零期", std::nullopt},
        {"第百期", std::nullopt},
        {"单位", std::nullopt},
        {"合计", std::nullopt},
        {"第十十期", std::nullopt},
        {"第一二期", std::nullopt},
        {"3.5", std::nullopt},
        {"全项目", kWholeProjectNumber},
        {"人数", kWholeProjectNumber},
        {"名额", kWholeProjectNumber},
        {"Whole project", kWholeProjectNumber},
        {"whole_project", kWholeProjectNumber},
        {"0", std::nullopt},
    };
    for (const auto& [text, number] : cases) EXPECT_EQ(intake_number_of(text), number) << text;
}

TEST(IntakeNumbers, EveryHanNumberFromOneToNinetyNine) {
    const std::string digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int n = 1; n <= 99; ++n) {
        const int tens = n / 10, ones = n % 10;
        const auto ten = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十";
        EXPECT_EQ(intake_number_of("第" + ten + digits[ones] + "期"), n) << ten << digits[ones];
    }
    EXPECT_EQ(intake_number_of("第一十期"), 10);
    EXPECT_EQ(intake_number_of("第一十九期"), 19);
}

TEST(TotalRows, AreKnownByTheirWords) {
    for (const auto* word : {"合计", "小计", "总计", "total"}) EXPECT_TRUE(is_total_row(word)) << word;
    for (const auto* word : {"", "合计数", "海州区", "Total"}) EXPECT_FALSE(is_total_row(word)) << word;
}

const UnitId kEast{11}, kWest{12};

// Rows are numbered as in a file that begins with them.
std::vector<TextRow> numbered(std::vector<std::vector<std::string>> cells) {
    std::vector<TextRow> rows;
    for (auto& row : cells) rows.push_back({std::ssize(rows) + 1, std::move(row)});
    return rows;
}

Result<QuotaSheet> read(std::vector<std::vector<std::string>> cells) {
    return read_sheet(numbered(std::move(cells)), {{kEast, "东海县"}, {kWest, "西山区"}}, {1, 2});
}

// The lines of a sheet that must be readable.
QuotaSheet lines_of(std::vector<std::vector<std::string>> cells) {
    auto sheet = read(std::move(cells));
    EXPECT_TRUE(sheet.ok()) << sheet.error().code;
    return sheet.ok() ? std::move(sheet).value() : QuotaSheet{};
}

TEST(ReadSheet, NamesFiguresAndTotals) {
    const auto sheet =
        lines_of({{"单位", "第一期", "第二期"}, {"东海县", "10", "20"}, {" 西山区 ", "", "5"}});
    ASSERT_EQ(sheet.lines.size(), 2u);
    EXPECT_EQ(sheet.lines[0].line, 2);
    EXPECT_EQ(sheet.lines[0].unit, kEast);
    EXPECT_EQ(sheet.lines[1].name, "西山区");
    EXPECT_EQ(sheet.lines[1].unit, kWest);
    EXPECT_EQ(sheet.lines[1].cells[0].quantity, 0);  // an empty cell is none
    ASSERT_EQ(sheet.totals.size(), 2u);
    EXPECT_EQ(sheet.totals[0].intake_number, 1);
    EXPECT_EQ(sheet.totals[0].quantity, 10);
    EXPECT_EQ(sheet.totals[1].quantity, 25);
    EXPECT_EQ(sheet.total, 35);
    EXPECT_EQ(sheet.bad, 0);
}

TEST(ReadSheet, EachKindOfBadLine) {
    struct Case {
        std::vector<std::string> cells;
        std::string_view problem;
    };
    const auto most = std::to_string(limits::kPlacesMost), over = std::to_string(limits::kPlacesMost + 1);
    for (const auto& c : {
             Case{{"西山区", "1", "2"}, ""},
             Case{{"西山区", "0", "0"}, ""},
             Case{{"西山区"}, ""},
             Case{{"西山区", most, "0"}, ""},
             Case{{"西山区", over, "0"}, "sheet-not-a-number"},
             Case{{"西山区", "-1", "2"}, "sheet-not-a-number"},
             Case{{"西山区", "1", "many"}, "sheet-not-a-number"},
             Case{{"西山区", "1.5", "2"}, "sheet-not-a-number"},
             Case{{"西山区", "99999999999999999999", "2"}, "sheet-not-a-number"},
             Case{{"南山区", "1", "2"}, "sheet-unknown-unit"},
             Case{{"东海县", "1", "2"}, "sheet-unit-twice"},
         }) {
        const auto sheet = lines_of({{"单位", "1", "2"}, {"东海县", "3", "4"}, c.cells});
        ASSERT_EQ(sheet.lines.size(), 2u);
        EXPECT_EQ(sheet.lines[1].problem, c.problem) << c.cells[0];
        EXPECT_EQ(sheet.bad, c.problem.empty() ? 0 : 1) << c.cells[0];
        EXPECT_EQ(sheet.lines[0].problem, "");
    }
}

TEST(ReadSheet, AUnitWithAProblemIsNotNamed) {
    const auto sheet = lines_of({{"单位", "1"}, {"东海县", "3"}, {"东海县", "3"}, {"南山区", "3"}});
    EXPECT_EQ(sheet.lines[0].unit, kEast);
    EXPECT_FALSE(sheet.lines[1].unit.has_value());
    EXPECT_FALSE(sheet.lines[2].unit.has_value());
    EXPECT_EQ(sheet.bad, 2);
}

TEST(ReadSheet, APrintedTotalIsCheckedAndNotAdded) {
    struct Case {
        std::string first, second;
        std::string_view problem;
    };
    for (const auto& c :
         {Case{"30", "7", ""}, Case{"29", "7", "sheet-total-differs"}, Case{"30", "8", "sheet-total-differs"},
          Case{"", "7", "sheet-total-differs"}, Case{"x", "7", "sheet-not-a-number"}}) {
        const auto sheet = lines_of(
            {{"单位", "1", "2"}, {"东海县", "10", "3"}, {"西山区", "20", "4"}, {"合计", c.first, c.second}});
        EXPECT_EQ(sheet.lines.at(2).problem, c.problem) << c.first << " " << c.second;
        EXPECT_FALSE(sheet.lines[2].unit.has_value());
        EXPECT_EQ(sheet.total, 37);
    }
}

TEST(ReadSheet, TheHeaderMayStandBelowTitleRows) {
    const auto sheet = lines_of({{"2016年培训名额分配表"},
                                 {"填表单位:", "", "", "2016"},
                                 {"单位", "第1期", "第2期", "合计"},
                                 {"东海县", "1", "2", "3"},
                                 {"", "", "", ""}});
    ASSERT_EQ(sheet.lines.size(), 1u);
    EXPECT_EQ(sheet.lines[0].line, 4);
    EXPECT_EQ(sheet.lines[0].cells.size(), 2u);  // the column of sums is no intake
    EXPECT_EQ(sheet.total, 3);
}

TEST(ReadSheet, TheHeaderIsLookedForInTwentyRows) {
    std::vector<std::vector<std::string>> rows(19, {"前言"});
    rows.push_back({"单位", "1"});
    rows.push_back({"东海县", "1"});
    EXPECT_TRUE(read(rows).ok());
    rows.insert(rows.begin(), {"前言"});
    EXPECT_EQ(read(rows).error().code, "sheet-without-header");
}

TEST(ReadSheet, AColumnForTheWholeProject) {
    struct Case {
        std::vector<std::string> header;
        std::vector<std::int64_t> numbers;
    };
    for (const auto& c : {
             Case{{"单位", "人数"}, {0}}, Case{{"单位", "名额", "备注"}, {0}},
             Case{{"province", "quota"}, {0}}, Case{{"单位", "全项目", "第1期"}, {0, 1}},
             Case{{"单位", "人数", "第1期"}, {1}},  // a sum
         }) {
        const auto sheet = read({c.header, {"东海县", "3", "3"}});
        ASSERT_TRUE(sheet.ok()) << c.header[1];
        std::vector<std::int64_t> numbers;
        for (const auto& cell : sheet->lines.front().cells) numbers.push_back(cell.intake_number);
        EXPECT_EQ(numbers, c.numbers) << c.header[1];
    }
}

TEST(ReadSheet, WhatRefusesAWholeSheet) {
    struct Case {
        std::vector<std::vector<std::string>> rows;
        std::string_view code;
        Params params;
    };
    for (const auto& c : {
             Case{{}, "sheet-without-header", {}},
             Case{{{"单位", "教师"}, {"东海县", "1"}, {"西山区", "2"}}, "sheet-without-header", {}},
             Case{{{"单位", "教师", "备注"}, {"东海县", "1", ""}}, "sheet-without-header", {}},
             Case{{{"单位", "1", "3"}, {"东海县", "1", "2"}}, "sheet-unknown-intake", {{"intake", "3"}}},
             Case{{{"单位", "-1"}, {"东海县", "1"}}, "sheet-unknown-intake", {{"intake", "-1"}}},
             Case{{{"单位", "1", "第一期"}, {"东海县", "1", "2"}}, "sheet-intake-twice", {{"intake", "1"}}},
             Case{{{"单位", "1", "2"}}, "file-empty", {}},
             Case{{{"单位", "1", "2"}, {"", "1", "2"}}, "file-empty", {}},
         }) {
        const auto sheet = read(c.rows);
        ASSERT_FALSE(sheet.ok()) << c.code;
        EXPECT_EQ(sheet.error().kind, Kind::Invalid);
        EXPECT_EQ(sheet.error().code, c.code);
        EXPECT_EQ(sheet.error().params, c.params);
    }
}

TEST(ReadSheet, AFormerNameIsReadWhenItIsOneUnitsAlone) {
    const std::vector<KnownUnit> children = {{UnitId{1}, "赣榆新区", {"赣榆区", "老区"}},
                                             {UnitId{2}, "海州区", {"老区", "新浦区"}},
                                             {UnitId{3}, "新浦区"}};
    const auto sheet =
        read_sheet({{1, {"单位", "第1期"}}, {2, {"赣榆区", "5"}}, {3, {"新浦区", "6"}}, {4, {"老区", "7"}}},
                   children, {1});
    ASSERT_TRUE(sheet.ok()) << sheet.error().code;
    EXPECT_EQ(sheet->lines[0].unit, UnitId{1});
    EXPECT_EQ(sheet->lines[0].now_named, "赣榆新区");
    EXPECT_EQ(sheet->lines[1].unit, UnitId{3});
    EXPECT_EQ(sheet->lines[1].now_named, "");
    EXPECT_EQ(sheet->lines[2].problem, "sheet-unknown-unit");
}

TEST(ReadSheet, NamesOfProvincesAndCitiesMayBeShortened) {
    const std::vector<KnownUnit> children = {{UnitId{1}, "河北省"},
                                             {UnitId{2}, "广西壮族自治区"},
                                             {UnitId{3}, "新疆生产建设兵团"},
                                             {UnitId{4}, "吉林省"},
                                             {UnitId{5}, "吉林市"}};
    const auto sheet = read_sheet({{1, {"省份", "人数"}},
                                   {2, {"河北", "130"}},
                                   {3, {"广西", "60"}},
                                   {4, {"新疆生产建设兵团", "10"}},
                                   {5, {"吉林", "40"}},
                                   {6, {"合计", "240"}}},
                                  children, {});
    ASSERT_TRUE(sheet.ok()) << sheet.error().code;
    EXPECT_EQ(sheet->lines[0].unit, UnitId{1});
    EXPECT_EQ(sheet->lines[0].now_named, "");
    EXPECT_EQ(sheet->lines[1].unit, UnitId{2});
    EXPECT_EQ(sheet->lines[2].unit, UnitId{3});
    EXPECT_EQ(sheet->lines[3].problem, "sheet-unknown-unit");  // two are called so
    EXPECT_EQ(sheet->lines[4].problem, "");
}

TEST(ReadSheet, TheRealSheetOfLianyungang) {
    const auto rows = lianyungang_rows();
    std::vector<KnownUnit> children;
    for (std::size_t r = 1; r < rows.size(); ++r)
        children.push_back({UnitId{std::int64_t(r)}, rows[r].cells[0]});
    std::vector<std::int64_t> intakes(14);
    std::iota(intakes.begin(), intakes.end(), 1);
    const auto sheet = read_sheet(rows, children, intakes);
    ASSERT_TRUE(sheet.ok()) << sheet.error().code;
    EXPECT_EQ(sheet->lines.size(), 23u);
    EXPECT_EQ(sheet->bad, 0);
    ASSERT_EQ(sheet->totals.size(), 14u);
    for (const auto& total : sheet->totals) EXPECT_EQ(total.quantity, 3'600) << total.intake_number;
    EXPECT_EQ(sheet->total, 50'400);
    const auto quantity_of = [&](std::string_view name) {
        const auto line = std::find_if(sheet->lines.begin(), sheet->lines.end(),
                                       [&](const auto& one) { return one.name == name; });
        return line == sheet->lines.end() ? -1 : line->cells.at(13).quantity;
    };
    EXPECT_EQ(quantity_of("赣榆区"), 906);
    EXPECT_EQ(quantity_of("海州区"), 381);
    EXPECT_EQ(quantity_of("市特教中心"), 3);
}

}  // namespace
}  // namespace xingtan::quota
