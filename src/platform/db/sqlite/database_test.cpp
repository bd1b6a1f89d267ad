// What is true of the SQLite engine alone: its settings, its files, its lock, its log, and a failing disk.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/json.h"
#include "support/databases.h"
#include "support/failing_disk.h"

namespace xingtan::db {
namespace {

namespace fs = std::filesystem;

class OnSqlite : public ::testing::Test {
  protected:
    testing::TestDatabase fresh_{Engine::Sqlite};

    void make_notes() { ASSERT_OK(fresh_->script("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)")); }
    Result<> insert(int id, std::size_t bytes = 1) {
        return fresh_->write([&](Tx& tx) -> Result<> {
            TRY(tx.run("INSERT INTO note (id, body) VALUES ($1, $2)", id, std::string(bytes, 'x')));
            return {};
        });
    }
    static std::int64_t number(Database& database, std::string_view sql) {
        std::int64_t value = -1;
        EXPECT_OK(database.read([&](Tx& tx) -> Result<> {
            value = TRY(tx.one<std::int64_t>(sql));
            return {};
        }));
        return value;
    }
    std::int64_t notes(Database& database) { return number(database, "SELECT COUNT(*) AS n FROM note"); }
    std::int64_t status(const char* name) { return std::stoll(json_member(fresh_->status(), name)); }
};

Result<> expect_settings(Tx& tx) {
    const std::pair<const char*, std::int64_t> settings[] = {
        {"PRAGMA synchronous", 2},        {"PRAGMA foreign_keys", 1},   {"PRAGMA secure_delete", 1},
        {"PRAGMA wal_autocheckpoint", 0}, {"PRAGMA trusted_schema", 0}, {"PRAGMA temp_store", 2}};
    for (const auto& [sql, expected] : settings) {
        const auto value = TRY(tx.one<std::int64_t>(sql));
        EXPECT_EQ(value, expected) << sql;
    }
    const auto journal = TRY(tx.one<std::string>("PRAGMA journal_mode"));
    EXPECT_EQ(journal, "wal");
    return {};
}

TEST_F(OnSqlite, EverySettingIsExplicit) {
    EXPECT_OK(fresh_->read(expect_settings));
    EXPECT_OK(fresh_->write(expect_settings));
}

// A partial index, or LIKE, could make a plan hang on the values bound: it would be made anew at every run.
TEST_F(OnSqlite, AWarmStatementIsNotCompiledAgain) {
    make_notes();
    ASSERT_OK(fresh_->script("CREATE INDEX note_red ON note (id) WHERE body = 'red'"));
    EXPECT_OK(fresh_->write([](Tx& tx) -> Result<> {
        for (const auto* body : {"red", "blue", "red", "green"}) {
            TRY(tx.all<std::int64_t>("SELECT id FROM note WHERE body = $1 AND id > $2", body, 0));
            TRY(tx.all<std::int64_t>("SELECT id FROM note WHERE body LIKE $1", std::string(body) + "%"));
        }
        const auto again =
            TRY(tx.one<std::int64_t>("SELECT sum(reprep) FROM sqlite_stmt WHERE sql LIKE '%note%'"));
        EXPECT_EQ(again, 0);
        return {};
    }));
}

TEST_F(OnSqlite, DoubleQuotesAreNeverText) {
    make_notes();
    const auto broken = [](Tx& tx, std::string_view sql) {
        auto result = tx.run(sql);
        EXPECT_FALSE(result.ok()) << sql;
        return Result<>(Error::conflict("done"));
    };
    EXPECT_FALSE(
        fresh_->read([&](Tx& tx) { return broken(tx, "SELECT id FROM note WHERE body = \"nothing\""); })
            .ok());
    EXPECT_FALSE(fresh_->script("CREATE INDEX i ON note (\"nothing\")").ok());
}

TEST_F(OnSqlite, FilesAreTheOwnersAlone) {
    make_notes();
    for (const auto* end : {"", "-wal", "-shm"}) {
        const auto file = fresh_.settings().sqlite_file + end;
        EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write) << file;
    }
}

TEST_F(OnSqlite, OneProcessOwnsTheFolder) {
    auto second = open(fresh_.settings());
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, "data-folder-in-use");
    fresh_.close();
    EXPECT_OK(open(fresh_.settings()));
}

TEST_F(OnSqlite, OtherCommandsReadBesideIt) {
    make_notes();
    ASSERT_OK(insert(1));
    auto settings = fresh_.settings();
    settings.access = Settings::Access::ReadOnly;
    auto beside = open(settings);
    ASSERT_OK(beside);
    EXPECT_EQ(notes(**beside), 1);
    ASSERT_OK(insert(2));
    EXPECT_EQ(notes(**beside), 2);
    EXPECT_FALSE((*beside)->write([](Tx&) { return Result<>(); }).ok());
    EXPECT_FALSE((*beside)->script("DELETE FROM note").ok());
    EXPECT_FALSE((*beside)->after_bulk().ok());
    beside.value().reset();
    fresh_.close();
    auto alone = open(settings);
    ASSERT_OK(alone);
    EXPECT_EQ(notes(**alone), 2);
}

TEST_F(OnSqlite, AFileOfAnotherKindIsRefused) {
    const testing::Folder folder;
    std::ofstream(folder / "x.sqlite") << std::string(5'000, 'x');
    auto refused = open({.sqlite_file = folder / "x.sqlite"});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Kind::Broken);
}

TEST_F(OnSqlite, AReadSeesOneMoment) {
    make_notes();
    ASSERT_OK(fresh_->read([&](Tx& tx) -> Result<> {
        const auto before = TRY(tx.one<std::int64_t>("SELECT COUNT(*) AS n FROM note"));
        std::thread([&] { EXPECT_OK(insert(1)); }).join();
        const auto after = TRY(tx.one<std::int64_t>("SELECT COUNT(*) AS n FROM note"));
        EXPECT_EQ(before, after);
        return {};
    }));
    EXPECT_EQ(notes(*fresh_), 1);
}

TEST_F(OnSqlite, ReadConnectionsAreOpenedAsWanted) {
    make_notes();
    EXPECT_EQ(status("read_connections"), 0);
    for (int i = 0; i < 10; ++i) EXPECT_EQ(notes(*fresh_), 0);
    EXPECT_EQ(status("read_connections"), 1);
}

TEST_F(OnSqlite, ASnapshotIsADatabaseOfItsOwn) {
    make_notes();
    ASSERT_OK(insert(1));
    const testing::Folder folder;
    ASSERT_OK(fresh_->snapshot(folder / "copy.sqlite"));
    ASSERT_OK(insert(2));
    auto again = fresh_->snapshot(folder / "copy.sqlite");
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, "file-exists");
    auto copy = open({.sqlite_file = folder / "copy.sqlite"});
    ASSERT_OK(copy);
    EXPECT_EQ(notes(**copy), 1);
}

TEST_F(OnSqlite, TheLogIsFoldedWhileItIsWritten) {
    make_notes();
    for (int i = 0; i < 500; ++i) ASSERT_OK(insert(i, 32'000));
    EXPECT_GT(status("folds"), 1);
    EXPECT_LT(status("log_bytes"), 20 << 20) << "the log begins anew at 16 MiB";
    ASSERT_OK(fresh_->after_bulk());
    EXPECT_EQ(status("log_bytes"), 0);
    EXPECT_EQ(notes(*fresh_), 500);
}

// A reader that stays keeps the log from starting anew; when it goes, the writer folds what passed the cap.
TEST_F(OnSqlite, TheLogComesBackUnderItsCap) {
    make_notes();
    constexpr std::int64_t cap = 64 << 20;
    ASSERT_OK(fresh_->read([&](Tx& tx) -> Result<> {
        TRY(tx.run("SELECT COUNT(*) AS n FROM note"));
        std::thread([&] {
            for (int i = 0; i < 90; ++i) EXPECT_OK(insert(i, 1 << 20));
        }).join();
        EXPECT_GT(status("log_bytes"), cap);
        return {};
    }));
    for (int i = 0; i < 30 && status("log_bytes") > cap; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        ASSERT_OK(insert(1'000 + i));
    }
    EXPECT_LT(status("log_bytes"), cap);
    EXPECT_EQ(number(*fresh_, "SELECT COUNT(*) AS n FROM note WHERE id < 1000"), 90);
}

TEST_F(OnSqlite, ClosingLeavesOneFile) {
    make_notes();
    ASSERT_OK(insert(1));
    EXPECT_EQ(notes(*fresh_), 1);
    fresh_.close();
    EXPECT_FALSE(fs::exists(fresh_.settings().sqlite_file + "-wal"));
}

// A disk that fails under a commit: nobody knows what it holds, so nothing is written on top.
class OnFailingDisk : public ::testing::Test {
  protected:
    testing::FailingDisk disk_;
    testing::Folder folder_;
    int told_ = 0;
    Settings settings_{.sqlite_file = folder_ / "x.sqlite", .storage_failed = [this] { ++told_; }};

    static Result<> insert(Database& database) {
        return database.write([](Tx& tx) -> Result<> {
            TRY(tx.run("INSERT INTO note (body) VALUES ('x')"));
            return {};
        });
    }
    static void expect_code(const Result<>& result, std::string_view code) {
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().kind, Kind::Unavailable);
        EXPECT_EQ(result.error().code, code);
    }
};

TEST_F(OnFailingDisk, AFailedSyncIsNeverTriedAgain) {
    auto database = open(settings_);
    ASSERT_OK(database);
    ASSERT_OK((*database)->script("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)"));
    ASSERT_OK(insert(**database));
    disk_.fail(testing::FailingDisk::Fails::Log);
    expect_code(insert(**database), "outcome-unknown");
    EXPECT_EQ(told_, 1);
    disk_.fail(testing::FailingDisk::Fails::Nothing);
    expect_code(insert(**database), "storage-failed");
    EXPECT_EQ(told_, 1);
    EXPECT_OK((*database)->read([](Tx& tx) -> Result<> {
        TRY(tx.run("SELECT id FROM note"));
        return {};
    }));
}

// The log may be thrown away only when what it held is known to be in the database file.
TEST_F(OnFailingDisk, AFailedFoldEndsWritingToo) {
    auto database = open(settings_);
    ASSERT_OK(database);
    ASSERT_OK((*database)->script("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)"));
    ASSERT_OK(insert(**database));
    disk_.fail(testing::FailingDisk::Fails::Database);
    EXPECT_FALSE((*database)->after_bulk().ok());
    EXPECT_EQ(told_, 1);
    disk_.fail(testing::FailingDisk::Fails::Nothing);
    expect_code(insert(**database), "storage-failed");
}

// Writes one row after another, saying so in the pipe after each answer, until it is killed.
[[noreturn]] void write_until_killed(const Settings& settings, int answers) {
    auto database = open(settings);
    if (!database.ok()) ::_exit(1);
    for (int id = 0;; ++id) {
        auto result = (*database)->write([&](Tx& tx) -> Result<> {
            const auto next = TRY(tx.one<std::int64_t>("SELECT COALESCE(MAX(id), 0) + 1 AS id FROM note"));
            TRY(tx.run("INSERT INTO note (id, body) VALUES ($1, 'x')", next));
            return {};
        });
        if (!result.ok() || ::write(answers, "x", 1) != 1) ::_exit(1);
    }
}

TEST_F(OnSqlite, AKilledProcessLosesNothingItAnswered) {
    make_notes();
    fresh_.close();
    std::int64_t answered = 0;
    for (int round = 0; round < 20; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) write_until_killed(fresh_.settings(), ends[1]);
        ::close(ends[1]);
        char byte;
        for (int i = 0; i < 5 + round * 3 && ::read(ends[0], &byte, 1) == 1; ++i) ++answered;
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(ends[0], &byte, 1) == 1) ++answered;
        ::close(ends[0]);
    }
    fresh_.open();
    EXPECT_GE(notes(*fresh_), answered);
    EXPECT_LE(notes(*fresh_), answered + 20) << "at most one a round was under way";
}

}  // namespace
}  // namespace xingtan::db
