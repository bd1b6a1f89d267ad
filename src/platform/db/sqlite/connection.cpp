#include "platform/db/sqlite/connection.h"

#include <cassert>
#include <mutex>

#include "base/log.h"
#include "platform/db/sqlite/failure.h"
#include "platform/db/sqlite/scope_prover.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::size_t kStatementsKept = 300;
constexpr int kBusyMs = 10'000;
constexpr int kCacheKib = 2'000;
constexpr int kWriterCacheKib = 64'000;
// Readers map the file: a page needs no copy. The writer does not, since what it changes is copied anyway.
constexpr std::int64_t kMappedBytes = std::int64_t{2} << 30;
constexpr std::int64_t kWalKeptBytes = 16 << 20;

int flags_of(Role role) {
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (role) {
        case Role::Writer: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case Role::Maintenance: return common | SQLITE_OPEN_READWRITE;
        default: return common | SQLITE_OPEN_READONLY;
    }
}

// Without the global count of memory in use, connections do not wait for each other to allocate.
void configure_library() {
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

void set(sqlite3* db, int option, int value) { sqlite3_db_config(db, option, value, nullptr); }

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const Settings& settings, Role role) {
    configure_library();
    std::unique_ptr<Connection> made(new Connection(role));
    const int code = sqlite3_open_v2(settings.sqlite_file.c_str(), &made->db_, flags_of(role), nullptr);
    if (code != SQLITE_OK) return failure(made->db_, code, settings.sqlite_file);
    TRY(made->configure(settings));
    return made;
}

Connection::~Connection() {
    by_text_.clear();
    kept_.clear();
    [[maybe_unused]] const int code = sqlite3_close(db_);
    assert(code == SQLITE_OK && "a statement outlives its connection");
}

Result<> Connection::configure(const Settings& settings) {
    set(db_, SQLITE_DBCONFIG_DQS_DML, 0);
    set(db_, SQLITE_DBCONFIG_DQS_DDL, 0);
    set(db_, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    set(db_, SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(db_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    // Plans never look at bound values. Otherwise a statement whose text could use a partial index for some
    // value, or a LIKE with a bound pattern, is compiled anew at every run (ADR 0015).
    set(db_, SQLITE_DBCONFIG_ENABLE_QPSG, 1);
    sqlite3_busy_timeout(db_, kBusyMs);
    if (role_ != Role::Reader) TRY(pragma("journal_mode = WAL"));
    sqlite3_wal_autocheckpoint(db_, 0);
    const int cache = role_ == Role::Writer ? kWriterCacheKib : kCacheKib;
    TRY(pragma("synchronous = FULL"));
    TRY(pragma("secure_delete = ON"));
    TRY(pragma("temp_store = MEMORY"));
    TRY(pragma("case_sensitive_like = ON"));  // as PostgreSQL's is
    TRY(pragma("cache_size = -" + std::to_string(cache)));
    TRY(pragma("mmap_size = " + std::to_string(role_ == Role::Reader ? kMappedBytes : 0)));
    TRY(pragma("journal_size_limit = " + std::to_string(kWalKeptBytes)));
    if (settings.check_scope && role_ != Role::Maintenance)
        recorder_ = std::make_unique<ScopeRecorder>(settings.sqlite_file);
    return {};
}

Result<> Connection::pragma(const std::string& text) {
    const auto sql = "PRAGMA " + text;
    const int code = sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<>() : Result<>(failure(db_, code, sql));
}

Result<std::int64_t> Connection::execute(std::string_view sql, const Arguments& arguments,
                                         const std::function<Result<>(const Cells&)>& each) {
    TRY(may_run());
    TRY(check_storable(arguments));
    if (recorder_) prove_scope(db_, sql, arguments);
    auto found = statement(sql);
    if (!found.ok()) return spoil(std::move(found).error());
    if (!found.value()->busy()) return run_on(*found.value(), arguments, each);
    // The same statement is being read further out, as when a tree is walked: this run gets one of its own.
    auto own = prepare(sql, false);
    if (!own.ok()) return spoil(std::move(own).error());
    return run_on(*own.value(), arguments, each);
}

Result<std::int64_t> Connection::run_on(Statement& statement, const Arguments& arguments,
                                        const std::function<Result<>(const Cells&)>& each) {
    auto result = statement.run(arguments, each);
    if (!result.ok() && statement.engine_failed()) return spoil(std::move(result).error());
    return result;
}

Result<> Connection::script(std::string_view sql) {
    TRY(may_run());
    auto result = run_script(sql);
    return result.ok() ? result : Result<>(spoil(std::move(result).error()));
}

Result<> Connection::run_script(std::string_view sql) {
    const std::string text(sql);
    for (const char* rest = text.c_str(); *rest;) {
        sqlite3_stmt* handle = nullptr;
        const char* from = rest;
        int code = sqlite3_prepare_v2(db_, from, -1, &handle, &rest);
        if (code == SQLITE_OK && handle) {
            do code = sqlite3_step(handle);
            while (code == SQLITE_ROW);
            sqlite3_finalize(handle);
        }
        if (code != SQLITE_OK && code != SQLITE_DONE) return failure(db_, code, from);
    }
    return {};
}

int Connection::control(std::string_view sql) {
    auto found = statement(sql);
    return found.ok() ? found.value()->step_alone() : SQLITE_ERROR;
}

Error Connection::failure_of(int code, std::string_view sql) const { return failure(db_, code, sql); }

Result<> Connection::may_run() const {
    if (spoiled_) return *spoiled_;
    if (!in_transaction()) return Error::broken("a statement outside a transaction");
    return {};
}

Error Connection::spoil(Error error) {
    if (!spoiled_) spoiled_ = error;
    return error;
}

Result<Statement*> Connection::statement(std::string_view sql) {
    if (const auto known = by_text_.find(sql); known != by_text_.end()) {
        kept_.splice(kept_.begin(), kept_, known->second);
        return known->second->get();
    }
    auto made = TRY(prepare(sql, true));
    if (kept_.size() >= kStatementsKept && !kept_.back()->busy()) {
        by_text_.erase(kept_.back()->sql());
        kept_.pop_back();
    }
    kept_.push_front(std::move(made));
    by_text_.emplace(kept_.front()->sql(), kept_.begin());
    return kept_.front().get();
}

Result<std::unique_ptr<Statement>> Connection::prepare(std::string_view sql, bool kept) {
    auto made = Statement::prepare(db_, sql, kept);
    if (made.ok() && recorder_) recorder_->record(sql);
    return made;
}

}  // namespace xingtan::db::sqlite
