// The lenses: pure sums over a tree, and on both engines the board of today's tree against the live counters.
#include "domain/report/lens.h"
#include "base/json.h"
#include "domain/report/report_fixture.h"

namespace xingtan::report {
namespace {

Node node(std::int64_t unit, std::int64_t parent, org::UnitKind kind = org::UnitKind::School) {
    return {UnitId{unit}, parent ? std::optional(UnitId{parent}) : std::nullopt, kind};
}

TEST(LensTree, KnowsOfEachUnitTheBranchItStandsIn) {
    // 1 ─ 2 ─ 3 ─ 4, 1 ─ 5; 7 hangs below 6, which is elsewhere; 8 and 9 lead to each other.
    const LensTree tree(UnitId{1}, {node(1, 0), node(2, 1), node(3, 2), node(4, 3), node(5, 1), node(7, 6),
                                    node(8, 9), node(9, 8)});
    EXPECT_EQ(tree.branch_of(UnitId{1}), UnitId{1});
    EXPECT_EQ(tree.branch_of(UnitId{4}), UnitId{2});
    EXPECT_EQ(tree.branch_of(UnitId{5}), UnitId{5});
    for (const std::int64_t outside : {6, 7, 8, 9, 10})
        EXPECT_EQ(tree.branch_of(UnitId{outside}), std::nullopt);
    EXPECT_TRUE(tree.has_children(UnitId{3}));
    EXPECT_FALSE(tree.has_children(UnitId{5}));
}

TEST(LensTree, SumsEachBranchAndEverythingForTheRoot) {
    const LensTree tree(UnitId{1}, {node(1, 0), node(2, 1), node(3, 2), node(5, 1), node(7, 6)});
    ByUnit own;
    own[1].full_time = 1;
    own[2].full_time = 20;
    own[3].full_time = 300;
    own[5].full_time = 4'000;
    own[7].full_time = 50'000;
    auto sums = roll_up(tree, UnitId{1}, own);
    EXPECT_EQ(sums[1].full_time, 4'321);
    EXPECT_EQ(sums[2].full_time, 320);
    EXPECT_EQ(sums[5].full_time, 4'000);
    EXPECT_EQ(sums.size(), 3u);
}

class Lenses : public ReportFixture {
  protected:
    Board read(const Unit& of, const LensAsk& lens) {
        auto ctx = as(nation);
        auto found = board(ctx, the_project(), Claimed<UnitId>{of.id}, lens);
        EXPECT_OK(found);
        return found.ok() ? std::move(found).value() : Board{};
    }
};

// Nothing has changed since, so the facts placed in today's tree are what the counters say.
TEST_P(Lenses, OfTodaysTreeIsTheLiveBoardWhileNothingChanged) {
    for (const auto* unit : everywhere) {
        const auto live = read(*unit, {});
        const auto now = read(*unit, {Lens::Now, {}});
        EXPECT_TRUE(live.live);
        EXPECT_FALSE(now.live);
        EXPECT_EQ(to_json(now.total), to_json(live.total)) << unit->name;
        EXPECT_EQ(to_json(now.rows), to_json(live.rows)) << unit->name;
    }
}

XT_ON_BOTH_ENGINES(Lenses);

}  // namespace
}  // namespace xingtan::report
