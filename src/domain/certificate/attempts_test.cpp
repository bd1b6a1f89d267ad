#include "domain/certificate/attempts.h"

#include <gtest/gtest.h>

namespace xingtan::certificate {
namespace {

TEST(Attempts, RunOutAndComeBack) {
    Attempts attempts(3);
    const WallTime start{1'000'000};
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(attempts.take("a", start).ok());
    const auto refused = attempts.take("a", start);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Kind::TooMany);
    EXPECT_EQ(refused.error().params.front().second, "20");
    EXPECT_TRUE(attempts.take("b", start).ok());
    EXPECT_FALSE(attempts.take("a", {start.ms + 19'000}).ok());
    EXPECT_TRUE(attempts.take("a", {start.ms + 21'000}).ok());
}

TEST(Attempts, NeverHoldMoreThanABucketful) {
    Attempts attempts(2);
    EXPECT_TRUE(attempts.take("a", {0}).ok());
    const WallTime later{3'600'000};
    EXPECT_TRUE(attempts.take("a", later).ok());
    EXPECT_TRUE(attempts.take("a", later).ok());
    EXPECT_FALSE(attempts.take("a", later).ok());
}

TEST(Attempts, ManyAddressesDoNotFillTheMemory) {
    Attempts attempts(1);
    for (std::size_t i = 0; i < 3 * Attempts::kAddressesMost; ++i)
        EXPECT_TRUE(attempts.take(std::to_string(i), {0}).ok());
}

}  // namespace
}  // namespace xingtan::certificate
