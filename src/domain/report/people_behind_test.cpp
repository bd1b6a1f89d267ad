#include "domain/report/report_fixture.h"

namespace xingtan::report {
namespace {

constexpr std::size_t kPagesMost = 100;

class PeopleBehind : public ReportFixture {
  protected:
    using Row = std::tuple<PersonId, std::string, std::string>;

    std::vector<Row> all(const Unit& by, const Unit& of, Figure figure, int size) {
        std::vector<Row> rows;
        auto ctx = as(by);
        PageRequest page{.size = size, .after = {}};
        for (std::size_t pages = 0; pages < kPagesMost; ++pages) {
            const auto read =
                people_behind(ctx, the_project(), {.figure = figure, .unit = Claimed<UnitId>{of.id}}, page);
            EXPECT_OK(read);
            if (!read.ok()) return rows;
            EXPECT_LE(std::ssize(read->rows), size);
            EXPECT_FALSE(read->more_than_total);
            for (const auto& one : read->rows) rows.emplace_back(one.person, one.state, one.enrolment);
            if (read->next.empty()) {
                EXPECT_EQ(read->total, std::ssize(rows));
                return rows;
            }
            page.after = read->next;
        }
        ADD_FAILURE() << "the list has no end";
        return rows;
    }
    std::int64_t shown(const Unit& unit, Figure figure) {
        auto ctx = as(unit);
        const auto row = board(ctx, the_project(), {})->total;
        switch (figure) {
            case Figure::FullTime: return row.standing.full_time;
            case Figure::Trained: return row.standing.trained;
            case Figure::Untrained: return row.standing.untrained;
            case Figure::Failed: return row.standing.failed;
            case Figure::Nominated: return row.events.nominated;
            case Figure::Confirmed: return row.events.confirmed;
            case Figure::CheckedIn: return row.events.checked_in;
            case Figure::Passed: return row.events.passed;
            case Figure::Certified: return row.events.certified;
        }
        return -1;
    }
};
XT_ON_BOTH_ENGINES(PeopleBehind);

constexpr Figure kFigures[] = {Figure::FullTime,  Figure::Trained,   Figure::Untrained,
                               Figure::Failed,    Figure::Nominated, Figure::Confirmed,
                               Figure::CheckedIn, Figure::Passed,    Figure::Certified};

TEST_P(PeopleBehind, AreAsManyAsTheFigureSays) {
    for (const auto* unit : everywhere)
        for (const auto figure : kFigures)
            EXPECT_EQ(std::ssize(all(*unit, *unit, figure, 200)), shown(*unit, figure))
                << unit->name << " " << wire_name(figure);
}

TEST_P(PeopleBehind, PagesOfOneMissNobodyAndRepeatNobody) {
    for (const auto figure : kFigures) {
        const auto whole = all(city, city, figure, 200);
        ASSERT_FALSE(whole.empty()) << wire_name(figure);
        for (const int size : {1, 2, 3}) EXPECT_EQ(all(city, city, figure, size), whole) << wire_name(figure);
        const std::set<Row> once(whole.begin(), whole.end());
        EXPECT_EQ(once.size(), whole.size()) << wire_name(figure);
    }
}

TEST_P(PeopleBehind, ACursorOfAWiderListOpensNoOtherUnit) {
    auto above = as(city);
    const auto first =
        people_behind(above, the_project(), {.figure = Figure::FullTime}, {.size = 1, .after = {}});
    ASSERT_OK(first);
    ASSERT_FALSE(first->next.empty());
    auto school = as(west_first);
    const auto rows = people_behind(school, the_project(), {.figure = Figure::FullTime},
                                    {.size = 200, .after = first->next});
    ASSERT_OK(rows);
    for (const auto& one : rows->rows) EXPECT_EQ(one.unit_name, "西一小");
    EXPECT_EQ(std::ssize(rows->rows), shown(west_first, Figure::FullTime));
    const auto narrower = people_behind(above, the_project(),
                                        {.figure = Figure::FullTime, .unit = Claimed<UnitId>{west_first.id}},
                                        {.size = 200, .after = first->next});
    ASSERT_OK(narrower);
    for (const auto& one : narrower->rows) EXPECT_EQ(one.unit_name, "西一小");
}

TEST_P(PeopleBehind, ADamagedCursorIsRefused) {
    auto ctx = as(city);
    EXPECT_FALSE(
        people_behind(ctx, the_project(), {.figure = Figure::Trained}, {.size = 1, .after = "?"}).ok());
}

}  // namespace
}  // namespace xingtan::report
