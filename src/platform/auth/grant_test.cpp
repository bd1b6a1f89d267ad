#include "platform/auth/grant.h"

#include <gtest/gtest.h>

#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/role.h"
#include "platform/auth/session.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

class Granting : public Village {
  protected:
    const AccountId province = actors.holder(east, {Can::ManageGrants, Can::ManageAccounts, Can::Confirm});
    const AccountId clerk = actors.account(county, "clerk");

    Result<Grant> give(GrantBody body, std::optional<AccountId> by = {}) {
        auto ctx = actors.context(by.value_or(province), east);
        return auth::give(ctx, body);
    }
    GrantBody confirm_for(AccountId account, UnitId unit) {
        return {.account = {account}, .capability = Can::Confirm, .unit = {unit}};
    }
    Result<> revoke(GrantId id, std::optional<AccountId> by = {}) {
        auto ctx = actors.context(by.value_or(province), east);
        return auth::revoke(ctx, {id});
    }
    std::int64_t live(AccountId account) {
        return actors.read<std::int64_t>(
            "/*system*/ SELECT COUNT(*) FROM access_grant WHERE account = $1 AND revoked_at IS NULL",
            account);
    }
    bool may(AccountId account, Can right) {
        const Actor actor{account, {}, {}, actors.clock.now()};
        return in_read([&](db::Tx& tx) { return Authoriser::permit(tx, actor, right); }).ok();
    }
};
XT_ON_BOTH_ENGINES(Granting);

TEST_P(Granting, gives_what_one_holds_to_an_account_below) {
    const auto given = give(confirm_for(clerk, county));
    ASSERT_OK(given);
    EXPECT_EQ(given->account, clerk);
    EXPECT_EQ(given->account_name, "clerk");
    EXPECT_EQ(given->until_at, kNoEnd);
    EXPECT_EQ(given->granted_by, province);
    EXPECT_TRUE(may(clerk, Can::Confirm));
    EXPECT_EQ(audited("grant.given"), 1);
}

TEST_P(Granting, never_gives_a_capability_one_does_not_hold) {
    auto body = confirm_for(clerk, county);
    body.capability = Can::UnsealNumbers;
    EXPECT_TRUE(refused(give(body), Kind::Forbidden, "grant-wider-than-own"));
    EXPECT_FALSE(may(clerk, Can::UnsealNumbers));
    EXPECT_EQ(audited("grant.refused"), 1);
}

TEST_P(Granting, never_reaches_a_wider_unit) {
    const auto narrow = actors.holder(east, {Can::ManageGrants});
    actors.grant(narrow, Can::Confirm, county);
    EXPECT_TRUE(refused(give(confirm_for(clerk, east), narrow), Kind::Forbidden, "grant-wider-than-own"));
    EXPECT_OK(give(confirm_for(clerk, school), narrow));
    EXPECT_TRUE(refused(give(confirm_for(clerk, west)), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(give(confirm_for(clerk, nation)), Kind::Missing, "not-found"));
}

TEST_P(Granting, never_lasts_longer) {
    const auto now = actors.clock.now();
    const auto passing = actors.holder(east, {Can::ManageGrants});
    const auto own = actors.grant(passing, Can::Confirm, east);
    actors.write("/*system*/ UPDATE access_grant SET until_at = $2 WHERE id = $1", own,
                 WallTime{now.ms + kDay});
    auto body = confirm_for(clerk, county);
    EXPECT_TRUE(refused(give(body, passing), Kind::Forbidden, "grant-wider-than-own"));
    body.until_at = WallTime{now.ms + kDay + 1};
    EXPECT_TRUE(refused(give(body, passing), Kind::Forbidden, "grant-wider-than-own"));
    body.until_at = WallTime{now.ms + kDay};
    EXPECT_OK(give(body, passing));
}

TEST_P(Granting, knows_only_accounts_below) {
    const auto stranger = actors.account(west, "stranger");
    const auto superior = actors.account(nation, "superior");
    EXPECT_TRUE(refused(give(confirm_for(stranger, county)), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(give(confirm_for(superior, county)), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(give(confirm_for(AccountId{1}, county)), Kind::Missing, "not-found"));
}

TEST_P(Granting, needs_the_right_to_grant) {
    const auto confirmer = actors.holder(east, {Can::Confirm});
    EXPECT_TRUE(refused(give(confirm_for(clerk, county), confirmer), Kind::Forbidden, "not-granted"));
}

TEST_P(Granting, hands_on_what_it_may_not_use) {
    actors.grant(province, Can::Nominate, east, GrantPurpose::HandOn);
    EXPECT_FALSE(may(province, Can::Nominate));
    auto body = confirm_for(clerk, county);
    body.capability = Can::Nominate;
    EXPECT_OK(give(body));
    EXPECT_TRUE(may(clerk, Can::Nominate));
}

TEST_P(Granting, refuses_dates_the_wrong_way_round_and_rights_everyone_has) {
    auto body = confirm_for(clerk, county);
    body.until_at = actors.clock.now();
    EXPECT_TRUE(refused(give(body), Kind::Invalid, "grant-dates"));
    body = confirm_for(clerk, county);
    body.capability = Can::SignedIn;
    EXPECT_TRUE(refused(give(body), Kind::Invalid, "capability-needs-no-grant"));
}

TEST_P(Granting, a_coming_grant_works_from_its_day_on) {
    auto body = confirm_for(clerk, county);
    body.from_at = WallTime{actors.clock.now().ms + kDay};
    ASSERT_OK(give(body));
    EXPECT_FALSE(may(clerk, Can::Confirm));
    actors.clock.advance(kDay);
    EXPECT_TRUE(may(clerk, Can::Confirm));
}

TEST_P(Granting, keeps_granting_and_auditing_in_two_hands) {
    actors.grant(province, Can::ViewAudit, east, GrantPurpose::HandOn);
    auto body = confirm_for(clerk, county);
    body.capability = Can::ViewAudit;
    ASSERT_OK(give(body));
    body.capability = Can::ManageGrants;
    EXPECT_TRUE(refused(give(body), Kind::Conflict, "duties-apart"));
    EXPECT_EQ(audited("grant.refused"), 1);
}

TEST_P(Granting, what_is_revoked_is_gone_and_can_be_revoked_once) {
    const auto given = give(confirm_for(clerk, county));
    ASSERT_OK(revoke(given->id));
    EXPECT_FALSE(may(clerk, Can::Confirm));
    EXPECT_TRUE(refused(revoke(given->id), Kind::Missing, "not-found"));
    EXPECT_EQ(audited("grant.revoked"), 1);
}

TEST_P(Granting, revokes_only_below_and_never_ones_own) {
    const auto foreign = actors.grant(actors.account(west), Can::Confirm, west);
    EXPECT_TRUE(refused(revoke(foreign), Kind::Missing, "not-found"));
    const auto own = actors.grant(province, Can::ViewUnits, county);
    EXPECT_TRUE(refused(revoke(own), Kind::Conflict, "grant-is-own"));
}

TEST_P(Granting, a_grant_outlives_the_account_that_gave_it) {
    ASSERT_OK(give(confirm_for(clerk, county)));
    auto ctx =
        actors.context(actors.holder(east, {Can::ManageGrants, Can::ManageAccounts, Can::Confirm}), east);
    ASSERT_OK(close_account(ctx, {province}));
    EXPECT_EQ(live(province), 0);
    EXPECT_TRUE(may(clerk, Can::Confirm));
}

TEST_P(Granting, lists_grants_of_an_account_or_on_a_unit_page_by_page) {
    for (const auto unit : {county, school}) ASSERT_OK(give(confirm_for(clerk, unit)));
    actors.grant(clerk, Can::Confirm, west);
    auto ctx = actors.context(province, east);
    const auto first = list_grants(ctx, {.account = Claimed<AccountId>{clerk}}, {1, ""});
    ASSERT_OK(first);
    EXPECT_EQ(first->total, 2);
    ASSERT_EQ(first->rows.size(), 1u);
    EXPECT_EQ(first->rows[0].unit, county);
    const auto second = list_grants(ctx, {.account = Claimed<AccountId>{clerk}}, {1, first->next});
    ASSERT_OK(second);
    EXPECT_EQ(second->rows[0].unit, school);
    EXPECT_EQ(second->next, "");
    EXPECT_EQ(list_grants(ctx, {.unit = Claimed<UnitId>{school}}, {50, ""})->rows.size(), 1u);
    EXPECT_EQ(list_grants(ctx, {}, {50, ""})->total, 5);
    EXPECT_EQ(list_grants(ctx, {.capability = Can::Confirm}, {50, ""})->total, 3);
    EXPECT_EQ(first->rows[0].unit_name, "County");
    EXPECT_EQ(first->rows[0].granted_by_name, "actor");
    EXPECT_EQ(first->rows[0].under_unit_name, "East province");
    EXPECT_TRUE(
        refused(list_grants(ctx, {.unit = Claimed<UnitId>{west}}, {50, ""}), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(list_grants(ctx, {}, {50, "zz"}), Kind::Invalid, "page-cursor-unknown"));
}

TEST_P(Granting, a_ministry_is_founded_once_and_appoints_downwards_to_the_school) {
    actors.write("/*system*/ DELETE FROM access_grant WHERE account = $1", province);
    const auto ministry = actors.account(nation, "ministry");
    const auto founding =
        in_write([&](db::Tx& tx) { return appoint_first(tx, as(ministry), ministry, nation); });
    ASSERT_OK(founding);
    EXPECT_TRUE(
        refused(in_write([&](db::Tx& tx) { return appoint_first(tx, as(ministry), ministry, nation); }),
                Kind::Conflict, "already-founded"));
    const auto down = [&](AccountId by, AccountId to, Role role, UnitId unit) {
        return in_write([&](db::Tx& tx) { return appoint(tx, as(by), {to, role, unit}); });
    };
    const auto county_office = actors.account(county, "county office");
    const auto school_office = actors.account(school, "school office");
    EXPECT_OK(down(ministry, province, Role::ProvinceOffice, east));
    EXPECT_OK(down(province, county_office, Role::CountyOffice, county));
    EXPECT_OK(down(county_office, school_office, Role::SchoolOffice, school));
    EXPECT_TRUE(may(school_office, Can::Nominate));
    EXPECT_FALSE(may(ministry, Can::Nominate));
    EXPECT_TRUE(
        refused(down(county_office, clerk, Role::ProvinceOffice, east), Kind::Forbidden, "not-granted"));
    EXPECT_TRUE(
        refused(down(school_office, clerk, Role::SchoolOffice, school), Kind::Forbidden, "not-granted"));
}

}  // namespace
}  // namespace xingtan::auth
