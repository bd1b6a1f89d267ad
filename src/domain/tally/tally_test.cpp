#include "domain/tally/tally.h"

#include <gtest/gtest.h>

#include <boost/describe.hpp>

#include "support/actors.h"

namespace xingtan::tally {
namespace {

struct StandingRow {
    UnitId unit;
    std::string stage;
    std::int64_t full_time = 0, trained = 0, failed = 0;
    bool operator==(const StandingRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(StandingRow, (), (unit, stage, full_time, trained, failed))

struct EventRow {
    UnitId unit;
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed = 0, certified = 0,
                 held = 0, used = 0;
    bool operator==(const EventRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (unit, nominated, confirmed, checked_in, passed, failed, certified, held, used))

class Counters : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    const UnitId county{10}, school{30}, second{20};
    const ProgrammeId nobody{}, programme{5};
    const ProjectId project{7};
    const IntakeId intake{8};

    void post(Group& group) {
        ASSERT_OK(database().write([&](db::Tx& tx) { return group.post(tx); }));
    }
    // Of programme 0, the people themselves, when nobody is asked for.
    std::vector<StandingRow> standings(ProgrammeId of) {
        return rows<StandingRow>(
            "/*found*/ SELECT unit, stage, full_time, trained, failed FROM standing_count WHERE programme = "
            "$1 ORDER BY unit, stage",
            of.value);
    }
    std::vector<EventRow> events(IntakeId of) {
        return rows<EventRow>(
            "/*found*/ SELECT unit, nominated, confirmed, checked_in, passed, failed, certified, held, used"
            " FROM event_count WHERE project = $1 AND intake = $2 ORDER BY unit",
            project, of);
    }

  private:
    template <class Row, class... A>
    std::vector<Row> rows(std::string_view sql, const A&... values) {
        std::vector<Row> found;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            found = TRY(tx.all<Row>(sql, values...));
            return {};
        }));
        return found;
    }
};
XT_ON_BOTH_ENGINES(Counters);

using Standings = std::vector<StandingRow>;
using EventRows = std::vector<EventRow>;

TEST_P(Counters, APostGoesToTheUnitAndItsAuthority) {
    Group group;
    group.standing({school, county}, nobody, "primary", {.full_time = 1});
    group.standing({second, county}, nobody, "primary", {.full_time = 2});
    group.event({school, county}, project, intake, "primary", {.nominated = 1, .held = 1});
    post(group);
    EXPECT_EQ(standings(nobody),
              (Standings{
                  {county, "primary", 3, 0, 0}, {second, "primary", 2, 0, 0}, {school, "primary", 1, 0, 0}}));
    EXPECT_EQ(events(intake),
              (EventRows{{county, 1, 0, 0, 0, 0, 0, 1, 0}, {school, 1, 0, 0, 0, 0, 0, 1, 0}}));
}

TEST_P(Counters, AnAuthoritysOwnPeopleCountOnce) {
    Group group;
    group.standing({county, county}, programme, "other", {.trained = 1});
    group.event({county, county}, project, intake, "other", {.nominated = 1, .confirmed = 1, .used = 1});
    post(group);
    EXPECT_EQ(standings(programme), (Standings{{county, "other", 0, 1, 0}}));
    EXPECT_EQ(events(intake), (EventRows{{county, 1, 1, 0, 0, 0, 0, 0, 1}}));
}

TEST_P(Counters, PostingTwiceAdds) {
    for (int i = 0; i < 2; ++i) {
        Group group;
        group.standing({school, county}, programme, "junior", {.trained = 2, .failed = 1});
        group.event({school, county}, project, intake, "junior", {1, 2, 3, 4, 5, 6, 7, 8});
        post(group);
    }
    EXPECT_EQ(standings(programme), (Standings{{county, "junior", 0, 4, 2}, {school, "junior", 0, 4, 2}}));
    EXPECT_EQ(events(intake),
              (EventRows{{county, 2, 4, 6, 8, 10, 12, 14, 16}, {school, 2, 4, 6, 8, 10, 12, 14, 16}}));
}

TEST_P(Counters, AGroupIsEmptyAfterItsPost) {
    Group group;
    group.event({school, county}, project, intake, "primary", {.passed = 1});
    group.standing({school, county}, nobody, "primary", {.full_time = 1});
    post(group);
    post(group);
    EXPECT_EQ(events(intake).at(0).passed, 1);
    EXPECT_EQ(standings(nobody).at(0).full_time, 1);
}

TEST_P(Counters, WhatCancelsOutWritesNoRow) {
    Group group;
    group.standing({school, county}, programme, "primary", {.trained = 1});
    group.standing({school, county}, programme, "primary", {.trained = -1});
    group.event({school, county}, project, intake, "primary", {.held = 1});
    group.event({school, county}, project, intake, "primary", {.held = -1});
    post(group);
    EXPECT_EQ(standings(programme), Standings{});
    EXPECT_EQ(events(intake), EventRows{});
}

TEST_P(Counters, ATransferLowersOneUnitAndRaisesAnother) {
    Group arrival;
    arrival.standing({school, county}, nobody, "primary", {.full_time = 1});
    post(arrival);
    Group transfer;
    transfer.standing({school, county}, nobody, "primary", {.full_time = -1});
    transfer.standing({second, county}, nobody, "primary", {.full_time = 1});
    post(transfer);
    EXPECT_EQ(standings(nobody),
              (Standings{
                  {county, "primary", 1, 0, 0}, {second, "primary", 1, 0, 0}, {school, "primary", 0, 0, 0}}));
}

TEST_P(Counters, StagesProgrammesAndIntakesStayApart) {
    const ProgrammeId other{6};
    const IntakeId next{9};
    Group group;
    group.standing({school, school}, programme, "primary", {.trained = 1});
    group.standing({school, school}, programme, "junior", {.trained = 1});
    group.standing({school, school}, other, "primary", {.failed = 1});
    group.event({school, school}, project, intake, "primary", {.checked_in = 1});
    group.event({school, school}, project, next, "primary", {.certified = 1});
    post(group);
    EXPECT_EQ(standings(programme), (Standings{{school, "junior", 0, 1, 0}, {school, "primary", 0, 1, 0}}));
    EXPECT_EQ(standings(other), (Standings{{school, "primary", 0, 0, 1}}));
    EXPECT_EQ(events(intake), (EventRows{{school, 0, 0, 1, 0, 0, 0, 0, 0}}));
    EXPECT_EQ(events(next), (EventRows{{school, 0, 0, 0, 0, 0, 1, 0, 0}}));
}

TEST_P(Counters, ARefusedTransactionLeavesNoCount) {
    Group group;
    group.event({school, county}, project, intake, "primary", {.nominated = 1});
    const auto outcome = database().write([&](db::Tx& tx) -> Result<> {
        TRY(group.post(tx));
        return Error::conflict("places-exhausted");
    });
    EXPECT_FALSE(outcome.ok());
    EXPECT_EQ(events(intake), EventRows{});
}

}  // namespace
}  // namespace xingtan::tally
