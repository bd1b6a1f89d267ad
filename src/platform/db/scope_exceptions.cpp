#include "platform/db/scope_check.h"

namespace xingtan::db {

// Each line is a door in the wall: it needs a reason that a reviewer can check.
std::span<const ScopeException> scope_exceptions() {
    static constexpr ScopeException list[] = {
        {"found", "changes by id a row that a scoped finder returned in the same transaction"},
        {"granter", "auth compares a new grant with those its giver and its receiver hold already"},
        {"lens",
         "figures below a unit found in scope, in the tree of another day: what stood there then counts, "
         "though "
         "it may answer to others now; never people"},
        {"counter", "tally, the only writer of the two counter tables"},
        {"system", "jobs, sign-in, sessions and audit act for the program itself, not for an actor"},
        {"code-check",
         "a unit's new code is compared with everyone's, past and present; the answer never names a unit"},
        {"duplicate-check",
         "the number of a new person, or of one asked in by transfer, is compared with everyone's; the "
         "answer "
         "names the area at most, never a unit, and nothing of her unless the full name fits too"},
        {"public-units",
         "who is sent to another school needs its name, code and the units above it, which are public"},
        {"own", "a person reads her own rows of tables that belong to units, bound by actor_self"},
        {"check", "`xingtan check` and the tests recount everything; its answer goes to operators only"},
        {"busy-check",
         "the hours of a room, a teacher and the trainees of a class are compared with everyone's; of a "
         "class "
         "outside the scope the answer tells the time and how many sit in both"},
        {"calendar",
         "whoever holds the unguessable address of a calendar reads the timetable of its one class or "
         "person, "
         "until it is revoked"},
        {"public-check",
         "anyone may check a certificate by its number, read which numbers of an issuer's year are revoked, "
         "and check a certificate of hours by the code on it"},
    };
    return list;
}

}  // namespace xingtan::db
