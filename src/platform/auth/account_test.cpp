#include "platform/auth/account.h"

#include <gtest/gtest.h>

#include "platform/auth/grant.h"
#include "platform/auth/invitation.h"
#include "platform/auth/platform_token.h"
#include "platform/auth/role.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

class Accounts : public Village {
  protected:
    const AccountId province = appointed(Role::ProvinceOffice, east);

    // An office that holds its whole role, by founding grants.
    AccountId appointed(Role role, UnitId unit) {
        const auto id = actors.account(unit, "office");
        for (const Can capability : role_template(role).use) actors.grant(id, capability, unit);
        for (const Can capability : handed_on(role)) actors.grant(id, capability, unit, GrantPurpose::HandOn);
        return id;
    }
    Result<AccountId> open(NewAccount account) {
        return in_write([&](db::Tx& tx) { return open_account(tx, as(province), account); });
    }
    Result<Appointed> appoint_new(Role role, UnitId unit, std::optional<std::string> login = {}) {
        auto ctx = actors.context(province, east);
        return open_and_appoint(ctx, {"A new office", std::move(login), role, {unit}});
    }
    Result<Account> facts(AccountId id) {
        return in_read([&](db::Tx& tx) { return account(tx, id); });
    }
    Result<PlatformTokenMade> token_for(AccountId platform) {
        auto ctx = actors.context(province, east);
        return make_platform_token(ctx, {{platform}, "nightly"});
    }
    Result<SessionActor> find_token(std::string_view token) {
        return find_platform(database(), actors.keys, token, actors.clock.now());
    }
};
XT_ON_BOTH_ENGINES(Accounts);

TEST_P(Accounts, open_invited_and_without_rights) {
    const auto id =
        open({.role = Role::SchoolOffice, .name = "School office", .unit = school, .login = " School.1 "});
    ASSERT_OK(id);
    const auto found = facts(*id);
    EXPECT_EQ(found->kind, AccountKind::Office);
    EXPECT_EQ(found->login, "school.1");
    EXPECT_EQ(found->state, AccountState::Invited);
    EXPECT_EQ(audited("account.opened"), 1);
}

TEST_P(Accounts, have_a_login_of_their_own_and_a_person_has_one_account) {
    ASSERT_OK(open({.role = Role::SchoolOffice, .name = "one", .unit = school, .login = "same"}));
    EXPECT_TRUE(refused(open({.role = Role::SchoolOffice, .name = "two", .unit = school, .login = "SAME"}),
                        Kind::Conflict, "login-taken"));
    const NewAccount teacher{.role = Role::Teacher, .name = "teacher", .unit = school, .person = PersonId{5}};
    const auto first = open(teacher);
    ASSERT_OK(first);
    EXPECT_TRUE(refused(open(teacher), Kind::Conflict, "person-has-account"));
    auto ctx = actors.context(province, east);
    ASSERT_OK(close_account(ctx, {*first}));
    EXPECT_OK(open(teacher));
}

TEST_P(Accounts, refuse_names_that_are_none) {
    EXPECT_TRUE(refused(open({.role = Role::SchoolOffice, .unit = school}), Kind::Invalid, "name-missing"));
    EXPECT_TRUE(refused(open({.role = Role::SchoolOffice, .name = std::string(151, 'x'), .unit = school}),
                        Kind::Invalid, "name-too-long"));
    EXPECT_TRUE(refused(open({.role = Role::SchoolOffice, .name = "x", .unit = school, .login = "a b c"}),
                        Kind::Invalid, "login-letters"));
}

TEST_P(Accounts, go_where_their_person_goes) {
    const auto id = open({.role = Role::Teacher, .name = "teacher", .unit = school, .person = PersonId{5}});
    ASSERT_OK(
        in_write([&](db::Tx& tx) { return move_accounts(tx, std::vector<PersonId>{PersonId{5}}, west); }));
    EXPECT_EQ(facts(*id)->unit, west);
}

TEST_P(Accounts, are_opened_and_appointed_in_one_go) {
    const auto made = appoint_new(Role::CountyOffice, county, "county.office");
    ASSERT_OK(made);
    ASSERT_TRUE(made->activation_code);
    auto ctx = actors.nobody();
    ASSERT_OK(activate(ctx, {*made->activation_code, "quiet river stones", {}}, "192.0.2.1"));
    auto county_ctx = actors.context(made->account, county);
    EXPECT_OK(open_and_appoint(county_ctx, {"School office", {}, Role::SchoolOffice, {school}}));
    EXPECT_TRUE(refused(open_and_appoint(county_ctx, {"Wider", {}, Role::CountyOffice, {east}}),
                        Kind::Missing, "not-found"));
}

TEST_P(Accounts, are_not_opened_when_the_appointment_is_refused) {
    EXPECT_TRUE(refused(appoint_new(Role::Teacher, school), Kind::Invalid, "role-not-appointed"));
    EXPECT_TRUE(refused(appoint_new(Role::SchoolOffice, west), Kind::Missing, "not-found"));
    auto narrow = actors.context(actors.holder(county, {Can::ManageAccounts, Can::ManageGrants}), county);
    EXPECT_TRUE(refused(open_and_appoint(narrow, {"x", {}, Role::SchoolOffice, {school}}), Kind::Forbidden,
                        "grant-wider-than-own"));
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*system*/ SELECT COUNT(*) FROM account WHERE state = 'invited' AND name <> 'office'"
                  " AND name <> 'actor'"),
              0);
}

TEST_P(Accounts, are_listed_by_unit_to_those_above) {
    for (int i = 0; i < 3; ++i)
        ASSERT_OK(open({.role = Role::SchoolOffice, .name = "n" + std::to_string(i), .unit = school}));
    auto ctx = actors.context(province, east);
    const auto first = list_accounts(ctx, {.unit = Claimed<UnitId>{school}}, {2, ""});
    ASSERT_OK(first);
    EXPECT_EQ(first->total, 3);
    ASSERT_EQ(first->rows.size(), 2u);
    const auto rest = list_accounts(ctx, {.unit = Claimed<UnitId>{school}}, {2, first->next});
    ASSERT_OK(rest);
    ASSERT_EQ(rest->rows.size(), 1u);
    EXPECT_EQ(rest->rows[0].name, "n2");
    EXPECT_EQ(list_accounts(ctx, {}, {50, ""})->rows.size(), 4u);
    EXPECT_EQ(list_accounts(ctx, {}, {50, ""})->rows.back().unit_name, "School");
    EXPECT_EQ(list_accounts(ctx, {.search = "n1"}, {50, ""})->total, 1);
    EXPECT_EQ(list_accounts(ctx, {.search = "%"}, {50, ""})->total, 0);
    EXPECT_EQ(list_accounts(ctx, {.kind = AccountKind::Platform}, {50, ""})->total, 0);
    EXPECT_EQ(list_accounts(ctx, {.state = AccountState::Active}, {50, ""})->total, 0);
    EXPECT_TRUE(
        refused(list_accounts(ctx, {.unit = Claimed<UnitId>{west}}, {50, ""}), Kind::Missing, "not-found"));
    auto plain = actors.context(actors.account(east), east);
    EXPECT_TRUE(refused(list_accounts(plain, {}, {50, ""}), Kind::Forbidden, "not-granted"));
}

TEST_P(Accounts, closed_end_with_everything_they_held) {
    const auto made = appoint_new(Role::Platform, county);
    const auto token = token_for(made->account);
    ASSERT_OK(token);
    auto ctx = actors.context(province, east);
    ASSERT_OK(close_account(ctx, {made->account}));
    EXPECT_TRUE(refused(find_token(token->token), Kind::Unauthenticated, "token-invalid"));
    EXPECT_EQ(facts(made->account)->state, AccountState::Closed);
    EXPECT_TRUE(refused(close_account(ctx, {made->account}), Kind::Conflict, "account-closed"));
    EXPECT_TRUE(refused(close_account(ctx, {province}), Kind::Conflict, "account-is-own"));
    EXPECT_TRUE(refused(close_account(ctx, {actors.account(west)}), Kind::Missing, "not-found"));
    EXPECT_EQ(audited("account.closed"), 1);
}

TEST_P(Accounts, of_platforms_prove_themselves_by_tokens_shown_once) {
    const auto made = appoint_new(Role::Platform, county);
    ASSERT_OK(made);
    EXPECT_FALSE(made->activation_code);
    const auto token = token_for(made->account);
    ASSERT_OK(token);
    const auto found = find_token(token->token);
    ASSERT_OK(found);
    EXPECT_EQ(found->actor.account, made->account);
    EXPECT_EQ(found->actor.unit, county);
    EXPECT_TRUE(found->actor.person.empty());
    EXPECT_OK(in_read([&](db::Tx& tx) { return Authoriser::permit(tx, found->actor, Can::PostHours); }));
    EXPECT_TRUE(refused(find_token(token->token + "x"), Kind::Unauthenticated, "token-invalid"));
    auto ctx = actors.context(province, east);
    const auto listed = list_platform_tokens(ctx, {made->account});
    ASSERT_OK(listed);
    EXPECT_EQ(to_json(listed->front()).find(token->token), std::string::npos);
    ASSERT_OK(revoke_platform_token(ctx, {token->id}));
    EXPECT_TRUE(refused(find_token(token->token), Kind::Unauthenticated, "token-invalid"));
    EXPECT_TRUE(refused(revoke_platform_token(ctx, {token->id}), Kind::Conflict, "platform-token-revoked"));
}

TEST_P(Accounts, only_platforms_below_hold_tokens_and_not_without_end) {
    EXPECT_TRUE(refused(token_for(actors.account(county)), Kind::Conflict, "account-is-no-platform"));
    EXPECT_TRUE(refused(token_for(actors.account(west)), Kind::Missing, "not-found"));
    const auto made = appoint_new(Role::Platform, county);
    Result<PlatformTokenMade> token = token_for(made->account);
    for (int i = 1; i < 10; ++i) token = token_for(made->account);
    ASSERT_OK(token);
    EXPECT_TRUE(refused(token_for(made->account), Kind::Conflict, "platform-tokens-enough"));
    auto stranger = actors.context(actors.holder(west, {Can::ViewAccounts, Can::ManageAccounts}), west);
    EXPECT_TRUE(refused(revoke_platform_token(stranger, {token->id}), Kind::Missing, "not-found"));
    EXPECT_TRUE(refused(list_platform_tokens(stranger, {made->account}), Kind::Missing, "not-found"));
}

}  // namespace
}  // namespace xingtan::auth
