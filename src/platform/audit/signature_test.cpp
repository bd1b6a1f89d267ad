#include "platform/audit/signature.h"

#include <gtest/gtest.h>

#include "platform/audit/audit.h"
#include "support/databases.h"

namespace xingtan::audit {
namespace {

class SignedHeads : public testing::OnEachMigratedEngine {
  protected:
    crypto::Keyring keys_ = crypto::Keyring::for_tests();
    IdSource ids_{1};
    static constexpr WallTime kBegin{kSegmentMs * 1000};

    void add(int rows) {
        ASSERT_OK(database().write([&](db::Tx& tx) -> Result<> {
            for (int i = 0; i < rows; ++i)
                TRY(record(tx, {AccountId{7}, wall_now(), "r-1", ids_},
                           {"row", std::to_string(i), UnitId{3}}));
            TRY(seal(tx));
            return {};
        }));
    }
    bool sign(std::int64_t after_ms) {
        const auto done = sign_head(database(), keys_, WallTime{kBegin.ms + after_ms});
        EXPECT_OK(done);
        return done.value();
    }
    std::vector<std::string> faults(const crypto::Keyring& keys) {
        std::vector<std::string> found;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            found = TRY(verify_signatures(tx, keys));
            return {};
        }));
        return found;
    }
    void tamper(std::string_view sql) { ASSERT_OK(database().script(sql)); }
};
XT_ON_BOTH_ENGINES(SignedHeads);

TEST_P(SignedHeads, AreMadeWithinAnHourOrAThousandRows) {
    EXPECT_FALSE(sign(0));  // nothing to sign
    add(1);
    EXPECT_TRUE(sign(0));
    EXPECT_FALSE(sign(2 * kSegmentMs));  // nothing new
    add(kSegmentRows - 1);
    EXPECT_FALSE(sign(kSegmentMs - 1));
    EXPECT_TRUE(sign(kSegmentMs));
    add(kSegmentRows);
    EXPECT_TRUE(sign(kSegmentMs + 1));
    EXPECT_EQ(faults(keys_), std::vector<std::string>{});
}

TEST_P(SignedHeads, TellOfAChainWrittenAnew) {
    add(3);
    ASSERT_TRUE(sign(0));
    tamper("UPDATE audit SET link_hash = 'another' WHERE seq = 3");
    EXPECT_EQ(faults(keys_), std::vector<std::string>{"the signature at row 3 tells of another chain"});
    tamper("DELETE FROM audit WHERE seq = 3");
    EXPECT_EQ(faults(keys_).size(), 1u);
}

TEST_P(SignedHeads, AreNotForged) {
    add(3);
    ASSERT_TRUE(sign(0));
    tamper("UPDATE audit_signature SET statement = 'e30.e30.AAAA'");
    EXPECT_EQ(faults(keys_),
              std::vector<std::string>{"the signature at row 3 is not by this deployment's key"});
}

}  // namespace
}  // namespace xingtan::audit
