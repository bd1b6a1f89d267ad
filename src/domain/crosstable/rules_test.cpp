#include "domain/crosstable/rules.h"

#include <gtest/gtest.h>

namespace xingtan::crosstable {
namespace {

using D = Dimension;
using M = Measure;

Figures figures(std::int64_t full_time, std::int64_t trained = 0, std::int64_t failed = 0) {
    Figures made;
    made[Counted::FullTime] = full_time;
    made[Counted::Trained] = trained;
    made[Counted::Failed] = failed;
    return made;
}
const Words kWords{"小计", "合计", "其他"};

std::vector<std::string> said(const std::vector<TableRow>& rows) {
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        std::string line;
        for (const auto& name : row.names) line += name + " ";
        for (const auto& cell : row.cells) line += cell ? std::to_string(*cell) + " " : "- ";
        lines.push_back(line);
    }
    return lines;
}

TEST(CheckTable, WhatMayStandBesideWhat) {
    struct Case {
        std::vector<D> rows;
        std::vector<M> columns;
        std::string_view code;
    };
    for (const auto& c : {
             Case{{D::Unit}, {M::FullTime, M::Nominated, M::Got, M::PassRate}, ""},
             Case{{D::Unit, D::Stage}, {M::FullTime, M::Nominated}, ""},
             Case{{D::Intake}, {M::Got, M::Nominated}, ""},
             Case{{D::Year, D::Unit}, {M::Certified}, ""},
             Case{{D::Subject}, {M::TrainedRate}, ""},
             Case{{}, {M::FullTime}, "list-length-out-of-range"},
             Case{{D::Unit, D::Stage, D::Year}, {M::Nominated}, "list-length-out-of-range"},
             Case{{D::Unit, D::Unit}, {M::FullTime}, "table-rows-same"},
             Case{{D::Unit}, {}, "list-length-out-of-range"},
             Case{{D::Unit}, std::vector<M>(kMeasuresMost + 1, M::FullTime), "list-length-out-of-range"},
             Case{{D::Intake}, {M::FullTime}, "measure-not-by-row"},
             Case{{D::Year}, {M::Trained}, "measure-not-by-row"},
             Case{{D::Unit, D::Subject}, {M::Nominated}, "measure-not-by-row"},
             Case{{D::Stage}, {M::Got}, "measure-not-by-row"},
         }) {
        const auto outcome = check({c.rows, c.columns});
        EXPECT_EQ(outcome.ok() ? "" : outcome.error().code, c.code);
    }
}

TEST(Measured, RatesNameTheirWholeAndAreBlankWithoutOne) {
    EXPECT_EQ(measured(M::Untrained, figures(10, 6, 1)), 3);
    EXPECT_EQ(measured(M::TrainedRate, figures(737'686, 488'756)), 6'626);
    EXPECT_EQ(measured(M::TrainedRate, figures(737'686, 488'957)), 6'628);
    EXPECT_EQ(measured(M::TrainedRate, figures(0)), std::nullopt);
    Figures events;
    events[Counted::Confirmed] = 8;
    events[Counted::CheckedIn] = 6;
    events[Counted::Passed] = 3;
    EXPECT_EQ(measured(M::JoinRate, events), 7'500);
    EXPECT_EQ(measured(M::PassRate, events), 5'000);
}

TEST(RowsOf, OneDimensionAddsWhatIsTheSame) {
    const TableBody body{{D::Stage}, {M::FullTime, M::Trained, M::TrainedRate}};
    const std::vector<Fact> facts = {{{{"1", "小学"}}, figures(10, 4)},
                                     {{{"0", "幼儿园"}}, figures(3)},
                                     {{{"1", "小学"}}, figures(2, 2)},
                                     {{{"9", "其他"}}, figures(0)}};
    const auto rows = rows_of(body, facts, figures(15, 6), kWords);
    ASSERT_TRUE(rows.ok());
    EXPECT_EQ(said(*rows), (std::vector<std::string>{"幼儿园 3 0 0 ", "小学 12 6 5000 ", "合计 15 6 4000 "}));
}

TEST(RowsOf, TwoDimensionsHaveSubtotals) {
    const TableBody body{{D::Unit, D::Stage}, {M::FullTime}};
    const std::vector<Fact> facts = {{{{"b", "西县"}, {"1", "小学"}}, figures(5)},
                                     {{{"a", "东县"}, {"2", "初中"}}, figures(4)},
                                     {{{"a", "东县"}, {"1", "小学"}}, figures(3)}};
    const auto rows = rows_of(body, facts, figures(12), kWords);
    ASSERT_TRUE(rows.ok());
    EXPECT_EQ(said(*rows), (std::vector<std::string>{"东县 小学 3 ", "东县 初中 4 ", "东县 小计 7 ",
                                                     "西县 小学 5 ", "西县 小计 5 ", "合计 12 "}));
    EXPECT_EQ((*rows)[2].kind, RowKind::Subtotal);
    EXPECT_EQ(rows->back().kind, RowKind::Total);
}

TEST(RowsOf, WhatNoRowShowsStandsInARowOfItsOwn) {
    const TableBody body{{D::Unit}, {M::FullTime}};
    const std::vector<Fact> facts = {{{{"a", "东县"}}, figures(3)}};
    const auto rows = rows_of(body, facts, figures(5), kWords);
    ASSERT_TRUE(rows.ok());
    EXPECT_EQ(said(*rows), (std::vector<std::string>{"东县 3 ", "其他 2 ", "合计 5 "}));
    EXPECT_EQ((*rows)[1].kind, RowKind::Rest);
}

TEST(RowsOf, TooManyRowsAreRefused) {
    std::vector<Fact> facts;
    for (std::size_t i = 0; i <= kRowsMost; ++i) facts.push_back({{{std::to_string(i), "校"}}, figures(1)});
    const auto rows = rows_of({{D::Unit}, {M::FullTime}}, facts, figures(1), kWords);
    ASSERT_FALSE(rows.ok());
    EXPECT_EQ(rows.error().code, "table-too-large");
}

}  // namespace
}  // namespace xingtan::crosstable
