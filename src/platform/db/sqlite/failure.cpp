#include "platform/db/sqlite/failure.h"

#include <string>

namespace xingtan::db::sqlite {
namespace {

constexpr std::size_t kQuotedSql = 120;

Error constraint(std::string detail) {
    auto error = Error::conflict("constraint");
    error.detail = std::move(detail);
    return error;
}

}  // namespace

Error failure(sqlite3* db, int code, std::string_view sql) {
    auto detail = std::string(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)) + ": " +
                  std::string(sql.substr(0, kQuotedSql));
    if (code == SQLITE_CONSTRAINT_COMMITHOOK)
        return Error::broken("a closure ended the transaction: " + detail);
    switch (code & 0xff) {
        case SQLITE_FULL: return Error::full(std::move(detail));
        case SQLITE_CONSTRAINT: return constraint(std::move(detail));
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_NOMEM: return Error::unavailable("database-busy", std::move(detail));
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN: return Error::unavailable("storage-failed", std::move(detail));
        default: return Error::broken(std::move(detail));
    }
}

}  // namespace xingtan::db::sqlite
