#include "platform/auth/invitation.h"

#include <gtest/gtest.h>

#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/sign_in.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

constexpr std::string_view kPassword = "quiet river stones";
constexpr std::string_view kAddress = "192.0.2.1";

class Inviting : public Village {
  protected:
    const AccountId clerk = actors.account(county, "clerk");

    std::string code(AccountId account) {
        return in_write([&](db::Tx& tx) {
                   return make_activation_code(tx, actors.keys, account, actors.clock.now());
               })
            .value();
    }
    std::string link(AccountId account, std::int64_t lives = kHour) {
        const WallTime until{actors.clock.now().ms + lives};
        return in_write([&](db::Tx& tx) { return make_sign_in_link(tx, actors.keys, account, until); })
            .value();
    }
    Result<StartedSession> activate(std::string code, std::optional<std::string> login = "clerk.one",
                                    std::string_view password = kPassword) {
        auto ctx = actors.nobody();
        return auth::activate(ctx, {std::move(code), std::string(password), std::move(login)}, kAddress);
    }
    Result<StartedSession> redeem(std::string token) {
        auto ctx = actors.nobody();
        return redeem_sign_in_link(ctx, {std::move(token)}, kAddress);
    }
    AccountId who(const StartedSession& session) {
        return find_session(database(), actors.keys, session.token, actors.clock.now())->actor.account;
    }
    Result<Account> facts(AccountId id) {
        return in_read([&](db::Tx& tx) { return account(tx, id); });
    }
};
XT_ON_BOTH_ENGINES(Inviting);

TEST_P(Inviting, a_code_sets_login_and_password_and_signs_in) {
    const auto session = activate(code(clerk), " Clerk.One ");
    ASSERT_OK(session);
    EXPECT_EQ(who(*session), clerk);
    EXPECT_EQ(facts(clerk)->state, AccountState::Active);
    EXPECT_EQ(facts(clerk)->login, "clerk.one");
    EXPECT_EQ(audited("account.activated"), 1);
    auto ctx = actors.nobody();
    EXPECT_OK(sign_in(ctx, {"clerk.one", std::string(kPassword)}, kAddress));
}

TEST_P(Inviting, a_code_may_be_typed_small_and_without_hyphens) {
    auto typed = code(clerk);
    std::erase(typed, '-');
    for (auto& c : typed) c = static_cast<char>(std::tolower(c));
    EXPECT_OK(activate(typed));
}

TEST_P(Inviting, a_code_works_once_and_only_the_latest) {
    const auto old_code = code(clerk);
    const auto new_code = code(clerk);
    EXPECT_TRUE(refused(activate(old_code), Kind::Invalid, "activation-code-invalid"));
    ASSERT_OK(activate(new_code));
    EXPECT_TRUE(refused(activate(new_code), Kind::Invalid, "activation-code-invalid"));
    EXPECT_TRUE(refused(activate("AAAA-AAAA-AAAA-AAAA"), Kind::Invalid, "activation-code-invalid"));
}

TEST_P(Inviting, a_code_lives_thirty_days) {
    const auto early = code(clerk);
    actors.clock.advance(kActivationCodeLives - 1);
    ASSERT_OK(activate(early));
    const auto late = code(clerk);
    actors.clock.advance(kActivationCodeLives);
    EXPECT_TRUE(refused(activate(late), Kind::Invalid, "activation-code-invalid"));
}

TEST_P(Inviting, a_refused_activation_leaves_the_code_good) {
    const auto given = code(clerk);
    EXPECT_TRUE(refused(activate(given, {}), Kind::Invalid, "login-missing"));
    EXPECT_TRUE(refused(activate(given, "x"), Kind::Invalid, "login-length"));
    EXPECT_TRUE(refused(activate(given, "clerk.one", "short"), Kind::Invalid, "password-too-short"));
    actors.write("/*system*/ UPDATE account SET login = 'taken' WHERE id = $1", actors.account(west));
    EXPECT_TRUE(refused(activate(given, "TAKEN"), Kind::Invalid, "login-taken"));
    EXPECT_EQ(facts(clerk)->state, AccountState::Invited);
    EXPECT_OK(activate(given));
}

TEST_P(Inviting, a_new_code_for_a_forgotten_password_keeps_the_login_and_ends_sessions) {
    const auto before = activate(code(clerk));
    ASSERT_OK(before);
    const auto after = activate(code(clerk), "ignored.name", "another quiet river");
    ASSERT_OK(after);
    EXPECT_EQ(facts(clerk)->login, "clerk.one");
    EXPECT_FALSE(find_session(database(), actors.keys, before->token, actors.clock.now()).ok());
}

TEST_P(Inviting, guessing_codes_is_slowed_by_address) {
    actors.write("INSERT INTO sign_in_attempt (subject, failures, last_at, next_at) VALUES ($1, $2, $3, $3)",
                 actors.keys.code_hash("address:" + std::string(kAddress)), kFreeFailuresOfAddress - 1,
                 actors.clock.now());
    const auto given = code(clerk);
    EXPECT_TRUE(refused(activate("AAAA-AAAA-AAAA-AAAA"), Kind::Invalid, "activation-code-invalid"));
    EXPECT_TRUE(refused(activate(given), Kind::TooMany, "sign-in-too-often"));
    actors.clock.advance(kSecond);
    EXPECT_OK(activate(given));
}

TEST_P(Inviting, is_for_accounts_below_that_may_sign_in) {
    const auto province = actors.holder(east, {Can::ManageAccounts});
    auto ctx = actors.context(province, east);
    const auto invited = invite(ctx, {clerk});
    ASSERT_OK(invited);
    EXPECT_OK(activate(invited->code));
    EXPECT_TRUE(refused(invite(ctx, {actors.account(west)}), Kind::Missing, "not-found"));
    const auto platform = actors.account(county);
    actors.write("/*system*/ UPDATE account SET kind = 'platform' WHERE id = $1", platform);
    EXPECT_TRUE(refused(invite(ctx, {platform}), Kind::Conflict, "account-signs-in-by-token"));
    EXPECT_OK(close_account(ctx, {clerk}));
    EXPECT_TRUE(refused(invite(ctx, {clerk}), Kind::Conflict, "account-closed"));
    auto stranger = actors.context(actors.holder(west, {Can::ManageAccounts}), west);
    EXPECT_TRUE(refused(invite(stranger, {clerk}), Kind::Missing, "not-found"));
}

TEST_P(Inviting, a_link_signs_in_once_before_it_expires) {
    const auto token = link(clerk);
    actors.clock.advance(kHour - 1);
    const auto session = redeem(token);
    ASSERT_OK(session);
    EXPECT_EQ(who(*session), clerk);
    EXPECT_EQ(audited("session.started"), 1);
    EXPECT_TRUE(refused(redeem(token), Kind::Invalid, "sign-in-link-invalid"));
    EXPECT_TRUE(refused(redeem("made up"), Kind::Invalid, "sign-in-link-invalid"));
    const auto late = link(clerk);
    actors.clock.advance(kHour);
    EXPECT_TRUE(refused(redeem(late), Kind::Invalid, "sign-in-link-invalid"));
}

TEST_P(Inviting, nothing_given_out_stands_in_the_database) {
    const auto given = code(clerk);
    const auto token = link(clerk);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM activation_code WHERE code_hash = $1", given),
              0);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM sign_in_link WHERE token_hash = $1", token), 0);
}

}  // namespace
}  // namespace xingtan::auth
