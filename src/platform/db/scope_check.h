#pragma once
// The test-time proof that no statement reads foreign rows: with Settings::check_scope every statement is compiled
// under SQLite's authoriser callback, which names the tables and views it reads. A statement that touches a tenant
// table must read the view actor_scope and bind $scope_actor and $scope_cap; one that touches an owned table must read
// actor_scope or actor_self. The few that need not stand in scope_exceptions(), each with its reason.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/migration.h"

namespace xingtan::db {

struct ScopeException {
    std::string_view tag;     // the statement begins with this comment: /*tag*/
    std::string_view reason;
};
std::span<const ScopeException> scope_exceptions();

struct StatementUse {
    std::string sql;
    std::vector<std::string> tables;  // tables and views named by the callback
};
// What was compiled so far in this process with check_scope on, and what was found wrong.
std::vector<StatementUse> statements_seen();
std::vector<std::string> scope_faults();

}  // namespace xingtan::db
