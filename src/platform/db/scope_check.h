#pragma once
// The test-time proof that no statement reads foreign rows: with Settings::check_scope every statement is
// compiled under SQLite's authoriser callback, which names the tables and views it reads. A statement that
// touches a tenant table must read the view actor_scope and bind $scope_actor and $scope_cap; one that
// touches an owned table must read actor_scope so, or actor_self with $scope_actor. INSERT … VALUES reads
// nothing and so needs neither. The few that need not stand in scope_exceptions(), each with its reason.
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/migration.h"

namespace xingtan::db {

struct ScopeException {
    std::string_view tag;  // the statement begins with this comment: /*tag*/
    std::string_view reason;
};
std::span<const ScopeException> scope_exceptions();

struct StatementUse {
    std::string sql;
    std::set<std::string> tables;   // tables and views read
    std::set<std::string> updated;  // tables whose rows it changes or deletes
    std::set<std::string> inserted;
};
// Stands among the tables of a statement that could not be compiled for the check, and is a fault.
constexpr std::string_view kNotCompiled = "(not compiled)";
// What was compiled so far in this process with check_scope on, and what was found wrong, by the rules of
// the embedded migrations and of all that were given to migrate().
std::vector<StatementUse> statements_seen();
std::vector<std::string> scope_faults();

// The same judgement over given facts.
std::vector<std::string> scope_faults(std::span<const StatementUse> uses, std::span<const TableRule> rules);

// Told by the SQLite engine and by migrate().
void remember_statement(StatementUse use);
void remember_rules(std::vector<TableRule> rules);

}  // namespace xingtan::db
