#pragma once
// Forward-only schema changes: NNNN_noun.sql files in the owning domain's migrations/, numbered globally,
// embedded in the binary, checksummed, each in its own transaction. The runner rewrites the type ID to
// INTEGER (SQLite) or BIGINT (PostgreSQL). A line `-- table NAME tenant(COLUMN)|owned(COLUMN)|system|public`
// declares who may see each table.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"

namespace xingtan::db {

struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

enum class Visibility { Tenant, Owned, System, Public };
struct TableRule {
    std::string table;
    Visibility visibility;
    std::string column;  // Tenant: the unit's column; Owned: the person's
};

// All embedded migrations, by number.
std::span<const Migration> embedded_migrations();
std::vector<TableRule> table_rules(std::span<const Migration> migrations);
// Kind::Broken when two share a number, a CREATE TABLE has no `-- table` line, or a constraint is deferrable:
// on SQLite that would fail at the commit that many share.
Result<> check_migrations(std::span<const Migration> migrations);
// The same text with the type ID in the engine's word.
std::string for_engine(std::string_view sql, Engine engine);

struct SchemaState {
    int applied = 0;   // highest number in the database
    int known = 0;     // highest number in this binary
    int done_now = 0;  // how many this run applied
};
// Applies what is missing. Kind::Conflict "schema-newer" or "schema-altered" when the database has migrations
// this binary does not know or whose checksums differ.
Result<SchemaState> migrate(Database& database, std::span<const Migration> migrations);
// The same tests without changing anything; Kind::Conflict "schema-older" when migrate must run first.
Result<SchemaState> verify_schema(Database& database, std::span<const Migration> migrations);

}  // namespace xingtan::db
