#include <gtest/gtest.h>

#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/village_test.h"
#include "platform/db/scope_check.h"

namespace xingtan::auth {
namespace {

constexpr std::string_view kSetFrom = "/*system*/ UPDATE access_grant SET from_at = $2 WHERE id = $1";
constexpr std::string_view kSetUntil = "/*system*/ UPDATE access_grant SET until_at = $2 WHERE id = $1";
constexpr std::string_view kSetRevoked = "/*system*/ UPDATE access_grant SET revoked_at = $2 WHERE id = $1";
constexpr std::string_view kSetProject = "/*system*/ UPDATE access_grant SET project = $2 WHERE id = $1";

class Authorising : public Village {
  protected:
    // Whether `actor` finds `unit` with this capability: the scope itself, and the row by it.
    template <Can C>
    Result<UnitId> reach(AccountId actor, UnitId unit) {
        auto ctx = actors.context(actor);
        return ctx.db.read([&](db::Tx& tx) -> Result<UnitId> {
            const auto scope = TRY(ctx.actor.scope<C>(tx));
            return find_unit(tx, scope, {unit});
        });
    }
};
XT_ON_BOTH_ENGINES(Authorising);

TEST_P(Authorising, a_grant_reaches_its_unit_and_all_below_and_nothing_else) {
    const auto office = actors.holder(east, {Can::ViewUnits});
    EXPECT_TRUE(reach<Can::ViewUnits>(office, east).ok());
    EXPECT_TRUE(reach<Can::ViewUnits>(office, county).ok());
    EXPECT_TRUE(reach<Can::ViewUnits>(office, school).ok());
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, nation), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, west), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, UnitId{4711}), Kind::Missing, "not-found"));
}

TEST_P(Authorising, one_capability_is_not_another) {
    const auto office = actors.holder(east, {Can::ViewUnits});
    EXPECT_TRUE(refused(reach<Can::ManageUnits>(office, east), Kind::Forbidden, "not-granted"));
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(actors.account(east), east), Kind::Forbidden, "not-granted"));
}

TEST_P(Authorising, several_grants_reach_the_sum_of_them) {
    const auto office = actors.holder(county, {Can::ViewUnits});
    actors.grant(office, Can::ViewUnits, west);
    EXPECT_TRUE(reach<Can::ViewUnits>(office, county).ok());
    EXPECT_TRUE(reach<Can::ViewUnits>(office, west).ok());
    EXPECT_FALSE(reach<Can::ViewUnits>(office, east).ok());
}

TEST_P(Authorising, a_grant_holds_from_its_first_to_before_its_last_millisecond) {
    const auto office = actors.account(east);
    const auto grant = actors.grant(office, Can::ViewUnits, east);
    const auto now = actors.clock.now().ms;
    actors.write(kSetFrom, grant, now + 1);
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, east), Kind::Forbidden, "not-granted"));
    actors.write(kSetFrom, grant, now);
    EXPECT_TRUE(reach<Can::ViewUnits>(office, east).ok());
    actors.write(kSetFrom, grant, now - 10);
    actors.write(kSetUntil, grant, now);
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, east), Kind::Forbidden, "not-granted"));
    actors.write(kSetUntil, grant, now + 1);
    EXPECT_TRUE(reach<Can::ViewUnits>(office, east).ok());
}

TEST_P(Authorising, a_revoked_grant_is_gone_at_once) {
    const auto office = actors.account(east);
    const auto grant = actors.grant(office, Can::ViewUnits, east);
    ASSERT_TRUE(reach<Can::ViewUnits>(office, east).ok());
    actors.write(kSetRevoked, grant, actors.clock.now().ms);
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, east), Kind::Forbidden, "not-granted"));
}

TEST_P(Authorising, what_is_held_to_hand_on_cannot_be_used) {
    const auto office = actors.account(east);
    actors.grant(office, Can::ViewUnits, east, GrantPurpose::HandOn);
    EXPECT_TRUE(refused(reach<Can::ViewUnits>(office, east), Kind::Forbidden, "not-granted"));
}

TEST_P(Authorising, a_grant_for_one_project_opens_no_unit_for_all) {
    const auto office = actors.account(east);
    const auto grant = actors.grant(office, Can::ViewUnits, east);
    actors.write(kSetProject, grant, std::int64_t{77});
    EXPECT_FALSE(reach<Can::ViewUnits>(office, east).ok());
    const auto counted = [&](std::int64_t project) {
        auto ctx = actors.context(office);
        return ctx.db.read([&](db::Tx& tx) -> Result<std::int64_t> {
            const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
            return tx.one<std::int64_t>("SELECT COUNT(*) FROM unit_path p WHERE" IN_SCOPE_OF("p.lo", "$1"),
                                        scope, project);
        });
    };
    EXPECT_EQ(counted(77).value(), 3);
    EXPECT_EQ(counted(78).value(), 0);
}

TEST_P(Authorising, permit_answers_the_coarse_question_of_a_route) {
    const auto office = actors.holder(east, {Can::ViewUnits});
    const auto teacher = actors.account(school, "teacher", PersonId{99});
    const auto permit = [&](const Actor& actor, Can right) {
        return in_read([&](db::Tx& tx) { return Authoriser::permit(tx, actor, right); });
    };
    const auto now = actors.clock.now();
    EXPECT_TRUE(permit({{}, {}, {}, now}, Can::Anyone).ok());
    EXPECT_TRUE(refused(permit({{}, {}, {}, now}, Can::SignedIn), Kind::Unauthenticated, "not-signed-in"));
    EXPECT_TRUE(refused(permit({{}, {}, {}, now}, Can::ViewUnits), Kind::Unauthenticated, "not-signed-in"));
    EXPECT_TRUE(permit({office, {}, east, now}, Can::SignedIn).ok());
    EXPECT_TRUE(permit({office, {}, east, now}, Can::ViewUnits).ok());
    EXPECT_TRUE(refused(permit({office, {}, east, now}, Can::ViewAudit), Kind::Forbidden, "not-granted"));
    EXPECT_TRUE(refused(permit({office, {}, east, now}, Can::OwnRecord), Kind::Forbidden, "not-granted"));
    EXPECT_TRUE(permit({teacher, PersonId{99}, school, now}, Can::OwnRecord).ok());
}

TEST_P(Authorising, oneself_is_the_person_of_an_account_that_is_not_closed) {
    const auto teacher = actors.account(school, "teacher", PersonId{99});
    const auto is_self = [&](AccountId account, std::int64_t person) {
        auto ctx = actors.context(account);
        return ctx.db
            .read([&](db::Tx& tx) -> Result<bool> {
                const auto scope = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
                const auto one = TRY(tx.maybe<std::int64_t>("SELECT 1 WHERE" IS_SELF("$1"), scope, person));
                return one.has_value();
            })
            .value();
    };
    EXPECT_TRUE(is_self(teacher, 99));
    EXPECT_FALSE(is_self(teacher, 98));
    EXPECT_FALSE(is_self(actors.account(school), 99));
    actors.write("/*system*/ UPDATE account SET state = 'closed' WHERE id = $1", teacher);
    EXPECT_FALSE(is_self(teacher, 99));
}

// Every statement the tests of this program compiled was judged; none may touch a tenant's rows without a
// scope.
class NoScopeFault : public ::testing::Environment {
  public:
    void TearDown() override {
        for (const auto& fault : db::scope_faults()) ADD_FAILURE() << fault;
        const bool whole_run = GTEST_FLAG_GET(filter) == "*";
        if (whole_run) {
            EXPECT_GT(db::statements_seen().size(), 30u);
        }
    }
};
const auto* const kJudge = ::testing::AddGlobalTestEnvironment(new NoScopeFault);

}  // namespace
}  // namespace xingtan::auth
