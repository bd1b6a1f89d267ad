#include "platform/http/preconditions.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

constexpr AccountId kActor{7};

IncomingRequest request(std::string_view method, std::string_view key) {
    return {method, "/api/places/x?y=1", {{"Idempotency-Key", key}}, R"({"a":1})"};
}

TEST(Idempotency, binds_key_route_and_body) {
    const auto once = idempotency_of(request("POST", "k-1"), kActor).value();
    ASSERT_TRUE(once);
    EXPECT_EQ(once->key, "k-1");
    EXPECT_EQ(once->route, "POST /api/places/x?y=1");
    EXPECT_EQ(once->body_hash, crypto::sha256_hex(R"({"a":1})"));
    EXPECT_TRUE(idempotency_of(request("PUT", "k-1"), kActor).value());
}

TEST(Idempotency, is_none_for_reads_for_strangers_and_without_a_key) {
    EXPECT_FALSE(idempotency_of(request("GET", "k-1"), kActor).value());
    EXPECT_FALSE(idempotency_of(request("DELETE", "k-1"), kActor).value());
    EXPECT_FALSE(idempotency_of(request("POST", "k-1"), {}).value());
    EXPECT_FALSE(idempotency_of(IncomingRequest{"POST", "/", {}, {}}, kActor).value());
}

TEST(Idempotency, refuses_keys_it_could_not_keep) {
    const std::string longest(kIdempotencyKeyMost, 'k');
    EXPECT_TRUE(idempotency_of(request("POST", longest), kActor).ok());
    for (const auto& bad : {longest + "k", std::string(), std::string("a b"), std::string("键")})
        EXPECT_EQ(idempotency_of(request("POST", bad), kActor).error().code, "idempotency-key-malformed")
            << bad;
}

}  // namespace
}  // namespace xingtan::http
