#pragma once
// The audit as those read it who may: rows of the units below the grant, the newest first. It lives here and
// not beside the rows because reading needs a scope. Reading changes nothing and leaves no row of its own.
#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

struct AuditTag {
    static constexpr char letter = 'd';
};
using AuditId = Id<AuditTag>;

struct AuditRow {
    AuditId id;
    WallTime at;
    std::optional<AccountId> actor;
    std::string actor_name;
    UnitId unit;
    std::string unit_name;
    std::string action;
    std::string object;       // wire id of what was changed
    std::string object_name;  // of accounts and units; empty otherwise
    std::string detail;       // one JSON object or nothing
    std::int64_t count = 1;
    std::string request;
    bool sealed = false;  // has its place in the chain
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(AuditRow, (),
                      (id, at, actor, actor_name, unit, unit_name, action, object, object_name, detail, count,
                       request, sealed, unit_former))

struct AuditFilter {
    std::optional<Claimed<UnitId>> unit;  // and everything below; the actor's own unless named
    std::string object;
    std::string action;  // a whole one, or its noun: "grant"
    std::optional<AccountId> actor;
    std::optional<WallTime> from;   // included
    std::optional<WallTime> until;  // not included
};
Result<Page<AuditRow>> list_audit(Context& ctx, const AuditFilter& filter, const PageRequest& page);
// The same for an office about itself and what lies below: its own people are named, somebody of a unit above
// or elsewhere by the name of that unit alone, without an id. Kind::Missing for an actor who is not its own.
Result<Page<AuditRow>> list_own_audit(Context& ctx, const AuditFilter& filter, const PageRequest& page);

}  // namespace xingtan::auth
