#include "support/databases.h"

#include <filesystem>
#include <stdexcept>

#include "support/cluster.h"

namespace xingtan::testing {
namespace {

std::runtime_error unwell(const Error& error) { return std::runtime_error(error.code + ": " + error.detail); }

void migrate_all(db::Database& database) {
    auto state = db::migrate(database, db::embedded_migrations());
    if (!state.ok()) throw unwell(state.error());
}

std::unique_ptr<db::Database> opened(const db::Settings& settings) {
    auto database = db::open(settings);
    if (!database.ok()) throw unwell(database.error());
    return std::move(database).value();
}

// Every migration takes its time; each program runs them once per engine and copies the result.
const std::string& migrated_file() {
    static const Folder folder;
    static const std::string file = [] {
        auto database = opened({.sqlite_file = folder / "template.sqlite"});
        migrate_all(*database);
        return folder / "template.sqlite";
    }();
    return file;
}

const std::string& migrated_postgres() {
    static const std::string name = [] {
        const auto conninfo = Cluster::shared().create_database();
        auto database = opened({.engine = db::Engine::Postgres, .postgres_conninfo = conninfo});
        migrate_all(*database);
        return conninfo.substr(conninfo.rfind('=') + 1);
    }();
    return name;
}

}  // namespace

TestDatabase::TestDatabase(db::Engine engine, Schema schema) {
    settings_.engine = engine;
    settings_.check_scope = true;
    const bool migrated = schema == Schema::Migrated;
    if (engine == db::Engine::Sqlite) {
        folder_ = std::make_unique<Folder>();
        settings_.sqlite_file = *folder_ / "xingtan.sqlite";
        if (migrated) std::filesystem::copy_file(migrated_file(), settings_.sqlite_file);
    } else {
        auto& cluster = Cluster::shared();
        settings_.postgres_conninfo =
            migrated ? cluster.create_database("TEMPLATE " + migrated_postgres()) : cluster.create_database();
    }
    open();
}

TestDatabase::~TestDatabase() {
    close();
    if (settings_.engine == db::Engine::Postgres)
        Cluster::shared().drop_database(settings_.postgres_conninfo);
}

void TestDatabase::open() { database_ = opened(settings_); }

std::vector<std::unique_ptr<TestDatabase>> engines(TestDatabase::Schema schema) {
    std::vector<std::unique_ptr<TestDatabase>> both;
    for (const auto engine : {db::Engine::Sqlite, db::Engine::Postgres})
        both.push_back(std::make_unique<TestDatabase>(engine, schema));
    return both;
}

std::string engine_name(db::Engine engine) { return engine == db::Engine::Sqlite ? "sqlite" : "postgres"; }

}  // namespace xingtan::testing
