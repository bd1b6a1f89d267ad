#include "domain/org/divisions.h"

#include <map>
#include <set>

#include "domain/org/invariants.h"
#include "domain/org/rules.h"
#include "support/actors.h"

namespace xingtan::org {
namespace {

using testing::Actors;

TEST(DivisionTable, HoldsWhatIsPublishedAndEachRowFitsTheRules) {
    const auto all = divisions();
    ASSERT_OK(all);
    std::map<AuthorityLevel, int> count;
    std::map<std::string_view, AuthorityLevel> known = {{"", AuthorityLevel::National}};
    int special = 0;
    for (const auto& division : *all) {
        ASSERT_TRUE(known.contains(division.parent)) << division.name;
        const ParentFacts parent{UnitKind::Authority, known[division.parent]};
        EXPECT_OK(may_stand(parent, UnitKind::Authority, division.level));
        EXPECT_OK(well_named(UnitKind::Authority, division.level, division.code.empty(), division.name,
                             division.code));
        if (division.code.empty())
            ++special;
        else
            EXPECT_TRUE(known.emplace(division.code, division.level).second) << division.code;
        if (!division.code.empty()) ++count[division.level];
    }
    EXPECT_EQ(count[AuthorityLevel::Province], 34);
    EXPECT_EQ(count[AuthorityLevel::City], 333);
    EXPECT_EQ(count[AuthorityLevel::County], 2846);
    EXPECT_EQ(special, 4);
}

TEST(DivisionTable, DeadCodesAndStandInsAreOut) {
    const auto all = divisions();
    ASSERT_OK(all);
    std::map<std::string_view, std::string_view> name;
    for (const auto& division : *all) name[division.code] = division.name;
    for (const auto* dead : {"350402", "350403", "320611", "370634", "110100", "659000", "500200", "441901"})
        EXPECT_FALSE(name.contains(dead)) << dead;
    EXPECT_EQ(name["350404"], "三元区");
    EXPECT_EQ(name["320613"], "崇川区");
    EXPECT_EQ(name["320703"], "连云区");
    EXPECT_EQ(name["659001"], "石河子市");
    EXPECT_EQ(name["653229"], "和安县");
}

class DivisionLoad : public testing::OnEachMigratedEngine {
  protected:
    Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});

    void TearDown() override {
        for (const auto& invariant : invariants())
            EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
                const auto faults = TRY(tx.all<std::string>(invariant.sql));
                EXPECT_TRUE(faults.empty()) << invariant.name << ": " << faults[0];
                return {};
            }));
    }
    std::int64_t units() { return actors.read<std::int64_t>("/*system*/ SELECT count(*) AS n FROM unit"); }
};

TEST_P(DivisionLoad, OneProvinceWithItsSpecialDivisions) {
    auto ctx = actors.context(founder);
    const auto loaded = load_divisions(ctx, {"320000"});
    ASSERT_OK(loaded);
    // Jiangsu: itself, 13 cities, 95 counties, three zones of Lianyungang; and the root.
    EXPECT_EQ(loaded->founded, 1 + 13 + 95 + 3);
    EXPECT_EQ(units(), loaded->founded + 1);
    auto viewer = actors.context(actors.holder(loaded->root, {Can::ViewUnits}));
    const auto lianyungang = list(viewer, std::nullopt, "连云港", {});
    ASSERT_OK(lianyungang);
    ASSERT_EQ(lianyungang->rows.size(), 1u);
    const auto below = list(viewer, Claimed<UnitId>{lianyungang->rows[0].id}, "", {});
    ASSERT_OK(below);
    std::set<std::string> names;
    for (const auto& unit : below->rows) names.insert(unit.name);
    EXPECT_EQ(names, (std::set<std::string>{"连云区", "海州区", "赣榆区", "东海县", "灌云县", "灌南县",
                                            "开发区", "徐圩新区", "景区"}));
}

TEST_P(DivisionLoad, LoadingAgainAddsOnlyWhatIsMissing) {
    auto ctx = actors.context(founder);
    const auto first = load_divisions(ctx, {"640000"});
    ASSERT_OK(first);
    const auto before = units();
    const auto again = load_divisions(ctx, {"640000"});
    ASSERT_OK(again);
    EXPECT_EQ(again->founded, 0);
    EXPECT_EQ(again->root, first->root);
    EXPECT_EQ(units(), before);
    const auto more = load_divisions(ctx, {"630000"});
    ASSERT_OK(more);
    EXPECT_GT(more->founded, 0);
    EXPECT_EQ(more->root, first->root);
}

XT_ON_BOTH_ENGINES(DivisionLoad);

}  // namespace
}  // namespace xingtan::org
