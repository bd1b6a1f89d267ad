#include "platform/db/scope_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/db/scope_proof.h"
#include "support/databases.h"

namespace xingtan::auth {

// Stands in for the one maker of scopes, which lives a floor above.
class Authoriser {
  public:
    static db::ScopeBinding make() { return db::ScopeBinding(7, "view-places", 100); }
};

}  // namespace xingtan::auth

namespace xingtan::db {
namespace {

struct Proof {
    ScopeBinding made = auth::Authoriser::make();
    const ScopeBinding& binding() const { return made; }
};

constexpr Migration kTables[] = {
    {1, "planted",
     "-- table plot tenant(unit)\n"
     "CREATE TABLE plot (id ID PRIMARY KEY, unit ID NOT NULL, path TEXT NOT NULL);\n"
     "-- table diary owned(person)\n"
     "CREATE TABLE diary (id ID PRIMARY KEY, person ID NOT NULL, plot ID REFERENCES plot (id));\n"
     "-- table leave system\n"
     "CREATE TABLE leave (actor ID NOT NULL, capability TEXT NOT NULL, lo TEXT, hi TEXT,"
     " until_at BIGINT NOT NULL);\n"
     "CREATE VIEW actor_scope AS SELECT actor, capability, lo, hi, until_at FROM leave;\n"
     "CREATE VIEW actor_self AS SELECT actor, actor AS person FROM leave;\n"
     "CREATE VIEW plot_name AS SELECT id, path FROM plot;\n"
     "INSERT INTO leave (actor, capability, lo, hi, until_at) VALUES (7, 'view-places', '01', '02', 200);\n"
     "INSERT INTO plot (id, unit, path) VALUES (1, 1, '0101'), (2, 2, '02');\n"
     "INSERT INTO diary (id, person) VALUES (1, 7), (2, 8);\n"}};

#define IN_PLANTED_SCOPE                                                                              \
    " EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = $scope_cap" \
    " AND $scope_now < s.until_at AND s.lo <= plot.path AND plot.path < s.hi) "

class ScopeCheck : public testing::OnEachEngine {
  protected:
    ScopeCheck() { EXPECT_OK(migrate(database(), kTables)); }
};
XT_ON_BOTH_ENGINES(ScopeCheck);

// What the check says of one statement, compiled on SQLite.
std::vector<std::string> faults_of(std::string sql) {
    testing::TestDatabase fresh(Engine::Sqlite);
    EXPECT_OK(migrate(*fresh, kTables));
    sql += " /* " + std::to_string(sql.size()) + " */";
    const Proof proof;
    auto ran = fresh->write([&](Tx& tx) -> Result<> {
        if (sql.find("$scope") != std::string::npos)
            TRY(tx.run(sql, proof));
        else
            TRY(tx.run(sql));
        return {};
    });
    EXPECT_OK(ran);
    const auto uses = statements_seen();
    const auto use =
        std::find_if(uses.begin(), uses.end(), [&](const StatementUse& u) { return u.sql == sql; });
    if (use == uses.end()) return {"was not seen"};
    const auto rules = table_rules(kTables);
    return scope_faults(std::span(&*use, 1), rules);
}

TEST(ScopeFaults, AreStatementsThatTouchOthersRows) {
    const char* faulty[] = {
        "SELECT id FROM plot",
        "SELECT COUNT(*) AS n FROM plot",
        "SELECT 1 AS n WHERE EXISTS (SELECT 1 FROM plot)",
        "WITH mine AS (SELECT id FROM plot) SELECT id FROM mine",
        "SELECT id FROM plot_name",
        "UPDATE plot SET unit = 3 WHERE id = 1",
        "DELETE FROM plot",
        "INSERT INTO plot (id, unit, path) VALUES (1, 1, 'x') ON CONFLICT (id) DO UPDATE SET unit = 2",
        "INSERT INTO plot (id, unit, path) SELECT id + 10, unit, path FROM plot",
        "SELECT id FROM diary",
        "WITH actor_scope AS (SELECT 7 AS actor, 'x' AS capability FROM plot) SELECT actor FROM actor_scope "
        "WHERE actor = $scope_actor AND capability = $scope_cap",
        "INSERT INTO leave (actor, capability, until_at) VALUES (9, (SELECT path FROM plot WHERE id = 1), 1)",
        "/*unlisted*/ SELECT id FROM plot",
        " /*found*/ SELECT id FROM plot",
        "SELECT person FROM actor_self WHERE EXISTS (SELECT 1 FROM plot) AND actor = $scope_actor",
        // Reads the view but binds the actor alone: whose capability?
        "SELECT id FROM plot WHERE EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor)",
        "SELECT id FROM plot WHERE EXISTS (SELECT 1 FROM actor_scope s WHERE s.lo <= plot.path)",
    };
    for (const auto* sql : faulty) EXPECT_EQ(faults_of(sql).size(), 1u) << sql;
}

TEST(ScopeFaults, AreNotScopedTaggedOrBlindStatements) {
    const char* fine[] = {
        "SELECT id FROM plot WHERE" IN_PLANTED_SCOPE,
        "SELECT COUNT(*) AS n FROM plot WHERE" IN_PLANTED_SCOPE,
        "UPDATE plot SET unit = 3 WHERE id = 1 AND" IN_PLANTED_SCOPE,
        "SELECT id FROM diary WHERE EXISTS (SELECT 1 FROM actor_self me WHERE me.actor = $scope_actor AND "
        "me.person = diary.person)",
        "SELECT diary.id FROM diary JOIN plot ON plot.id = diary.id WHERE" IN_PLANTED_SCOPE,
        "/*found*/ UPDATE plot SET unit = 3 WHERE id = 1",
        "INSERT INTO plot (id, unit, path) VALUES (9, 1, 'x')",
        "INSERT INTO plot (id, unit, path) VALUES (9, 1, 'x') RETURNING id",
        "INSERT INTO plot (id, unit, path) VALUES (9, 1, 'x') ON CONFLICT (id) DO NOTHING",
        "INSERT INTO plot (id, unit, path) VALUES (9, 1, 'x'), (10, 1, 'y') RETURNING id",
        "INSERT INTO diary (id, person, plot) VALUES (9, 1, 1)",  // whose foreign key is checked
        "SELECT actor FROM leave",
        "SELECT 1 AS n",
    };
    for (const auto* sql : fine) EXPECT_EQ(faults_of(sql), std::vector<std::string>{}) << sql;
}

// The whole way: a planted statement is found among all that this process ever compiled.
TEST(ScopeFaults, AreFoundInTheRunningProgram) {
    testing::TestDatabase fresh(Engine::Sqlite);
    ASSERT_OK(migrate(*fresh, kTables));
    ASSERT_OK(fresh->read([](Tx& tx) -> Result<> {
        TRY(tx.all<std::int64_t>("SELECT id AS planted_leak FROM plot"));
        return {};
    }));
    const auto faults = scope_faults();
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const std::string& fault) {
        return fault.find("plot") != std::string::npos && fault.find("planted_leak") != std::string::npos;
    }));
}

TEST_P(ScopeCheck, TheBindingDecidesWhatIsSeen) {
    std::vector<std::int64_t> seen;
    ASSERT_OK(database().read([&](Tx& tx) -> Result<> {
        seen = TRY(tx.all<std::int64_t>(
            "SELECT id FROM plot WHERE id <> $1 AND" IN_PLANTED_SCOPE "ORDER BY id", Proof{}, 99));
        return {};
    }));
    EXPECT_EQ(seen, std::vector<std::int64_t>{1});
}

ScopeProof proof_of(std::string sql) {
    testing::TestDatabase fresh(Engine::Sqlite);
    EXPECT_OK(migrate(*fresh, kTables));
    sql += " /* proof " + std::to_string(sql.size()) + " */";
    const Proof proof;
    EXPECT_OK(fresh->write([&](Tx& tx) -> Result<> {
        TRY(tx.run(sql, proof));
        return {};
    }));
    auto proofs = scope_proofs();
    return proofs.contains(sql) ? proofs.at(sql) : ScopeProof{};
}

TEST(ScopeProofs, SeeWhatAJoinCloses) {
    for (const auto* sql :
         {"SELECT id FROM plot WHERE" IN_PLANTED_SCOPE,
          "SELECT COUNT(*) AS n FROM plot WHERE" IN_PLANTED_SCOPE,
          "UPDATE plot SET path = '0102' WHERE id = 1 AND" IN_PLANTED_SCOPE,
          "SELECT id FROM diary WHERE person = (SELECT me.person FROM actor_self me WHERE me.actor = "
          "$scope_actor)"}) {
        const auto proof = proof_of(sql);
        EXPECT_EQ(proof.effective, std::vector<bool>{true}) << sql;
        EXPECT_EQ(proof.leak, "") << sql;
    }
    EXPECT_EQ(proof_of("SELECT id FROM plot WHERE" IN_PLANTED_SCOPE "AND" IN_PLANTED_SCOPE).effective,
              (std::vector<bool>{true, true}));
}

TEST(ScopeProofs, SeeAJoinThatClosesNothing) {
    const auto open = proof_of("SELECT id FROM plot WHERE id = 1 OR" IN_PLANTED_SCOPE);
    EXPECT_EQ(open.leak, "1|\n");
    const auto idle =
        proof_of("SELECT id FROM plot WHERE" IN_PLANTED_SCOPE "AND (id > 0 OR" IN_PLANTED_SCOPE ")");
    EXPECT_EQ(idle.effective, (std::vector<bool>{true, false}));
    EXPECT_EQ(idle.leak, "");
}

TEST(ScopeExceptions, SayWhy) {
    for (const auto& exception : scope_exceptions()) EXPECT_GT(exception.reason.size(), 20u) << exception.tag;
}

}  // namespace
}  // namespace xingtan::db
