#include "platform/db/sqlite/scope_recorder.h"

namespace xingtan::db::sqlite {

int ScopeRecorder::hear(void* self, int action, const char* first, const char*, const char*,
                        const char* inside) {
    auto& recorder = *static_cast<ScopeRecorder*>(self);
    if (recorder.listening_) recorder.note(action, first ? first : "", inside ? inside : "");
    return SQLITE_OK;
}

// A table read through a view is named together with the view it is read in; RETURNING is heard as a trigger
// that reads the rows just written, which shows nobody anything new.
void ScopeRecorder::note(int action, std::string_view table, std::string_view inside) {
    if (inside == "sqlite_returning") return;
    switch (action) {
        case SQLITE_READ:
            heard_.tables.emplace(table);
            if (!inside.empty()) heard_.tables.emplace(inside);
            return;
        case SQLITE_UPDATE:
        case SQLITE_DELETE: heard_.updated.emplace(table); return;
        case SQLITE_INSERT: heard_.inserted.emplace(table); return;
        default: return;
    }
}

void ScopeRecorder::finish(std::string_view sql) {
    listening_ = false;
    heard_.sql = std::string(sql);
    remember_statement(std::move(heard_));
}

}  // namespace xingtan::db::sqlite
