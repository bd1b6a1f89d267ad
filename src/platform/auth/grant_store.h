#pragma once
// The rows of grants. One SQL statement per function; who may call them with what is grant.h's matter.
#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/auth/model.h"
#include "platform/auth/role.h"

namespace xingtan::auth {

struct NewGrant {
    AccountId account;
    Can capability{};
    GrantPurpose purpose{};
    UnitId unit;
    std::optional<ProjectId> project = {};
    WallTime from_at;
    WallTime until_at;
};

// Kind::Forbidden "not-granted" unless who.actor manages grants on this unit.
Result<> grants_on(db::Tx& tx, const audit::Who& who, UnitId unit);
// Under the granter's own grant that covers it; Kind::Forbidden "grant-wider-than-own" when there is none.
Result<GrantId> insert_cut_grant(db::Tx& tx, const audit::Who& who, const NewGrant& grant);
Result<GrantId> insert_founding_grant(db::Tx& tx, const audit::Who& who, const NewGrant& grant);
Result<bool> any_grant(db::Tx& tx);
// Kind::Conflict "duties-apart" when the account would hold two duties (role.h) that stay apart.
Result<> duties_stay_apart(db::Tx& tx, const NewGrant& grant, WallTime now, Duties duties);

// A live or coming grant whose unit lies in scope; Kind::Missing otherwise.
Result<Grant> find_grant(db::Tx& tx, const AnyScope& scope, Claimed<GrantId> id);
// Kind::Conflict "grant-revoked".
Result<> mark_revoked(db::Tx& tx, const audit::Who& who, GrantId id);

struct GrantQuery {
    std::optional<AccountId> account;
    std::optional<Can> capability;
    UnitId unit;  // this unit and everything below
};
Result<Page<Grant>> grants_below(db::Tx& tx, const AnyScope& scope, const GrantQuery& query,
                                 const PageRequest& page);

}  // namespace xingtan::auth
