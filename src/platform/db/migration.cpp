#include "platform/db/migration.h"

#include <algorithm>
#include <charconv>

#include "base/embedded.h"
#include "base/log.h"
#include "base/time.h"
#include "platform/db/checksum.h"
#include "platform/db/scope_check.h"

namespace xingtan::db {
namespace {

constexpr std::int64_t kMigrationKey = 0x78696e6701;  // one migration at a time over all nodes

struct Applied {
    int number = 0;
    std::string name;
    std::string checksum;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (number, name, checksum))

// platform/audit/migrations/0002_audit.sql -> 2, "audit"
std::optional<Migration> migration_of(const embedded::File& file) {
    auto name = file.path.substr(file.path.rfind('/') + 1);
    int number = 0;
    const auto [at, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (failed != std::errc() || at == name.data() + name.size() || *at != '_') return std::nullopt;
    name.remove_prefix(static_cast<std::size_t>(at - name.data()) + 1);
    if (name.ends_with(".sql")) name.remove_suffix(4);
    return Migration{number, name, file.bytes};
}

const Migration* find(std::span<const Migration> migrations, int number) {
    const auto at = std::find_if(migrations.begin(), migrations.end(),
                                 [&](const Migration& m) { return m.number == number; });
    return at == migrations.end() ? nullptr : &*at;
}

Result<> create_table(Database& database) {
    return database.write([](Tx& tx) -> Result<> {
        TRY(tx.serialise(kMigrationKey));
        return tx.script(
            "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
            "checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)");
    });
}

Result<bool> table_exists(Tx& tx) {
    const auto* sql = tx.engine() == Engine::Sqlite
                          ? "SELECT COUNT(*) AS tables FROM sqlite_schema WHERE name = 'schema_migration'"
                          : "SELECT COUNT(*) AS tables FROM pg_tables WHERE tablename = 'schema_migration' "
                            "AND schemaname = ANY (current_schemas(false))";
    const auto tables = TRY(tx.one<std::int64_t>(sql));
    return tables > 0;
}

Result<std::vector<Applied>> applied_migrations(Database& database) {
    std::vector<Applied> applied;
    TRY(database.read([&](Tx& tx) -> Result<> {
        const bool exists = TRY(table_exists(tx));
        if (exists)
            applied =
                TRY(tx.all<Applied>("SELECT number, name, checksum FROM schema_migration ORDER BY number"));
        return {};
    }));
    return applied;
}

Result<SchemaState> compare(const std::vector<Applied>& applied, std::span<const Migration> migrations) {
    SchemaState state;
    for (const auto& migration : migrations) state.known = std::max(state.known, migration.number);
    for (const auto& row : applied) {
        state.applied = std::max(state.applied, row.number);
        const Params which = {{"migration", std::to_string(row.number) + " " + row.name}};
        const auto* known = find(migrations, row.number);
        if (!known) return Error::conflict("schema-newer", which);
        if (checksum(known->sql) != row.checksum) return Error::conflict("schema-altered", which);
    }
    return state;
}

bool contains(const std::vector<Applied>& applied, int number) {
    return std::any_of(applied.begin(), applied.end(),
                       [&](const Applied& row) { return row.number == number; });
}

// False when another node was first.
Result<bool> apply(Database& database, const Migration& migration) {
    bool done = false;
    auto result = database.write([&](Tx& tx) -> Result<> {
        done = false;
        TRY(tx.serialise(kMigrationKey));
        auto there =
            TRY(tx.maybe<int>("SELECT number FROM schema_migration WHERE number = $1", migration.number));
        if (there) return {};
        TRY(tx.script(for_engine(migration.sql, tx.engine())));
        TRY(tx.run(
            "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
            migration.number, migration.name, checksum(migration.sql), wall_now()));
        done = true;
        return {};
    });
    if (result.ok()) return done;
    auto error = std::move(result).error();
    error.detail = "migration " + std::string(migration.name) + ": " + error.detail;
    return error;
}

}  // namespace

std::span<const Migration> embedded_migrations() {
    static const std::vector<Migration> all = [] {
        std::vector<Migration> list;
        for (const auto& file : embedded::migrations())
            if (auto migration = migration_of(file)) list.push_back(*migration);
        std::sort(list.begin(), list.end(),
                  [](const Migration& a, const Migration& b) { return a.number < b.number; });
        return list;
    }();
    return all;
}

Result<SchemaState> migrate(Database& database, std::span<const Migration> migrations) {
    TRY(check_migrations(migrations));
    remember_rules(table_rules(migrations));
    TRY(create_table(database));
    const auto applied = TRY(applied_migrations(database));
    auto state = TRY(compare(applied, migrations));
    for (const auto& migration : migrations) {
        if (contains(applied, migration.number)) continue;
        const bool done = TRY(apply(database, migration));
        if (!done) continue;
        ++state.done_now;
        state.applied = std::max(state.applied, migration.number);
        log::info("database.migrated", {{"migration", std::string(migration.name)}});
    }
    return state;
}

Result<SchemaState> verify_schema(Database& database, std::span<const Migration> migrations) {
    const auto applied = TRY(applied_migrations(database));
    auto state = TRY(compare(applied, migrations));
    if (applied.size() < migrations.size()) return Error::conflict("schema-older");
    return state;
}

}  // namespace xingtan::db
