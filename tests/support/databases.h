#pragma once
// A fresh database on either engine, gone at the end of its test. A test of a store or service runs on both:
//
//     class PlaceStore : public testing::OnEachEngine {};
//     XT_ON_BOTH_ENGINES(PlaceStore);
//     TEST_P(PlaceStore, HoldsWhatIsFree) { ASSERT_OK(database().write(…)); }
//
// Statements are compiled under the scope check on SQLite. A missing PostgreSQL fails the test.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "platform/db/migration.h"
#include "support/folder.h"

namespace xingtan::testing {

class TestDatabase {
  public:
    enum class Schema { Empty, Migrated };
    explicit TestDatabase(db::Engine engine, Schema schema = Schema::Empty);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;

    db::Database& operator*() { return *database_; }
    db::Database* operator->() { return database_.get(); }
    const db::Settings& settings() const { return settings_; }
    void close() { database_.reset(); }
    void open();  // again, over the same data; throws when it cannot

  private:
    std::unique_ptr<Folder> folder_;
    db::Settings settings_;
    std::unique_ptr<db::Database> database_;
};

// One of each engine, for a loop inside a test.
std::vector<std::unique_ptr<TestDatabase>> engines(TestDatabase::Schema schema = TestDatabase::Schema::Empty);

// "sqlite" or "postgres", for names of tests and messages.
std::string engine_name(db::Engine engine);

class OnEachEngine : public ::testing::TestWithParam<db::Engine> {
  protected:
    explicit OnEachEngine(TestDatabase::Schema schema = TestDatabase::Schema::Empty)
        : fresh_(GetParam(), schema) {}
    db::Database& database() { return *fresh_; }
    TestDatabase& fresh() { return fresh_; }

  private:
    TestDatabase fresh_;
};

// The same over every migration of the program.
class OnEachMigratedEngine : public OnEachEngine {
  protected:
    OnEachMigratedEngine() : OnEachEngine(TestDatabase::Schema::Migrated) {}
};

}  // namespace xingtan::testing

#define XT_ON_BOTH_ENGINES(Fixture)                                                                          \
    INSTANTIATE_TEST_SUITE_P(                                                                                \
        Engines, Fixture, ::testing::Values(::xingtan::db::Engine::Sqlite, ::xingtan::db::Engine::Postgres), \
        [](const auto& info) { return ::xingtan::testing::engine_name(info.param); })

// The value of a Result that must be good, or a failed test that shows the error.
#define EXPECT_OK(...)                                                                \
    do {                                                                              \
        const auto& expected_ok_ = (__VA_ARGS__);                                     \
        if (!expected_ok_.ok())                                                       \
            ADD_FAILURE() << #__VA_ARGS__ << ": " << expected_ok_.error().code << " " \
                          << expected_ok_.error().detail;                             \
    } while (false)
#define ASSERT_OK(...)                                                         \
    do {                                                                       \
        const auto& expected_ok_ = (__VA_ARGS__);                              \
        if (!expected_ok_.ok())                                                \
            FAIL() << #__VA_ARGS__ << ": " << expected_ok_.error().code << " " \
                   << expected_ok_.error().detail;                             \
    } while (false)
