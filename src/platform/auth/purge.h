#pragma once
// Takes away what has outlived its time: sessions, codes, links, retry keys, forgotten failures. Run by a
// timer; each transaction is small, so it may run at any hour.
#include "base/time.h"
#include "platform/db/db.h"

namespace xingtan::auth {

// How many rows went.
Result<std::int64_t> purge(db::Database& database, WallTime now);

}  // namespace xingtan::auth
