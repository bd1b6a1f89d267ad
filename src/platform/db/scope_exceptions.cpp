#include "platform/db/scope_check.h"

namespace xingtan::db {

// Each line is a door in the wall: it needs a reason that a reviewer can check.
std::span<const ScopeException> scope_exceptions() {
    static constexpr ScopeException list[] = {
        {"found", "changes by id a row that a scoped finder returned in the same transaction"},
        {"granter", "auth compares a new grant with those its giver and its receiver hold already"},
        {"counter", "tally, the only writer of the two counter tables"},
        {"system", "jobs, sign-in, sessions and audit act for the program itself, not for an actor"},
        {"duplicate-check",
         "a new person's number is compared with everyone's; the answer names the area at most, never a "
         "unit"},
        {"own", "a person reads her own rows of tables that belong to units, bound by actor_self"},
        {"check", "`xingtan check` and the tests recount everything; its answer goes to operators only"},
        {"public-check", "anyone may check a certificate by its number"},
    };
    return list;
}

}  // namespace xingtan::db
