#include "platform/db/nesting.h"

#include "base/log.h"

namespace xingtan::db {

Result<> Nesting::refuse(const void* database) {
    if (current_ != database) return {};
    log::error("database.nested-transaction");
    return Error::broken("a transaction was asked for inside a closure of the same database");
}

}  // namespace xingtan::db
