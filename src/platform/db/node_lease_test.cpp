#include "platform/db/node_lease.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "support/databases.h"

namespace xingtan::db {
namespace {

constexpr WallTime kNoon{1'700'000'000'000};
constexpr WallTime after(std::int64_t ms) { return WallTime{kNoon.ms + ms}; }

class NodeLease : public testing::OnEachMigratedEngine {
  protected:
    int leased(WallTime now, std::string_view holder) {
        auto node = lease_node(database(), now, holder);
        EXPECT_OK(node);
        return node.ok() ? node.value() : -1;
    }
    void fill_all(WallTime until) {
        ASSERT_OK(database().write([&](Tx& tx) -> Result<> {
            for (int node = 0; node < kNodes; ++node)
                TRY(tx.run("INSERT INTO node_lease (node, holder, lease_until) VALUES ($1, $2, $3)", node,
                           "h" + std::to_string(node), until.ms + (node == 700 ? -1 : 0)));
            return {};
        }));
    }
};
XT_ON_BOTH_ENGINES(NodeLease);

TEST_P(NodeLease, EveryHolderHasItsOwnAndKeepsIt) {
    EXPECT_EQ(leased(kNoon, "one"), 0);
    EXPECT_EQ(leased(kNoon, "two"), 1);
    EXPECT_EQ(leased(after(5), "one"), 0);
    EXPECT_EQ(leased(after(10 * kNodeLeaseMs), "three"), 2) << "a number never used goes first";
}

TEST_P(NodeLease, ManyAtOnceGetDifferentOnes) {
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::set<int> nodes;
    for (int i = 0; i < 16; ++i)
        threads.emplace_back([&, i] {
            const int node = leased(kNoon, "holder " + std::to_string(i));
            std::lock_guard lock(mutex);
            nodes.insert(node);
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(nodes.size(), 16u);
}

TEST_P(NodeLease, TakesOverTheLongestExpiredAndTellsItsHolder) {
    fill_all(kNoon);
    auto none = lease_node(database(), after(-2), "late");
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, "no-free-node");
    EXPECT_EQ(leased(after(-1), "late"), 700);
    auto lost = renew_node(database(), 700, kNoon, "h700");
    ASSERT_FALSE(lost.ok());
    EXPECT_EQ(lost.error().code, "node-lease-lost");
    EXPECT_OK(renew_node(database(), 700, kNoon, "late"));
    EXPECT_OK(renew_node(database(), 3, kNoon, "h3"));
}

}  // namespace
}  // namespace xingtan::db
