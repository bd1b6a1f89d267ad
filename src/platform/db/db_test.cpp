// What the face promises, on both engines.
#include "platform/db/db.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/databases.h"

namespace xingtan::db {
namespace {

constexpr std::string_view kTables =
    "CREATE TABLE stock (id BIGINT PRIMARY KEY, free BIGINT NOT NULL CONSTRAINT free_is_positive CHECK (free "
    ">= 0));"
    "INSERT INTO stock (id, free) VALUES (1, 10);";

class OnDatabase : public testing::OnEachEngine {
  protected:
    OnDatabase() { EXPECT_OK(database().script(kTables)); }

    std::int64_t number(std::string_view sql) {
        std::int64_t value = -1;
        EXPECT_OK(database().read([&](Tx& tx) -> Result<> {
            value = TRY(tx.one<std::int64_t>(sql));
            return {};
        }));
        return value;
    }
    std::int64_t free() { return number("SELECT free FROM stock WHERE id = 1"); }
};
XT_ON_BOTH_ENGINES(OnDatabase);

TEST_P(OnDatabase, CountsRowsChangedAndRead) {
    ASSERT_OK(database().write([](Tx& tx) -> Result<> {
        const auto taken = TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = $1 AND free >= 1", 1));
        const auto absent = TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = $1 AND free >= 1", 2));
        const auto left =
            TRY(tx.one<std::int64_t>("UPDATE stock SET free = free - $1 WHERE id = 1 RETURNING free", 2));
        const auto read = TRY(tx.run("SELECT id FROM stock"));
        const auto deleted = TRY(tx.run("DELETE FROM stock WHERE id = 99"));
        const auto none = TRY(tx.maybe<std::int64_t>("SELECT free FROM stock WHERE id = 99"));
        EXPECT_EQ(taken, 1);
        EXPECT_EQ(absent, 0);
        EXPECT_EQ(left, 7);
        EXPECT_EQ(read, 1);
        EXPECT_EQ(deleted, 0);
        EXPECT_FALSE(none.has_value());
        return {};
    }));
}

TEST_P(OnDatabase, ARefusalLeavesNoTrace) {
    auto result = database().write([](Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE stock SET free = 0 WHERE id = 1"));
        return Error::conflict("places-exhausted");
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, "places-exhausted");
    EXPECT_EQ(free(), 10);
}

// PostgreSQL would turn the COMMIT of such a transaction into a rollback without a word.
TEST_P(OnDatabase, ABrokenConstraintSpoilsTheTransaction) {
    auto result = database().write([](Tx& tx) -> Result<> {
        TRY(tx.run("INSERT INTO stock (id, free) VALUES (5, 5)"));
        auto refused = tx.run("UPDATE stock SET free = -1 WHERE id = 1");
        EXPECT_FALSE(refused.ok());
        auto after = tx.run("INSERT INTO stock (id, free) VALUES (6, 6)");
        EXPECT_FALSE(after.ok());
        return {};  // swallowed
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, Kind::Conflict);
    EXPECT_EQ(result.error().code, "constraint");
    EXPECT_NE(result.error().detail.find("free_is_positive"), std::string::npos) << result.error().detail;
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM stock"), 1);
}

TEST_P(OnDatabase, AnExceptionRollsBackAndReachesTheCaller) {
    EXPECT_THROW((void)database().write([](Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE stock SET free = 0 WHERE id = 1"));
        throw std::runtime_error("bug");
    }),
                 std::runtime_error);
    EXPECT_EQ(free(), 10);
    EXPECT_THROW((void)database().read([](Tx&) -> Result<> { throw std::runtime_error("bug"); }),
                 std::runtime_error);
    EXPECT_EQ(free(), 10);
}

TEST_P(OnDatabase, AReadCannotWrite) {
    auto result = database().read([](Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE stock SET free = 0 WHERE id = 1"));
        return {};
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, Kind::Broken);
    EXPECT_EQ(free(), 10);
}

TEST_P(OnDatabase, ATransactionInsideATransactionIsRefused) {
    const auto nothing = [](Tx&) { return Result<>(); };
    std::vector<Result<>> inner;
    ASSERT_OK(database().write([&](Tx&) -> Result<> {
        inner.push_back(database().write(nothing));
        inner.push_back(database().read(nothing));
        return {};
    }));
    ASSERT_OK(database().read([&](Tx&) -> Result<> {
        inner.push_back(database().write(nothing));
        inner.push_back(database().read(nothing));
        return {};
    }));
    ASSERT_EQ(inner.size(), 4u);
    for (const auto& result : inner) {
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().kind, Kind::Broken);
    }
}

TEST_P(OnDatabase, HooksRunAfterTheCommitAndOnlyThen) {
    std::vector<std::int64_t> seen;
    ASSERT_OK(database().write([&](Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE stock SET free = 3 WHERE id = 1"));
        tx.after_commit([&] { seen.push_back(free()); });
        EXPECT_TRUE(seen.empty());
        return {};
    }));
    EXPECT_EQ(seen, std::vector<std::int64_t>{3});
    auto refused = database().write([&](Tx& tx) -> Result<> {
        tx.after_commit([&] { seen.push_back(-1); });
        return Error::conflict("no");
    });
    EXPECT_FALSE(refused.ok());
    EXPECT_EQ(seen.size(), 1u);
}

TEST_P(OnDatabase, BeforeCommitSeesTheChangeAndCanStopIt) {
    std::atomic<bool> stop = false;
    database().before_commit([&](Tx& tx) -> Result<> {
        if (stop) return Error::broken("stopped");
        TRY(tx.run("UPDATE stock SET free = free + 100 WHERE id = 1 AND free < 100"));
        return {};
    });
    const auto set_one = [](Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE stock SET free = 1 WHERE id = 1"));
        return {};
    };
    ASSERT_OK(database().write(set_one));
    EXPECT_EQ(free(), 101);
    stop = true;
    EXPECT_FALSE(database().write(set_one).ok());
    EXPECT_EQ(free(), 101);
}

// 64 threads want the last places; each place goes to exactly one.
TEST_P(OnDatabase, TheLastPlaceGoesToExactlyOne) {
    std::atomic<int> won = 0, lost = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 64; ++i)
        threads.emplace_back([&] {
            auto result = database().write([](Tx& tx) -> Result<> {
                const auto took = TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = 1 AND free >= 1"));
                return took == 1 ? Result<>() : Result<>(Error::conflict("places-exhausted"));
            });
            if (result.ok())
                ++won;
            else if (result.error().code == "places-exhausted")
                ++lost;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(won, 10);
    EXPECT_EQ(lost, 54);
    EXPECT_EQ(free(), 0);
}

// Statements are cached by their text: another text at the same address is another statement.
TEST_P(OnDatabase, TheStatementCacheIsNotFooled) {
    std::string sql = "SELECT 1 AS n";
    const auto expect = [&](Tx& tx, int value) -> Result<> {
        const auto got = TRY(tx.one<int>(sql));
        EXPECT_EQ(got, value);
        return {};
    };
    ASSERT_OK(database().write([&](Tx& tx) -> Result<> {
        for (char digit = '1'; digit <= '9'; ++digit) {
            sql[7] = digit;
            TRY(expect(tx, digit - '0'));
        }
        for (int i = 0; i < 700; ++i) {  // more than are kept
            sql = "SELECT " + std::to_string(i) + " AS n";
            TRY(expect(tx, i));
        }
        sql = "SELECT 1 AS n";
        return expect(tx, 1);
    }));
}

// A changed schema under cached statements.
TEST_P(OnDatabase, CachedStatementsSurviveANewColumn) {
    const auto count = [&] { return number("SELECT free FROM stock WHERE id = 1"); };
    EXPECT_EQ(count(), 10);
    ASSERT_OK(database().script("ALTER TABLE stock ADD COLUMN extra BIGINT DEFAULT 4"));
    EXPECT_EQ(count(), 10);
    EXPECT_EQ(number("SELECT extra FROM stock WHERE id = 1"), 4);
}

// Walking a tree runs the same statement inside its own rows.
TEST_P(OnDatabase, AStatementMayRunInsideItself) {
    std::vector<std::int64_t> seen;
    ASSERT_OK(database().write([&](Tx& tx) -> Result<> {
        TRY(tx.run("INSERT INTO stock (id, free) VALUES (2, 20), (3, 30)"));
        constexpr std::string_view sql = "SELECT free FROM stock ORDER BY id";
        TRY(tx.each<std::int64_t>(
            [&](std::int64_t outer) -> Result<> {
                TRY(tx.each<std::int64_t>(
                    [&](std::int64_t inner) -> Result<> {
                        seen.push_back(outer + inner);
                        return {};
                    },
                    sql));
                return {};
            },
            sql));
        return {};
    }));
    EXPECT_EQ(seen, (std::vector<std::int64_t>{20, 30, 40, 30, 40, 50, 40, 50, 60}));
}

TEST_P(OnDatabase, EachStopsAtTheFirstError) {
    int rows = 0;
    auto result = database().read([&](Tx& tx) -> Result<> {
        TRY(tx.each<int>(
            [&](int) -> Result<> { return ++rows < 2 ? Result<>() : Result<>(Error::conflict("enough")); },
            "SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3"));
        return {};
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, "enough");
    EXPECT_EQ(rows, 2);
    EXPECT_EQ(free(), 10);
}

TEST_P(OnDatabase, ReadsAndWritesGoOnTogether) {
    std::atomic<bool> ending = false;
    std::atomic<int> failures = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 20; ++i)
        readers.emplace_back([&] {
            while (!ending) {
                auto result = database().read([](Tx& tx) -> Result<> {
                    const auto sum =
                        TRY(tx.one<std::int64_t>("SELECT CAST(SUM(free) AS BIGINT) AS n FROM stock"));
                    return sum == 10 ? Result<>() : Result<>(Error::broken("half a change was seen"));
                });
                if (!result.ok()) ++failures;
            }
        });
    for (int i = 0; i < 200; ++i)
        EXPECT_OK(database().write([&](Tx& tx) -> Result<> {
            TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = 1 AND free > 0"));
            TRY(
                tx.run("INSERT INTO stock (id, free) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET free = "
                       "stock.free + 1",
                       100));
            TRY(tx.run("UPDATE stock SET free = free + 1 WHERE id = 1"));
            TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = 100"));
            return {};
        }));
    ending = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(failures, 0);
}

}  // namespace
}  // namespace xingtan::db
