#include "platform/db/ledger.h"

#include <gtest/gtest.h>

namespace xingtan::db {
namespace {

std::int64_t hash(std::vector<Scalar> values) { return Ledger::hash_of(values); }

TEST(LedgerHash, TellsEveryValueApart) {
    const auto same = hash({Scalar::of(7), Scalar::of("甲"), Scalar::null()});
    EXPECT_EQ(same, hash({Scalar::of(7), Scalar::of("甲"), Scalar::null()}));
    EXPECT_NE(same, hash({Scalar::of(8), Scalar::of("甲"), Scalar::null()}));
    EXPECT_NE(same, hash({Scalar::of(7), Scalar::of("乙"), Scalar::null()}));
    EXPECT_NE(same, hash({Scalar::of(7), Scalar::of("甲"), Scalar::of("")}));
    EXPECT_NE(same, hash({Scalar::of("甲"), Scalar::of(7), Scalar::null()}));
}

TEST(LedgerHash, KnowsWhereOneValueEndsAndTheNextBegins) {
    EXPECT_NE(hash({Scalar::of("ab"), Scalar::of("c")}), hash({Scalar::of("a"), Scalar::of("bc")}));
    EXPECT_NE(hash({Scalar::of("~")}), hash({Scalar::null()}));
}

// A cell read back does not say whether it was bound as a number.
TEST(LedgerHash, ReadsANumberAsItsDigits) { EXPECT_EQ(hash({Scalar::of(-42)}), hash({Scalar::of("-42")})); }

}  // namespace
}  // namespace xingtan::db
