// What a serving program does by the clock.
#include "app/upkeep.h"
#include "app/invariants.h"
#include "world.h"

namespace xingtan::testing {
namespace {

class UpkeepOn : public ::testing::TestWithParam<db::Engine> {
  protected:
    UpkeepOn() : world_(GetParam()) {}
    World world_;

    std::int64_t number(const std::string& sql) {
        std::int64_t found = 0;
        EXPECT_OK(world_.runtime().database().read([&](db::Tx& tx) -> Result<> {
            found = TRY(tx.one<std::int64_t>("/*system*/ " + sql));
            return {};
        }));
        return found;
    }
};

TEST_P(UpkeepOn, KeepsTheNodeSignsTheChainAndTellsWhenTheNodeIsLost) {
    ASSERT_OK(world_.tell("offices", {}));
    ASSERT_OK(world_.seal());
    auto& runtime = world_.runtime();
    int lost = 0;
    app::Upkeep upkeep(runtime, [&] { ++lost; });
    const auto kept_until = [&] { return number("SELECT max(lease_until) AS n FROM node_lease"); };
    const auto before = kept_until();
    upkeep.round(WallTime{runtime.clock().now().ms + 60'000}, true);
    EXPECT_GT(kept_until(), before);
    EXPECT_EQ(number("SELECT count(*) AS n FROM audit_signature"), 1);
    const auto report = app::check(runtime.database(), &runtime.keys());
    ASSERT_OK(report);
    EXPECT_EQ(report->back().invariant, "audit-heads-signed");
    for (const auto& one : *report) EXPECT_TRUE(one.violations.empty()) << one.invariant;
    EXPECT_EQ(lost, 0);
    ASSERT_OK(runtime.database().script("UPDATE node_lease SET holder = 'another'"));
    for (int twice = 0; twice < 2; ++twice) upkeep.round(runtime.clock().now(), false);
    EXPECT_EQ(lost, 1);
}

XT_ON_BOTH_ENGINES(UpkeepOn);

}  // namespace
}  // namespace xingtan::testing
