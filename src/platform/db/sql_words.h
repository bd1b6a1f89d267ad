#pragma once
// SQL text cut into words, with comments and quoted text recognised, for the few questions asked of it before
// an engine sees it: which parameters it names, which tables it creates, where the type ID stands.
#include <string_view>
#include <vector>

namespace xingtan::db {

struct SqlWord {
    enum class Kind { Word, Parameter, Quoted, Comment, Sign };
    Kind kind;
    std::string_view text;  // a piece of the given text
};

// Every piece but white space, in order. A Word starts with a letter or underscore; a Parameter with $.
std::vector<SqlWord> sql_words(std::string_view sql);
// The statements of a script, without their semicolons.
std::vector<std::string_view> sql_statements(std::string_view sql);

}  // namespace xingtan::db
