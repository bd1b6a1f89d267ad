#include "base/time.h"

#include <gtest/gtest.h>

namespace xingtan {
namespace {

TEST(Days, AreWrittenAndReadBack) {
    const std::pair<std::int32_t, const char*> cases[] = {{0, "1970-01-01"},      {-1, "1969-12-31"},
                                                          {16'860, "2016-02-29"}, {16'861, "2016-03-01"},
                                                          {17'896, "2018-12-31"}, {-25'567, "1900-01-01"}};
    for (const auto& [days, text] : cases) {
        EXPECT_EQ(to_iso(Date{days}), text);
        ASSERT_TRUE(date_from_iso(text)) << text;
        EXPECT_EQ(date_from_iso(text)->days, days);
    }
    for (const char* text : {"2016/3/10", "2016.3.10", "2016-03-10"})
        EXPECT_EQ(date_from_iso(text), date_from_iso("2016-03-10")) << text;
    for (const char* text : {"", "2016", "2016-13-01", "2016-02-30", "2016-03-10x"})
        EXPECT_FALSE(date_from_iso(text)) << text;
}

// Beijing is eight hours ahead of the epoch's clock all the year round.
TEST(Instants, AreWrittenInBeijingTime) {
    EXPECT_EQ(to_iso(WallTime{0}), "1970-01-01T08:00:00+08:00");
    EXPECT_EQ(to_iso(DomainTime{-1}), "1970-01-01T07:59:59+08:00");
    EXPECT_EQ(to_iso(WallTime{1'489'975'509'999}), "2017-03-20T10:05:09+08:00");
    for (const std::int64_t ms : {std::int64_t{0}, std::int64_t{57'600'000}, std::int64_t{1'489'975'509'000}})
        EXPECT_EQ(instant_from_iso(to_iso(WallTime{ms})), ms);
}

TEST(Deadlines, CloseAtTheFirstMomentOfTheNextDay) {
    const auto day = *date_from_iso("2016-03-31");
    EXPECT_EQ(to_iso(start_of(day)), "2016-03-31T00:00:00+08:00");
    EXPECT_EQ(to_iso(end_of(day)), "2016-04-01T00:00:00+08:00");
    EXPECT_EQ(day_of(DomainTime{end_of(day).ms - 1}), day);
}

}  // namespace
}  // namespace xingtan
