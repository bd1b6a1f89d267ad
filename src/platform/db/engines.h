#pragma once
// The two engines, each opened by its own file. Private to db.
#include "platform/db/db.h"

namespace xingtan::db {

Result<std::unique_ptr<Database>> open_sqlite(const Settings& settings);
Result<std::unique_ptr<Database>> open_postgres(const Settings& settings);

}  // namespace xingtan::db
