#include "platform/db/scope_check.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace xingtan::db {
namespace {

struct Seen {
    std::mutex mutex;
    std::map<std::string, StatementUse> uses;  // by text
    std::map<std::string, TableRule> rules;    // by table
};

Seen& seen() {
    static Seen all;
    return all;
}

// The tag of a statement that begins with /*tag*/, or nothing.
std::string_view tag_of(std::string_view sql) {
    if (!sql.starts_with("/*")) return {};
    const auto end = sql.find("*/");
    return end == std::string_view::npos ? std::string_view{} : sql.substr(2, end - 2);
}

bool excepted(std::string_view sql) {
    const auto tag = tag_of(sql);
    const auto list = scope_exceptions();
    return std::any_of(list.begin(), list.end(), [&](const ScopeException& e) { return e.tag == tag; });
}

bool binds(const StatementUse& use, std::string_view parameter) {
    return use.sql.find(parameter) != std::string::npos;
}

bool by_grant(const StatementUse& use) {
    return use.tables.contains("actor_scope") && binds(use, "$scope_actor") && binds(use, "$scope_cap");
}

bool by_self(const StatementUse& use) {
    return use.tables.contains("actor_self") && binds(use, "$scope_actor");
}

bool names(const std::vector<TableRule>& rules, const std::string& table) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const TableRule& rule) { return rule.table == table; });
}

bool touches(const StatementUse& use, const std::string& table) {
    return use.tables.contains(table) || use.updated.contains(table);
}

bool fault(const StatementUse& use, const TableRule& rule) {
    if (!touches(use, rule.table)) return false;
    switch (rule.visibility) {
        case Visibility::Tenant: return !by_grant(use);
        case Visibility::Owned: return !by_grant(use) && !by_self(use);
        default: return false;
    }
}

}  // namespace

void remember_statement(StatementUse use) {
    std::lock_guard lock(seen().mutex);
    auto text = use.sql;
    seen().uses.insert_or_assign(std::move(text), std::move(use));
}

void remember_rules(std::vector<TableRule> rules) {
    std::lock_guard lock(seen().mutex);
    for (auto& rule : rules) seen().rules.insert_or_assign(rule.table, rule);
}

std::vector<StatementUse> statements_seen() {
    std::lock_guard lock(seen().mutex);
    std::vector<StatementUse> list;
    for (const auto& [text, use] : seen().uses) list.push_back(use);
    return list;
}

std::vector<std::string> scope_faults(std::span<const StatementUse> uses, std::span<const TableRule> rules) {
    std::vector<std::string> faults;
    for (const auto& use : uses) {
        if (use.tables.contains(std::string(kNotCompiled)))
            faults.push_back("could not be checked: " + use.sql);
        if (excepted(use.sql)) continue;
        for (const auto& rule : rules)
            if (fault(use, rule)) faults.push_back("touches " + rule.table + " without a scope: " + use.sql);
    }
    return faults;
}

std::vector<std::string> scope_faults() {
    const auto uses = statements_seen();
    auto rules = table_rules(embedded_migrations());
    {
        std::lock_guard lock(seen().mutex);
        for (const auto& [table, rule] : seen().rules)
            if (!names(rules, table)) rules.push_back(rule);
    }
    return scope_faults(uses, rules);
}

}  // namespace xingtan::db
