#pragma once
// What a failed PostgreSQL result means to the program, and to the transaction it happened in.
#include <libpq-fe.h>

#include <memory>
#include <string_view>

#include "base/error.h"

namespace xingtan::db::postgres {

struct ResultFree {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ResultFree>;

// Refused: a failure of its own. Again: two transactions crossed, and running the whole one again helps.
// Gone: this connection leads nowhere any more, or to a server that takes no writes; nothing of the
// transaction has happened.
enum class Meaning { Refused, Again, Gone };

struct Failure {
    Error error;
    Meaning meaning;
};

bool succeeded(const PGresult* answer);
// Conflict "constraint", Full, Unavailable "database-busy" or "database-unreachable"; anything else is a bug.
Failure failure(const PGconn* connection, const PGresult* answer, std::string_view sql);

}  // namespace xingtan::db::postgres
