// The rules of the group commit, seen through the face.
#include "platform/db/sqlite/writer.h"

#include <gtest/gtest.h>

#include <future>
#include <latch>

#include "base/json.h"
#include "base/limits.h"
#include "support/databases.h"

namespace xingtan::db::sqlite {
namespace {

using Work = std::function<Result<>(Tx&)>;

class GroupCommit : public ::testing::Test {
  protected:
    testing::TestDatabase fresh_{Engine::Sqlite};

    GroupCommit() {
        EXPECT_OK(fresh_->script(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT);"
            "CREATE TABLE stock (id INTEGER PRIMARY KEY, free INTEGER CHECK (free >= 0));"
            "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
            "CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);"
            "INSERT INTO stock (id, free) VALUES (1, 1)"));
    }

    std::int64_t status(const char* name) { return std::stoll(json_member(fresh_->status(), name)); }
    std::int64_t number(std::string_view sql) {
        std::int64_t value = -1;
        EXPECT_OK(fresh_->read([&](Tx& tx) -> Result<> {
            value = TRY(tx.one<std::int64_t>(sql));
            return {};
        }));
        return value;
    }

    // Queues all of these, in order, while the writer is held up, so that it takes them together.
    std::vector<std::future<Result<>>> together(std::vector<Work> works) {
        std::latch held(1), release(1);
        auto holder = std::async(std::launch::async, [&] {
            return fresh_->write([&](Tx&) -> Result<> {
                held.count_down();
                release.wait();
                return {};
            });
        });
        held.wait();
        std::vector<std::future<Result<>>> answers;
        for (auto& work : works) {
            const auto queued = status("queued");
            answers.push_back(std::async(std::launch::async,
                                         [this, work = std::move(work)] { return fresh_->write(work); }));
            while (status("queued") == queued) std::this_thread::yield();
        }
        release.count_down();
        EXPECT_OK(holder.get());
        for (auto& answer : answers) answer.wait();
        return answers;
    }

    static Work insert(int id, std::size_t bytes = 1) {
        return [id, bytes](Tx& tx) -> Result<> {
            TRY(tx.run("INSERT INTO note (id, body) VALUES ($1, $2)", id, std::string(bytes, 'x')));
            return {};
        };
    }
    // Leaves room for a few more pages only.
    void limit_pages(int more) {
        ASSERT_OK(fresh_->write([&](Tx& tx) -> Result<> {
            const auto pages = TRY(tx.one<std::int64_t>("PRAGMA page_count"));
            TRY(tx.run("PRAGMA max_page_count = " + std::to_string(pages + more)));
            return {};
        }));
    }
};

TEST_F(GroupCommit, ManyClosuresShareOneCommit) {
    std::vector<Work> works;
    for (int i = 1; i <= 100; ++i) works.push_back(insert(i));
    const auto groups = status("groups");
    for (auto& answer : together(std::move(works))) EXPECT_OK(answer.get());
    EXPECT_EQ(status("groups") - groups, 2) << "the one that held the writer up, and all the others";
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM note"), 100);
}

TEST_F(GroupCommit, AGroupHasALimit) {
    std::vector<Work> works;
    for (int i = 1; i <= 2 * limits::kWriteGroup + 1; ++i) works.push_back(insert(i));
    const auto groups = status("groups");
    for (auto& answer : together(std::move(works))) EXPECT_OK(answer.get());
    EXPECT_EQ(status("groups") - groups, 4);
}

// SQLITE_FULL in one savepoint rolls the whole transaction back; only the closure it struck is refused.
TEST_F(GroupCommit, AFullDiskStrikesOnlyTheOneThatFillsIt) {
    limit_pages(20);
    std::vector<Work> works;
    std::atomic<int> runs = 0, hooks = 0;
    for (int i = 1; i <= 20; ++i)
        works.push_back([&, i](Tx& tx) -> Result<> {
            ++runs;
            tx.after_commit([&] { ++hooks; });
            return insert(i, i == 10 ? 1 << 20 : 1)(tx);
        });
    auto answers = together(std::move(works));
    for (int i = 1; i <= 20; ++i) {
        auto result = answers[static_cast<std::size_t>(i - 1)].get();
        EXPECT_EQ(result.ok(), i != 10) << i;
        if (!result.ok()) {
            EXPECT_EQ(result.error().kind, Kind::Full);
        }
    }
    EXPECT_EQ(status("reruns"), 1);
    EXPECT_EQ(runs, 10 + 20) << "ten before the transaction was lost, then each singly";
    EXPECT_EQ(hooks, 19);
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM note"), 19);
}

// Once SQLite has rolled back on its own, a statement would commit by itself: none may run.
TEST_F(GroupCommit, AClosureThatIgnoresTheFullDiskIsStillRefused) {
    limit_pages(20);
    auto result = fresh_->write([](Tx& tx) -> Result<> {
        auto full = insert(1, 1 << 20)(tx);
        EXPECT_FALSE(full.ok());
        auto after = insert(2)(tx);
        EXPECT_FALSE(after.ok());
        return {};
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, Kind::Full);
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM note"), 0);
    ASSERT_OK(fresh_->write(insert(3)));
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM note"), 1);
}

// A refusal rests on what an earlier closure of the group wrote, so it is told only when that is durable.
TEST_F(GroupCommit, RefusalsAreAnsweredAfterTheCommit) {
    const Work take = [](Tx& tx) -> Result<> {
        const auto took = TRY(tx.run("UPDATE stock SET free = free - 1 WHERE id = 1 AND free >= 1"));
        return took == 1 ? Result<>() : Result<>(Error::conflict("places-exhausted"));
    };
    // The group is lost; run again alone, the first closure fails and the second takes the place.
    std::atomic<int> first_runs = 0;
    std::vector<Work> works = {[&](Tx& tx) -> Result<> {
                                   return ++first_runs == 1 ? take(tx)
                                                            : Result<>(Error::conflict("changed-its-mind"));
                               },
                               take,
                               [](Tx& tx) -> Result<> {
                                   TRY(tx.run("INSERT INTO child (parent) VALUES (404)"));
                                   return {};
                               }};
    auto answers = together(std::move(works));
    EXPECT_EQ(answers[0].get().error().code, "changed-its-mind");
    EXPECT_OK(answers[1].get());
    EXPECT_EQ(answers[2].get().error().code, "constraint");
    EXPECT_EQ(number("SELECT free FROM stock WHERE id = 1"), 0);
}

// Deferred constraints are refused in migrations, since they fail only here; should one be there, it strikes
// its own.
TEST_F(GroupCommit, ARefusedCommitStrikesOnlyItsCause) {
    std::vector<Work> works;
    for (int i = 1; i <= 5; ++i) works.push_back(insert(i));
    works.push_back([](Tx& tx) -> Result<> {
        TRY(tx.run("INSERT INTO child (parent) VALUES (404)"));
        return {};
    });
    auto answers = together(std::move(works));
    for (std::size_t i = 0; i < 5; ++i) EXPECT_OK(answers[i].get());
    EXPECT_EQ(answers[5].get().error().kind, Kind::Conflict);
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM note"), 5);
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM child"), 0);
}

TEST_F(GroupCommit, AClosureCannotEndTheTransaction) {
    std::vector<Work> works = {insert(1), [](Tx& tx) -> Result<> { return tx.script("COMMIT"); }, insert(2)};
    auto answers = together(std::move(works));
    EXPECT_OK(answers[0].get());
    EXPECT_EQ(answers[1].get().error().kind, Kind::Broken);
    EXPECT_OK(answers[2].get());
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM note"), 2);
}

TEST_F(GroupCommit, AFailedHookRefusesEachInItsOwnRight) {
    fresh_->before_commit([](Tx& tx) -> Result<> {
        const auto bad = TRY(tx.one<std::int64_t>("SELECT COUNT(*) AS n FROM note WHERE body = 'bad'"));
        return bad == 0 ? Result<>() : Result<>(Error::broken("not sealed"));
    });
    std::vector<Work> works = {insert(1),
                               [](Tx& tx) -> Result<> {
                                   TRY(tx.run("INSERT INTO note (id, body) VALUES (2, 'bad')"));
                                   return {};
                               },
                               insert(3)};
    auto answers = together(std::move(works));
    EXPECT_OK(answers[0].get());
    EXPECT_EQ(answers[1].get().error().detail, "not sealed");
    EXPECT_OK(answers[2].get());
}

TEST_F(GroupCommit, ARefusalInAGroupUndoesOnlyItself) {
    std::vector<Work> works = {insert(1),
                               [](Tx& tx) -> Result<> {
                                   TRY(insert(2)(tx));
                                   return Error::conflict("no");
                               },
                               [](Tx& tx) -> Result<> {
                                   TRY(insert(3)(tx));
                                   throw std::runtime_error("bug");
                               },
                               insert(4)};
    auto answers = together(std::move(works));
    EXPECT_OK(answers[0].get());
    EXPECT_EQ(answers[1].get().error().code, "no");
    EXPECT_THROW((void)answers[2].get(), std::runtime_error);
    EXPECT_OK(answers[3].get());
    EXPECT_EQ(status("reruns"), 0);
    EXPECT_EQ(number("SELECT CAST(SUM(id) AS BIGINT) AS n FROM note"), 5);
}

TEST_F(GroupCommit, TheQueueHasALimit) {
    std::latch held(1), release(1);
    auto holder = std::async(std::launch::async, [&] {
        return fresh_->write([&](Tx&) -> Result<> {
            held.count_down();
            release.wait();
            return {};
        });
    });
    held.wait();
    std::atomic<int> done = 0, refused = 0;
    std::vector<std::thread> callers;
    for (std::size_t i = 0; i < limits::kWriteQueue + 5; ++i)
        callers.emplace_back([&] {
            auto result = fresh_->write([](Tx&) { return Result<>(); });
            if (result.ok())
                ++done;
            else if (result.error().code == "database-busy")
                ++refused;
        });
    while (refused < 5) std::this_thread::yield();
    release.count_down();
    for (auto& caller : callers) caller.join();
    EXPECT_OK(holder.get());
    EXPECT_EQ(refused, 5);
    EXPECT_EQ(static_cast<std::size_t>(done), limits::kWriteQueue);
}

}  // namespace
}  // namespace xingtan::db::sqlite
