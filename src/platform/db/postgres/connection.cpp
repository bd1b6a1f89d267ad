#include "platform/db/postgres/connection.h"

#include <charconv>

#include "base/time.h"
#include "platform/db/postgres/row.h"
#include "platform/db/sql_words.h"

namespace xingtan::db::postgres {
namespace {

constexpr int kServerVersion = 150'000;
constexpr std::int64_t kClockSkewMs = 1'000;

// Reads stand alone, each statement a transaction of its own: READ COMMITTED gives them a snapshot each
// anyway, and BEGIN and ROLLBACK around one statement would treble its cost. So a session only reads and
// gives a statement a minute, unless a write says otherwise; a timeout must never strike a COMMIT, and writes
// are bounded by their locks. Statements are planned once a connection: their values decide which rows, not
// which way, and planning a join of seven tables anew costs thirty times its run. A plan made once must not
// hang on how full a table was that day, so rows are reached through indexes, as SQLite reaches them,
// wherever there is one.
constexpr const char* kConfigure =
    "SELECT set_config('statement_timeout', '60s', false), set_config('lock_timeout', '10s', false), "
    "set_config('default_transaction_read_only', 'on', false), "
    "set_config('default_transaction_isolation', 'read committed', false), "
    "set_config('idle_in_transaction_session_timeout', '60s', false), set_config('jit', 'off', false), "
    "set_config('plan_cache_mode', 'force_generic_plan', false), "
    "set_config('enable_seqscan', 'off', false), set_config('enable_bitmapscan', 'off', false), "
    "set_config('enable_hashjoin', 'off', false), set_config('enable_mergejoin', 'off', false), "
    "set_config('enable_material', 'off', false), "
    "set_config('standard_conforming_strings', 'on', false), "
    "CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', "
    "false) END";
constexpr const char *kBegin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
                     *kUnbounded = "SET LOCAL statement_timeout = 0", *kCommit = "COMMIT";
constexpr const char *kBeginName = "begin", *kUnboundedName = "unbounded", *kCommitName = "commit";
constexpr const char* kBeginScript = "SET default_transaction_read_only = off; SET statement_timeout = 0";
constexpr const char* kEndScript = "SET default_transaction_read_only = on; SET statement_timeout = '60s'";

// What the operator writes in the conninfo comes after these and wins.
PGconn* connect(const std::string& conninfo) {
    const char* const names[] = {"connect_timeout",  "keepalives_idle",  "keepalives_interval",
                                 "keepalives_count", "tcp_user_timeout", "fallback_application_name",
                                 "dbname",           "client_encoding",  nullptr};
    const char* const values[] = {"5", "10", "5", "3", "15000", "xingtan", conninfo.c_str(), "UTF8", nullptr};
    return PQconnectdbParams(names, values, 1);
}

Error unreachable(const PGconn* handle) {
    return Error::unavailable("database-unreachable", PQerrorMessage(handle));
}

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::string& conninfo) {
    std::unique_ptr<Connection> made(new Connection(connect(conninfo)));
    if (PQstatus(made->handle_) != CONNECTION_OK) return unreachable(made->handle_);
    PQsetNoticeReceiver(made->handle_, &Connection::hear_notice, made.get());
    TRY(made->configure());
    TRY(made->check_database());
    TRY(made->check_clock());
    return made;
}

Connection::~Connection() { PQfinish(handle_); }

Result<> Connection::configure() {
    if (PQserverVersion(handle_) < kServerVersion) return Error::broken("PostgreSQL 15 or later is needed");
    TRY(command(kConfigure));
    return prepare_own();
}

Result<> Connection::prepare_own() {
    for (const auto& [name, sql] : {std::pair(kBeginName, kBegin), std::pair(kUnboundedName, kUnbounded),
                                    std::pair(kCommitName, kCommit)}) {
        const Answer answer(PQprepare(handle_, name, sql, 0, nullptr));
        if (!succeeded(answer.get())) return failure(handle_, answer.get(), sql).error;
    }
    return {};
}

// Lists, paths and keyset pages compare bytes; under another collation the engines would differ.
Result<> Connection::check_database() {
    const Answer answer(PQexec(handle_,
                               "SELECT pg_encoding_to_char(encoding), datcollate, datlocprovider::text "
                               "FROM pg_database WHERE datname = current_database()"));
    if (!succeeded(answer.get())) return failure(handle_, answer.get(), "pg_database").error;
    const std::string_view encoding = PQgetvalue(answer.get(), 0, 0),
                           collation = PQgetvalue(answer.get(), 0, 1);
    const std::string_view provider = PQgetvalue(answer.get(), 0, 2);
    if (encoding == "UTF8" && provider == "c" && (collation == "C" || collation == "POSIX")) return {};
    return Error::broken("the database must be created with ENCODING 'UTF8' and LC_COLLATE 'C'; it has " +
                         std::string(encoding) + " and " + std::string(collation));
}

// Nodes decide deadlines and make ids by their own clocks, which must agree with the one they share.
Result<> Connection::check_clock() {
    const Answer answer(
        PQexec(handle_, "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS now"));
    if (!succeeded(answer.get())) return failure(handle_, answer.get(), "clock_timestamp").error;
    ColumnMap unused;
    const auto theirs = Row(answer.get(), unused).number(0).value_or(0);
    const auto apart = wall_now().ms - theirs;
    if (apart > -kClockSkewMs && apart < kClockSkewMs) return {};
    return Error::unavailable("clock-differs-from-database", std::to_string(apart) + " ms");
}

Result<std::int64_t> Connection::execute(std::string_view sql, const Arguments& arguments,
                                         const std::function<Result<>(const Cells&)>& each) {
    if (spoiled_) return spoiled_->error;
    TRY(check_storable(arguments));
    Prepared* statement = TRY(prepared(sql, arguments));
    TRY(tell(sql, arguments, *statement));
    const auto answer = TRY(hear());
    return read(answer.get(), statement->columns, each);
}

Result<> Connection::send(std::string_view sql, const Arguments& arguments) {
    if (spoiled_) return spoiled_->error;
    TRY(check_storable(arguments));
    const Prepared* statement = TRY(prepared(sql, arguments));
    TRY(tell(sql, arguments, *statement));
    return pipeline_.full() ? settle() : Result<>();
}

Result<> Connection::tell(std::string_view sql, const Arguments& arguments, const Prepared& statement) {
    const auto& numbered = statement.numbered;
    Parameters parameters(numbered.positional + numbered.scope.size());
    for (const auto& value : arguments.positional) parameters.add(value);
    for (const int name : numbered.scope)
        parameters.add(name == 0   ? Scalar::of(arguments.scope->actor())
                       : name == 1 ? Scalar::of(arguments.scope->capability())
                                   : Scalar::of(arguments.scope->now()));
    if (pipeline_.send(statement.name, parameters, sql)) return {};
    return spoil(nullptr, sql);
}

// The answer to the last statement told, once those before it have succeeded.
Result<Answer> Connection::hear() {
    auto heard = pipeline_.hear();
    if (succeeded(heard.answer.get())) return std::move(heard.answer);
    return fail(heard);
}

Result<> Connection::settle() {
    if (!pipeline_.empty()) TRY(hear());
    return {};
}

// A server that begins nothing is of no use, whatever its reason: it may have become a standby.
Error Connection::fail(const Pipeline::Heard& heard) {
    const auto error = spoil(heard.answer.get(), heard.sql);
    if (heard.sql != kBegin) return error;
    lost_ = true;
    spoiled_ = Failure{Error::unavailable("database-unreachable", error.detail), Meaning::Gone};
    return spoiled_->error;
}

Result<std::int64_t> Connection::read(const PGresult* answer, ColumnMap& columns,
                                      const std::function<Result<>(const Cells&)>& each) {
    if (PQresultStatus(answer) == PGRES_COMMAND_OK) {
        std::int64_t changed = 0;
        const std::string_view digits = PQcmdTuples(const_cast<PGresult*>(answer));
        std::from_chars(digits.data(), digits.data() + digits.size(), changed);
        return changed;
    }
    const int rows = PQntuples(answer);
    Row row(answer, columns);
    for (int i = 0; each && i < rows; ++i) {
        row.go_to(i);
        TRY(each(row));
    }
    return std::int64_t{rows};
}

Result<> Connection::script(std::string_view sql) {
    if (spoiled_) return spoiled_->error;
    TRY(settle());
    const std::string text(sql);
    const Answer answer(PQexec(handle_, text.c_str()));
    const bool done = succeeded(answer.get()) || PQresultStatus(answer.get()) == PGRES_EMPTY_QUERY;
    return done ? Result<>() : Result<>(spoil(answer.get(), sql));
}

Result<> Connection::run_script(std::string_view sql) {
    TRY(command(kBeginScript));
    Result<> done;
    for (const auto statement : sql_statements(sql))
        if (done.ok()) done = command(std::string(statement).c_str());
    rollback();
    TRY(command(kEndScript));
    return done;
}

Result<> Connection::serialise(std::int64_t key) {
    Arguments arguments;
    arguments.add(Scalar::of(key), Arguments::Type::Number);
    TRY(execute("SELECT pg_advisory_xact_lock($1)", arguments, {}));
    return {};
}

Result<> Connection::share(std::int64_t key) {
    Arguments arguments;
    arguments.add(Scalar::of(key), Arguments::Type::Number);
    TRY(execute("SELECT pg_advisory_xact_lock_shared($1)", arguments, {}));
    return {};
}

void Connection::begin_write() {
    spoiled_.reset();
    send_own(kBeginName, kBegin);
    send_own(kUnboundedName, kUnbounded);
}

// A connection that takes nothing any more says so to the next statement.
void Connection::send_own(const char* name, const char* sql) { pipeline_.send(name, Parameters(0), sql); }

// Leaves together with what was sent and not yet heard of, which COMMIT only follows if all of it succeeded.
// When the connection is lost under it, nobody knows. A warning under COMMIT says that the change is here but
// not yet on the standby that was to have it too.
Result<> Connection::commit() {
    const bool ended = pipeline_.empty() && PQtransactionStatus(handle_) == PQTRANS_IDLE;
    if (ended) return Error::broken("a closure ended the transaction");
    send_own(kCommitName, kCommit);
    const auto heard = pipeline_.hear([this] { warned_ = false; });
    const auto* answer = heard.answer.get();
    if (!succeeded(answer)) {
        lost_ = failure(handle_, answer, heard.sql).meaning == Meaning::Gone;
        return lost_ ? Error::unavailable("outcome-unknown", PQerrorMessage(handle_)) : fail(heard);
    }
    const std::string_view done = PQcmdStatus(heard.answer.get());
    if (done != kCommit) return Error::broken("COMMIT became " + std::string(done));
    if (warned_) return Error::unavailable("outcome-unknown", "the server warned");
    return {};
}

// Should it fail, the connection is not usable() and its owner lets it go.
void Connection::rollback() {
    pipeline_.hear();
    if (PQtransactionStatus(handle_) != PQTRANS_IDLE) const Answer answer(PQexec(handle_, "ROLLBACK"));
}

bool Connection::usable() const {
    return !lost_ && PQstatus(handle_) == CONNECTION_OK && PQtransactionStatus(handle_) == PQTRANS_IDLE &&
           PQpipelineStatus(handle_) == PQ_PIPELINE_OFF;
}

Result<> Connection::command(const char* sql) {
    const Answer answer(PQexec(handle_, sql));
    return succeeded(answer.get()) ? Result<>() : Result<>(spoil(answer.get(), sql));
}

Error Connection::spoil(const PGresult* answer, std::string_view sql) {
    auto failed = failure(handle_, answer, sql);
    auto error = failed.error;
    lost_ = lost_ || failed.meaning == Meaning::Gone;
    if (!spoiled_) spoiled_ = std::move(failed);
    return error;
}

void Connection::hear_notice(void* self, const PGresult* notice) {
    const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity && std::string_view(severity) == "WARNING") static_cast<Connection*>(self)->warned_ = true;
}

}  // namespace xingtan::db::postgres
