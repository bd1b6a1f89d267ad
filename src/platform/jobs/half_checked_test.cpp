// Imports whose check was cut short, because the program that did it has ended.
#include "platform/db/node_lease.h"
#include "platform/jobs/runner.h"
#include "platform/jobs/service.h"
#include "support/actors.h"

namespace xingtan::jobs {
namespace {

class HalfChecked : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    UnitId home = actors.unit("aaaa");
    AccountId clerk = actors.holder(home, {Can::EnterResults});
    const NewImport import{ImportKind::Results, home, "about it", "sheet.xlsx", "00ff"};

    void SetUp() override { set_rules(ImportKind::Results, {.scope = &scope_with<Can::EnterResults>}); }
    void TearDown() override { set_rules(ImportKind::Results, {}); }

    // The number the ids of this test are made with.
    void lease_own_node() {
        ASSERT_OK(db::lease_node(database(), actors.clock.now(), "another program"));
        ASSERT_EQ(db::lease_node(database(), actors.clock.now(), "this program").value(), 1);
    }
};
XT_ON_BOTH_ENGINES(HalfChecked);

TEST_P(HalfChecked, WhatWasLeftHalfCheckedIsGivenUpOnceItsProgramHasEnded) {
    auto ctx = actors.context(clerk, home);
    lease_own_node();
    auto staging = Staging::begin(ctx, import);
    ASSERT_OK(staging);
    const auto state = [&] { return show(ctx, Claimed<ImportId>{staging->id()})->state; };
    EXPECT_EQ(apply(ctx, Claimed<ImportId>{staging->id()}).error().code, "import-not-checked");
    ASSERT_OK(give_up_lost(database(), actors.clock.now()));
    EXPECT_EQ(state(), ImportState::Checking);
    actors.clock.advance(db::kNodeLeaseMs);
    ASSERT_OK(give_up_lost(database(), actors.clock.now()));
    EXPECT_EQ(state(), ImportState::Refused);
}

TEST_P(HalfChecked, AStartGivesUpWhatNoOtherProgramCanBeChecking) {
    auto ctx = actors.context(clerk, home);
    lease_own_node();
    auto staging = Staging::begin(ctx, import);
    ASSERT_OK(staging);
    Runner runner;
    runner.start();
    ASSERT_OK(resume({database(), actors.ids, actors.deployment, actors.clock}, runner));
    const bool alone = database().engine() == db::Engine::Sqlite;
    EXPECT_EQ(show(ctx, Claimed<ImportId>{staging->id()})->state,
              alone ? ImportState::Refused : ImportState::Checking);
}

TEST_P(HalfChecked, ARequestRepeatedAfterItsCheckWasGivenUpBeginsAnew) {
    const auto begun = [&] {
        auto ctx = actors.context(clerk, home, {}, auth::Idempotency{"key", "POST x", "body"});
        auto staging = Staging::begin(ctx, import);
        EXPECT_OK(staging);
        return std::pair(staging->id(), staging->repeated());
    };
    const auto [first, fresh] = begun();
    EXPECT_FALSE(fresh);
    EXPECT_EQ(begun(), std::pair(first, true));
    ASSERT_OK(give_up_lost(database(), actors.clock.now()));  // no node number is leased here
    const auto [second, again] = begun();
    EXPECT_FALSE(again);
    EXPECT_NE(second, first);
}

}  // namespace
}  // namespace xingtan::jobs
