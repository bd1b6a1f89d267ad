#include "domain/report/report_fixture.h"
#include "platform/sheet/reader.h"

namespace xingtan::report {
namespace {

using Figures = std::map<std::string, std::int64_t>;

// Standing and events by name; `places` apart, because handing on is not adding up.
Figures figures(const BoardRow& row) {
    const auto& s = row.standing;
    const auto& e = row.events;
    return {{"full-time", s.full_time},   {"trained", s.trained},     {"untrained", s.untrained},
            {"failed", s.failed},         {"nominated", e.nominated}, {"confirmed", e.confirmed},
            {"checked-in", e.checked_in}, {"passed", e.passed},       {"events.failed", e.failed},
            {"certified", e.certified},   {"held", row.places.held},  {"used", row.places.used}};
}

class Boards : public ReportFixture {
  protected:
    Board read(const Unit& by, const Unit& of) {
        auto ctx = as(by);
        auto found = board(ctx, the_project(), Claimed<UnitId>{of.id});
        EXPECT_OK(found);
        return found.ok() ? std::move(found).value() : Board{};
    }
    // From the facts alone: no counter is read.
    Figures recounted(const Unit& unit) {
        const auto people = [&](std::string_view condition) {
            return counted("person p JOIN unit u ON u.id = p.unit LEFT JOIN standing t ON t.person = p.id",
                           "p.status = 'active' AND p.full_time = 1 AND " + std::string(condition), unit);
        };
        const auto enrolled = [&](std::string_view condition) {
            return counted("enrolment e JOIN unit u ON u.id = e.unit", condition, unit);
        };
        const std::string beyond_confirmed = "('confirmed', 'checked-in', 'passed', 'failed')";
        return {
            {"full-time", people("1 = 1")},
            {"trained", people("t.state = 'trained'")},
            {"untrained", people("t.state IS NULL")},
            {"failed", people("t.state = 'failed'")},
            {"nominated", enrolled("(e.state = 'nominated' OR e.state IN " + beyond_confirmed + ")")},
            {"confirmed", enrolled("e.state IN " + beyond_confirmed)},
            {"checked-in", enrolled("e.state IN ('checked-in', 'passed', 'failed')")},
            {"passed", enrolled("e.state = 'passed'")},
            {"events.failed", enrolled("e.state = 'failed'")},
            {"certified", enrolled("EXISTS (SELECT 1 FROM certificate c WHERE c.enrolment = e.id)")},
            {"held", sum_of("held", unit)},
            {"used", sum_of("used", unit)},
        };
    }

  private:
    std::int64_t counted(std::string_view from, std::string_view condition, const Unit& unit) {
        return actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM " + std::string(from) +
                                             " WHERE u.path >= $1 AND u.path < $2 AND " +
                                             std::string(condition),
                                         unit.path, unit.path_end);
    }
    std::int64_t sum_of(std::string_view column, const Unit& unit) {
        return actors.read<std::int64_t>("/*found*/ SELECT CAST(coalesce(sum(l." + std::string(column) +
                                             "), 0) AS BIGINT) AS n FROM place l JOIN unit u ON u.id = "
                                             "l.unit WHERE u.path >= $1 AND u.path < $2",
                                         unit.path, unit.path_end);
    }
};
XT_ON_BOTH_ENGINES(Boards);

TEST_P(Boards, TheCityIsWhatItsPeopleMakeIt) {
    const Figures expected = {{"full-time", 16}, {"trained", 4},       {"untrained", 11}, {"failed", 1},
                              {"nominated", 9},  {"confirmed", 7},     {"checked-in", 6}, {"passed", 4},
                              {"certified", 3},  {"events.failed", 1}, {"held", 2},       {"used", 8}};
    EXPECT_EQ(figures(read(city, city).total), expected);
}

TEST_P(Boards, EveryBoardEqualsTheRecount) {
    for (const auto* unit : everywhere)
        EXPECT_EQ(figures(read(nation, *unit).total), recounted(*unit)) << unit->name;
}

TEST_P(Boards, TheBoardOfAnAuthorityIsTheSumOfItsRows) {
    for (const auto* unit : {&nation, &province, &city, &east, &west}) {
        const auto whole = read(nation, *unit);
        ASSERT_FALSE(whole.rows.empty()) << unit->name;
        EXPECT_TRUE(whole.total.has_children);
        Figures sum;
        for (const auto& row : whole.rows)
            for (const auto& [name, value] : figures(row)) sum[name] += value;
        // The one person in the city's own office is in no row below it.
        if (unit == &city) sum["full-time"] += 1, sum["untrained"] += 1;
        EXPECT_EQ(sum, figures(whole.total)) << unit->name;
    }
}

TEST_P(Boards, RowsAreTheBoardsOfTheChildren) {
    const auto whole = read(city, city);
    ASSERT_EQ(whole.rows.size(), 4u);
    for (const auto& row : whole.rows) {
        auto ctx = as(city);
        const auto own = board(ctx, the_project(), Claimed<UnitId>{row.unit});
        ASSERT_OK(own);
        EXPECT_EQ(figures(row), figures(own->total)) << row.unit_name;
        EXPECT_EQ(row.places.got, own->total.places.got) << row.unit_name;
        EXPECT_EQ(row.has_children, !own->rows.empty()) << row.unit_name;
    }
}

TEST_P(Boards, PlacesOfARowAreItsOwnWithWhatIsBelow) {
    const auto whole = read(city, city);
    const auto& total = whole.total.places;
    EXPECT_EQ(total.got, 20);
    EXPECT_EQ(total.given, 15);
    EXPECT_EQ(total.free, 20 - 2 - 8);
    std::int64_t got = 0, free = 0;
    for (const auto& row : whole.rows) {
        got += row.places.got;
        free += row.places.free;
        EXPECT_EQ(row.places.got, row.places.free + row.places.held + row.places.used) << row.unit_name;
    }
    EXPECT_EQ(got, total.given);
    EXPECT_EQ(free + total.got - total.given, total.free);
}

TEST_P(Boards, AboveTheOwnerStandTheOwnersPlaces) {
    for (const auto* unit : {&nation, &province}) {
        const auto whole = read(*unit, *unit);
        EXPECT_EQ(whole.total.places.got, 20) << unit->name;
        ASSERT_EQ(whole.rows.size(), 1u);
        EXPECT_EQ(whole.rows[0].places.got, 20) << unit->name;
    }
}

TEST_P(Boards, ASchoolSeesOnlyItself) {
    const auto own = read(east_first, east_first);
    EXPECT_EQ(own.unit, east_first.id);
    EXPECT_TRUE(own.rows.empty());
    EXPECT_EQ(figures(own.total), recounted(east_first));
    auto ctx = as(east_first);
    const auto unnamed = board(ctx, the_project(), {});
    ASSERT_OK(unnamed);
    EXPECT_EQ(unnamed->unit, east_first.id);
    const auto absent = board(ctx, the_project(), Claimed<UnitId>{UnitId{1}});
    for (const auto* other : everywhere) {
        if (other == &east_first) continue;
        const auto foreign = board(ctx, the_project(), Claimed<UnitId>{other->id});
        ASSERT_FALSE(foreign.ok()) << other->name;
        EXPECT_EQ(foreign.error().kind, absent.error().kind);
        EXPECT_EQ(foreign.error().code, absent.error().code);
        const auto people = people_behind(
            ctx, the_project(), {.figure = Figure::FullTime, .unit = Claimed<UnitId>{other->id}}, {});
        EXPECT_EQ(people.error().kind, xingtan::Kind::Missing) << other->name;
    }
}

TEST_P(Boards, ASchoolWithASiteSeesBoth) {
    const auto own = read(east_second, east_second);
    ASSERT_EQ(own.rows.size(), 1u);
    EXPECT_EQ(own.rows[0].unit, site.id);
    EXPECT_EQ(figures(own.rows[0]), recounted(site));
    EXPECT_EQ(figures(own.total), recounted(east_second));
}

TEST_P(Boards, OnPaperTheTotalStandsLast) {
    auto ctx = as(city);
    const auto bytes = board_xlsx(ctx, the_project(), {});
    ASSERT_OK(bytes);
    std::vector<std::vector<std::string>> rows;
    ASSERT_OK(sheet::read_sheet(*bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
        auto& cells = rows.emplace_back();
        for (const auto& cell : row.cells) cells.push_back(cell.text);
        return {};
    }));
    ASSERT_GE(rows.size(), 5u);
    const std::vector<std::string> total = {"合计", "16", "4", "11", "1", "20", "15", "10",
                                            "2",    "8",  "9", "7",  "6", "4",  "3",  "名册"};
    EXPECT_EQ(rows.back(), total);
}

TEST_P(Boards, ADeskTellsWhatWaits) {
    struct Case {
        const Unit* unit;
        std::string_view code;
        std::int64_t count;
    };
    for (const auto& c : {Case{&east, "nominations-to-confirm", 1}, Case{&east, "places-to-hand-down", 1},
                          Case{&city, "nominations-to-confirm", 1}, Case{&city, "places-to-hand-down", 5},
                          Case{&west_first, "places-to-fill", 1}}) {
        auto ctx = as(*c.unit);
        const auto found = desk(ctx);
        ASSERT_OK(found);
        ASSERT_FALSE(found->waiting.empty());
        EXPECT_TRUE(found->waiting.front().primary);
        const auto line = std::find_if(found->waiting.begin(), found->waiting.end(),
                                       [&](const auto& one) { return one.code == c.code; });
        ASSERT_NE(line, found->waiting.end()) << c.unit->name << " " << c.code;
        EXPECT_EQ(line->count, c.count) << c.unit->name << " " << c.code;
    }
}

}  // namespace
}  // namespace xingtan::report
