// Nobody above himself: whose account may be managed, and what may be granted, for any tree of grants.
#include "platform/auth/manage.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/invariants.h"
#include "platform/auth/invitation.h"
#include "platform/auth/limits.h"
#include "platform/auth/session.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

class Managing : public Village {
  protected:
    const AccountId head = actors.holder(
        county, {Can::ManageAccounts, Can::ManageGrants, Can::ViewAccounts, Can::Confirm, Can::ViewPlaces});

    Result<GrantId> give(AccountId by, AccountId to, Can capability, UnitId unit) {
        auto ctx = actors.context(by, county);
        GrantBody body{.account = {to}, .capability = capability, .unit = {unit}};
        const auto given = auth::give(ctx, body);
        if (!given.ok()) return given.error();
        return given->id;
    }
    Result<ActivationCode> invite_as(AccountId by, AccountId whom) {
        auto ctx = actors.context(by, county);
        return invite(ctx, {whom});
    }
    Result<> close_as(AccountId by, AccountId whom) {
        auto ctx = actors.context(by, county);
        return close_account(ctx, {whom});
    }
};
XT_ON_BOTH_ENGINES(Managing);

TEST_P(Managing, reaches_accounts_that_can_do_no_more_than_oneself) {
    const auto clerk = actors.account(county, "clerk");
    ASSERT_OK(invite_as(head, clerk));
    ASSERT_OK(give(head, clerk, Can::Confirm, school));
    EXPECT_OK(invite_as(head, clerk));
    actors.grant(clerk, Can::UnsealNumbers, school);
    EXPECT_TRUE(refused(invite_as(head, clerk), Kind::Forbidden, "account-above-own"));
    EXPECT_TRUE(refused(close_as(head, clerk), Kind::Forbidden, "account-above-own"));
}

TEST_P(Managing, stops_at_a_wider_unit_and_a_longer_time) {
    const auto visiting = actors.account(county, "visiting inspector");
    actors.grant(visiting, Can::Confirm, east);
    EXPECT_TRUE(refused(invite_as(head, visiting), Kind::Forbidden, "account-above-own"));
    const auto passing = actors.account(county, "passing head");
    for (const Can right : {Can::ManageAccounts, Can::Confirm}) {
        const auto id = actors.grant(passing, right, county);
        actors.write("/*system*/ UPDATE access_grant SET until_at = $2 WHERE id = $1", id,
                     WallTime{actors.clock.now().ms + kDay});
    }
    const auto clerk = actors.account(county, "clerk");
    ASSERT_OK(give(head, clerk, Can::Confirm, county));
    EXPECT_TRUE(refused(invite_as(passing, clerk), Kind::Forbidden, "account-above-own"));
}

TEST_P(Managing, never_turns_on_those_from_whom_ones_rights_come) {
    const auto deputy = actors.account(county, "deputy");
    for (const Can right :
         {Can::ManageAccounts, Can::ManageGrants, Can::ViewAccounts, Can::Confirm, Can::ViewPlaces})
        ASSERT_OK(give(head, deputy, right, county));
    const auto third = actors.account(county, "third");
    for (const Can right :
         {Can::ManageAccounts, Can::ManageGrants, Can::ViewAccounts, Can::Confirm, Can::ViewPlaces})
        ASSERT_OK(give(deputy, third, right, county));
    EXPECT_TRUE(refused(invite_as(deputy, head), Kind::Forbidden, "account-above-own"));
    EXPECT_TRUE(refused(invite_as(third, head), Kind::Forbidden, "account-above-own"));
    EXPECT_TRUE(refused(close_as(third, deputy), Kind::Forbidden, "account-above-own"));
    auto ctx = actors.context(third, county);
    EXPECT_TRUE(refused(end_sessions_of(ctx, {head}), Kind::Forbidden, "account-above-own"));
    const auto held = list_grants(ctx, {.account = Claimed<AccountId>{head}}, {1, ""});
    ASSERT_OK(held);
    EXPECT_TRUE(refused(revoke(ctx, {held->rows[0].id}), Kind::Forbidden, "account-above-own"));
    EXPECT_OK(close_as(head, third));
}

TEST_P(Managing, opens_a_closed_account_again_without_any_right) {
    const auto clerk = actors.account(county, "clerk");
    ASSERT_OK(give(head, clerk, Can::Confirm, county));
    auto ctx = actors.context(head, county);
    EXPECT_TRUE(refused(reopen_account(ctx, {clerk}), Kind::Conflict, "account-not-closed"));
    ASSERT_OK(close_as(head, clerk));
    const auto open = reopen_account(ctx, {clerk});
    ASSERT_OK(open);
    EXPECT_EQ(open->state, AccountState::Invited);
    EXPECT_EQ(list_grants(ctx, {.account = Claimed<AccountId>{clerk}}, {50, ""})->total, 0);
    EXPECT_EQ(audited("account.reopened"), 1);
}

TEST_P(Managing, ends_the_sessions_of_an_account_at_once) {
    const auto clerk = actors.account(county, "clerk");
    const auto token = crypto::random_token();
    ASSERT_OK(in_write([&](db::Tx& tx) {
        return start_session(tx,
                             {clerk, AccountKind::Office, actors.keys.code_hash(token), "192.0.2.7",
                              "a browser", actors.next_id<SessionId>()},
                             actors.clock.now());
    }));
    auto ctx = actors.context(head, county);
    const auto open = sessions_of(ctx, {clerk});
    ASSERT_OK(open);
    ASSERT_EQ(open->size(), 1u);
    EXPECT_EQ(open->front().address, "192.0.2.7");
    EXPECT_EQ(open->front().device, "a browser");
    auto stranger = actors.context(actors.holder(west, {Can::ViewAccounts, Can::ManageAccounts}), west);
    EXPECT_TRUE(refused(sessions_of(stranger, {clerk}), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(end_sessions_of(stranger, {clerk}), Kind::Missing, "not-found"));
    auto somebody = actors.context(actors.account(county, "somebody"), county);
    EXPECT_TRUE(refused(end_own_session(somebody, {open->front().id}), Kind::Missing, "not-found"));
    ASSERT_OK(end_sessions_of(ctx, {clerk}));
    EXPECT_FALSE(find_session(database(), actors.keys, token, actors.clock.now()).ok());
    EXPECT_EQ(audited("session.ended-by-office"), 1);
}

TEST_P(Managing, a_grant_for_one_project_is_cut_into_nothing_wider) {
    const ProjectId project{71}, other{72};
    const auto leader = actors.holder(county, {Can::ManageGrants});
    actors.write("/*system*/ UPDATE access_grant SET project = $2 WHERE id = $1",
                 actors.grant(leader, Can::EnterResults, county), project);
    const auto clerk = actors.account(county, "clerk");
    auto ctx = actors.context(leader, county);
    GrantBody body{.account = {clerk}, .capability = Can::EnterResults, .unit = {county}};
    EXPECT_TRUE(refused(auth::give(ctx, body), Kind::Forbidden, "grant-wider-than-own"));
    body.project = Claimed<ProjectId>{other};
    EXPECT_TRUE(refused(auth::give(ctx, body), Kind::Forbidden, "grant-wider-than-own"));
    body.project = Claimed<ProjectId>{project};
    const auto given = auth::give(ctx, body);
    ASSERT_OK(given);
    EXPECT_EQ(given->project, project);
    body.capability = Can::ManageGrants;
    EXPECT_TRUE(refused(auth::give(ctx, body), Kind::Invalid, "grant-not-per-project"));
}

// Any number of people give each other anything, in any order: nobody ever holds more than the founder gave
// out of hand, and every grant stays within the one it was cut from.
TEST_P(Managing, nobody_grants_above_himself_whatever_is_tried) {
    const std::vector<UnitId> units{nation, east, county, school, west};
    const std::vector<Can> rights{Can::ManageGrants, Can::Confirm, Can::EnterResults, Can::ViewPlaces};
    const auto founder = actors.holder(east, {Can::ManageGrants, Can::Confirm, Can::EnterResults});
    std::vector<AccountId> people{founder};
    for (const auto unit : {east, county, school, west}) people.push_back(actors.account(unit, "somebody"));
    const auto now = actors.clock.now();
    const bool held = rc::check("nobody grants above himself", [&] {
        const auto giver = *rc::gen::elementOf(people);
        GrantBody body{.account = {*rc::gen::elementOf(people)},
                       .capability = *rc::gen::elementOf(rights),
                       .unit = {*rc::gen::elementOf(units)}};
        if (*rc::gen::arbitrary<bool>()) body.purpose = GrantPurpose::HandOn;
        if (*rc::gen::arbitrary<bool>())
            body.until_at = WallTime{now.ms + *rc::gen::inRange<std::int64_t>(1, 5) * kDay};
        if (body.capability == Can::EnterResults && *rc::gen::arbitrary<bool>())
            body.project = Claimed<ProjectId>{ProjectId{*rc::gen::inRange<std::int64_t>(71, 73)}};
        auto ctx = actors.context(giver, east);
        (void)auth::give(ctx, body);
        // What nobody had to give was never given, and nothing reached beyond the founder's own unit.
        RC_ASSERT(actors.read<std::int64_t>(
                      "/*system*/ SELECT COUNT(*) FROM access_grant g JOIN unit_path p ON p.unit = g.unit"
                      " JOIN unit_path o ON o.unit = $1 WHERE g.granted_by IS NOT NULL"
                      " AND (g.capability = 'view-places' OR p.lo < o.lo OR p.lo >= o.hi)",
                      east) == 0);
        for (const auto& invariant : invariants()) {
            if (invariant.name != std::string_view("grants-no-wider-than-what-they-were-cut-from")) continue;
            const auto faults = in_read(
                [&](db::Tx& tx) { return tx.all<std::string>("/*system*/ " + std::string(invariant.sql)); });
            RC_ASSERT(faults.ok() && faults->empty());
        }
    });
    EXPECT_TRUE(held);
    EXPECT_GT(audited("grant.given"), 3);
    EXPECT_GT(audited("grant.refused"), 3);
}

}  // namespace
}  // namespace xingtan::auth
