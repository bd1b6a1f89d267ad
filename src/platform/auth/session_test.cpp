#include "platform/auth/session.h"

#include <gtest/gtest.h>

#include "platform/auth/account.h"
#include "platform/auth/last_seen.h"
#include "platform/auth/limits.h"
#include "platform/auth/me.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

class Sessions : public Village {
  protected:
    const AccountId office = actors.account(east, "office");
    const AccountId teacher = actors.account(school, "teacher", PersonId{99});

    std::string begin(AccountId account, AccountKind kind) {
        auto token = crypto::random_token();
        const auto begun = in_write([&](db::Tx& tx) {
            return start_session(tx,
                                 {account, kind, actors.keys.code_hash(token), "192.0.2.1", "a browser",
                                  actors.next_id<SessionId>()},
                                 actors.clock.now());
        });
        EXPECT_OK(begun);
        return token;
    }
    Result<SessionActor> find(std::string_view token) {
        return find_session(database(), actors.keys, token, actors.clock.now());
    }
    bool over(std::string_view token) {
        return static_cast<bool>(refused(find(token), Kind::Unauthenticated, "session-ended"));
    }
};
XT_ON_BOTH_ENGINES(Sessions);

TEST_P(Sessions, name_the_account_its_person_and_its_unit) {
    const auto found = find(begin(teacher, AccountKind::Person));
    ASSERT_OK(found);
    EXPECT_EQ(found->actor.account, teacher);
    EXPECT_EQ(found->actor.person, PersonId{99});
    EXPECT_EQ(found->actor.unit, school);
    EXPECT_EQ(found->actor.now, actors.clock.now());
    EXPECT_TRUE(find(begin(office, AccountKind::Office))->actor.person.empty());
}

TEST_P(Sessions, are_kept_as_hashes_and_found_by_nothing_else) {
    const auto token = begin(teacher, AccountKind::Person);
    EXPECT_TRUE(over(""));
    EXPECT_TRUE(over(token + "x"));
    EXPECT_TRUE(over(actors.keys.code_hash(token)));
    EXPECT_EQ(actors.read<std::int64_t>("SELECT COUNT(*) FROM session WHERE token_hash = $1", token), 0);
}

TEST_P(Sessions, end_when_idle_a_person_after_thirty_minutes_an_office_after_fifteen) {
    const auto person_token = begin(teacher, AccountKind::Person);
    const auto office_token = begin(office, AccountKind::Office);
    actors.clock.advance(15 * kMinute - 1);
    EXPECT_FALSE(over(office_token));
    actors.clock.advance(1);
    EXPECT_TRUE(over(office_token));
    actors.clock.advance(15 * kMinute - 1);
    EXPECT_FALSE(over(person_token));
    actors.clock.advance(1);
    EXPECT_TRUE(over(person_token));
}

TEST_P(Sessions, end_twelve_hours_after_sign_in_however_busy) {
    const auto token = begin(teacher, AccountKind::Person);
    LastSeen last_seen(database());
    for (int i = 0; i < 12 * 3 - 1; ++i) {
        actors.clock.advance(20 * kMinute);
        const auto found = find(token);
        ASSERT_OK(found);
        EXPECT_FALSE(found->seen_lately);
        last_seen.note(*found, actors.clock.now());
        last_seen.settle();
    }
    actors.clock.advance(20 * kMinute - 1);
    EXPECT_FALSE(over(token));
    actors.clock.advance(1);
    EXPECT_TRUE(over(token));
}

TEST_P(Sessions, are_noted_as_seen_once_a_minute) {
    const auto token = begin(teacher, AccountKind::Person);
    actors.clock.advance(kMinute - 1);
    EXPECT_TRUE(find(token)->seen_lately);
    actors.clock.advance(1);
    EXPECT_FALSE(find(token)->seen_lately);
    const auto hash = actors.keys.code_hash(token);
    const auto seen_at = [&] {
        return actors.read<WallTime>("SELECT last_seen_at FROM session WHERE token_hash = $1", hash);
    };
    const auto note = [&] {
        ASSERT_OK(in_write(
            [&](db::Tx& tx) { return note_seen(tx, hash, AccountKind::Person, actors.clock.now()); }));
    };
    note();
    const auto first = actors.clock.now();
    EXPECT_EQ(seen_at(), first);
    actors.clock.advance(kMinute - 1);
    note();
    EXPECT_EQ(seen_at(), first);
}

TEST_P(Sessions, of_a_closed_account_are_over) {
    const auto token = begin(teacher, AccountKind::Person);
    actors.write("/*system*/ UPDATE account SET state = 'closed' WHERE id = $1", teacher);
    EXPECT_TRUE(over(token));
}

TEST_P(Sessions, are_at_most_twenty_the_oldest_gives_way) {
    std::vector<std::string> tokens;
    for (int i = 0; i <= kSessionsOfAccount; ++i) {
        actors.clock.advance(1);
        tokens.push_back(begin(teacher, AccountKind::Person));
    }
    EXPECT_TRUE(over(tokens.front()));
    for (std::size_t i = 1; i < tokens.size(); ++i) EXPECT_FALSE(over(tokens[i])) << i;
}

TEST_P(Sessions, are_ended_by_their_token_alone_and_audited) {
    const auto token = begin(teacher, AccountKind::Person);
    auto ctx = actors.nobody();
    ASSERT_OK(sign_out(ctx, token));
    EXPECT_TRUE(over(token));
    EXPECT_EQ(audited("session.ended"), 1);
    ASSERT_OK(sign_out(ctx, token));
    EXPECT_EQ(audited("session.ended"), 1);
}

TEST_P(Sessions, elsewhere_are_ended_without_this_one_or_another_persons) {
    const auto here = begin(teacher, AccountKind::Person);
    const auto there = begin(teacher, AccountKind::Person);
    const auto others = begin(office, AccountKind::Office);
    auto ctx = actors.context(teacher, school, PersonId{99});
    EXPECT_EQ(own_sessions(ctx, here)->size(), 2u);
    ASSERT_OK(sign_out_elsewhere(ctx, here));
    EXPECT_FALSE(over(here));
    EXPECT_TRUE(over(there));
    EXPECT_FALSE(over(others));
    const auto left = own_sessions(ctx, here);
    ASSERT_EQ(left->size(), 1u);
    EXPECT_TRUE(left->front().current);
    EXPECT_EQ(left->front().address, "192.0.2.1");
}

TEST_P(Sessions, tell_their_owner_who_and_what) {
    actors.grant(office, Can::ViewUnits, east);
    actors.grant(office, Can::ViewUnits, west);
    actors.grant(office, Can::Nominate, east, GrantPurpose::HandOn);
    auto ctx = actors.nobody();
    const auto office_me = me(ctx, office, "en");
    ASSERT_OK(office_me);
    EXPECT_EQ(office_me->rights, std::vector<Can>{Can::ViewUnits});
    EXPECT_TRUE(
        json_contains(
            R"({"name":"office","person":null,"rights":["view-units"],"role":"county-office","demo":true,
                                  "domain_now":"2024-03-01T09:00:00+08:00","language":"en"})",
            to_json(*office_me))
            .ok());
    const auto teacher_me = me(ctx, teacher, "zh-CN");
    EXPECT_EQ(teacher_me->rights, std::vector<Can>{Can::OwnRecord});
    EXPECT_EQ(teacher_me->role, Role::Teacher);
}

}  // namespace
}  // namespace xingtan::auth
