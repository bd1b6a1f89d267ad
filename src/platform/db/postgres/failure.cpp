#include "platform/db/postgres/failure.h"

#include <string>

namespace xingtan::db::postgres {
namespace {

constexpr std::size_t kQuotedSql = 120;

std::string field(const PGresult* answer, int code) {
    const char* text = answer ? PQresultErrorField(answer, code) : nullptr;
    return text ? text : "";
}

// The server's sentence, never its DETAIL, which quotes the row.
std::string detail_of(const PGconn* connection, const PGresult* answer, std::string_view sql) {
    auto text = field(answer, PG_DIAG_MESSAGE_PRIMARY);
    if (text.empty()) text = PQerrorMessage(connection);
    return field(answer, PG_DIAG_SQLSTATE) + " " + text + ": " + std::string(sql.substr(0, kQuotedSql));
}

// libpq itself found a failure without a code: it could not send, and may still call the connection good.
bool gone(const PGconn* connection, const PGresult* answer, std::string_view state) {
    return PQstatus(connection) != CONNECTION_OK || (answer && state.empty()) || state.starts_with("08") ||
           state.starts_with("57P");
}

Error constraint(std::string detail) {
    auto error = Error::conflict("constraint");
    error.detail = std::move(detail);
    return error;
}

Error refusal(std::string_view state, std::string detail) {
    if (state.starts_with("23")) return constraint(std::move(detail));
    if (state == "53100") return Error::full(std::move(detail));
    const bool busy = state.starts_with("53") || state == "55P03" || state == "57014";
    if (busy) return Error::unavailable("database-busy", std::move(detail));
    return Error::broken(std::move(detail));
}

}  // namespace

bool succeeded(const PGresult* answer) {
    const auto status = PQresultStatus(answer);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

Failure failure(const PGconn* connection, const PGresult* answer, std::string_view sql) {
    const auto state = field(answer, PG_DIAG_SQLSTATE);
    auto detail = detail_of(connection, answer, sql);
    if (gone(connection, answer, state))
        return {Error::unavailable("database-unreachable", std::move(detail)), Meaning::Gone};
    const bool crossed = state == "40001" || state == "40P01";
    if (crossed) return {Error::unavailable("database-busy", std::move(detail)), Meaning::Again};
    return {refusal(state, std::move(detail)), Meaning::Refused};
}

}  // namespace xingtan::db::postgres
