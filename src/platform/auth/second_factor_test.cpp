#include "platform/auth/second_factor.h"

#include <gtest/gtest.h>

#include "platform/auth/account.h"
#include "platform/auth/invitation.h"
#include "platform/auth/limits.h"
#include "platform/auth/me.h"
#include "platform/auth/sign_in.h"
#include "platform/auth/village_test.h"
#include "platform/crypto/totp.h"

namespace xingtan::auth {
namespace {

constexpr std::string_view kPassword = "quiet river stones";

class SecondFactor : public Village {
  protected:
    const AccountId office = with_password("east.office");
    Policy policy;

    AccountId with_password(std::string_view login) {
        static const auto phc = crypto::hash_password(kPassword);
        const auto id = actors.account(east, login);
        actors.write(
            "/*system*/ UPDATE account SET login = $2, password_hash = $3, state = 'active',"
            " password_set_at = $4 WHERE id = $1",
            id, login, phc, actors.clock.now());
        return id;
    }
    // A context under the policy of the test.
    struct Acting {
        Deployment deployment;
        Context ctx;
    };
    std::unique_ptr<Acting> as(AccountId account) {
        auto plain = actors.context(account, east);
        auto acting = std::unique_ptr<Acting>(new Acting{{"http://127.0.0.1", true, actors.keys, policy},
                                                         {.actor = plain.actor,
                                                          .now = plain.now,
                                                          .at = plain.at,
                                                          .request = plain.request,
                                                          .db = Work(database(), account, plain.at, {}),
                                                          .ids = actors.ids,
                                                          .deployment = actors.deployment}});
        return acting;
    }
    static std::string raw(std::string_view base32) {
        constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        std::string out;
        std::uint32_t held = 0;
        int bits = 0;
        for (const char c : base32) {
            held = held << 5 | static_cast<std::uint32_t>(kLetters.find(c));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out += static_cast<char>(held >> bits & 0xFF);
            }
        }
        return out;
    }
    std::string code_of(std::string_view secret, std::int64_t steps = 0) {
        return crypto::totp(raw(secret), actors.clock.now().ms / kTotpStep + steps);
    }
    struct Enrolled {
        std::string secret;
        std::vector<std::string> recovery;
    };
    Enrolled enrol(AccountId account) {
        auto ctx = actors.context(account, east);
        const auto offer = offer_second_factor(ctx);
        EXPECT_OK(offer);
        const auto codes = confirm_second_factor(ctx, {code_of(offer->secret)});
        EXPECT_OK(codes);
        return {offer->secret, codes->codes};
    }
    Result<StartedSession> enter(std::optional<std::string> code) {
        auto ctx = actors.nobody();
        return sign_in(ctx, {"east.office", std::string(kPassword), std::move(code)}, "192.0.2.1");
    }
};
XT_ON_BOTH_ENGINES(SecondFactor);

TEST_P(SecondFactor, is_asked_in_a_second_step_once_it_was_confirmed) {
    auto ctx = actors.context(office, east);
    const auto offer = offer_second_factor(ctx);
    ASSERT_OK(offer);
    EXPECT_EQ(offer->uri.find("otpauth://totp/%E6%9D%8F%E5%9D%9B:east.office?secret=" + offer->secret), 0u);
    EXPECT_NE(offer->qr.find("<svg"), std::string::npos);
    EXPECT_OK(enter({}));
    EXPECT_TRUE(refused(confirm_second_factor(ctx, {"000000"}), Kind::Invalid, "second-factor-wrong"));
    ASSERT_OK(confirm_second_factor(ctx, {code_of(offer->secret)}));
    EXPECT_TRUE(refused(offer_second_factor(ctx), Kind::Conflict, "second-factor-stands"));
    EXPECT_TRUE(refused(enter({}), Kind::Unauthenticated, "second-factor-needed"));
    EXPECT_TRUE(refused(enter("12345"), Kind::Unauthenticated, "second-factor-wrong"));
    actors.clock.advance(kTotpStep);
    EXPECT_OK(enter(code_of(offer->secret)));
    EXPECT_EQ(audited("second-factor.confirmed"), 1);
    EXPECT_EQ(audited("session.refused"), 1);
}

TEST_P(SecondFactor, takes_a_code_once_and_a_step_early_or_late) {
    const auto mine = enrol(office);
    EXPECT_TRUE(refused(enter(code_of(mine.secret)), Kind::Unauthenticated, "second-factor-wrong"));
    actors.clock.advance(2 * kTotpStep);
    const auto code = code_of(mine.secret);
    const auto spaced = code.substr(0, 3) + " " + code.substr(3);
    EXPECT_OK(enter(spaced));
    EXPECT_TRUE(refused(enter(code), Kind::Unauthenticated, "second-factor-wrong"));
    EXPECT_OK(enter(code_of(mine.secret, 1)));
    EXPECT_TRUE(refused(enter(code_of(mine.secret, 2)), Kind::Unauthenticated, "second-factor-wrong"));
    actors.clock.advance(4 * kTotpStep);
    EXPECT_OK(enter(code_of(mine.secret, -1)));
}

TEST_P(SecondFactor, falls_back_on_recovery_codes_that_work_once) {
    const auto mine = enrol(office);
    ASSERT_EQ(mine.recovery.size(), static_cast<std::size_t>(kRecoveryCodes));
    EXPECT_OK(enter(mine.recovery[3]));
    EXPECT_TRUE(refused(enter(mine.recovery[3]), Kind::Unauthenticated, "second-factor-wrong"));
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM recovery_code WHERE code_hash = $1",
                                        mine.recovery[4]),
              0);
    auto ctx = actors.context(office, east);
    const auto renewed = renew_recovery_codes(ctx, {mine.recovery[4]});
    ASSERT_OK(renewed);
    EXPECT_TRUE(refused(enter(mine.recovery[5]), Kind::Unauthenticated, "second-factor-wrong"));
    EXPECT_OK(enter(renewed->codes[0]));
}

TEST_P(SecondFactor, is_taken_off_with_a_code_or_by_the_office_above) {
    const auto mine = enrol(office);
    auto ctx = actors.context(office, east);
    EXPECT_TRUE(refused(remove_second_factor(ctx, {"000000"}), Kind::Invalid, "second-factor-wrong"));
    ASSERT_OK(remove_second_factor(ctx, {mine.recovery[0]}));
    EXPECT_OK(enter({}));
    EXPECT_TRUE(refused(remove_second_factor(ctx, {"000000"}), Kind::Conflict, "second-factor-none"));
    enrol(office);
    const auto above = actors.holder(nation, {Can::ManageAccounts});
    auto above_ctx = actors.context(above, nation);
    auto stranger = actors.context(actors.holder(west, {Can::ManageAccounts}), west);
    EXPECT_TRUE(refused(reset_second_factor(stranger, {office}), Kind::Missing, "not-found"));
    ASSERT_OK(reset_second_factor(above_ctx, {office}));
    EXPECT_OK(enter({}));
    EXPECT_EQ(audited("second-factor.reset"), 1);
}

TEST_P(SecondFactor, outlives_a_forgotten_password) {
    const auto mine = enrol(office);
    auto ctx = actors.nobody();
    const auto code = ctx.db.write(
        [&](db::Tx& tx) { return make_activation_code(tx, actors.keys, office, actors.clock.now()); });
    ASSERT_OK(code);
    EXPECT_TRUE(refused(activate(ctx, {*code, "another quiet river", {}, {}}, "192.0.2.1"),
                        Kind::Unauthenticated, "second-factor-needed"));
    EXPECT_OK(activate(ctx, {*code, "another quiet river", {}, mine.recovery[0]}, "192.0.2.1"));
}

TEST_P(SecondFactor, is_slowed_when_guessed_at_in_an_open_session) {
    enrol(office);
    auto ctx = actors.context(office, east);
    for (int i = 0; i < kFreeFailuresOfLogin; ++i)
        EXPECT_TRUE(refused(remove_second_factor(ctx, {"000000"}), Kind::Invalid, "second-factor-wrong"));
    EXPECT_TRUE(refused(remove_second_factor(ctx, {"000000"}), Kind::TooMany, "sign-in-too-often"));
}

TEST_P(SecondFactor, is_owed_by_offices_where_the_policy_says_so) {
    policy.second_factor = SecondFactorRule::RequiredForOffices;
    const auto session = enter({});
    ASSERT_OK(session);
    const auto found = [&] {
        return find_session(database(), actors.keys, session->token, actors.clock.now(), policy);
    };
    EXPECT_EQ(found()->actor.pending, Pending::SecondFactor);
    const auto permit = [&](Can right) {
        const auto actor = found()->actor;
        return in_read([&](db::Tx& tx) { return Authoriser::permit(tx, actor, right); });
    };
    EXPECT_OK(permit(Can::Entering));
    EXPECT_TRUE(refused(permit(Can::SignedIn), Kind::Forbidden, "second-factor-owed"));
    EXPECT_TRUE(refused(permit(Can::ViewUnits), Kind::Forbidden, "second-factor-owed"));
    enrol(office);
    EXPECT_EQ(found()->actor.pending, Pending::Nothing);
}

TEST_P(SecondFactor, a_password_grows_old_under_mlps3_and_none_of_the_last_five_comes_again) {
    policy.passwords = PasswordProfile::Mlps3;
    const Deployment deployment{"http://127.0.0.1", true, actors.keys, policy};
    const auto change = [&](std::string current, std::string wanted) {
        const auto at = actors.clock.now();
        Context ctx{.actor = {office, {}, east, at},
                    .now = actors.clock.domain_now(),
                    .at = at,
                    .request = "a-test",
                    .db = Work(database(), office, at, {}),
                    .ids = actors.ids,
                    .deployment = deployment};
        actors.clock.advance(kMinute);
        return change_password(ctx, {std::move(current), std::move(wanted), {}}, "192.0.2.1");
    };
    const auto name = [](int n) { return "Stone-river" + std::to_string(n); };
    ASSERT_OK(change(std::string(kPassword), name(1)));
    EXPECT_TRUE(refused(change(name(1), name(1)), Kind::Invalid, "password-used-before"));
    for (int n = 2; n <= 5; ++n) ASSERT_OK(change(name(n - 1), name(n)));
    EXPECT_TRUE(refused(change(name(5), name(1)), Kind::Invalid, "password-used-before"));
    ASSERT_OK(change(name(5), name(6)));
    const auto last = change(name(6), name(1));
    ASSERT_OK(last);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM password_history"), 5);
    const auto set =
        actors.read<WallTime>("/*system*/ SELECT password_set_at FROM account WHERE id = $1", office);
    actors.write("/*system*/ UPDATE session SET idle_until = $1, absolute_until = $1",
                 WallTime{actors.clock.now().ms + 200 * kDay});
    actors.clock.advance(90 * kDay - (actors.clock.now().ms - set.ms) - 1);
    const auto owes = [&] {
        return find_session(database(), actors.keys, last->token, actors.clock.now(), policy)->actor.pending;
    };
    EXPECT_EQ(owes(), Pending::Nothing);
    actors.clock.advance(1);
    EXPECT_EQ(owes(), Pending::PasswordOld);
}

}  // namespace
}  // namespace xingtan::auth
