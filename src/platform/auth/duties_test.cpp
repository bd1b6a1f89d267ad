// 三员: where duties stay apart, three accounts are needed to do what one office does elsewhere.
#include <gtest/gtest.h>

#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/invitation.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

class DutiesApart : public Village {
  protected:
    const AccountId system = actors.account(nation, "system administrator");
    const AccountId security = actors.account(nation, "security administrator");
    const AccountId audit = actors.account(nation, "audit administrator");
    const Deployment apart{"http://127.0.0.1", true, actors.keys, {.duties = Duties::Apart}};

    void SetUp() override {
        Village::SetUp();
        ASSERT_OK(in_write([&](db::Tx& tx) {
            return appoint_first_three(tx, as(system), {system, security, audit}, nation);
        }));
    }
    Context acting(AccountId account) {
        const auto at = actors.clock.now();
        return {.actor = {account, {}, nation, at},
                .now = actors.clock.domain_now(),
                .at = at,
                .request = "a-test",
                .db = Work(database(), account, at, {}),
                .ids = actors.ids,
                .deployment = apart};
    }
    bool may(AccountId account, Can right) {
        const Actor actor{account, {}, {}, actors.clock.now()};
        return in_read([&](db::Tx& tx) { return Authoriser::permit(tx, actor, right); }).ok();
    }
    Result<Appointed> open(AccountId by, Role role, UnitId unit) {
        auto ctx = acting(by);
        return open_and_appoint(ctx, {"somebody", {}, role, {unit}});
    }
    Result<Account> appoint_by(AccountId by, AccountId whom, Role role, UnitId unit) {
        auto ctx = acting(by);
        return appoint_account(ctx, {whom}, {role, {unit}});
    }
};
XT_ON_BOTH_ENGINES(DutiesApart);

TEST_P(DutiesApart, one_opens_the_account_and_another_gives_it_rights) {
    const auto made = open(system, Role::ProvinceOffice, east);
    ASSERT_OK(made);
    EXPECT_FALSE(made->appointed);
    EXPECT_FALSE(may(made->account, Can::ViewUnits));
    EXPECT_TRUE(refused(open(security, Role::ProvinceOffice, east), Kind::Forbidden, "not-granted"));
    EXPECT_TRUE(refused(appoint_by(system, made->account, Role::ProvinceOffice, east), Kind::Forbidden,
                        "not-granted"));
    ASSERT_OK(appoint_by(security, made->account, Role::ProvinceOffice, east));
    EXPECT_TRUE(may(made->account, Can::ManageProjects));
    for (const Can duty : {Can::ManageAccounts, Can::ManageGrants, Can::ViewAudit})
        EXPECT_FALSE(may(made->account, duty)) << wire_name(duty);
    auto ctx = acting(system);
    EXPECT_OK(invite(ctx, {made->account}));
}

TEST_P(DutiesApart, nobody_comes_to_hold_two_of_them) {
    auto ctx = acting(security);
    const auto clerk = actors.account(county, "clerk");
    const auto give = [&](Can capability) {
        return auth::give(ctx, {.account = {clerk}, .capability = capability, .unit = {county}});
    };
    ASSERT_OK(give(Can::ManageAccounts));
    EXPECT_TRUE(refused(give(Can::ManageGrants), Kind::Conflict, "duties-apart"));
    EXPECT_TRUE(refused(give(Can::ViewAudit), Kind::Conflict, "duties-apart"));
    EXPECT_TRUE(refused(appoint_by(security, clerk, Role::SecurityAdministrator, county), Kind::Conflict,
                        "duties-apart"));
    const auto other = actors.account(county, "auditor");
    ASSERT_OK(appoint_by(security, other, Role::Auditor, county));
    EXPECT_TRUE(may(other, Can::ViewAudit));
}

TEST_P(DutiesApart, the_three_are_passed_on_level_by_level) {
    const auto below = open(system, Role::SystemAdministrator, east);
    const auto guard = open(system, Role::SecurityAdministrator, east);
    ASSERT_OK(appoint_by(security, below->account, Role::SystemAdministrator, east));
    ASSERT_OK(appoint_by(security, guard->account, Role::SecurityAdministrator, east));
    const auto school_office = open(below->account, Role::SchoolOffice, school);
    ASSERT_OK(school_office);
    ASSERT_OK(appoint_by(guard->account, school_office->account, Role::SchoolOffice, school));
    EXPECT_TRUE(may(school_office->account, Can::Nominate));
    EXPECT_TRUE(may(school_office->account, Can::ManageAccounts));
    EXPECT_TRUE(refused(open(below->account, Role::SchoolOffice, west), Kind::Missing, "not-found"));
}

}  // namespace
}  // namespace xingtan::auth
