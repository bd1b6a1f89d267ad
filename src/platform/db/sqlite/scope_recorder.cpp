#include "platform/db/sqlite/scope_recorder.h"

#include <algorithm>

#include "platform/db/sql_words.h"

namespace xingtan::db::sqlite {
namespace {

// INSERT … VALUES hears reads of its own table for RETURNING and ON CONFLICT, of the rows it writes itself.
bool only_inserts(std::string_view sql) {
    auto words = sql_words(sql);
    std::erase_if(words, [](const SqlWord& word) { return word.kind != SqlWord::Kind::Word; });
    const auto selects = [](const SqlWord& word) { return word.text == "SELECT" || word.text == "select"; };
    return !words.empty() && words[0].text == "INSERT" && std::none_of(words.begin(), words.end(), selects);
}

}  // namespace

ScopeRecorder::ScopeRecorder(const std::string& file) {
    sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_set_authorizer(db_, &ScopeRecorder::hear, this);
}

void ScopeRecorder::record(std::string_view sql) {
    heard_ = {.sql = std::string(sql)};
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    sqlite3_finalize(statement);
    if (code != SQLITE_OK) heard_.tables.emplace(kNotCompiled);
    if (only_inserts(sql))
        for (const auto& table : heard_.inserted) heard_.tables.erase(table);
    remember_statement(std::move(heard_));
}

// A view is heard under its own name when a column of it is read; a subquery or WITH is not.
int ScopeRecorder::hear(void* self, int action, const char* table, const char*, const char*, const char*) {
    auto& heard = static_cast<ScopeRecorder*>(self)->heard_;
    switch (action) {
        case SQLITE_READ: heard.tables.emplace(table); break;
        case SQLITE_UPDATE:
        case SQLITE_DELETE: heard.updated.emplace(table); break;
        case SQLITE_INSERT: heard.inserted.emplace(table); break;
        default: break;
    }
    return SQLITE_OK;
}

}  // namespace xingtan::db::sqlite
