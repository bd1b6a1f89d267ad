// What baselines add to boards: on the live one by paths of today, on another by the tree of its day.
#include "domain/report/share.h"

#include <gtest/gtest.h>

namespace xingtan::report {
namespace {

// 省 1 ─ 甲市 2 ─ 甲县 3, 乙县 4; 乙市 5
baseline::Standing stated(std::int64_t unit, std::string path, std::int64_t full_time,
                          std::int64_t people = 0, std::int64_t admin = 0) {
    baseline::Standing out;
    out.unit = UnitId{unit};
    out.admin = UnitId{admin == 0 ? unit : admin};
    out.path_end = path + "~";
    out.path = std::move(path);
    out.full_time = full_time;
    out.trained = full_time / 10;
    out.people = people;
    out.as_of = Date{static_cast<std::int32_t>(100 + unit)};
    out.document = "文件" + std::to_string(unit);
    return out;
}

BoardRow row(std::int64_t unit, std::int64_t full_time = 0) {
    BoardRow out;
    out.unit = UnitId{unit};
    out.standing = {full_time, 0, full_time, 0};
    return out;
}

LensTree tree() {
    const auto node = [](std::int64_t unit, std::optional<std::int64_t> parent) {
        Node out;
        out.unit = UnitId{unit};
        if (parent) out.parent = UnitId{*parent};
        return out;
    };
    return {UnitId{1}, {node(1, {}), node(2, 1), node(3, 2), node(4, 2), node(5, 1)}};
}

BoardRow on_the_day(std::int64_t unit, const ByUnit& own, const Baselines& baselines) {
    const auto drawn = tree();
    const SharesOfDay shares(drawn, own, baselines);
    auto out = row(unit);
    shares.add_to(out);
    return out;
}

TEST(Share, AddsTheTopmostToTheLiveRow) {
    const Baselines all = {stated(2, "ab", 100), stated(3, "aba", 40), stated(5, "ac", 10)};
    auto province = row(1, 7);
    add_share(province, all, "a", "a~");
    EXPECT_EQ(province.standing.full_time, 117);
    EXPECT_EQ(province.standing.untrained, 106);
    EXPECT_EQ(province.baseline.full_time, 110);
    EXPECT_EQ(province.baseline.units, 2);
    EXPECT_EQ(province.baseline.as_of, Date{102});
    EXPECT_EQ(province.baseline.paper, std::nullopt);
    auto county = row(3);
    add_share(county, all, "aba", "aba~");
    EXPECT_EQ(county.standing.full_time, 40);
    EXPECT_EQ(county.baseline.document, "文件3");
}

TEST(Share, SetsAsideWhereARosterHasBegun) {
    const Baselines all = {stated(2, "ab", 100, 3), stated(4, "abb", 30)};
    auto city = row(2, 3);
    add_share(city, all, "ab", "ab~");
    EXPECT_EQ(city.standing.full_time, 33);
    EXPECT_EQ(city.baseline.set_aside, 100);
    EXPECT_EQ(city.baseline.units, 1);
}

TEST(Share, OnAnotherDayThePeopleOfThatDayDecide) {
    const Baselines all = {stated(2, "ab", 100, 3), stated(3, "aba", 40), stated(5, "ac", 10)};
    EXPECT_EQ(on_the_day(1, {}, all).standing.full_time, 110);
    ByUnit own;
    own[4].full_time = 3;
    EXPECT_EQ(on_the_day(1, own, all).standing.full_time, 50);
    EXPECT_EQ(on_the_day(2, own, all).standing.full_time, 40);
    EXPECT_EQ(on_the_day(2, own, all).baseline.set_aside, 100);
    EXPECT_EQ(on_the_day(4, own, all).standing.full_time, 0);
}

TEST(Share, AUnitThatIsNoNodeCountsWithItsAuthority) {
    const Baselines all = {stated(9, "abax", 6, 0, 3), stated(10, "abay", 6, 2, 3),
                           stated(11, "zz", 6, 0, 12)};
    EXPECT_EQ(on_the_day(1, {}, all).standing.full_time, 6);
    EXPECT_EQ(on_the_day(3, {}, all).standing.full_time, 6);
    EXPECT_EQ(on_the_day(4, {}, all).standing.full_time, 0);
    const Baselines county = {stated(3, "aba", 40), stated(9, "abax", 6, 0, 3)};
    EXPECT_EQ(on_the_day(1, {}, county).standing.full_time, 40);
}

}  // namespace
}  // namespace xingtan::report
