// Values bound and read back, on both engines.
#include "platform/db/value.h"

#include <gtest/gtest.h>

#include "base/ids.h"
#include "support/databases.h"

namespace xingtan::db {
namespace {

enum class Mood { Calm, CheckedIn };
BOOST_DESCRIBE_ENUM(Mood, Calm, CheckedIn)

struct Everything {
    PersonId id;
    PersonId nobody;
    std::string name;
    bool flag = false;
    Mood mood = Mood::Calm;
    DomainTime at;
    WallTime wall;
    Date day;
    std::optional<std::int64_t> maybe;
    std::optional<Mood> maybe_mood;
    Masked masked;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (id, nobody, name, flag, mood, at, wall, day, maybe, maybe_mood, masked))

struct Named {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (name))

class Values : public testing::OnEachEngine {
  protected:
    Values() {
        EXPECT_OK(database().script(
            "CREATE TABLE everything (id BIGINT PRIMARY KEY, nobody BIGINT, name TEXT, flag INTEGER, mood "
            "TEXT, "
            "at BIGINT, wall BIGINT, day INTEGER, maybe BIGINT, maybe_mood TEXT, masked TEXT)"));
    }

    std::int64_t number(std::string_view sql) {
        std::int64_t value = -1;
        EXPECT_OK(database().read([&](Tx& tx) -> Result<> {
            value = TRY(tx.one<std::int64_t>(sql));
            return {};
        }));
        return value;
    }
};
XT_ON_BOTH_ENGINES(Values);

Result<> insert(Tx& tx, const Everything& e) {
    const auto changed = TRY(tx.run(
        "INSERT INTO everything (id, nobody, name, flag, mood, at, wall, day, maybe, maybe_mood, masked) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        e.id, e.nobody, e.name, e.flag, e.mood, e.at, e.wall, e.day, e.maybe, e.maybe_mood, e.masked));
    EXPECT_EQ(changed, 1);
    return {};
}

constexpr std::string_view kSelectEverything =
    "SELECT masked, maybe_mood, maybe, day, wall, at, mood, flag, name, nobody, id FROM everything WHERE id "
    "= $1";

TEST_P(Values, EveryTypeComesBackAsItWent) {
    const Everything full{{1LL << 62},         {},   "杏坛 '\"$1", true, Mood::CheckedIn,
                          {1'700'000'000'123}, {-5}, {-1},         7,    Mood::CheckedIn,
                          {"32**34"}};
    const Everything bare{.id = {2}};
    ASSERT_OK(database().write([&](Tx& tx) -> Result<> {
        TRY(insert(tx, full));
        return insert(tx, bare);
    }));
    ASSERT_OK(database().read([&](Tx& tx) -> Result<> {
        const auto one = TRY(tx.one<Everything>(kSelectEverything, full.id));
        EXPECT_EQ(one.id, full.id);
        EXPECT_TRUE(one.nobody.empty());
        EXPECT_EQ(one.name, full.name);
        EXPECT_TRUE(one.flag);
        EXPECT_EQ(one.mood, Mood::CheckedIn);
        EXPECT_EQ(one.at, full.at);
        EXPECT_EQ(one.wall, full.wall);
        EXPECT_EQ(one.day, full.day);
        EXPECT_EQ(one.maybe, 7);
        EXPECT_EQ(one.maybe_mood, Mood::CheckedIn);
        EXPECT_EQ(one.masked.text, "32**34");
        const auto two = TRY(tx.one<Everything>(kSelectEverything, bare.id));
        EXPECT_FALSE(two.maybe || two.maybe_mood || two.flag);
        EXPECT_EQ(two.name, "");
        return {};
    }));
    EXPECT_EQ(
        number("SELECT COUNT(*) AS n FROM everything WHERE mood = 'checked-in' AND day = -1 AND flag = 1"),
        1);
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM everything WHERE nobody IS NULL"), 2);
}

// Each of these is a bug of the caller and must say so rather than go on with a guess.
TEST_P(Values, NamesTheColumnThatDoesNotFit) {
    const auto broken_by = [&](auto row, std::string_view sql, std::string_view word) {
        auto result = database().read([&](Tx& tx) -> Result<> {
            TRY(tx.all<decltype(row)>(sql));
            return {};
        });
        ASSERT_FALSE(result.ok()) << sql;
        EXPECT_EQ(result.error().kind, Kind::Broken);
        EXPECT_NE(result.error().detail.find(word), std::string::npos) << result.error().detail;
    };
    broken_by(Named{}, "SELECT 'x' AS nom", "no column name");
    broken_by(Named{}, "SELECT CAST(NULL AS TEXT) AS name", "column name: null");
    broken_by(std::int64_t{}, "SELECT 'x' AS figure", "column figure: not a whole number");
    broken_by(Mood{}, "SELECT 'angry' AS mood", "column mood: unknown word angry");
}

TEST_P(Values, ChecksTheArgumentsAgainstTheParameters) {
    const auto kind_of = [&](std::string_view sql, const auto&... arguments) {
        auto result = database().read([&](Tx& tx) -> Result<> {
            TRY(tx.all<std::int64_t>(sql, arguments...));
            return {};
        });
        return result.ok() ? std::nullopt : std::optional(result.error().kind);
    };
    EXPECT_EQ(kind_of("SELECT $2 - $1 AS n", 1, 2), std::nullopt);
    EXPECT_EQ(kind_of("SELECT $1 + $1 AS n", 1), std::nullopt);
    EXPECT_EQ(kind_of("SELECT $1 + $2 AS n", 1), Kind::Broken);
    EXPECT_EQ(kind_of("SELECT $1 + 0 AS n", 1, 2), Kind::Broken);
    EXPECT_EQ(kind_of("SELECT $2 + 0 AS n", 1, 2), Kind::Broken);
    EXPECT_EQ(kind_of("SELECT 1 AS n WHERE $scope_actor > 0"), Kind::Broken);
    EXPECT_EQ(kind_of("SELECT $other AS n"), Kind::Broken);
    EXPECT_EQ(kind_of("SELECT 1 AS n; SELECT 2 AS n"), Kind::Broken);
    EXPECT_EQ(kind_of("SELECT 1 AS n WHERE '$1' <> '' -- $2"), std::nullopt);
}

// Positions follow the numbers, not the first appearance in the text.
TEST_P(Values, BindsByNumber) {
    std::int64_t value = 0;
    ASSERT_OK(database().read([&](Tx& tx) -> Result<> {
        value = TRY(tx.one<std::int64_t>("SELECT $3 * 100 + $1 * 10 + $2 AS n", 1, 2, 3));
        return {};
    }));
    EXPECT_EQ(value, 312);
}

TEST_P(Values, TextWithANulIsRefused) {
    auto result = database().write([](Tx& tx) -> Result<> {
        TRY(tx.run("INSERT INTO everything (id, name) VALUES (1, $1)", std::string("a\0b", 3)));
        return {};
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, Kind::Malformed);
}

TEST_P(Values, LikeAndOrderGoByBytes) {
    ASSERT_OK(database().write([](Tx& tx) -> Result<> {
        TRY(tx.run(
            "INSERT INTO everything (id, name) VALUES (1, 'b'), (2, 'A'), (3, 'a'), (4, '中'), (5, 'Z')"));
        const auto names = TRY(tx.all<std::string>("SELECT name FROM everything ORDER BY name"));
        EXPECT_EQ(names, (std::vector<std::string>{"A", "Z", "a", "b", "中"}));
        const auto like = TRY(tx.one<int>("SELECT COUNT(*) AS n FROM everything WHERE name LIKE 'a%'"));
        EXPECT_EQ(like, 1);
        return {};
    }));
}

}  // namespace
}  // namespace xingtan::db
