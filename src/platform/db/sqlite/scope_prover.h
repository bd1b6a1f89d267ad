#pragma once
// Asks a scoped statement in a stranger's name, without a trace in the database, for db::scope_proofs().
#include <sqlite3.h>

#include <string_view>

#include "platform/db/value.h"

namespace xingtan::db::sqlite {

void prove_scope(sqlite3* db, std::string_view sql, const Arguments& arguments);

}  // namespace xingtan::db::sqlite
