// Days on which something changed, as points at the ends of months.
#include <gtest/gtest.h>

#include "domain/report/details.h"

namespace xingtan::report {
namespace {

Date day(std::string_view iso) { return date_from_iso(iso).value(); }

std::string said(const std::vector<TrendPoint>& points) {
    std::string out;
    for (const auto& one : points)
        out += to_iso(one.day) + " " + std::to_string(one.full_time) + "/" +
               std::to_string(one.events.nominated) + "  ";
    return out;
}

TEST(Trend, AddsUpToTheEndsOfMonths) {
    const auto points = by_month({{.day = day("2016-04-30"), .full_time = -1},
                                  {.day = day("2016-03-02"), .full_time = 10},
                                  {.day = day("2016-03-31"), .nominated = 4},
                                  {.day = day("2016-04-01"), .nominated = 2}},
                                 day("2016-05-20"));
    EXPECT_EQ(said(points), "2016-03-31 10/4  2016-04-30 9/6  2016-05-20 9/6  ");
}

TEST(Trend, AMonthWithoutAChangeStaysWhereItWas) {
    const auto points =
        by_month({{.day = day("2015-12-31"), .nominated = 1}, {.day = day("2016-02-29"), .nominated = 1}},
                 day("2016-02-29"));
    EXPECT_EQ(said(points), "2015-12-31 0/1  2016-01-31 0/1  2016-02-29 0/2  ");
}

TEST(Trend, ShowsTheLastThreeYears) {
    const auto points = by_month({{.day = day("2010-01-01"), .nominated = 7}}, day("2016-02-29"));
    ASSERT_EQ(points.size(), 36u);
    EXPECT_EQ(to_iso(points.front().day), "2013-03-31");
    EXPECT_EQ(points.back().events.nominated, 7);
}

TEST(Trend, IsEmptyOfNothing) { EXPECT_TRUE(by_month({}, day("2016-02-29")).empty()); }

}  // namespace
}  // namespace xingtan::report
