// Places and people of other days' boards, after schools were merged and moved: what a board shows of a day
// is what was shown that day, no figure is below nothing, areas add up to their whole, and every figure opens
// to as many people.
#include <array>
#include <set>

#include "base/json.h"
#include "domain/people/service.h"
#include "domain/report/report_fixture.h"
#include "domain/report/store_lens.h"
#include "domain/tally/day.h"

namespace xingtan::report {
namespace {

constexpr std::int64_t kDay = 86'400'000;

class LensPlaces : public ReportFixture {
  protected:
    LensPlaces() {
        [[maybe_unused]] static const bool subscribed =
            (org::on_changed(people::follow_unit), org::on_changed(quota::follow_unit),
             people::on_relocated(enrolment::follow_people), true);
        actors.write(
            "/*found*/ INSERT INTO membership (id, person, unit, since) SELECT p.id, p.id, p.unit, 0 FROM "
            "person p");
        change(east_second, {.kind = org::ChangeKind::Move, .parent = Claimed<UnitId>{west.id}}, 10);
        nominated_again(east_second);
        org::ChangeBody merge{.kind = org::ChangeKind::Merge, .name = "西县联合小学"};
        merge.units.emplace().push_back({east_second.id});
        change(west_first, merge, 10);
    }

    Date first_day = day_of(actors.clock.domain_now());
    std::map<std::int64_t, std::string> shown_first = shown();

    Context as_upper() {
        if (upper_.empty()) upper_ = actors.holder(nation.id, {Can::ManageUnits});
        return actors.context(upper_, nation.id);
    }
    void change(const Unit& unit, org::ChangeBody body, int days_later) {
        actors.clock.advance(days_later * kDay);
        auto ctx = as_upper();
        body.effective_on = day_of(ctx.now);
        EXPECT_OK(org::change(ctx, {unit.id}, body));
    }
    Board read(const Unit& of, const LensAsk& lens) {
        auto ctx = as(nation);
        auto found = board(ctx, the_project(), Claimed<UnitId>{of.id}, lens);
        EXPECT_OK(found);
        return found.ok() ? std::move(found).value() : Board{};
    }
    std::map<std::int64_t, std::string> shown() {
        std::map<std::int64_t, std::string> all;
        for (const auto* unit : everywhere) {
            const auto live = read(*unit, {});
            all[unit->id.value] = to_json(live.total) + to_json(live.rows);
        }
        return all;
    }
    std::vector<LensAsk> asks() const {
        std::vector<LensAsk> all{{Lens::Then, {}}, {Lens::Now, {}}};
        for (int days = 0; days <= 20; days += 5) all.push_back({Lens::OnDate, Date{first_day.days + days}});
        return all;
    }
    std::int64_t people_behind_row(const Board& seen, const BoardRow& row, Figure figure, const LensAsk& lens,
                                   int size) {
        auto ctx = as(nation);
        BehindAsk ask{figure, Claimed<UnitId>{row.unit}, lens, Claimed<UnitId>{seen.unit}};
        PageRequest page{.size = size, .after = {}};
        std::set<std::string> people;
        for (int pages = 0; pages < 50; ++pages) {
            const auto read = people_behind(ctx, the_project(), ask, page);
            EXPECT_OK(read);
            if (!read.ok()) return -1;
            for (const auto& one : read->rows) {
                EXPECT_EQ(one.elsewhere, 0);
                EXPECT_TRUE(people.insert(to_wire(one.person) + one.enrolment).second) << one.name;
            }
            if (read->next.empty()) {
                EXPECT_EQ(read->total, std::ssize(people));
                return std::ssize(people);
            }
            page.after = read->next;
        }
        return -1;
    }

  private:
    AccountId upper_;

    void nominated_again(const Unit& unit) {
        actors.clock.advance(kDay);
        auto moved = unit;
        moved.admin = west.id;
        nominated(moved);
        actors.write(
            "/*found*/ INSERT INTO membership (id, person, unit, since) SELECT p.id, p.id, p.unit, $1 FROM "
            "person p WHERE NOT"
            " EXISTS (SELECT 1 FROM membership m WHERE m.person = p.id)",
            start_of(day_of(actors.clock.domain_now())));
    }
};
XT_ON_BOTH_ENGINES(LensPlaces);

void conserves(const BoardRow& row, std::string_view where) {
    const auto& p = row.places;
    EXPECT_EQ(p.got, p.free + p.held + p.used + p.lapsed) << where << " " << row.unit_name;
    EXPECT_LE(p.given, p.got) << where << " " << row.unit_name;
    for (const auto figure : {p.got, p.given, p.free, p.held, p.used, p.lapsed})
        EXPECT_GE(figure, 0) << where << " " << row.unit_name << " " << to_json(p);
}

TEST_P(LensPlaces, TheFirstDayShowsWhatItShowed) {
    for (const auto* unit : everywhere) {
        const auto then = read(*unit, {Lens::OnDate, first_day});
        EXPECT_EQ(to_json(then.total) + to_json(then.rows), shown_first[unit->id.value]) << unit->name;
    }
}

TEST_P(LensPlaces, NoRowIsBelowNothingAndAreasAddUp) {
    for (const auto& ask : asks())
        for (const auto* unit : everywhere) {
            const auto seen = read(*unit, ask);
            const auto where = unit->name + (ask.on ? to_iso(*ask.on) : std::string(wire_name(ask.lens)));
            conserves(seen.total, where);
            std::int64_t got = 0, free = 0;
            for (const auto& row : seen.rows) {
                conserves(row, where);
                got += row.places.got;
                free += row.places.free;
            }
            EXPECT_LE(free, seen.total.places.free) << where;
            // What moved schools took before stays with their former area in Then, and with them in their
            // rows.
            const bool adds_up =
                unit == &city || (ask.lens != Lens::Then && (unit == &east || unit == &west));
            if (adds_up) {
                EXPECT_EQ(got, seen.total.places.given) << where;
            }
            if (unit == &city) {
                EXPECT_EQ(seen.total.places.got, 20) << where;
            }
        }
}

TEST_P(LensPlaces, AMovedSchoolTakesItsPlacesAlongInTodaysTree) {
    const auto before = read(city, {Lens::OnDate, first_day});
    const auto now = read(city, {Lens::Now, {}});
    const auto got = [](const Board& seen, std::string_view name) {
        for (const auto& row : seen.rows)
            if (row.unit_name == name) return row.places.got;
        return std::int64_t{-1};
    };
    EXPECT_EQ(got(before, "东县"), 8);
    EXPECT_EQ(got(before, "西县"), 4);
    EXPECT_EQ(got(now, "东县"), 5);
    EXPECT_EQ(got(now, "西县"), 7);
}

constexpr Figure kFigures[] = {Figure::FullTime,  Figure::Trained,   Figure::Untrained,
                               Figure::Failed,    Figure::Nominated, Figure::Confirmed,
                               Figure::CheckedIn, Figure::Passed,    Figure::Certified};

std::int64_t shown_in(const BoardRow& row, Figure figure) {
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

TEST_P(LensPlaces, EveryFigureOpensToAsManyPeople) {
    for (const auto& ask : asks())
        for (const auto* unit : {&city, &west, &west_first}) {
            const auto seen = read(*unit, ask);
            auto rows = seen.rows;
            rows.push_back(seen.total);
            for (const auto& row : rows)
                for (const auto figure : kFigures)
                    for (const int size : {2, 100})
                        EXPECT_EQ(people_behind_row(seen, row, figure, ask, size), shown_in(row, figure))
                            << unit->name << " " << row.unit_name << " " << wire_name(figure)
                            << (ask.on ? to_iso(*ask.on) : "");
        }
}

// Rows of closed days are read instead of facts, and lists walk another way: nothing else may tell them
// apart.
TEST_P(LensPlaces, ClosedDaysSayWhatTheFactsSay) {
    const auto all_boards = [&] {
        std::map<std::string, std::string> boards;
        for (const auto& ask : asks())
            for (const auto* unit : everywhere)
                if (ask.on) boards[unit->name + to_iso(*ask.on)] = to_json(read(*unit, ask));
        return boards;
    };
    actors.clock.advance(kDay);
    const auto by_facts = all_boards();
    const auto over = tally::last_closable(actors.clock.domain_now());
    const auto closed = tally::close_days(database(), over, 1'000);
    ASSERT_OK(closed);
    EXPECT_GE(*closed, 4);
    EXPECT_EQ(all_boards(), by_facts);
    for (const auto& ask : asks())
        for (const auto* unit : {&city, &west}) {
            const auto seen = read(*unit, ask);
            auto rows = seen.rows;
            rows.push_back(seen.total);
            for (const auto& row : rows)
                for (const auto figure : kFigures)
                    EXPECT_EQ(people_behind_row(seen, row, figure, ask, 2), shown_in(row, figure))
                        << unit->name << " " << row.unit_name << " " << wire_name(figure);
        }
}

TEST_P(LensPlaces, FewUnitsAndManyAreCountedAlike) {
    const auto sums = [](const std::vector<std::vector<store::OwnLine>>& all) {
        std::map<std::int64_t, std::array<std::int64_t, 3>> by_unit;
        for (const auto& lines : all)
            for (const auto& l : lines) {
                auto& sum = by_unit[l.unit.value];
                sum[0] += l.full_time, sum[1] += l.trained, sum[2] += l.failed;
            }
        std::erase_if(by_unit, [](const auto& one) { return one.second == std::array<std::int64_t, 3>{}; });
        return by_unit;
    };
    actors.write(
        "/*found*/ INSERT INTO person_teaching (id, person, stage, subject, post, full_time, until, "
        "recorded_by, recorded_at)"
        " SELECT p.id, p.id, 'primary', '', 'teacher', 1 - p.full_time, $1, 1, 0 FROM person p WHERE p.unit "
        "= $2",
        start_of(Date{first_day.days + 3}), east_first.id);
    for (const int days : {0, 2, 3, 12}) {
        const auto until = end_of(Date{first_day.days + days});
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            const auto facts = TRY(project::facts(tx, project.project.id));
            const auto few = TRY(store::stock_at(tx, facts.programme, until, {nation.path, nation.path_end}));
            const auto heads = TRY(store::people_at(tx, until));
            const auto standings = TRY(store::standings_at(tx, facts.programme, until));
            auto off = TRY(store::part_time_at(tx, facts.programme, until));
            for (auto& l : off) l.full_time = -l.full_time, l.trained = -l.trained, l.failed = -l.failed;
            EXPECT_FALSE(few.empty());
            EXPECT_EQ(sums({few}), sums({heads, standings, off})) << days;
            return {};
        }));
    }
}

}  // namespace
}  // namespace xingtan::report
