#include "fingerprint.h"

#include <set>
#include <stdexcept>

#include "base/embedded.h"
#include "platform/db/migration.h"

namespace xingtan::testing {
namespace {

struct ColumnRow {
    std::string name;
    std::string type;
};
BOOST_DESCRIBE_STRUCT(ColumnRow, (), (name, type))

struct TableSum {
    std::string name;
    std::int64_t rows = 0;
    std::int64_t sum = 0;
};
BOOST_DESCRIBE_STRUCT(TableSum, (), (name, rows, sum))

const std::set<std::string> kMovesByItself = {"audit", "audit_head", "sign_in_attempt", "node_lease"};

const std::set<std::string> kMovesInSessions = {"last_seen_at", "idle_until"};

std::string columns_sql(db::Engine engine, const std::string& table) {
    if (engine == db::Engine::Sqlite)
        return "/*check*/ SELECT name, type FROM pragma_table_info('" + table + "') ORDER BY cid";
    return "/*check*/ SELECT column_name AS name, data_type AS type FROM information_schema.columns"
           " WHERE table_schema = current_schema() AND table_name = '" +
           table + "' ORDER BY ordinal_position";
}

bool is_number(const std::string& type) { return type == "INTEGER" || type == "BIGINT" || type == "bigint"; }

// Integers by their value, texts by their length and first character; each column with a factor of its own.
std::string sum_of(db::Engine engine, const ColumnRow& column, int factor) {
    const auto code = std::string(engine == db::Engine::Sqlite ? "unicode" : "ascii");
    const auto value = is_number(column.type) ? column.name + " % 1000003"
                                              : "length(" + column.name + ") * 131 + coalesce(" + code +
                                                    "(substr(CAST(" + column.name + " AS TEXT), 2, 1)), 0)";
    return "coalesce(sum((" + value + ") * " + std::to_string(factor) + "), 0)";
}

}  // namespace

void Fingerprint::learn() {
    const auto engine = database_.engine();
    for (const auto& rule : db::table_rules(db::embedded_migrations())) {
        if (kMovesByItself.contains(rule.table)) continue;
        std::vector<ColumnRow> columns;
        const auto read = database_.read([&](db::Tx& tx) -> Result<> {
            columns = TRY(tx.all<ColumnRow>(columns_sql(engine, rule.table)));
            return {};
        });
        if (!read.ok()) throw std::runtime_error(read.error().detail);
        if (columns.empty()) throw std::runtime_error("no columns of " + rule.table);
        std::string sum = "0";
        int factor = 1;
        for (const auto& column : columns)
            if (!kMovesInSessions.contains(column.name)) sum += " + " + sum_of(engine, column, factor += 2);
        sql_ += (sql_.empty() ? "/*check*/ SELECT '" : " UNION ALL SELECT '") + rule.table +
                "' AS name, CAST(count(*) AS BIGINT) AS rows, CAST(" + sum + " AS BIGINT) AS sum FROM " +
                rule.table;
    }
    sql_ +=
        " UNION ALL SELECT 'audit' AS name, CAST(count(*) AS BIGINT) AS rows, 0 AS sum FROM audit"
        " WHERE action NOT IN ('grant.refused', 'session.refused')";
}

std::map<std::string, std::string> Fingerprint::take() {
    if (sql_.empty()) learn();
    std::map<std::string, std::string> taken;
    const auto read = database_.read([&](db::Tx& tx) -> Result<> {
        const auto sums = TRY(tx.all<TableSum>(sql_));
        for (const auto& row : sums)
            taken[row.name] = std::to_string(row.rows) + " " + std::to_string(row.sum);
        return {};
    });
    if (!read.ok()) throw std::runtime_error(read.error().code + " " + read.error().detail);
    return taken;
}

std::string difference(const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after) {
    std::string out;
    for (const auto& [table, state] : after)
        if (const auto was = before.find(table); was == before.end() || was->second != state)
            out += (out.empty() ? "" : ", ") + table;
    return out;
}

}  // namespace xingtan::testing
