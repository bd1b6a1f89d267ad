// The layouts cell by cell, against the goldens beside this file. XT_WRITE_GOLDENS=1 writes them anew.
#include "domain/layout/draw.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace xingtan::layout {
namespace {

Date day(std::string_view iso) { return *date_from_iso(iso); }

// A line a cell: where it stands, how it looks, what it says.
std::string listed(const form::Form& form) {
    std::string text = form.title + (form.landscape ? " | landscape" : "") + " | headings " +
                       std::to_string(form.heading_from + 1) + "-" + std::to_string(form.heading_until) +
                       "\n";
    for (const auto& cell : form.cells) {
        auto words = form::shown(cell);
        for (auto at = words.find('\n'); at != std::string::npos; at = words.find('\n'))
            words.replace(at, 1, " / ");
        text += form::address_of(cell) + " " + std::string(wire_name(cell.look)) + " " + words + "\n";
    }
    return text;
}

void expect_golden(const std::string& name, const form::Form& form) {
    const auto checked = form::check(form);
    EXPECT_TRUE(checked.ok()) << checked.error().detail;
    const auto path = std::string(XT_SOURCE_DIR) + "/src/domain/layout/golden/" + name + ".txt";
    const auto got = listed(form);
    if (std::getenv("XT_WRITE_GOLDENS")) std::ofstream(path, std::ios::binary) << got;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream wanted;
    wanted << file.rdbuf();
    EXPECT_EQ(got, wanted.str()) << name;
}

std::vector<std::vector<std::string>> table(const std::string& name) {
    std::ifstream file(std::string(XT_SOURCE_DIR) + "/data/" + name);
    EXPECT_TRUE(file.good()) << name;
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);  // the headings
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        auto& row = rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
    }
    return rows;
}

TEST(Layout, PlacesOfTheProvinces) {
    std::vector<PlacesRow> rows;
    for (const auto& row : table("national-principals-2016-quota.csv"))
        rows.push_back({row[0], std::stoll(row[1])});
    ASSERT_EQ(rows.size(), 32u);
    const auto form = draw_places({"2016年培训", "教育部", "省份", day("2016-10-08")}, rows);
    expect_golden("places", form);
}

std::vector<Period> periods() {
    std::vector<Period> found;
    for (const auto& row : table("lianyungang-2016-periods.csv"))
        found.push_back({std::stoll(row[0]), day(row[1]), day(row[2])});
    return found;
}
std::vector<IntakesRow> lianyungang() {
    std::vector<IntakesRow> rows;
    for (const auto& row : table("lianyungang-2016-quota.csv")) {
        auto& made = rows.emplace_back(IntakesRow{row[0], {}});
        for (std::size_t i = 1; i < row.size(); ++i) made.places.push_back(std::stoll(row[i]));
    }
    return rows;
}
const Occasion kLianyungang{"省级信息技术应用能力提升工程专项培训", "连云港市", "县区与直属学校",
                            day("2016-03-02")};

TEST(Layout, TwoRowsOfPeriodsOverOneRowOfFigures) {
    ASSERT_EQ(periods().size(), 14u);
    expect_golden("intake-places", draw_intake_places(kLianyungang, periods(), lianyungang(), 0));
}

TEST(Layout, WhereTheHalvesDifferThereAreTwoRows) {
    auto rows = lianyungang();
    rows.resize(3);
    rows[1].places[9] = 540;  // the tenth period
    expect_golden("intake-places-differing", draw_intake_places(kLianyungang, periods(), rows, 12));
}

TEST(Layout, PeriodsFoldEvenlyAndTheLastRowMayBeShorter) {
    auto some = periods();
    some.resize(9);
    const std::vector<IntakesRow> rows = {{"东县", {1, 2, 3, 4, 5, 1, 2, 3, 4}},
                                          {"西县", {1, 2, 3, 4, 5, 1, 2, 3, 9}}};
    expect_golden("intake-places-nine", draw_intake_places(kLianyungang, some, rows, 0));
    some.resize(7);
    const std::vector<IntakesRow> one = {{"东县", {1, 2, 3, 4, 5, 6, 7}}};
    EXPECT_EQ(form::row_count(draw_intake_places(kLianyungang, some, one, 0)), 2 + 2 + 1 + 3);
}

std::vector<TrainedRow> sichuan() {
    std::vector<TrainedRow> rows;
    for (const auto& row : table("sichuan-2016-trained.csv"))
        rows.push_back(
            {row[0], std::stoll(row[1]), std::stoll(row[2]), std::stoll(row[3]), std::stoll(row[5]), 0});
    return rows;
}
const Occasion kSichuan{"全省中小学教师信息技术应用能力提升工程", "四川省", "市州", day("2017-03-15")};

TEST(Layout, TheTrainedInTwoHalves) {
    ASSERT_EQ(sichuan().size(), 21u);
    const auto form = draw_trained(kSichuan, sichuan());
    expect_golden("trained", form);
    // The eleventh line ends with what the rows add up to: the notice's own total of the trained is 201
    // higher.
    std::vector<std::int64_t> sums;
    for (const auto& cell : form.cells)
        if (cell.look == form::Look::Sum && cell.number) sums.push_back(*cell.number);
    EXPECT_EQ(sums, (std::vector<std::int64_t>{96'885, 601'224, 39'577, 737'686, 488'756, 248'930}));
}

TEST(Layout, FewUnitsStandInOneHalfAndAnEvenNumberLeavesNoGap) {
    auto rows = sichuan();
    rows.resize(2);
    rows[0].failed = 5;
    expect_golden("trained-two", draw_trained(kSichuan, rows));
    rows = sichuan();
    rows.resize(8);  // nine lines with the sum: five and four, so one is empty
    expect_golden("trained-eight", draw_trained(kSichuan, rows));
}

TEST(PeriodNames, AreWrittenOut) {
    for (const auto& [number, name] : {std::pair{1, "第一期"},
                                       {10, "第十期"},
                                       {11, "第十一期"},
                                       {20, "第二十期"},
                                       {99, "第九十九期"},
                                       {100, "第100期"}})
        EXPECT_EQ(period_name(number), name);
    EXPECT_EQ(chinese_day(day("2016-03-09")), "2016年3月9日");
}

}  // namespace
}  // namespace xingtan::layout
