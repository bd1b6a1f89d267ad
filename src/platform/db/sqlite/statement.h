#pragma once
// One prepared statement with what was learnt of it once: where its parameters are and how its columns map
// to a struct. It is reset after every run, whatever happened: unreset, it would pin an old snapshot.
#include <sqlite3.h>

#include <array>
#include <functional>
#include <memory>

#include "platform/db/value.h"

namespace xingtan::db::sqlite {

class Statement final : private Cells {
  public:
    static Result<std::unique_ptr<Statement>> prepare(sqlite3* db, std::string_view sql, bool kept);
    ~Statement() { sqlite3_finalize(handle_); }
    Statement(const Statement&) = delete;

    const std::string& sql() const { return sql_; }
    bool busy() const { return busy_; }
    bool writes() const { return !sqlite3_stmt_readonly(handle_); }
    // Whether the engine failed in the last run, rather than the arguments or the reader of its rows.
    bool engine_failed() const { return engine_failed_; }
    // Rows read, or rows changed by a statement that returns none.
    Result<std::int64_t> run(const Arguments& arguments, const std::function<Result<>(const Cells&)>& each);
    // For BEGIN, SAVEPOINT and their like: the bare result code.
    int step_alone();

  private:
    enum ScopeParameter { Actor, Capability, Now };
    sqlite3* db_;
    sqlite3_stmt* handle_ = nullptr;
    std::string sql_;
    std::vector<int> positions_;            // of $1, $2, …
    std::array<int, 3> scope_positions_{};  // 0: not used
    bool busy_ = false;
    bool engine_failed_ = false;
    mutable ColumnMap map_;

    Statement(sqlite3* db, std::string_view sql) : db_(db), sql_(sql) {}
    Result<> learn_parameters();
    Result<> learn_parameter(int index);
    Result<> bind(const Arguments& arguments);
    Result<> bind_one(int index, const Scalar& value);
    Result<> bind_scope(const ScopeBinding* scope);
    Error fail(int code);
    Result<std::int64_t> step_through(const std::function<Result<>(const Cells&)>& each);

    int count() const override { return sqlite3_column_count(handle_); }
    std::string_view name(int column) const override { return sqlite3_column_name(handle_, column); }
    bool is_null(int column) const override { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
    std::optional<std::int64_t> number(int column) const override;
    std::string_view text(int column) const override;
    ColumnMap& columns() const override { return map_; }
};

}  // namespace xingtan::db::sqlite
