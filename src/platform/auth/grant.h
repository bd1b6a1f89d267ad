#pragma once
// Giving and taking rights. Whoever gives must hold the capability (to use or to hand on) over that unit for
// all of that time, and Can::ManageGrants there: no grant is wider than the one it was cut from. Managing
// grants and reading the audit never come together in one account. A grant stands when its granter leaves; it
// ends by date, by revocation or with the account.
#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

struct GrantBody {
    Claimed<AccountId> account;
    Can capability{};
    Claimed<UnitId> unit;
    std::optional<GrantPurpose> purpose;  // Use unless said
    std::optional<WallTime> from_at;      // now unless said
    std::optional<WallTime> until_at;     // without an end unless said
};
BOOST_DESCRIBE_STRUCT(GrantBody, (), (account, capability, unit, purpose, from_at, until_at))

// Kind::Forbidden "grant-wider-than-own"; Kind::Conflict "duties-apart", "account-closed"; Kind::Invalid
// "capability-needs-no-grant", "grant-dates". A refusal by Forbidden or Conflict is audited.
Result<Grant> give(Context& ctx, const GrantBody& body);
// Kind::Conflict "grant-is-own", "grant-revoked".
Result<> revoke(Context& ctx, Claimed<GrantId> id);
// Live grants of one account or, when none is named, on one very unit (the actor's own when none is named
// either).
struct GrantFilter {
    std::optional<Claimed<AccountId>> account;
    std::optional<Claimed<UnitId>> unit;
};
Result<Page<Grant>> list_grants(Context& ctx, const GrantFilter& filter, const PageRequest& page);

// Every grant of a role at once, cut from those of who.actor, and the role written on the account. Account
// and unit were proved in scope by the caller. Returns how many were given.
struct Appointment {
    AccountId account;
    Role role{};
    UnitId unit;
    WallTime until_at = kNoEnd;
};
Result<std::int64_t> appoint(db::Tx& tx, const audit::Who& who, const Appointment& appointment);
// The first grants of a deployment, cut from nothing: a ministry office on the root unit. Kind::Conflict
// "already-founded" once any grant exists.
Result<std::int64_t> appoint_first(db::Tx& tx, const audit::Who& who, AccountId account, UnitId root);

// Opens an account below and appoints it in one go; a person or an office gets an activation code, shown this
// once.
struct AppointBody {
    std::string name;
    std::optional<std::string> login;
    Role role{};
    Claimed<UnitId> unit;
};
BOOST_DESCRIBE_STRUCT(AppointBody, (), (name, login, role, unit))
struct Appointed {
    AccountId account;
    std::optional<std::string> activation_code;
};
BOOST_DESCRIBE_STRUCT(Appointed, (), (account, activation_code))
// Kind::Invalid "role-not-appointed" for Teacher: teachers come with the roster.
Result<Appointed> open_and_appoint(Context& ctx, const AppointBody& body);

}  // namespace xingtan::auth
