#include <algorithm>
#include <set>

#include "platform/db/migration.h"
#include "platform/db/sql_words.h"

namespace xingtan::db {
namespace {

// Words of a comment line such as `-- table place tenant(unit)`; empty unless it declares a table.
std::vector<SqlWord> declaration(const SqlWord& comment) {
    if (comment.kind != SqlWord::Kind::Comment || !comment.text.starts_with("-- table ")) return {};
    auto words = sql_words(comment.text.substr(9));
    std::erase_if(words, [](const SqlWord& word) { return word.kind != SqlWord::Kind::Word; });
    return words;
}

std::optional<Visibility> visibility_of(std::string_view word) {
    if (word == "tenant") return Visibility::Tenant;
    if (word == "owned") return Visibility::Owned;
    if (word == "system") return Visibility::System;
    if (word == "public") return Visibility::Public;
    return std::nullopt;
}

std::optional<TableRule> rule_of(const SqlWord& comment) {
    const auto words = declaration(comment);
    const auto visibility = words.size() < 2 ? std::nullopt : visibility_of(words[1].text);
    if (!visibility) return std::nullopt;
    const bool has_column = *visibility == Visibility::Tenant || *visibility == Visibility::Owned;
    if (words.size() != (has_column ? 3u : 2u)) return std::nullopt;
    return TableRule{std::string(words[0].text), *visibility, has_column ? std::string(words[2].text) : ""};
}

bool same_word(std::string_view a, std::string_view upper) {
    return std::equal(a.begin(), a.end(), upper.begin(), upper.end(),
                      [](char x, char y) { return (x >= 'a' && x <= 'z' ? x - 'a' + 'A' : x) == y; });
}

// Tables created: CREATE [TEMP | UNLOGGED | VIRTUAL …] TABLE [IF NOT EXISTS] name.
std::vector<std::string> created_tables(std::string_view sql) {
    auto words = sql_words(sql);
    std::erase_if(words, [](const SqlWord& word) { return word.kind == SqlWord::Kind::Comment; });
    std::vector<std::string> tables;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (!same_word(words[i].text, "TABLE")) continue;
        const bool creates =
            same_word(words[i - 1].text, "CREATE") || (i > 1 && same_word(words[i - 2].text, "CREATE"));
        std::size_t name = i + 1;
        while (name + 1 < words.size() &&
               (same_word(words[name].text, "IF") || same_word(words[name].text, "NOT") ||
                same_word(words[name].text, "EXISTS")))
            ++name;
        if (creates) tables.emplace_back(words[name].text);
    }
    return tables;
}

Result<> check_tables(const Migration& migration, const std::vector<TableRule>& rules) {
    for (const auto& table : created_tables(migration.sql)) {
        const auto declared = [&](const TableRule& rule) { return rule.table == table; };
        if (std::none_of(rules.begin(), rules.end(), declared))
            return Error::broken("migration " + std::string(migration.name) + ": table " + table +
                                 " has no line `-- table " + table + " tenant(…)|owned(…)|system|public`");
    }
    return {};
}

}  // namespace

std::vector<TableRule> table_rules(std::span<const Migration> migrations) {
    std::vector<TableRule> rules;
    for (const auto& migration : migrations)
        for (const auto& word : sql_words(migration.sql))
            if (auto rule = rule_of(word)) rules.push_back(std::move(*rule));
    return rules;
}

Result<> check_migrations(std::span<const Migration> migrations) {
    const auto rules = table_rules(migrations);
    std::set<int> numbers;
    for (const auto& migration : migrations) {
        const auto name = std::string(migration.name);
        if (!numbers.insert(migration.number).second)
            return Error::broken("migration " + name + ": its number is taken");
        TRY(check_tables(migration, rules));
        for (const auto& word : sql_words(migration.sql)) {
            if (word.kind == SqlWord::Kind::Word && same_word(word.text, "DEFERRABLE"))
                return Error::broken("migration " + name + ": a deferrable constraint");
            if (!declaration(word).empty() && !rule_of(word))
                return Error::broken("migration " + name + ": cannot read " + std::string(word.text));
        }
    }
    return {};
}

std::string for_engine(std::string_view sql, Engine engine) {
    std::string out;
    std::string_view rest = sql;
    for (const auto& word : sql_words(sql)) {
        if (word.kind != SqlWord::Kind::Word || word.text != "ID") continue;
        out.append(rest.data(), word.text.data());
        out += engine == Engine::Sqlite ? "INTEGER" : "BIGINT";
        rest = sql.substr(static_cast<std::size_t>(word.text.data() - sql.data()) + word.text.size());
    }
    return out.append(rest);
}

}  // namespace xingtan::db
