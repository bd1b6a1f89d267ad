#include "platform/auth/sign_in.h"

#include <gtest/gtest.h>

#include <ctime>
#include <limits>

#include "platform/auth/limits.h"
#include "platform/auth/password_gate.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

constexpr std::string_view kPassword = "quiet river stones";

class SigningIn : public Village {
  protected:
    const AccountId office = with_password("east.office");

    AccountId with_password(std::string_view login) {
        static const auto phc = crypto::hash_password(kPassword);
        const auto id = actors.account(east, login);
        actors.write(
            "/*system*/ UPDATE account SET login = $2, password_hash = $3, state = 'active' WHERE id = $1",
            id, login, phc);
        return id;
    }
    Result<StartedSession> attempt(std::string login, std::string password,
                                   std::string_view address = "192.0.2.1") {
        auto ctx = actors.nobody();
        return sign_in(ctx, {std::move(login), std::move(password)}, address);
    }
    Result<SessionActor> find(const StartedSession& session) {
        return find_session(database(), actors.keys, session.token, actors.clock.now());
    }
    Result<StartedSession> wrong(std::string login = "east.office") {
        return attempt(std::move(login), "not the password");
    }
};
XT_ON_BOTH_ENGINES(SigningIn);

TEST_P(SigningIn, begins_a_session_and_is_audited) {
    const auto session = attempt("  East.Office ", std::string(kPassword));
    ASSERT_OK(session);
    EXPECT_EQ(session->account, office);
    EXPECT_EQ(find(*session)->actor.account, office);
    EXPECT_EQ(audited("session.started"), 1);
    EXPECT_NE(attempt("east.office", std::string(kPassword))->token, session->token);
}

TEST_P(SigningIn, says_the_same_for_a_wrong_password_and_an_unknown_name) {
    const auto known = wrong();
    const auto unknown = wrong("nobody.here");
    EXPECT_TRUE(refused(known, Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_TRUE(refused(unknown, Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_EQ(known.error().params, unknown.error().params);
    EXPECT_EQ(audited("session.refused"), 2);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM session"), 0);
}

// Work, not time: a busy machine says nothing about the program. The hash runs on the thread that asks.
std::int64_t worked_ns() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return spent.tv_sec * 1'000'000'000 + spent.tv_nsec;
}

TEST_P(SigningIn, does_as_much_for_an_unknown_name) {
    const auto least_work = [&](const std::string& login) {
        auto least = std::numeric_limits<std::int64_t>::max();
        for (int i = 0; i < kFreeFailuresOfLogin; ++i) {
            const auto before = worked_ns();
            EXPECT_TRUE(refused(wrong(login), Kind::Unauthenticated, "sign-in-failed"));
            least = std::min(least, worked_ns() - before);
        }
        return least;
    };
    least_work("warm.up");
    const auto known = least_work("east.office");
    const auto unknown = least_work("nobody.here");
    EXPECT_GT(unknown * 2, known);
    EXPECT_GT(known * 2, unknown);
}

TEST_P(SigningIn, is_refused_to_accounts_that_are_closed_invited_or_without_a_password) {
    for (const std::string_view change :
         {"/*system*/ UPDATE account SET state = 'closed' WHERE id = $1",
          "/*system*/ UPDATE account SET state = 'invited' WHERE id = $1",
          "/*system*/ UPDATE account SET password_hash = NULL WHERE id = $1"}) {
        const auto id = with_password("someone");
        actors.write(change, id);
        EXPECT_TRUE(
            refused(attempt("someone", std::string(kPassword)), Kind::Unauthenticated, "sign-in-failed"))
            << change;
        actors.write("/*system*/ UPDATE account SET login = NULL WHERE id = $1", id);
    }
}

TEST_P(SigningIn, makes_guessers_wait_twice_as_long_each_time_and_never_for_ever) {
    for (int i = 0; i < kFreeFailuresOfLogin; ++i)
        EXPECT_TRUE(refused(wrong(), Kind::Unauthenticated, "sign-in-failed"));
    std::int64_t wait = kSecond;
    for (int i = 0; i < 12; ++i) {
        const auto held = wrong();
        ASSERT_TRUE(refused(held, Kind::TooMany, "sign-in-too-often"));
        EXPECT_EQ(held.error().params, (Params{{"seconds", std::to_string(wait / kSecond)}}));
        actors.clock.advance(wait - 1);
        EXPECT_TRUE(refused(wrong(), Kind::TooMany, "sign-in-too-often"));
        actors.clock.advance(1);
        EXPECT_TRUE(refused(wrong(), Kind::Unauthenticated, "sign-in-failed"));
        wait = std::min(wait * 2, kLongestWait);
    }
    EXPECT_EQ(wait, kLongestWait);
    actors.clock.advance(kLongestWait);
    EXPECT_OK(attempt("east.office", std::string(kPassword)));
}

TEST_P(SigningIn, a_guesser_elsewhere_does_not_shut_the_owner_out) {
    for (int i = 0; i < 20; ++i) {
        const auto guess = attempt("east.office", "not the password", "198.51.100.7");
        EXPECT_FALSE(guess.ok());
        actors.clock.advance(kSecond);
    }
    EXPECT_TRUE(refused(attempt("east.office", "not the password", "198.51.100.7"), Kind::TooMany,
                        "sign-in-too-often"));
    EXPECT_OK(attempt("east.office", std::string(kPassword)));
}

TEST_P(SigningIn, many_addresses_guessing_at_one_name_are_slowed_together) {
    actors.write("INSERT INTO sign_in_attempt (subject, failures, last_at, next_at) VALUES ($1, $2, $3, $3)",
                 actors.keys.code_hash("login:east.office"), kFreeFailuresOfLoginAnywhere - 1,
                 actors.clock.now());
    EXPECT_TRUE(refused(wrong(), Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_TRUE(refused(attempt("east.office", "x", "198.51.100.8"), Kind::TooMany, "sign-in-too-often"));
    actors.clock.advance(kSecond);
    EXPECT_OK(attempt("east.office", std::string(kPassword)));
}

TEST_P(SigningIn, counts_an_unknown_name_like_a_known_one) {
    for (int i = 0; i < kFreeFailuresOfLogin; ++i)
        EXPECT_TRUE(refused(wrong("nobody"), Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_TRUE(refused(wrong("nobody"), Kind::TooMany, "sign-in-too-often"));
    EXPECT_OK(attempt("east.office", std::string(kPassword)));
}

TEST_P(SigningIn, forgives_after_success_and_after_a_quiet_hour) {
    for (int i = 0; i < kFreeFailuresOfLogin - 1; ++i) EXPECT_FALSE(wrong().ok());
    ASSERT_OK(attempt("east.office", std::string(kPassword)));
    for (int i = 0; i < kFreeFailuresOfLogin; ++i)
        EXPECT_TRUE(refused(wrong(), Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_TRUE(refused(wrong(), Kind::TooMany, "sign-in-too-often"));
    actors.clock.advance(kFailuresForgotten);
    for (int i = 0; i < kFreeFailuresOfLogin; ++i)
        EXPECT_TRUE(refused(wrong(), Kind::Unauthenticated, "sign-in-failed"));
}

TEST_P(SigningIn, holds_back_an_address_that_tries_many_names) {
    actors.write("INSERT INTO sign_in_attempt (subject, failures, last_at, next_at) VALUES ($1, $2, $3, $3)",
                 actors.keys.code_hash("address:192.0.2.9"), kFreeFailuresOfAddress - 1, actors.clock.now());
    EXPECT_TRUE(refused(attempt("name.1", "x", "192.0.2.9"), Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_TRUE(refused(attempt("east.office", std::string(kPassword), "192.0.2.9"), Kind::TooMany,
                        "sign-in-too-often"));
    EXPECT_OK(attempt("east.office", std::string(kPassword), "192.0.2.10"));
}

TEST_P(SigningIn, turns_people_away_when_the_gate_is_full) {
    std::vector<PasswordTurn> turns;
    for (int i = 0; i < 1000; ++i) {
        auto turn = PasswordTurn::take();
        if (!turn.ok()) break;
        turns.push_back(std::move(turn).value());
    }
    EXPECT_LT(turns.size(), 100u);
    EXPECT_TRUE(refused(attempt("east.office", std::string(kPassword)), Kind::Unavailable, "sign-in-busy"));
    turns.clear();
    EXPECT_OK(attempt("east.office", std::string(kPassword)));
}

TEST_P(SigningIn, a_new_password_ends_every_older_session) {
    const auto before = attempt("east.office", std::string(kPassword));
    ASSERT_OK(before);
    auto ctx = actors.context(office, east);
    const auto after = change_password(ctx, {std::string(kPassword), "another quiet river", {}}, "192.0.2.1");
    ASSERT_OK(after);
    EXPECT_FALSE(find(*before).ok());
    EXPECT_OK(find(*after));
    EXPECT_TRUE(
        refused(attempt("east.office", std::string(kPassword)), Kind::Unauthenticated, "sign-in-failed"));
    EXPECT_OK(attempt("east.office", "another quiet river"));
    EXPECT_EQ(audited("account.password-changed"), 1);
}

TEST_P(SigningIn, a_password_changes_only_for_who_knows_the_present_one_and_follows_the_rules) {
    const auto before = attempt("east.office", std::string(kPassword));
    auto ctx = actors.context(office, east);
    const auto guess = change_password(ctx, {"not the password", "another quiet river", {}}, "192.0.2.1");
    ASSERT_TRUE(refused(guess, Kind::Invalid, "password-wrong"));
    EXPECT_EQ(guess.error().fields.front().field, "current");
    EXPECT_TRUE(refused(change_password(ctx, {std::string(kPassword), "short", {}}, "192.0.2.1"),
                        Kind::Invalid, "password-too-short"));
    EXPECT_OK(find(*before));
}

TEST_P(SigningIn, who_came_in_by_a_link_sets_a_first_password_without_an_old_one) {
    const auto invited = actors.account(east, "new clerk");
    auto ctx = actors.context(invited, east);
    const PasswordBody body{"", "another quiet river", "new.clerk"};
    EXPECT_TRUE(refused(change_password(ctx, {"", "another quiet river", {}}, "192.0.2.1"), Kind::Invalid,
                        "login-missing"));
    EXPECT_TRUE(refused(change_password(ctx, {"guess", body.password, body.login}, "192.0.2.1"),
                        Kind::Invalid, "password-wrong"));
    EXPECT_TRUE(refused(change_password(ctx, {"", body.password, "east.office"}, "192.0.2.1"), Kind::Invalid,
                        "login-taken"));
    ASSERT_OK(change_password(ctx, body, "192.0.2.1"));
    EXPECT_EQ(attempt("new.clerk", body.password)->account, invited);
    EXPECT_TRUE(refused(change_password(ctx, {"", "a third quiet river", {}}, "192.0.2.1"), Kind::Invalid,
                        "password-wrong"));
}

}  // namespace
}  // namespace xingtan::auth
