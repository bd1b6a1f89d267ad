// What is swept away, what must always hold, and the proof that each check can fail.
#include <gtest/gtest.h>

#include <algorithm>

#include "platform/auth/grant.h"
#include "platform/auth/invariants.h"
#include "platform/auth/limits.h"
#include "platform/auth/purge.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

class Upkeep : public Village {
  protected:
    const AccountId office = actors.holder(east, {Can::ManageGrants, Can::Confirm});
    const AccountId clerk = actors.account(county, "clerk");
    const WallTime now = actors.clock.now();

    std::vector<std::string> violated() {
        std::vector<std::string> names;
        for (const auto& invariant : invariants()) {
            // As `xingtan check` runs them: outside every scope.
            const auto sql = "/*system*/ " + std::string(invariant.sql);
            std::int64_t rows = 0;
            EXPECT_OK(in_read([&](db::Tx& tx) -> Result<> {
                const auto faults = TRY(tx.all<std::string>(sql));
                rows = static_cast<std::int64_t>(faults.size());
                return {};
            }));
            if (rows > 0) names.emplace_back(invariant.name);
        }
        return names;
    }
    void expect_only(std::string_view name) {
        EXPECT_EQ(violated(), std::vector<std::string>{std::string(name)});
    }
};
XT_ON_BOTH_ENGINES(Upkeep);

TEST_P(Upkeep, sweeps_what_has_outlived_its_time_and_nothing_else) {
    const auto session = [&](std::string_view hash, WallTime idle, WallTime absolute) {
        actors.write(
            "INSERT INTO session (id, token_hash, account, created_at, last_seen_at, idle_until, "
            "absolute_until)"
            " VALUES ($6, $1, $2, $3, $3, $4, $5)",
            hash, clerk, now, idle, absolute, actors.next_id<SessionId>());
    };
    session("idle", now, {now.ms + 1});
    session("old", {now.ms + 1}, now);
    session("open", {now.ms + 1}, {now.ms + 1});
    const auto key = [&](std::string_view name, std::int64_t age) {
        actors.write(
            "INSERT INTO idempotency (actor, retry_key, route, body_hash, reply, at)"
            " VALUES (1, $1, 'r', 'b', '1', $2)",
            name, WallTime{now.ms - age});
    };
    key("old", kIdempotencyKept);
    key("young", kIdempotencyKept - 1);
    actors.write(
        "INSERT INTO activation_code (code_hash, account, expires_at)"
        " VALUES ('old', $1, $2), ('young', $1, $3)",
        clerk, WallTime{now.ms - kDay}, WallTime{now.ms - kDay + 1});
    actors.write(
        "INSERT INTO sign_in_link (token_hash, account, expires_at)"
        " VALUES ('old', $1, $2), ('young', $1, $3)",
        clerk, WallTime{now.ms - kDay}, WallTime{now.ms - kDay + 1});
    actors.write(
        "INSERT INTO sign_in_attempt (subject, failures, last_at, next_at)"
        " VALUES ('old', 1, $1, $1), ('young', 1, $2, $2)",
        WallTime{now.ms - kFailuresForgotten}, WallTime{now.ms - kFailuresForgotten + 1});
    EXPECT_EQ(purge(database(), now).value(), 6);
    EXPECT_EQ(actors.read<std::string>("SELECT token_hash FROM session"), "open");
    EXPECT_EQ(actors.read<std::string>("SELECT retry_key FROM idempotency"), "young");
    EXPECT_EQ(actors.read<std::string>("SELECT code_hash FROM activation_code"), "young");
    EXPECT_EQ(actors.read<std::string>("SELECT token_hash FROM sign_in_link"), "young");
    EXPECT_EQ(actors.read<std::string>("SELECT subject FROM sign_in_attempt"), "young");
    EXPECT_EQ(purge(database(), now).value(), 0);
}

TEST_P(Upkeep, invariants_are_silent_over_honest_rows) {
    auto ctx = actors.context(office, east);
    const auto given = give(ctx, {.account = {clerk}, .capability = Can::Confirm, .unit = {county}});
    ASSERT_OK(given);
    ASSERT_OK(revoke(ctx, {given->id}));
    ASSERT_OK(give(ctx, {.account = {clerk}, .capability = Can::Confirm, .unit = {school}}));
    EXPECT_EQ(violated(), std::vector<std::string>{});
}

TEST_P(Upkeep, a_grant_wider_than_what_it_was_cut_from_is_found) {
    auto ctx = actors.context(office, east);
    const auto given = give(ctx, {.account = {clerk}, .capability = Can::Confirm, .unit = {county}});
    ASSERT_OK(given);
    actors.write("/*system*/ UPDATE access_grant SET capability = 'unseal-numbers' WHERE id = $1", given->id);
    expect_only("grants-no-wider-than-what-they-were-cut-from");
}

TEST_P(Upkeep, a_closed_account_that_holds_something_is_found) {
    actors.grant(clerk, Can::Confirm, county);
    actors.write("/*system*/ UPDATE account SET state = 'closed' WHERE id = $1", clerk);
    expect_only("closed-accounts-hold-nothing");
}

TEST_P(Upkeep, granting_and_auditing_in_one_hand_is_found) {
    actors.grant(office, Can::ViewAudit, east, GrantPurpose::HandOn);
    EXPECT_EQ(violated(), std::vector<std::string>{});
    actors.grant(office, Can::ViewAudit, east);
    expect_only("granting-and-auditing-apart");
}

TEST_P(Upkeep, recovery_codes_without_a_second_factor_are_found) {
    actors.write("INSERT INTO recovery_code (code_hash, account) VALUES ('h', $1)", clerk);
    expect_only("recovery-codes-of-second-factors-only");
}

TEST_P(Upkeep, a_session_open_too_long_is_found) {
    actors.write(
        "INSERT INTO session (id, token_hash, account, created_at, last_seen_at, idle_until, absolute_until)"
        " VALUES (7, 'h', $1, $2, $2, $3, $3)",
        clerk, now, WallTime{now.ms + kIdleOffice + 1});
    expect_only("sessions-within-their-limits");
}

TEST_P(Upkeep, a_token_of_no_platform_is_found) {
    actors.write(
        "INSERT INTO platform_token (id, token_hash, account, name, created_at) VALUES (1, 'h', $1, 'n', $2)",
        clerk, now);
    expect_only("tokens-of-platforms-only");
}

TEST_P(Upkeep, an_active_account_without_a_password_is_found) {
    actors.write("/*system*/ UPDATE account SET state = 'active' WHERE id = $1", clerk);
    expect_only("active-accounts-have-a-way-in");
}

TEST_P(Upkeep, a_retry_key_without_an_answer_is_found) {
    actors.write(
        "INSERT INTO idempotency (actor, retry_key, route, body_hash, reply, at)"
        " VALUES (1, 'k', 'r', 'b', '', $1)",
        now);
    expect_only("retry-keys-hold-an-answer");
}

}  // namespace
}  // namespace xingtan::auth
