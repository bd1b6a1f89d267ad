#include "platform/notify/notify.h"

#include <gtest/gtest.h>

#include "platform/auth/limits.h"
#include "support/actors.h"

namespace xingtan::notify {
namespace {

class Notices : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    const UnitId county = actors.unit("aaaa", "County");
    const AccountId office = actors.holder(county, {Can::ViewUnits});
    const AccountId clerk = actors.holder(county, {Can::ViewUnits});

    template <class F>
    void tell(F&& work, AccountId by = {}) {
        auto ctx = actors.context(by, county);
        const auto told = ctx.db.write([&](db::Tx& tx) { return work(tx, ctx); });
        ASSERT_TRUE(told.ok()) << told.error().code << told.error().detail;
    }
    Page<Notice> inbox(AccountId account, const PageRequest& page = {}) {
        auto ctx = actors.context(account, county);
        return list(ctx, page).value();
    }
    std::int64_t unread_of(AccountId account) {
        auto ctx = actors.context(account, county);
        return unread(ctx, account).value();
    }
};
XT_ON_BOTH_ENGINES(Notices);

TEST_P(Notices, reach_everyone_concerned_and_nobody_else) {
    const PersonId person{5}, stranger{6};
    const auto teacher = actors.account(county, "teacher", person);
    tell([&](db::Tx& tx, Context& ctx) {
        const std::vector<ToPerson> letters{{person, {"training-passed", R"({"project":"x"})", "/my"}},
                                            {stranger, {"training-passed"}}};
        return tell_people(tx, ctx, letters);
    });
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM notice"), 1);
    const auto page = inbox(teacher);
    ASSERT_EQ(page.rows.size(), 1u);
    EXPECT_EQ(page.rows[0].kind, "training-passed");
    EXPECT_EQ(page.rows[0].link, "/my");
    EXPECT_FALSE(page.rows[0].read);
    tell([&](db::Tx& tx,
             Context& ctx) { return tell_unit(tx, ctx, county, Can::ViewUnits, {"unit-renamed"}); },
         office);
    EXPECT_EQ(unread_of(clerk), 1);
    EXPECT_EQ(unread_of(office), 0);
    EXPECT_EQ(unread_of(teacher), 1);
}

TEST_P(Notices, of_one_topic_stand_once_in_an_inbox_until_they_are_read) {
    const Letter waiting{"nominations-waiting", "{}", "", "nominations-waiting:x"};
    const auto say = [&](const Letter& letter) {
        tell([&](db::Tx& tx, Context& ctx) { return tell_unit(tx, ctx, county, Can::ViewUnits, letter); });
    };
    say(waiting);
    say(waiting);
    EXPECT_EQ(unread_of(clerk), 1);
    say({"nominations-waiting", "{}", "", "nominations-waiting:y"});
    say({"unit-renamed"});
    say({"unit-renamed"});
    EXPECT_EQ(unread_of(clerk), 4);
    auto own = actors.context(clerk, county);
    ASSERT_TRUE(mark_all_read(own).ok());
    say(waiting);
    EXPECT_EQ(unread_of(clerk), 1);
    EXPECT_EQ(unread_of(office), 4);
}

TEST_P(Notices, go_to_each_unit_its_own) {
    const UnitId town = actors.unit("aaab", "Town");
    const AccountId other = actors.holder(town, {Can::ViewUnits});
    tell(
        [&](db::Tx& tx, Context& ctx) {
            const std::vector<ToUnit> letters{{county, {"places-given"}}, {town, {"places-taken"}}};
            return tell_units(tx, ctx, Can::ViewUnits, letters);
        },
        office);
    EXPECT_EQ(inbox(clerk).rows.at(0).kind, "places-given");
    EXPECT_EQ(inbox(other).rows.at(0).kind, "places-taken");
    EXPECT_EQ(inbox(clerk).rows.size() + inbox(other).rows.size(), 2u);
    EXPECT_EQ(unread_of(office), 0);
    tell([&](db::Tx& tx, Context& ctx) {
        return tell_unit(tx, ctx, county, Can::ManageUnits, {"unit-renamed"});
    });
    EXPECT_EQ(unread_of(clerk), 1);
}

TEST_P(Notices, go_to_the_nearest_unit_above_that_anybody_answers_for) {
    const UnitId school = actors.unit("aaaac", "School");
    const UnitId chain[] = {school, county};
    const auto say = [&](AccountId by) {
        tell([&](db::Tx& tx,
                 Context& ctx) { return tell_nearest(tx, ctx, chain, Can::ViewUnits, {"transfer-asked"}); },
             by);
    };
    say(office);
    EXPECT_EQ(unread_of(clerk), 1);
    EXPECT_EQ(unread_of(office), 0);
    const AccountId own = actors.holder(school, {Can::ViewUnits});
    say(office);
    EXPECT_EQ(unread_of(clerk), 1);
    EXPECT_EQ(unread_of(own), 1);
    // Whoever acts is told nothing, and her unit counts as one that answers.
    say(own);
    EXPECT_EQ(unread_of(own), 1);
    EXPECT_EQ(unread_of(clerk), 1);
}

TEST_P(Notices, are_read_one_by_one_or_all_at_once_by_their_owner) {
    for (int i = 0; i < 3; ++i)
        tell([&](db::Tx& tx, Context& ctx) {
            const ToAccount letter{clerk, {"right-given"}};
            return tell_accounts(tx, ctx, std::span(&letter, 1));
        });
    const auto first = inbox(clerk, {2, ""});
    ASSERT_EQ(first.rows.size(), 2u);
    EXPECT_EQ(first.total, 3);
    const auto rest = inbox(clerk, {2, first.next});
    ASSERT_EQ(rest.rows.size(), 1u);
    EXPECT_LT(rest.rows[0].id, first.rows[1].id);
    auto other = actors.context(office, county);
    EXPECT_EQ(mark_read(other, {first.rows[0].id}).error().code, "not-found");
    auto own = actors.context(clerk, county);
    ASSERT_TRUE(mark_read(own, {first.rows[0].id}).ok());
    EXPECT_EQ(unread_of(clerk), 2);
    ASSERT_TRUE(mark_all_read(own).ok());
    EXPECT_EQ(unread_of(clerk), 0);
    EXPECT_TRUE(inbox(clerk).rows[2].read);
}

TEST_P(Notices, go_with_age_and_sooner_once_read) {
    tell([&](db::Tx& tx, Context& ctx) {
        const std::vector<ToAccount> letters{{clerk, {"right-given"}}, {office, {"right-given"}}};
        return tell_accounts(tx, ctx, letters);
    });
    auto own = actors.context(clerk, county);
    ASSERT_TRUE(mark_all_read(own).ok());
    actors.clock.advance(90 * auth::kDay - 1);
    EXPECT_EQ(purge(database(), actors.clock.now()).value(), 0);
    actors.clock.advance(1);
    EXPECT_EQ(purge(database(), actors.clock.now()).value(), 1);
    EXPECT_EQ(unread_of(office), 1);
    actors.clock.advance(275 * auth::kDay);
    EXPECT_EQ(purge(database(), actors.clock.now()).value(), 1);
}

}  // namespace
}  // namespace xingtan::notify
