#pragma once
// Compiles each statement once more under SQLite's authoriser callback and hands what it heard to
// scope_check. It has a connection of its own without foreign keys: their checks read other tables too, which
// shows nobody anything.
#include <sqlite3.h>

#include <string>
#include <string_view>

#include "platform/db/scope_check.h"

namespace xingtan::db::sqlite {

class ScopeRecorder {
  public:
    explicit ScopeRecorder(const std::string& file);
    ~ScopeRecorder() { sqlite3_close(db_); }
    ScopeRecorder(const ScopeRecorder&) = delete;

    void record(std::string_view sql);

  private:
    sqlite3* db_ = nullptr;
    StatementUse heard_;

    static int hear(void* self, int action, const char* table, const char*, const char*, const char*);
};

}  // namespace xingtan::db::sqlite
