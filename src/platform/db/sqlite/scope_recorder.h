#pragma once
// Listens to SQLite's authoriser callback while statements are compiled and hands what it heard to
// scope_check.
#include <sqlite3.h>

#include <string_view>

#include "platform/db/scope_check.h"

namespace xingtan::db::sqlite {

class ScopeRecorder {
  public:
    explicit ScopeRecorder(sqlite3* db) { sqlite3_set_authorizer(db, &ScopeRecorder::hear, this); }
    ScopeRecorder(const ScopeRecorder&) = delete;

    void start() { heard_ = {}, listening_ = true; }
    void finish(std::string_view sql);

  private:
    bool listening_ = false;
    StatementUse heard_;

    static int hear(void* self, int action, const char* first, const char* second, const char* database,
                    const char* inside);
    void note(int action, std::string_view table, std::string_view inside);
};

}  // namespace xingtan::db::sqlite
