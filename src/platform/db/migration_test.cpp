#include "platform/db/migration.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "platform/db/sql_words.h"
#include "support/databases.h"

namespace xingtan::db {
namespace {

constexpr Migration kFirst{
    1, "tree",
    "-- Trees; an ID is no idea.\n"
    "-- table tree tenant(unit)\n"
    "CREATE TABLE tree (id ID PRIMARY KEY, unit ID, note TEXT DEFAULT 'ID; -- not a comment', ID_2 TEXT);\n"
    "INSERT INTO tree (id, unit) VALUES (1, 4611686018427387904);"};
constexpr Migration kSecond{
    2, "leaf", "-- table leaf public\nCREATE TABLE leaf (id ID PRIMARY KEY, tree ID REFERENCES tree (id));"};

class Migrating : public testing::OnEachEngine {
  protected:
    template <class... M>
    Result<SchemaState> run(M... migrations) {
        const Migration list[] = {migrations...};
        return migrate(database(), list);
    }
    template <class... M>
    Result<SchemaState> verify(M... migrations) {
        const Migration list[] = {migrations...};
        return verify_schema(database(), list);
    }
    void expect_code(const Result<SchemaState>& result, std::string_view code) {
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().kind, Kind::Conflict);
        EXPECT_EQ(result.error().code, code);
    }
    template <class T>
    T one(std::string_view sql) {
        T value{};
        EXPECT_OK(database().read([&](Tx& tx) -> Result<> {
            value = TRY(tx.one<T>(sql));
            return {};
        }));
        return value;
    }
};
XT_ON_BOTH_ENGINES(Migrating);

TEST_P(Migrating, AppliesWhatIsMissingOnce) {
    expect_code(verify(kFirst), "schema-older");
    auto first = run(kFirst);
    ASSERT_OK(first);
    EXPECT_EQ(first->done_now, 1);
    auto both = run(kFirst, kSecond);
    ASSERT_OK(both);
    EXPECT_EQ(both->done_now, 1);
    EXPECT_EQ(both->applied, 2);
    auto again = run(kFirst, kSecond);
    ASSERT_OK(again);
    EXPECT_EQ(again->done_now, 0);
    EXPECT_OK(verify(kFirst, kSecond));
    expect_code(verify(kFirst, kSecond, Migration{3, "x", ""}), "schema-older");
}

TEST_P(Migrating, WritesTheIdTypeAndLeavesOtherWords) {
    ASSERT_OK(run(kFirst));
    EXPECT_EQ(one<std::int64_t>("SELECT unit FROM tree WHERE ID_2 IS NULL"), std::int64_t{1} << 62);
    EXPECT_EQ(one<std::string>("SELECT note FROM tree"), "ID; -- not a comment");
}

TEST_P(Migrating, RefusesANewerOrAlteredSchema) {
    ASSERT_OK(run(kFirst, kSecond));
    expect_code(run(kFirst), "schema-newer");
    expect_code(verify(kFirst), "schema-newer");
    auto altered = kFirst;
    altered.sql = "-- table tree tenant(unit)\nCREATE TABLE tree (id ID PRIMARY KEY, unit ID);";
    expect_code(run(altered, kSecond), "schema-altered");
    expect_code(verify(altered, kSecond), "schema-altered");
}

TEST_P(Migrating, AFailedOneLeavesNoTrace) {
    const Migration bad{
        2, "bad",
        "-- table half system\nCREATE TABLE half (id ID PRIMARY KEY); INSERT INTO nowhere VALUES (1);"};
    auto result = run(kFirst, bad);
    ASSERT_FALSE(result.ok());
    EXPECT_NE(result.error().detail.find("migration bad"), std::string::npos) << result.error().detail;
    auto good =
        run(kFirst, Migration{2, "half", "-- table half system\nCREATE TABLE half (id ID PRIMARY KEY);"});
    ASSERT_OK(good);
    EXPECT_EQ(good->done_now, 1);
}

TEST_P(Migrating, TwoNodesAtOnceApplyEachOnce) {
    std::atomic<int> done = 0;
    std::vector<std::thread> nodes;
    for (int i = 0; i < 4; ++i)
        nodes.emplace_back([&] {
            auto state = run(kFirst, kSecond);
            EXPECT_OK(state);
            if (state.ok()) done += state->done_now;
        });
    for (auto& node : nodes) node.join();
    EXPECT_EQ(done, 2);
}

TEST(Migrations, AreRefusedUndeclared) {
    const auto refused = [](std::string_view sql) {
        const Migration list[] = {{1, "x", sql}};
        return !check_migrations(list).ok();
    };
    EXPECT_FALSE(refused("-- table a tenant(unit)\nCREATE TABLE a (x INT);"));
    EXPECT_FALSE(refused("-- table a system\nCREATE TABLE IF NOT EXISTS a (x INT);"));
    EXPECT_FALSE(refused("-- CREATE TABLE a (x INT)\nCREATE INDEX i ON a (x);"));
    EXPECT_TRUE(refused("CREATE TABLE a (x INT);"));
    EXPECT_TRUE(refused("create table if not exists a (x INT);"));
    EXPECT_TRUE(refused("CREATE VIRTUAL TABLE a USING fts5 (x);"));
    EXPECT_TRUE(refused("-- table b system\nCREATE TABLE a (x INT);"));
    EXPECT_TRUE(refused("-- table a tenant\nCREATE TABLE a (x INT);")) << "which column?";
    EXPECT_TRUE(refused("-- table a private\nCREATE TABLE a (x INT);"));
    EXPECT_TRUE(
        refused("-- table a system\nCREATE TABLE a (x INT REFERENCES b (x) DEFERRABLE INITIALLY DEFERRED);"));
    const Migration twice[] = {{1, "x", ""}, {1, "y", ""}};
    EXPECT_FALSE(check_migrations(twice).ok());
}

TEST(Migrations, SayWhoMaySeeEachTable) {
    const Migration list[] = {
        {1, "x",
         "-- table a tenant(unit)\n-- table b owned(person)\n-- tables are many\n-- table c public\n"}};
    const auto rules = table_rules(list);
    ASSERT_EQ(rules.size(), 3u);
    EXPECT_EQ(rules[0].table + rules[0].column, "aunit");
    EXPECT_EQ(rules[0].visibility, Visibility::Tenant);
    EXPECT_EQ(rules[1].column, "person");
    EXPECT_EQ(rules[1].visibility, Visibility::Owned);
    EXPECT_EQ(rules[2].visibility, Visibility::Public);
}

TEST(Migrations, CarriedByTheProgramAreWell) {
    const auto all = embedded_migrations();
    ASSERT_FALSE(all.empty());
    EXPECT_OK(check_migrations(all));
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](auto& a, auto& b) { return a.number < b.number; }));
    EXPECT_TRUE(
        std::any_of(all.begin(), all.end(), [](auto& m) { return m.name == "audit" && m.number == 2; }));
}

TEST(SqlWords, KnowWhatIsQuoted) {
    std::string joined;
    for (const auto& word :
         sql_words("SELECT 'it''s $1; --', \"a b\", $tag$ ; $1 $tag$, $1 /* ; */ FROM t; -- end"))
        if (word.kind != SqlWord::Kind::Quoted && word.kind != SqlWord::Kind::Comment)
            joined += std::string(word.text) + "|";
    EXPECT_EQ(joined, "SELECT|,|,|,|$1|FROM|t|;|");
    const auto statements = sql_statements("; SELECT ';' ;\n-- x;\nSELECT 2 -- y\n;;SELECT 3");
    ASSERT_EQ(statements.size(), 3u);
    EXPECT_EQ(statements[0], "SELECT ';'");
    EXPECT_EQ(statements[2], "SELECT 3");
}

}  // namespace
}  // namespace xingtan::db
