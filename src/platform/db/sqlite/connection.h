#pragma once
// One SQLite connection with every setting made explicitly, its cache of prepared statements, and the state
// of the transaction it is in. Used by one thread at a time.
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>

#include "platform/db/db.h"
#include "platform/db/sqlite/scope_recorder.h"
#include "platform/db/sqlite/statement.h"

namespace xingtan::db::sqlite {

enum class Role { Writer, Reader, Maintenance };

class Connection final : public Session {
  public:
    static Result<std::unique_ptr<Connection>> open(const Settings& settings, Role role);
    ~Connection() override;
    Connection(const Connection&) = delete;

    Engine engine() const override { return Engine::Sqlite; }
    Result<std::int64_t> execute(std::string_view sql, const Arguments& arguments,
                                 const std::function<Result<>(const Cells&)>& each) override;
    Result<> script(std::string_view sql) override;
    Result<> serialise(std::int64_t) override { return {}; }  // the only writer is alone already
    Result<> share(std::int64_t) override { return {}; }

    // BEGIN, COMMIT, SAVEPOINT and their like; they run whatever state the transaction is in.
    int control(std::string_view sql);
    Error failure_of(int code, std::string_view sql) const;
    // False once SQLite has rolled the whole transaction back on its own, as it does when the disk is full.
    bool in_transaction() const { return !sqlite3_get_autocommit(db_); }
    bool idle() const { return sqlite3_txn_state(db_, nullptr) == SQLITE_TXN_NONE; }
    // The first error that spoiled the running closure, and forgetting it when the closure is over.
    const std::optional<Error>& spoiled() const { return spoiled_; }
    void begin_closure() { spoiled_.reset(); }
    // A script outside any transaction: each statement in its own right.
    Result<> run_script(std::string_view sql);

    sqlite3* handle() const { return db_; }

  private:
    using Statements = std::list<std::unique_ptr<Statement>>;

    sqlite3* db_ = nullptr;
    Role role_;
    std::unique_ptr<ScopeRecorder> recorder_;
    std::optional<Error> spoiled_;
    Statements kept_;  // most recently used first
    std::unordered_map<std::string_view, Statements::iterator> by_text_;

    explicit Connection(Role role) : role_(role) {}
    Result<> configure(const Settings& settings);
    Result<> pragma(const std::string& text);
    Result<Statement*> statement(std::string_view sql);
    Result<std::unique_ptr<Statement>> prepare(std::string_view sql, bool kept);
    Result<std::int64_t> run_on(Statement& statement, const Arguments& arguments,
                                const std::function<Result<>(const Cells&)>& each);
    Result<> may_run() const;
    Error spoil(Error error);
};

}  // namespace xingtan::db::sqlite
