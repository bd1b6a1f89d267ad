#pragma once
// What an SQLite result code means to the program.
#include <sqlite3.h>

#include <string_view>

#include "base/error.h"

namespace xingtan::db::sqlite {

// Full: SQLITE_FULL. Conflict "constraint" with the constraint in the detail. Unavailable "database-busy" for
// a lock not had in time, "storage-failed" when the disk cannot be read or written. Anything else is a bug.
Error failure(sqlite3* db, int code, std::string_view sql);

}  // namespace xingtan::db::sqlite
