// Who comes first in a second round, and how far the places go.
#include "domain/quota/rules_round.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

#include "platform/crypto/keyring.h"

namespace xingtan::quota {
namespace {

constexpr std::string_view kSeed = "5b1e0f2a9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f";

// Numbers in the order places were handed out.
std::vector<std::int64_t> order(std::span<const Entrant> entrants, const std::vector<Share>& shares) {
    std::vector<std::int64_t> numbers(entrants.size());
    for (std::size_t i = 0; i < entrants.size(); ++i)
        numbers.at(static_cast<std::size_t>(shares[i].position - 1)) = entrants[i].number;
    return numbers;
}

std::vector<Entrant> twelve() {
    std::vector<Entrant> entrants;
    for (std::int64_t number = 1; number <= 12; ++number) entrants.push_back({number, 1, 0});
    return entrants;
}

// The order another program found: web/src/domain/quota/lottery.spec.ts holds the same figures.
TEST(Lottery, IsWhatAnybodyElseWorksOut) {
    EXPECT_EQ(crypto::sha256_hex(kSeed), "5e8b97adc2418c1559712927bf6167d7001836159b554ba8bacbeaa27607ff85");
    const auto entrants = twelve();
    EXPECT_EQ(order(entrants, shared_out(RoundWay::Lottery, entrants, 5, kSeed)),
              (std::vector<std::int64_t>{7, 8, 9, 6, 2, 3, 5, 11, 1, 4, 10, 12}));
}

TEST(Lottery, AnotherSeedIsAnotherOrder) {
    const auto entrants = twelve();
    EXPECT_NE(order(entrants, shared_out(RoundWay::Lottery, entrants, 5, kSeed)),
              order(entrants, shared_out(RoundWay::Lottery, entrants, 5, "another")));
}

TEST(SharedOut, FirstComeGoesByNumberAndRankByPointsThenNumber) {
    const std::vector<Entrant> entrants{{4, 2, 7}, {1, 2, 3}, {9, 2, 7}};
    EXPECT_EQ(order(entrants, shared_out(RoundWay::FirstCome, entrants, 5, "")),
              (std::vector<std::int64_t>{1, 4, 9}));
    EXPECT_EQ(order(entrants, shared_out(RoundWay::Rank, entrants, 5, "")),
              (std::vector<std::int64_t>{4, 9, 1}));
    EXPECT_EQ(shared_out(RoundWay::Rank, entrants, 5, ""), (std::vector<Share>{{1, 2}, {3, 1}, {2, 2}}));
}

TEST(SharedOut, NobodyAsksAndNothingGoes) {
    EXPECT_TRUE(shared_out(RoundWay::Lottery, {}, 5, kSeed).empty());
}

// However many ask for however much: no place is made or lost, nobody gets more than asked for, nobody goes
// short while one behind gets any, and the order in which requests were read makes no difference.
TEST(SharedOut, HoldsItsLawForAnyRequests) {
    EXPECT_TRUE(rc::check([] {
        const auto count = *rc::gen::inRange<std::int64_t>(0, 40);
        std::vector<Entrant> entrants;
        for (std::int64_t number = 1; number <= count; ++number)
            entrants.push_back(
                {number, *rc::gen::inRange<std::int64_t>(1, 9), *rc::gen::inRange<std::int64_t>(0, 4)});
        const auto places = *rc::gen::inRange<std::int64_t>(1, 100);
        const auto way = *rc::gen::element(RoundWay::FirstCome, RoundWay::Rank, RoundWay::Lottery);
        const auto seed = std::to_string(*rc::gen::arbitrary<std::int64_t>());
        const auto shares = shared_out(way, entrants, places, seed);
        std::int64_t wanted = 0, won = 0;
        std::vector<std::size_t> by_position(entrants.size());
        for (std::size_t i = 0; i < entrants.size(); ++i) {
            RC_ASSERT(shares[i].won >= 0 && shares[i].won <= entrants[i].wanted);
            wanted += entrants[i].wanted, won += shares[i].won;
            by_position.at(static_cast<std::size_t>(shares[i].position - 1)) = i;
        }
        RC_ASSERT(won == std::min(wanted, places));
        bool short_before = false;
        for (const auto i : by_position) {
            RC_ASSERT(!short_before || shares[i].won == 0);
            short_before = short_before || shares[i].won < entrants[i].wanted;
        }
        auto turned = entrants;
        std::reverse(turned.begin(), turned.end());
        auto turned_shares = shared_out(way, turned, places, seed);
        std::reverse(turned_shares.begin(), turned_shares.end());
        RC_ASSERT(turned_shares == shares);
    }));
}

TEST(Rounds, RefuseWhatCannotBe) {
    PlaceRoundBody good;
    good.name = "第二轮";
    good.places = 10;
    good.opens_at = DomainTime{1'000};
    good.closes_at = DomainTime{2'000};
    EXPECT_TRUE(round_acceptable(good, DomainTime{500}).ok());
    EXPECT_TRUE(round_acceptable(good, DomainTime{1'999}).ok());
    struct Case {
        std::string code;
        void (*spoil)(PlaceRoundBody&);
    };
    for (const auto& c :
         {Case{"name-missing", [](auto& b) { b.name.clear(); }},
          Case{"quantity-out-of-range", [](auto& b) { b.places = 0; }},
          Case{"quantity-out-of-range", [](auto& b) { b.places = kRoundPlacesMost + 1; }},
          Case{"round-most-each-out-of-range", [](auto& b) { b.most_each = -1; }},
          Case{"round-most-each-out-of-range", [](auto& b) { b.most_each = 11; }},
          Case{"round-criterion-missing", [](auto& b) { b.way = RoundWay::Rank; }},
          Case{"times-out-of-order", [](auto& b) { b.closes_at = b.opens_at; }},
          Case{"round-closing-not-ahead", [](auto& b) { b.closes_at = DomainTime{1'500}; }}}) {
        auto body = good;
        c.spoil(body);
        const auto outcome = round_acceptable(body, DomainTime{1'500});
        ASSERT_FALSE(outcome.ok()) << c.code;
        EXPECT_EQ(outcome.error().code, c.code);
    }
}

TEST(Requests, LieBetweenNoneAndTheMost) {
    PlaceRound round;
    round.places = 10;
    for (const auto& [wanted, most_each, good] : {std::tuple{0, 0, true},
                                                  {10, 0, true},
                                                  {11, 0, false},
                                                  {-1, 0, false},
                                                  {2, 2, true},
                                                  {3, 2, false}}) {
        round.most_each = most_each;
        EXPECT_EQ(wanted_acceptable(round, wanted).ok(), good) << wanted << " of " << most_each;
    }
}

}  // namespace
}  // namespace xingtan::quota
