#include "domain/enrolment/seat_blocks.h"

#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <random>

namespace xingtan::enrolment {
namespace {

std::int64_t capacity_of(std::span<const SeatBlock> blocks) {
    std::int64_t sum = 0;
    for (const auto& one : blocks) sum += one.capacity;
    return sum;
}

TEST(SeatBlocks, FewSeatsAreOneBlock) {
    const auto blocks = deal(100, {});
    ASSERT_EQ(blocks.size(), 1u);
    EXPECT_EQ(blocks[0].capacity, 100);
    EXPECT_TRUE(dealt(100, blocks));
    EXPECT_FALSE(dealt(101, blocks));
    EXPECT_FALSE(dealt(0, {}));
}

TEST(SeatBlocks, ManySeatsAreSpreadEvenly) {
    const auto blocks = deal(2'003, {});
    ASSERT_EQ(blocks.size(), 16u);
    for (const auto& one : blocks) EXPECT_EQ(one.capacity, one.block < 3 ? 126 : 125);
    EXPECT_EQ(capacity_of(blocks), 2'003);
}

// Whatever was taken when the number of seats changed: nothing taken is lost, and as many are left as there
// are.
TEST(SeatBlocks, DealingAgainKeepsWhatIsTaken) {
    std::mt19937 random(7);
    for (int round = 0; round < 2'000; ++round) {
        auto standing = deal(static_cast<std::int64_t>(random() % 3'000), {});
        for (auto& one : standing)
            if (one.capacity > 0) one.taken = static_cast<std::int64_t>(random()) % (one.capacity + 1);
        const auto seats = static_cast<std::int64_t>(random() % 3'000);
        const auto again = deal(seats, standing);
        std::int64_t taken = 0;
        for (std::size_t i = 0; i < again.size(); ++i) {
            EXPECT_EQ(again[i].taken, i < standing.size() ? standing[i].taken : 0);
            EXPECT_GE(again[i].left(), 0);
            taken += again[i].taken;
        }
        EXPECT_EQ(capacity_of(again), std::max(seats, taken));
        EXPECT_TRUE(dealt(seats, again));
    }
}

// Ids are mostly the first of their millisecond, so their last bits are the same.
TEST(SeatBlocks, PeopleWhoComeTogetherAreSpread) {
    const auto blocks = deal(2'000, {});
    std::map<std::int64_t, int> people;
    for (std::uint64_t ms = 217'000'000'000; ms < 217'000'001'600; ++ms)
        ++people[blocks_to_try(blocks, ms << 22 | 3 << 12).front()];
    ASSERT_EQ(people.size(), 16u);
    for (const auto& [block, many] : people) EXPECT_LT(many, 200) << block;
}

TEST(SeatBlocks, TheLastSeatsAreTriedInTheOrderOfLocking) {
    auto blocks = deal(192, {});
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_EQ(blocks_to_try(blocks, 0), (std::vector<std::int64_t>{0}));
    EXPECT_EQ(blocks_to_try(blocks, 5).size(), 1u);
    blocks[0].taken = 64;
    blocks[1].taken = 1;
    blocks[2].taken = 63;
    EXPECT_EQ(blocks_to_try(blocks, 5), (std::vector<std::int64_t>{1, 2}));
    blocks[1].taken = blocks[2].taken = 64;
    EXPECT_TRUE(blocks_to_try(blocks, 5).empty());
}

}  // namespace
}  // namespace xingtan::enrolment
