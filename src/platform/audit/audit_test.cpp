#include "platform/audit/audit.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "platform/audit/sealer.h"
#include "support/databases.h"

namespace xingtan::audit {
namespace {

class Chain : public testing::OnEachMigratedEngine {
  protected:
    IdSource ids_{1};
    std::int64_t last_ = 0;

    void note(std::string object, std::int64_t at = wall_now().ms) {
        ASSERT_OK(database().write([&](db::Tx& tx) -> Result<> {
            const Who who{AccountId{7}, WallTime{at}, "r-1", ids_};
            return record(tx, who, {"place.given", object, UnitId{3}, R"({"places":4})"});
        }));
    }
    void seal_now() {
        ASSERT_OK(database().write([](db::Tx& tx) -> Result<> {
            TRY(seal(tx));
            return {};
        }));
    }
    // A chain of five, its rows' objects "1" to "5".
    void make_chain() {
        for (int i = 1; i <= 5; ++i) note(std::to_string(i));
        seal_now();
        EXPECT_EQ(faults(), std::vector<std::string>{});
    }
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            found = TRY(verify(tx));
            return {};
        }));
        return found;
    }
    std::int64_t number(std::string_view sql) {
        std::int64_t value = -1;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            value = TRY(tx.one<std::int64_t>(sql));
            return {};
        }));
        return value;
    }
    void tamper(std::string_view sql) { ASSERT_OK(database().script(sql)); }
    // Exactly one fault, which says this.
    void expect_fault(std::string_view words) {
        const auto found = faults();
        ASSERT_EQ(found.size(), 1u) << ::testing::PrintToString(found);
        EXPECT_NE(found[0].find(words), std::string::npos) << found[0];
    }
};
XT_ON_BOTH_ENGINES(Chain);

TEST_P(Chain, IsWholeWhenNothingWasTouched) {
    EXPECT_EQ(faults(), std::vector<std::string>{});
    make_chain();
    EXPECT_EQ(number("SELECT seq FROM audit_head"), 5);
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM audit WHERE seq BETWEEN 1 AND 5"), 5);
}

TEST_P(Chain, EveryColumnIsCovered) {
    make_chain();
    const std::pair<const char*, const char*> changes[] = {{"at", "at + 1"},
                                                           {"actor", "8"},
                                                           {"unit", "4"},
                                                           {"action", "'place.lost'"},
                                                           {"object", "'elsewhere'"},
                                                           {"detail", "'{\"places\":5}'"},
                                                           {"count", "2"},
                                                           {"request", "'r-2'"},
                                                           {"actor", "NULL"}};
    for (const auto& [column, value] : changes) {
        const std::string name = column;
        tamper("CREATE TABLE kept AS SELECT " + name + " AS was FROM audit WHERE seq = 3");
        tamper("UPDATE audit SET " + name + " = " + value + " WHERE seq = 3");
        expect_fault("row 3 (id");
        expect_fault("content was altered");
        tamper("UPDATE audit SET " + name + " = (SELECT was FROM kept) WHERE seq = 3; DROP TABLE kept");
        EXPECT_EQ(faults(), std::vector<std::string>{}) << column;
    }
}

TEST_P(Chain, AnAlteredHashBreaksTheLink) {
    make_chain();
    tamper("UPDATE audit SET content_hash = 'x' || content_hash WHERE seq = 2");
    const auto found = faults();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_NE(found[0].find("row 2 (id"), std::string::npos);
    EXPECT_NE(found[1].find("its link is broken"), std::string::npos);
}

TEST_P(Chain, AMissingRowIsNamed) {
    make_chain();
    tamper("DELETE FROM audit WHERE seq IN (2, 3)");
    expect_fault("rows 2 to 3 are missing");
}

TEST_P(Chain, AMissingEndIsNamed) {
    make_chain();
    tamper("DELETE FROM audit WHERE seq = 5");
    expect_fault("row 5 is missing");
}

TEST_P(Chain, ARowPutInsteadOfAnotherIsNamed) {
    make_chain();
    tamper(
        "UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; "
        "UPDATE audit SET seq = 3 WHERE seq = 99");
    const auto found = faults();
    ASSERT_FALSE(found.empty());
    EXPECT_NE(found[0].find("row 2 (id"), std::string::npos) << found[0];
}

TEST_P(Chain, ARowLeftUnsealedIsNamedAfterAWhile) {
    make_chain();
    note("young");
    EXPECT_EQ(faults(), std::vector<std::string>{});
    note("old", wall_now().ms - 60'000);
    expect_fault("is not sealed");
    seal_now();
    EXPECT_EQ(faults(), std::vector<std::string>{});
}

TEST_P(Chain, TheListOfFaultsEnds) {
    for (int i = 0; i < 120; ++i) note(std::to_string(i));
    seal_now();
    tamper("UPDATE audit SET object = 'x'");
    EXPECT_EQ(faults().size(), 100u);
}

TEST_P(Chain, PagesAreJoined) {
    ASSERT_OK(database().write([&](db::Tx& tx) -> Result<> {
        for (int i = 0; i < 2'500; ++i)
            TRY(record(tx, {AccountId{7}, wall_now(), "r-1", ids_}, {"row", std::to_string(i), UnitId{3}}));
        return {};
    }));
    seal_now();
    EXPECT_EQ(number("SELECT seq FROM audit_head"), 2'500);
    EXPECT_EQ(faults(), std::vector<std::string>{});
    tamper("DELETE FROM audit WHERE seq = 2222");
    expect_fault("row 2222 is missing");
}

// Two nodes seal at once while others write: every row gets one place.
TEST_P(Chain, SealersOnTwoNodesShareOneChain) {
    const Sealer one(database());
    {
        const Sealer two(database());
        std::vector<std::thread> writers;
        for (int i = 0; i < 8; ++i)
            writers.emplace_back([&] {
                for (int row = 0; row < 40; ++row) note("many");
            });
        for (auto& writer : writers) writer.join();
        seal_now();
    }
    EXPECT_EQ(number("SELECT seq FROM audit_head"), 320);
    EXPECT_EQ(faults(), std::vector<std::string>{});
}

// No longer than a second on PostgreSQL, at once on SQLite.
TEST_P(Chain, TheSealerKeepsUp) {
    const Sealer sealer(database());
    note("one");
    const auto sealed = [&] { return number("SELECT COUNT(*) AS n FROM audit WHERE seq IS NOT NULL") == 1; };
    if (GetParam() == db::Engine::Sqlite) {
        EXPECT_TRUE(sealed());
    }
    for (int tenth = 0; tenth < 20 && !sealed(); ++tenth)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_TRUE(sealed());
}

}  // namespace
}  // namespace xingtan::audit
