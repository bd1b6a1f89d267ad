// The PostgreSQL engine alone: lost servers, crossed transactions, unknown outcomes, wrong databases.
#include <gtest/gtest.h>

#include <algorithm>
#include <latch>
#include <thread>

#include "base/json.h"
#include "base/limits.h"
#include "support/cluster.h"
#include "support/databases.h"

namespace xingtan::db {
namespace {

Settings settings_for(const std::string& conninfo, int connections = 16) {
    return {.engine = Engine::Postgres, .postgres_conninfo = conninfo, .connections = connections};
}

class OnPostgres : public ::testing::Test {
  protected:
    testing::TestDatabase fresh_{Engine::Postgres};

    OnPostgres() {
        EXPECT_OK(
            fresh_->script("CREATE TABLE stock (id BIGINT PRIMARY KEY, free BIGINT NOT NULL);"
                           "INSERT INTO stock (id, free) VALUES (1, 10), (2, 10);"
                           "CREATE SEQUENCE tries;"));
    }
    // Fails with this SQLSTATE as often as told, then never again: a sequence does not roll back.
    void make_crossing(const std::string& state, int times) {
        ASSERT_OK(fresh_->script(
            "CREATE FUNCTION cross_once() RETURNS BIGINT LANGUAGE plpgsql AS $$ BEGIN "
            "IF nextval('tries') <= " +
            std::to_string(times) + " THEN RAISE EXCEPTION 'crossed; or so' USING ERRCODE = '" + state +
            "'; END IF; "
            "RETURN 1; END $$"));
    }
    // Does this at the COMMIT of every change of the table.
    void make_commit_trigger(const std::string& body) {
        ASSERT_OK(fresh_->script(
            "CREATE FUNCTION at_commit() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN " + body +
            " RETURN NULL; END $$;"
            "CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON stock DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION at_commit()"));
    }
    Result<> take(int id = 1) {
        return fresh_->write([id](Tx& tx) -> Result<> {
            TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = $1", id));
            return {};
        });
    }
    std::int64_t free(int id = 1) {
        std::int64_t value = -1;
        EXPECT_OK(fresh_->read([&](Tx& tx) -> Result<> {
            value = TRY(tx.one<std::int64_t>("SELECT free FROM stock WHERE id = $1", id));
            return {};
        }));
        return value;
    }
    std::int64_t status(const char* name) { return std::stoll(json_member(fresh_->status(), name)); }
};

void expect_unavailable(const Result<>& result, std::string_view code) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, Kind::Unavailable);
    EXPECT_EQ(result.error().code, code) << result.error().detail;
}

TEST(PostgresOpening, RefusesTheWrongCollationOrEncoding) {
    auto& cluster = testing::Cluster::shared();
    for (const auto* options : {"TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'",
                                "TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'"}) {
        const auto conninfo = cluster.create_database(options);
        auto refused = open(settings_for(conninfo));
        ASSERT_FALSE(refused.ok()) << options;
        EXPECT_EQ(refused.error().kind, Kind::Broken);
        EXPECT_NE(refused.error().detail.find("LC_COLLATE 'C'"), std::string::npos) << refused.error().detail;
        cluster.drop_database(conninfo);
    }
}

TEST(PostgresOpening, SaysWhenNobodyAnswers) {
    auto refused = open(settings_for("host=/nonexistent dbname=x"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Kind::Unavailable);
    EXPECT_EQ(refused.error().code, "database-unreachable");
}

TEST_F(OnPostgres, CrossedTransactionsRunAgain) {
    for (const auto* state : {"40001", "40P01"}) {
        ASSERT_OK(fresh_->script("DROP FUNCTION IF EXISTS cross_once; ALTER SEQUENCE tries RESTART"));
        make_crossing(state, 3);
        int runs = 0, hooks = 0;
        ASSERT_OK(fresh_->write([&](Tx& tx) -> Result<> {
            ++runs;
            tx.after_commit([&] { ++hooks; });
            TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = 1"));
            auto crossed = tx.run("SELECT cross_once() AS n");
            return crossed.ok() ? Result<>() : Result<>(Error::conflict("made-something-else-of-it"));
        }));
        EXPECT_EQ(runs, 4) << state;
        EXPECT_EQ(hooks, 1);
    }
    EXPECT_EQ(free(), 8);
}

TEST_F(OnPostgres, CrossingForeverGivesUp) {
    make_crossing("40001", 1'000);
    int runs = 0;
    expect_unavailable(fresh_->write([&](Tx& tx) -> Result<> {
        ++runs;
        TRY(tx.run("SELECT cross_once() AS n"));
        return {};
    }),
                       "database-busy");
    EXPECT_EQ(runs, 1 + limits::kTransactionRetries);
}

TEST_F(OnPostgres, ACommitThatCrossesRunsAgain) {
    make_crossing("40001", 2);
    make_commit_trigger("PERFORM cross_once();");
    ASSERT_OK(take());
    EXPECT_EQ(free(), 9);
}

TEST_F(OnPostgres, ARealDeadlockIsResolved) {
    std::latch both(2);
    const auto lock_in_order = [&](int first, int second) {
        bool again = false;
        EXPECT_OK(fresh_->write([&](Tx& tx) -> Result<> {
            TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = $1", first));
            if (!std::exchange(again, true)) both.arrive_and_wait();
            TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = $1", second));
            return {};
        }));
    };
    std::thread one([&] { lock_in_order(1, 2); }), two([&] { lock_in_order(2, 1); });
    one.join();
    two.join();
    EXPECT_EQ(free(1), 8);
    EXPECT_EQ(free(2), 8);
    EXPECT_GE(status("retries"), 1);
}

TEST_F(OnPostgres, AConnectionLostBeforeTheCommitRunsAgain) {
    int runs = 0;
    ASSERT_OK(fresh_->write([&](Tx& tx) -> Result<> {
        TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = 1"));
        if (++runs == 1) TRY(tx.run("SELECT pg_terminate_backend(pg_backend_pid()) AS gone"));
        return {};
    }));
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(free(), 9);
}

TEST_F(OnPostgres, AConnectionLostUnderTheCommitIsUnknown) {
    make_commit_trigger("PERFORM pg_terminate_backend(pg_backend_pid());");
    expect_unavailable(take(), "outcome-unknown");
    EXPECT_EQ(free(), 10) << "and the next caller has a connection that works";
}

// How the server says that a synchronous standby was not waited for: the change is here, but may not survive.
TEST_F(OnPostgres, AWarningUnderTheCommitIsUnknown) {
    make_commit_trigger("RAISE WARNING 'canceling wait for synchronous replication';");
    expect_unavailable(take(), "outcome-unknown");
    EXPECT_EQ(free(), 9);
}

// The operator's own timeouts and short cuts would make a COMMIT uncertain.
TEST_F(OnPostgres, SettingsOfTheServerAreOverruled) {
    const auto name =
        fresh_.settings().postgres_conninfo.substr(fresh_.settings().postgres_conninfo.rfind('=') + 1);
    testing::Cluster::shared().ask("ALTER DATABASE " + name + " SET statement_timeout = '50ms'");
    testing::Cluster::shared().ask("ALTER DATABASE " + name + " SET synchronous_commit = 'off'");
    testing::Cluster::shared().ask("ALTER DATABASE " + name +
                                   " SET default_transaction_isolation = 'serializable'");
    fresh_.close();
    fresh_.open();
    make_commit_trigger("PERFORM pg_sleep(0.2);");
    ASSERT_OK(take());
    ASSERT_OK(fresh_->write([](Tx& tx) -> Result<> {
        const auto synchronous =
            TRY(tx.one<std::string>("SELECT current_setting('synchronous_commit') AS s"));
        const auto isolation =
            TRY(tx.one<std::string>("SELECT current_setting('transaction_isolation') AS s"));
        EXPECT_EQ(synchronous, "on");
        EXPECT_EQ(isolation, "read committed");
        return {};
    }));
}

TEST_F(OnPostgres, AnArgumentMayBeNullOrNot) {
    ASSERT_OK(fresh_->read([](Tx& tx) -> Result<> {
        for (const std::optional<std::int64_t> value : {std::optional<std::int64_t>(), {1'700'000'000'123}}) {
            const auto got = TRY(tx.one<std::int64_t>("SELECT COALESCE($1, 5) AS n", value));
            EXPECT_EQ(got, value.value_or(5));
        }
        for (const std::optional<std::string> value : {std::optional<std::string>(), {"x"}}) {
            const auto got = TRY(tx.one<std::string>("SELECT COALESCE($1, 'none') AS s", value));
            EXPECT_EQ(got, value.value_or("none"));
        }
        const auto flag = TRY(tx.one<bool>("SELECT $1 < $2 AS flag", 1, 2));
        EXPECT_TRUE(flag);
        return {};
    }));
}

TEST_F(OnPostgres, ThePoolHasALimit) {
    auto small = open(settings_for(fresh_.settings().postgres_conninfo, 2));
    ASSERT_OK(small);
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i)
        threads.emplace_back([&] {
            for (int run = 0; run < 10; ++run)
                EXPECT_OK((*small)->write([](Tx& tx) -> Result<> {
                    TRY(tx.run("UPDATE stock SET free = free + 1 WHERE id = 1"));
                    return {};
                }));
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(free(), 130);
    EXPECT_EQ(json_member((*small)->status(), "connections"), "2");
    EXPECT_EQ(json_member((*small)->status(), "in_use"), "0");
}

TEST_F(OnPostgres, OneKeyIsHeldByOneTransaction) {
    std::atomic<int> inside = 0, most = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            EXPECT_OK(fresh_->write([&](Tx& tx) -> Result<> {
                TRY(tx.serialise(42));
                most = std::max(most.load(), ++inside);
                TRY(tx.run("SELECT pg_sleep(0.01) AS slept"));
                --inside;
                return {};
            }));
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(most, 1);
}

TEST_F(OnPostgres, ALockedRowWaitsForItsHolder) {
    ASSERT_OK(fresh_->script("CREATE TABLE kept (id BIGINT PRIMARY KEY, n BIGINT)"));
    ASSERT_OK(fresh_->script("INSERT INTO kept VALUES (1, 0)"));
    std::thread other;
    EXPECT_OK(fresh_->write([&](Tx& tx) -> Result<> {
        const auto n = TRY(tx.one<std::int64_t>("SELECT n FROM kept WHERE id = $1 /*locked*/", 1));
        EXPECT_EQ(n, 0);
        other = std::thread([&] {
            EXPECT_OK(fresh_->write([](Tx& mine) -> Result<> {
                TRY(mine.run("UPDATE kept SET n = n + 10 WHERE id = $1", 1));
                return {};
            }));
        });
        for (bool waits = false; !waits;) {
            const auto waiting = TRY(tx.one<std::int64_t>("SELECT count(*) FROM pg_locks WHERE NOT granted"));
            waits = waiting > 0;
        }
        const auto still = TRY(tx.one<std::int64_t>("SELECT n FROM kept WHERE id = $1", 1));
        EXPECT_EQ(still, 0);
        return {};
    }));
    other.join();
}

TEST_F(OnPostgres, ASharedKeyKeepsOutWhoHoldsItAlone) {
    std::atomic<int> sharing = 0, alone = 0, together = 0, mixed = 0;
    const auto inside = [&](std::atomic<int>& mine, Result<> (Tx::*lock)(std::int64_t)) {
        EXPECT_OK(fresh_->write([&](Tx& tx) -> Result<> {
            TRY((tx.*lock)(43));
            ++mine;
            TRY(tx.run("SELECT pg_sleep(0.02) AS slept"));
            if (sharing > 1) ++together;
            if (alone > 0 && sharing + alone > 1) ++mixed;
            --mine;
            return {};
        }));
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) threads.emplace_back([&] { inside(sharing, &Tx::share); });
    for (int i = 0; i < 2; ++i) threads.emplace_back([&] { inside(alone, &Tx::serialise); });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(mixed, 0);
    EXPECT_GT(together, 0);
}

// The whole server dies under load and comes back; the program goes on by itself.
TEST(PostgresServer, ComesBackWithoutARestartOfOurs) {
    testing::Cluster cluster;
    auto database = open(settings_for(cluster.create_database(), 4));
    ASSERT_OK(database);
    auto& db = **database;
    ASSERT_OK(db.script(
        "CREATE TABLE stock (id BIGINT PRIMARY KEY, free BIGINT); INSERT INTO stock VALUES (1, 0)"));
    const auto add = [&] {
        return db.write([](Tx& tx) -> Result<> {
            TRY(tx.run("UPDATE stock SET free = free + 1 WHERE id = 1"));
            return {};
        });
    };
    std::vector<std::thread> warm;  // so that several idle connections die with the server
    for (int i = 0; i < 4; ++i) warm.emplace_back([&] { EXPECT_OK(add()); });
    for (auto& thread : warm) thread.join();
    cluster.kill();
    expect_unavailable(add(), "database-unreachable");
    const auto ask = [](Tx& tx) -> Result<> {
        TRY(tx.one<std::int64_t>("SELECT 1"));
        return {};
    };
    expect_unavailable(db.read(ask), "database-unreachable");
    cluster.start();
    for (int i = 0; i < 5; ++i) EXPECT_OK(add());
    cluster.kill();
    cluster.start();
    EXPECT_OK(add());  // though every connection in the pool was dead
    std::int64_t total = 0;
    ASSERT_OK(db.read([&](Tx& tx) -> Result<> {
        total = TRY(tx.one<std::int64_t>("SELECT free FROM stock WHERE id = 1"));
        return {};
    }));
    EXPECT_EQ(total, 10);
}

}  // namespace
}  // namespace xingtan::db
