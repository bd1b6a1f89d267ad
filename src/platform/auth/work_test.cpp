// Retry keys: one effect and one answer, whatever the network makes of a request.
#include <gtest/gtest.h>

#include <thread>

#include "platform/auth/limits.h"
#include "platform/auth/village_test.h"

namespace xingtan::auth {
namespace {

struct Made {
    std::int64_t number = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Made, (), (number, name))

class RetryKeys : public Village {
  protected:
    const AccountId actor = actors.account(east);

    // One use case that leaves a row: `number` is different each time it really runs.
    Result<Made> make(const Idempotency& once, std::optional<AccountId> by = {}) {
        auto ctx = actors.context(by.value_or(actor), east, {}, once);
        return ctx.db.write([&](db::Tx& tx) -> Result<Made> {
            TRY(tx.run(
                "INSERT INTO sign_in_attempt (subject, failures, last_at, next_at) VALUES ('made', 1, 1, 1)"
                " ON CONFLICT (subject) DO UPDATE SET failures = sign_in_attempt.failures + 1"));
            const auto number =
                TRY(tx.one<std::int64_t>("SELECT failures FROM sign_in_attempt WHERE subject = 'made'"));
            return Made{number, "名"};
        });
    }
    std::int64_t effects() {
        return actors.read<std::int64_t>("SELECT COALESCE(MAX(failures), 0) FROM sign_in_attempt");
    }
    std::int64_t keys() { return actors.read<std::int64_t>("SELECT COUNT(*) FROM idempotency"); }
    static Idempotency key(std::string name, std::string body = "b") {
        return {std::move(name), "POST /api/made", std::move(body)};
    }
};
XT_ON_BOTH_ENGINES(RetryKeys);

TEST_P(RetryKeys, the_same_request_again_gets_the_same_answer_without_a_second_effect) {
    const auto first = make(key("k"));
    ASSERT_OK(first);
    const auto again = make(key("k"));
    ASSERT_OK(again);
    EXPECT_EQ(again->number, first->number);
    EXPECT_EQ(again->name, "名");
    EXPECT_EQ(effects(), 1);
    EXPECT_EQ(make(key("other"))->number, 2);
}

TEST_P(RetryKeys, another_body_or_route_under_the_key_is_refused) {
    ASSERT_OK(make(key("k")));
    EXPECT_TRUE(refused(make(key("k", "another body")), Kind::Invalid, "idempotency-key-reused"));
    EXPECT_TRUE(refused(make({"k", "POST /api/other", "b"}), Kind::Invalid, "idempotency-key-reused"));
    EXPECT_EQ(effects(), 1);
}

TEST_P(RetryKeys, belong_to_one_actor) {
    ASSERT_OK(make(key("k")));
    EXPECT_EQ(make(key("k", "another body"), actors.account(west))->number, 2);
}

TEST_P(RetryKeys, a_refused_attempt_leaves_no_key) {
    auto ctx = actors.context(actor, east, {}, key("k"));
    const auto failed = ctx.db.write([](db::Tx&) -> Result<Made> { return Error::conflict("not-now"); });
    EXPECT_TRUE(refused(failed, Kind::Conflict, "not-now"));
    EXPECT_EQ(keys(), 0);
    ASSERT_OK(make(key("k", "another body")));
}

TEST_P(RetryKeys, answers_without_a_body_are_replayed_too) {
    int ran = 0;
    const auto run = [&] {
        auto ctx = actors.context(actor, east, {}, key("k"));
        return ctx.db.write([&](db::Tx&) -> Result<> {
            ++ran;
            return {};
        });
    };
    ASSERT_OK(run());
    ASSERT_OK(run());
    EXPECT_EQ(ran, 1);
}

TEST_P(RetryKeys, are_kept_for_two_days_and_then_free) {
    ASSERT_OK(make(key("k")));
    actors.clock.advance(kIdempotencyKept - 1);
    EXPECT_EQ(make(key("k"))->number, 1);
    actors.clock.advance(1);
    EXPECT_EQ(make(key("k", "another body"))->number, 2);
    EXPECT_TRUE(refused(make(key("k")), Kind::Invalid, "idempotency-key-reused"));
}

TEST_P(RetryKeys, sent_many_times_at_once_still_make_one_effect) {
    std::vector<std::thread> senders;
    std::vector<std::int64_t> numbers(8);
    for (auto& number : numbers)
        senders.emplace_back([&] {
            const auto made = make(key("k"));
            number = made.ok() ? made->number : -1;
        });
    for (auto& sender : senders) sender.join();
    for (const auto number : numbers) EXPECT_EQ(number, 1);
    EXPECT_EQ(effects(), 1);
}

}  // namespace
}  // namespace xingtan::auth
