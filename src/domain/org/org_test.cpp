// Founding, finding and listing on both engines.
#include "domain/org/invariants.h"
#include "domain/org/service.h"
#include "support/actors.h"

namespace xingtan::org {
namespace {

using enum AuthorityLevel;
using testing::Actors;

class Org : public testing::OnEachMigratedEngine {
  protected:
    Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});
    UnitFacts nation = found_unit({}, UnitKind::Authority, National, "全国");
    UnitFacts province = found_unit(nation.id, UnitKind::Authority, Province, "杏林省", "320000");
    UnitFacts city = found_unit(province.id, UnitKind::Authority, City, "杏坛市", "320700");
    UnitFacts county = found_unit(city.id, UnitKind::Authority, County, "杏花县", "320703");
    UnitFacts other = found_unit(city.id, UnitKind::Authority, County, "墨香县", "320706");
    UnitFacts school = found_unit(county.id, UnitKind::School, School, "杏花县第一小学", "2132000001");
    UnitFacts direct = found_unit(city.id, UnitKind::School, School, "杏坛市高级中学");

    UnitFacts found_unit(UnitId parent, UnitKind kind, AuthorityLevel level, std::string name,
                         std::string code = {}) {
        auto ctx = actors.context(founder);
        auto made = ctx.db.write([&](db::Tx& tx) {
            return found_in(tx, ctx, {parent, kind, level, name, code});
        });
        EXPECT_TRUE(made.ok()) << made.error().code << " " << made.error().detail;
        return std::move(made).value();
    }

    void TearDown() override {
        for (const auto& invariant : invariants()) {
            EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
                const auto faults = TRY(tx.all<std::string>(invariant.sql));
                EXPECT_TRUE(faults.empty()) << invariant.name << ": " << faults[0];
                return {};
            }));
        }
    }

    FoundBody body(const UnitFacts& parent, std::string name = "新学校") {
        return {Claimed<UnitId>{parent.id},
                UnitKind::School,
                School,
                std::move(name),
                "",
                false,
                "教〔2024〕1号"};
    }
};

TEST_P(Org, EachUnitKnowsItsNearestAuthority) {
    EXPECT_EQ(county.admin, county.id);
    EXPECT_EQ(school.admin, county.id);
    EXPECT_EQ(direct.admin, city.id);
    const auto office = found_unit(city.id, UnitKind::Office, City, "电教馆");
    EXPECT_EQ(office.admin, city.id);
    const auto site = found_unit(school.id, UnitKind::TeachingSite, School, "村教学点");
    EXPECT_EQ(site.admin, county.id);
}

TEST_P(Org, ThereIsOneRoot) {
    auto ctx = actors.context(founder);
    const auto again = ctx.db.write([&](db::Tx& tx) {
        return found_in(tx, ctx, {{}, UnitKind::Authority, National, "又一个"});
    });
    EXPECT_EQ(again.error().code, "root-already-founded");
}

TEST_P(Org, OnlyUnitsInScopeAreFound) {
    auto ctx = actors.context(actors.holder(county.id, {Can::ViewUnits}));
    const auto in_scope = [&](UnitId id) {
        return ctx.db.read([&](db::Tx& tx) -> Result<UnitFacts> {
            const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
            return find(tx, scope, Claimed<UnitId>{id});
        });
    };
    EXPECT_OK(in_scope(county.id));
    EXPECT_OK(in_scope(school.id));
    EXPECT_EQ(in_scope(other.id).error().kind, Kind::Missing);
    EXPECT_EQ(in_scope(city.id).error().kind, Kind::Missing);
    EXPECT_EQ(in_scope(UnitId{77}).error().kind, Kind::Missing);
    EXPECT_EQ(show(ctx, Claimed<UnitId>{other.id}).error().kind, Kind::Missing);
}

TEST_P(Org, APathShowsOnlyTheUnitsAboveThatAreInScope) {
    auto ctx = actors.context(actors.holder(city.id, {Can::ViewUnits}));
    const auto path = show(ctx, Claimed<UnitId>{school.id});
    ASSERT_OK(path);
    EXPECT_EQ(path->unit.name, "杏花县第一小学");
    ASSERT_EQ(path->ancestors.size(), 2u);
    EXPECT_EQ(path->ancestors[0].id, city.id);
    EXPECT_EQ(path->ancestors[1].id, county.id);
    const auto above = show(ctx, Claimed<UnitId>{direct.id});
    ASSERT_OK(above);
    EXPECT_TRUE(above->unit.direct);
    EXPECT_FALSE(path->unit.direct);
}

TEST_P(Org, ListsChildrenTopsAndMatches) {
    auto ctx = actors.context(actors.holder(city.id, {Can::ViewUnits}));
    const auto tops = list(ctx, std::nullopt, "", {});
    ASSERT_OK(tops);
    ASSERT_EQ(tops->rows.size(), 1u);
    EXPECT_EQ(tops->rows[0].id, city.id);
    const auto below = list(ctx, Claimed<UnitId>{city.id}, "", {});
    ASSERT_OK(below);
    EXPECT_EQ(below->total, 3);
    EXPECT_EQ(below->rows[2].id, direct.id);
    const auto named = list(ctx, std::nullopt, "小学", {});
    ASSERT_OK(named);
    ASSERT_EQ(named->rows.size(), 1u);
    EXPECT_EQ(named->rows[0].id, school.id);
    const auto coded = list(ctx, std::nullopt, "3207", {});
    ASSERT_OK(coded);
    EXPECT_EQ(coded->rows.size(), 3u);
    EXPECT_EQ(list(ctx, std::nullopt, "全国", {})->rows.size(), 0u);
    EXPECT_EQ(list(ctx, std::nullopt, "%", {})->rows.size(), 0u);
    EXPECT_EQ(list(ctx, Claimed<UnitId>{nation.id}, "", {}).error().kind, Kind::Missing);
}

TEST_P(Org, PagesFollowEachOtherWithoutAGap) {
    for (int i = 0; i < 7; ++i)
        found_unit(county.id, UnitKind::School, School, "分页小学" + std::to_string(i));
    auto ctx = actors.context(actors.holder(city.id, {Can::ViewUnits}));
    std::vector<std::string> names;
    PageRequest page{3, ""};
    do {
        const auto rows = list(ctx, Claimed<UnitId>{county.id}, "分页", page);
        ASSERT_OK(rows);
        EXPECT_EQ(rows->total, 7);
        for (const auto& row : rows->rows) names.push_back(row.name);
        page.after = rows->next;
    } while (!page.after.empty());
    ASSERT_EQ(names.size(), 7u);
    for (int i = 0; i < 7; ++i) EXPECT_EQ(names[static_cast<std::size_t>(i)], "分页小学" + std::to_string(i));
    EXPECT_EQ(list(ctx, std::nullopt, "", {3, "zz"}).error().code, "page-cursor-unknown");
}

TEST_P(Org, FoundingProvesScopeAndLeavesFactsAndAnAuditRow) {
    auto ctx = actors.context(actors.holder(county.id, {Can::ManageUnits}));
    const auto version = actors.read<std::int64_t>("SELECT version FROM tree_version");
    const auto made = found(ctx, body(county));
    ASSERT_OK(made);
    EXPECT_EQ(made->parent, county.id);
    EXPECT_FALSE(made->direct);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT version FROM tree_version"), version + 1);
    EXPECT_EQ(
        actors.read<std::int64_t>(
            "/*found*/ SELECT count(*) AS n FROM unit_fact WHERE unit = $1 AND document = '教〔2024〕1号'",
            made->id),
        5);
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*found*/ SELECT count(*) AS n FROM audit WHERE action = 'unit.founded' AND object = $1",
                  to_wire(made->id)),
              1);
    EXPECT_EQ(found(ctx, body(county)).error().code, "unit-name-taken");
    EXPECT_EQ(found(ctx, body(other)).error().kind, Kind::Missing);
    EXPECT_EQ(found(ctx, body(city)).error().kind, Kind::Missing);
    auto viewer = actors.context(actors.holder(county.id, {Can::ViewUnits}));
    EXPECT_EQ(found(viewer, body(county, "另一学校")).error().kind, Kind::Forbidden);
}

TEST_P(Org, ARefusedUnitTakesNoOrdinal) {
    auto ctx = actors.context(actors.holder(county.id, {Can::ManageUnits}));
    const auto before =
        actors.read<std::int64_t>("/*found*/ SELECT next_child FROM unit WHERE id = $1", county.id);
    auto wrong = body(county);
    wrong.kind = UnitKind::TeachingSite;
    EXPECT_EQ(found(ctx, wrong).error().code, "kind-not-below-this-parent");
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT next_child FROM unit WHERE id = $1", county.id),
              before);
}

TEST_P(Org, HoldersStandAtTheirLevels) {
    const auto holder = [&](UnitId unit, AuthorityLevel level) {
        std::string name;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            const auto facts = TRY(holder_at(tx, unit, level));
            name = facts.name;
            return {};
        }));
        return name;
    };
    EXPECT_EQ(holder(school.id, County), "杏花县");
    EXPECT_EQ(holder(school.id, City), "杏坛市");
    EXPECT_EQ(holder(direct.id, County), "杏坛市高级中学");
    EXPECT_EQ(holder(direct.id, City), "杏坛市");
}

TEST_P(Org, EverythingBelowAUnitInTreeOrder) {
    auto ctx = actors.context(actors.holder(province.id, {Can::ViewUnits}));
    std::vector<std::string> names;
    ASSERT_OK(ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
        const auto units = TRY(below(tx, scope, city));
        for (const auto& unit : units) names.push_back(unit.name);
        return {};
    }));
    EXPECT_EQ(names, (std::vector<std::string>{"杏花县", "杏花县第一小学", "墨香县", "杏坛市高级中学"}));
}

XT_ON_BOTH_ENGINES(Org);

}  // namespace
}  // namespace xingtan::org
