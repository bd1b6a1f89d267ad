// Sheets too large for one transaction, and what a sheet would change.
#include "domain/quota/compare.h"
#include "domain/quota/quota_fixture.h"
#include "domain/quota/store_sheet.h"

namespace xingtan::quota {
namespace {

class LargeSheet : public QuotaFixture {
  protected:
    static constexpr int kSchools = 80;  // by 14 intakes: more cells than a piece holds
    static constexpr int kIntakes = 14;
    const std::vector<org::UnitFacts> schools = founded_schools();
    const Opened project = open_project(kIntakes);

    std::vector<org::UnitFacts> founded_schools() {
        std::vector<org::UnitFacts> made;
        for (int n = 1; n <= kSchools; ++n)
            made.push_back(founded(city.id, Kind::School, School, "第" + std::to_string(n) + "小学"));
        return made;
    }
    QuotaDraftBody stating(std::int64_t places) {
        QuotaDraftBody body{"大表", "连教〔2016〕50号", {}};
        for (const auto& school : schools) {
            QuotaDraftLine line{Claimed<UnitId>{school.id}, {}};
            for (int n = 1; n <= kIntakes; ++n) line.cells.push_back({n, places});
            body.lines.push_back(std::move(line));
        }
        return body;
    }
    QuotaSheetId kept(std::int64_t places) {
        auto ctx = as(office, city);
        const auto draft = save_draft(ctx, {project.id}, {}, stating(places));
        EXPECT_OK(draft);
        return draft->id;
    }
    void expect_each_has(std::int64_t places, std::int64_t city_free) {
        for (std::size_t intake = 0; intake < kIntakes; ++intake) {
            EXPECT_EQ(balance(project, schools.front(), intake).got, places);
            EXPECT_EQ(balance(project, schools.back(), intake).got, places);
            const auto given = places * kSchools;
            EXPECT_EQ(balance(project, city, intake),
                      (Balance{given + city_free, given, city_free, 0, 0, 0}));
        }
    }
    std::int64_t moves_of(std::string_view move) {
        return actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM place_move WHERE move = $1", move);
    }
};
XT_ON_BOTH_ENGINES(LargeSheet);

TEST_P(LargeSheet, IsPublishedInPiecesThatAddUp) {
    auto ctx = as(office, city);
    const auto published = publish_sheet(ctx, {kept(3)});
    ASSERT_OK(published);
    EXPECT_EQ(published->state, SheetState::Published);
    expect_each_has(3, 0);
    EXPECT_EQ(moves_of("grant"), kSchools * kIntakes);
    ASSERT_OK(publish_sheet(ctx, {kept(1)}));
    expect_each_has(1, 2 * kSchools);
    EXPECT_EQ(publish_sheet(ctx, {kept(1)}).error().code, "sheet-changes-nothing");
}

TEST_P(LargeSheet, CutShortItIsFinishedByPublishingItAgain) {
    auto ctx = as(office, city);
    const auto sheet = kept(2);
    // As a server leaves it that was killed after the first commit.
    ASSERT_OK(ctx.db.write([&](db::Tx& tx) -> Result<> {
        TRY(store::approve(tx, sheet, 1, SheetState::Publishing, "连教〔2016〕51号"));
        return {};
    }));
    EXPECT_EQ(drop_sheet(ctx, {sheet}).error().code, "sheet-being-published");
    ASSERT_OK(publish_sheet(ctx, {sheet}));
    expect_each_has(2, 0);
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*found*/ SELECT count(*) FROM place_move WHERE document = '连教〔2016〕51号'"),
              kSchools * kIntakes + moves_of("issue"));
    EXPECT_EQ(publish_sheet(ctx, {sheet}).error().code, "sheet-already-published");
}

TEST_P(LargeSheet, WhatDoesNotFitRefusesAllOfIt) {
    auto ctx = as(office, city);
    ASSERT_OK(publish_sheet(ctx, {kept(2)}));
    ASSERT_OK(
        lapse(ctx, {project.id}, {{schools.back().id}, Claimed<IntakeId>{project.intakes.back()}, 1, "试"}));
    const auto refused = publish_sheet(ctx, {kept(0)});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "places-exhausted");
    EXPECT_EQ(balance(project, schools.front()).got, 2);
}

QuotaSheet sheet_of(std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t>> cells) {
    QuotaSheet sheet;
    for (const auto& [unit, intake, quantity] : cells)
        sheet.lines.push_back({1, "校", UnitId{unit}, {}, {{intake, quantity}}});
    return sheet;
}

TEST(Comparing, CountsWhatDiffersByIntake) {
    Standings now;
    now.children[{UnitId{1}, 1}] = {10, 4};
    now.free[1] = 5;
    const auto changes = compared(sheet_of({{1, 1, 7}, {2, 1, 8}, {2, 2, 0}}), now);
    EXPECT_EQ(changes.changed, 2);
    EXPECT_EQ(changes.units, 2);
    EXPECT_EQ(changes.faults, 0);
    ASSERT_EQ(changes.columns.size(), 1u);
    EXPECT_EQ(changes.columns[0].granted, 8);
    EXPECT_EQ(changes.columns[0].taken_back, 3);
    EXPECT_EQ(changes.columns[0].free, 0);  // 5 + 3 - 8
}

TEST(Comparing, SaysWhatDoesNotFitAndWhatAnOwnerIssues) {
    Standings now;
    now.children[{UnitId{1}, 1}] = {10, 4};
    const auto sheet = sheet_of({{2, 1, 3}, {1, 1, 5}});
    const auto changes = compared(sheet, now);
    EXPECT_EQ(changes.faults, 1);
    ASSERT_EQ(changes.cells.size(), 2u);
    EXPECT_FALSE(changes.cells[0].fits);  // before the others
    EXPECT_EQ(changes.cells[0].least, 6);
    const auto over = sheet_of({{2, 1, 3}});
    EXPECT_EQ(compared(over, now).columns[0].free, -3);
    EXPECT_EQ(compared(over, now).faults, 1);
    now.owner = true;
    EXPECT_EQ(compared(over, now).columns[0].issued, 3);
    EXPECT_EQ(compared(over, now).faults, 0);
}

}  // namespace
}  // namespace xingtan::quota
