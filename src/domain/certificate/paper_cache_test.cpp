#include "domain/certificate/paper_cache.h"

#include <gtest/gtest.h>

namespace xingtan::certificate {
namespace {

TEST(PaperCache, KeepsTheLatestAskedFor) {
    PaperCache cache;
    EXPECT_FALSE(cache.find("a"));
    cache.keep("a", "one");
    cache.keep("a", "two");
    EXPECT_EQ(cache.find("a"), "one");
    for (std::size_t i = 1; i < PaperCache::kPapersMost; ++i) cache.keep(std::to_string(i), "x");
    EXPECT_EQ(cache.find("a"), "one");  // asked for, so the next to go is another
    cache.keep("last", "y");
    EXPECT_EQ(cache.find("a"), "one");
    EXPECT_EQ(cache.find("last"), "y");
    EXPECT_FALSE(cache.find("1"));
    EXPECT_TRUE(cache.find("2"));
}

}  // namespace
}  // namespace xingtan::certificate
