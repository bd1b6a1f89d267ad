// Second rounds over a small tree, on both engines: whatever is asked, what one hands out comes back whole.
#include <rapidcheck.h>

#include "domain/quota/quota_fixture.h"
#include "domain/quota/service_round.h"

namespace xingtan::quota {
namespace {

class Rounds : public QuotaFixture {
  protected:
    org::UnitFacts county = founded(city.id, Kind::Authority, County, "海棠区");
    org::UnitFacts own_school = founded(city.id, Kind::School, School, "市一小");
    org::UnitFacts first = founded(county.id, Kind::School, School, "海棠一小");
    org::UnitFacts second = founded(county.id, Kind::School, School, "海棠二小");
    Opened project = open_project();

    std::vector<org::UnitFacts> units() { return {city, county, own_school, first, second}; }
    std::vector<Balance> balances(const Opened& of) {
        std::vector<Balance> all;
        for (const auto& unit : units()) all.push_back(balance(of, unit));
        return all;
    }
    Context at(DomainTime now) {
        auto ctx = as(office, city);
        ctx.now = now;
        return ctx;
    }
    static DomainTime hour(std::int64_t n) {
        return {start_of(date_from_iso("2024-02-01").value()).ms + n * 3'600'000};
    }

    // Open from the first hour to the second.
    Claimed<PlaceRoundId> announced(const Opened& of, RoundWay way, std::int64_t places,
                                    std::int64_t issued) {
        auto ctx = at(hour(0));
        EXPECT_OK(issue(ctx, {of.id}, {Claimed<IntakeId>{of.intakes[0]}, issued, "杏教〔2024〕1号"}));
        PlaceRoundBody body;
        body.name = "第二轮";
        body.intake = Claimed<IntakeId>{of.intakes[0]};
        body.way = way;
        body.askers = RoundAskers::AllBelow;
        body.places = places;
        body.criterion = "未培训教师数";
        body.opens_at = hour(1);
        body.closes_at = hour(2);
        const auto view = announce_round(ctx, {of.id}, body);
        EXPECT_OK(view);
        return {view->round.id};
    }
    Result<PlaceRoundView> asked(Claimed<PlaceRoundId> round, const org::UnitFacts& unit, std::int64_t wanted,
                                 DomainTime now) {
        auto ctx = at(now);
        return ask_for(ctx, round, {{unit.id}, wanted, ""});
    }
};
XT_ON_BOTH_ENGINES(Rounds);

TEST_P(Rounds, WhatIsHandedOutComesBackWhole) {
    EXPECT_TRUE(rc::check([&] {
        const auto of = open_project();
        const auto places = *rc::gen::inRange<std::int64_t>(1, 12);
        const auto way = *rc::gen::element(RoundWay::FirstCome, RoundWay::Rank, RoundWay::Lottery);
        const auto round = announced(of, way, places, places);
        std::int64_t wanted = 0;
        for (const auto& unit : {county, own_school, first, second}) {
            const auto many = std::min(places, *rc::gen::inRange<std::int64_t>(0, 6));
            RC_ASSERT(asked(round, unit, many, hour(1)).ok());
            wanted += many;
        }
        auto later = at(hour(2));
        const auto view = allot(later, round);
        RC_ASSERT(view.ok());
        RC_ASSERT(view->round.won == std::min(wanted, places));
        RC_ASSERT(balance(of, city).free == places - view->round.won);
        RC_ASSERT(faults().empty());
        auto again = at(hour(3));
        RC_ASSERT(take_back_round(again, round, {"有异议"}).ok());

        for (const auto& row : balances(of)) RC_ASSERT(row.free == row.got && row.given == 0);
        RC_ASSERT(balance(of, city).free == places);
        RC_ASSERT(faults().empty());
    }));
}

TEST_P(Rounds, TheOpeningMomentCountsAndTheClosingMomentDoesNot) {
    const auto round = announced(project, RoundWay::FirstCome, 2, 2);
    EXPECT_EQ(asked(round, county, 1, {hour(1).ms - 1}).error().code, "round-not-open");
    EXPECT_OK(asked(round, county, 1, hour(1)));
    EXPECT_OK(asked(round, own_school, 1, {hour(2).ms - 1}));
    EXPECT_EQ(asked(round, first, 1, hour(2)).error().code, "round-not-open");
    auto early = at({hour(2).ms - 1});
    EXPECT_EQ(allot(early, round).error().code, "round-not-closed");
    auto closed = at(hour(2));
    EXPECT_OK(allot(closed, round));
}

TEST_P(Rounds, PlacesThatWentElsewhereAreMissedAndNothingMoves) {
    const auto round = announced(project, RoundWay::Lottery, 3, 3);
    ASSERT_OK(asked(round, first, 3, hour(1)));
    auto ctx = at(hour(1));
    ASSERT_OK(grant(ctx, {project.id},
                    {{city.id}, {{{own_school.id}, Claimed<IntakeId>{project.intakes[0]}, 1}}, ""}));
    EXPECT_TRUE(due_rounds(database(), hour(2)).value().empty());
    auto later = at(hour(2));
    const auto refused = allot(later, round);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "places-exhausted");
    EXPECT_EQ(balance(project, city).free, 2);
    ASSERT_OK(
        reclaim(later, {project.id}, {{own_school.id}, Claimed<IntakeId>{project.intakes[0]}, 1, "收回"}));
    EXPECT_TRUE(due_rounds(database(), {hour(2).ms - 1}).value().empty());
    const auto due = due_rounds(database(), hour(2));
    ASSERT_OK(due);
    ASSERT_EQ(due->size(), 1u);
    ASSERT_OK(allot_due(later, due->front()));
    EXPECT_EQ(balance(project, first).free, 3);
    EXPECT_EQ(balance(project, county).given, 3);
    EXPECT_TRUE(due_rounds(database(), hour(3)).value().empty());
}

TEST_P(Rounds, FirstComeIsServedAtOnceAsFarAsThePlacesGo) {
    const auto round = announced(project, RoundWay::FirstCome, 3, 3);
    const auto one = asked(round, first, 2, hour(1));
    ASSERT_OK(one);
    EXPECT_EQ(balance(project, first).free, 2);
    EXPECT_EQ(balance(project, county).given, 2);
    const auto two = asked(round, own_school, 2, hour(1));
    ASSERT_OK(two);
    EXPECT_EQ(two->round.won, 3);
    EXPECT_EQ(balance(project, own_school).free, 1);
    EXPECT_EQ(balance(project, city).free, 0);
    ASSERT_OK(asked(round, second, 1, hour(1)));
    EXPECT_EQ(balance(project, second).free, 0);
    EXPECT_EQ(asked(round, first, 1, hour(1)).error().fields.front().code, "round-wanted-below-won");
    auto open = at(hour(1));
    EXPECT_EQ(cancel_round(open, round, {"有误"}).error().code, "round-handed-out");
    EXPECT_TRUE(faults().empty());

    auto later = at(hour(2));
    const auto view = allot(later, round);
    ASSERT_OK(view);
    EXPECT_EQ(view->round.won, 3);
    ASSERT_OK(take_back_round(later, round, {"有异议"}));
    EXPECT_EQ(balance(project, city).free, 3);
    EXPECT_EQ(balance(project, first).got, 0);
    EXPECT_TRUE(faults().empty());
}

TEST_P(Rounds, FirstComeHandsOutLaterWhatWasElsewhereAtTheAsk) {
    const auto round = announced(project, RoundWay::FirstCome, 2, 2);
    auto ctx = at(hour(1));
    const auto intake = Claimed<IntakeId>{project.intakes[0]};
    ASSERT_OK(grant(ctx, {project.id}, {{city.id}, {{{own_school.id}, intake, 1}}, ""}));
    ASSERT_OK(asked(round, first, 2, hour(1)));
    EXPECT_EQ(balance(project, first).free, 1);
    ASSERT_OK(reclaim(ctx, {project.id}, {{own_school.id}, intake, 1, "收回"}));
    auto later = at(hour(2));
    ASSERT_OK(allot(later, round));
    EXPECT_EQ(balance(project, first).free, 2);
    EXPECT_TRUE(faults().empty());
}

TEST_P(Rounds, WhoeverChoosesTakesOneForHerUnit) {
    const auto round = announced(project, RoundWay::FirstCome, 2, 2);
    auto ctx = at(hour(1));
    const Claim claim{project.id, project.intakes[0], first.id};
    const auto take = [&] {
        bool taken = false;
        EXPECT_OK(database().write([&](db::Tx& tx) -> Result<> {
            taken = TRY(take_from_round(tx, ctx, claim));
            return {};
        }));
        return taken;
    };
    const auto left_of_any = [&] {
        std::int64_t n = 0;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            n = TRY(left_in_rounds(tx, {project.id, kWholeProject, first.id}, hour(1)));
            return {};
        }));
        return n;
    };
    const auto left = [&](DomainTime now) {
        std::int64_t n = 0;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            n = TRY(left_in_rounds(tx, claim, now));
            return {};
        }));
        return n;
    };
    EXPECT_EQ(left({hour(1).ms - 1}), 0);
    EXPECT_EQ(left(hour(1)), 2);
    EXPECT_EQ(left_of_any(), 2);
    EXPECT_TRUE(take());
    EXPECT_TRUE(take());
    EXPECT_FALSE(take());
    EXPECT_EQ(left(hour(1)), 0);
    EXPECT_EQ(balance(project, first).free, 2);
    EXPECT_EQ(show_round(ctx, round)->round.won, 2);
    EXPECT_TRUE(faults().empty());
}

TEST_P(Rounds, TheSeedIsNobodysToKnowBeforeTheDraw) {
    const auto round = announced(project, RoundWay::Lottery, 1, 1);
    auto ctx = at(hour(1));
    const auto before = show_round(ctx, round);
    ASSERT_OK(before);
    EXPECT_EQ(before->round.seed, "");
    EXPECT_EQ(before->round.commitment.size(), 64u);
    ASSERT_OK(asked(round, county, 1, hour(1)));
    auto later = at(hour(2));
    const auto after = allot(later, round);
    ASSERT_OK(after);
    EXPECT_EQ(after->round.commitment, before->round.commitment);
    EXPECT_EQ(after->round.seed.size(), 64u);
}

}  // namespace
}  // namespace xingtan::quota
