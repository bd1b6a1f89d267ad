#include "platform/db/sql_words.h"

#include <algorithm>
#include <utility>

namespace xingtan::db {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80); }

std::size_t end_of(std::string_view text, std::string_view mark, std::size_t from) {
    const auto at = text.find(mark, from);
    return at == std::string_view::npos ? text.size() : at + mark.size();
}

std::size_t end_of_name(std::string_view text, std::size_t from) {
    const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                  [](char c) { return !is_letter(c) && !is_digit(c); });
    return static_cast<std::size_t>(end - text.begin());
}

// $1, $scope_actor, or text quoted by $$ or $tag$.
SqlWord dollar_word(std::string_view text) {
    const auto end = end_of_name(text, 1);
    const bool tag = end < text.size() && text[end] == '$' && (end == 1 || is_letter(text[1]));
    if (!tag) return {SqlWord::Kind::Parameter, text.substr(0, end)};
    return {SqlWord::Kind::Quoted, text.substr(0, end_of(text, text.substr(0, end + 1), end + 1))};
}

// A doubled quote starts the next piece, which does no harm: its inside is never read as words.
SqlWord first_word(std::string_view text) {
    const char c = text[0];
    const auto piece = [&](SqlWord::Kind kind, std::size_t end) {
        return SqlWord{kind, text.substr(0, end)};
    };
    if (text.starts_with("--")) return piece(SqlWord::Kind::Comment, end_of(text, "\n", 2));
    if (text.starts_with("/*")) return piece(SqlWord::Kind::Comment, end_of(text, "*/", 2));
    if (c == '\'' || c == '"') return piece(SqlWord::Kind::Quoted, end_of(text, text.substr(0, 1), 1));
    if (c == '$') return dollar_word(text);
    if (is_letter(c) || is_digit(c)) return piece(SqlWord::Kind::Word, end_of_name(text, 0));
    return piece(SqlWord::Kind::Sign, 1);
}

}  // namespace

std::vector<SqlWord> sql_words(std::string_view sql) {
    std::vector<SqlWord> words;
    while (!sql.empty()) {
        if (is_space(sql[0])) {
            sql.remove_prefix(1);
            continue;
        }
        words.push_back(first_word(sql));
        sql.remove_prefix(words.back().text.size());
    }
    return words;
}

std::vector<std::string_view> sql_statements(std::string_view sql) {
    std::vector<std::string_view> statements;
    std::string_view current;
    for (const auto& word : sql_words(sql)) {
        if (word.kind == SqlWord::Kind::Comment) continue;
        if (word.text == ";") {
            if (!current.empty()) statements.push_back(std::exchange(current, {}));
            continue;
        }
        const char* from = current.empty() ? word.text.data() : current.data();
        current = {from, static_cast<std::size_t>(word.text.data() + word.text.size() - from)};
    }
    if (!current.empty()) statements.push_back(current);
    return statements;
}

}  // namespace xingtan::db
