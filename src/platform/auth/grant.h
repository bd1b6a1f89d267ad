#pragma once
// Giving and taking rights. Whoever gives must hold the capability (to use or to hand on) over that unit for
// all of that time, and Can::ManageGrants there: no grant is wider than the one it was cut from. Duties that
// stay apart never come together in one account (policy.h). A grant stands when its granter leaves; it
// ends by date, by revocation or with the account.
#include <functional>

#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

struct GrantBody {
    Claimed<AccountId> account;
    Can capability{};
    Claimed<UnitId> unit;
    std::optional<Claimed<ProjectId>> project;  // found by the caller; for all projects unless said
    std::optional<GrantPurpose> purpose;        // Use unless said
    std::optional<WallTime> from_at;            // now unless said
    std::optional<WallTime> until_at;           // without an end unless said
};
BOOST_DESCRIBE_STRUCT(GrantBody, (), (account, capability, unit, project, purpose, from_at, until_at))

// Kind::Forbidden "grant-wider-than-own"; Kind::Conflict "duties-apart", "account-closed"; Kind::Invalid
// "capability-needs-no-grant", "grant-dates", "grant-not-per-project". A refusal by Forbidden or Conflict is
// audited.
Result<Grant> give(Context& ctx, const GrantBody& body);
// News of one right, told in the transaction that gives or takes it, to whoever app/wire.cpp names.
struct GrantNews {
    AccountId account;
    UnitId unit;
    std::string unit_name;
    Can capability{};
    bool given = false;  // or taken back
};
using GrantSubscriber = std::function<Result<>(db::Tx&, Context&, const GrantNews&)>;
void on_grant(GrantSubscriber subscriber);  // before serving

// Kind::Conflict "grant-is-own", "grant-revoked"; Kind::Forbidden "account-above-own" for a grant of somebody
// from whom one's own rights come.
Result<> revoke(Context& ctx, Claimed<GrantId> id);
// Live and coming grants on a unit and everything below (the actor's own when none is named), of one account
// or capability when they are.
struct GrantFilter {
    std::optional<Claimed<AccountId>> account;
    std::optional<Claimed<UnitId>> unit;
    std::optional<Can> capability;
};
Result<Page<Grant>> list_grants(Context& ctx, const GrantFilter& filter, const PageRequest& page);

// Every grant of a role at once, cut from those of who.actor, and the role written on the account. Account
// and unit were proved in scope by the caller. Returns how many were given.
struct Appointment {
    AccountId account;
    Role role{};
    UnitId unit;
    WallTime until_at = kNoEnd;
    Duties duties = Duties::Together;
};
Result<std::int64_t> appoint(db::Tx& tx, const audit::Who& who, const Appointment& appointment);
// The first grants of a deployment, cut from nothing: a ministry office on the root unit. Kind::Conflict
// "already-founded" once any grant exists.
Result<std::int64_t> appoint_first(db::Tx& tx, const audit::Who& who, AccountId account, UnitId root);
// The same where duties stay apart: one account for each of them.
struct FirstThree {
    AccountId system, security, audit;
};
Result<std::int64_t> appoint_first_three(db::Tx& tx, const audit::Who& who, const FirstThree& accounts,
                                         UnitId root);

// Opens an account below (Can::ManageAccounts); a person or an office gets an activation code, shown this
// once. It is appointed in one go, except where duties stay apart, and except by a system administrator, who
// gives no rights under either setting: then whoever manages grants appoints it.
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
    bool appointed = true;
};
BOOST_DESCRIBE_STRUCT(Appointed, (), (account, activation_code, appointed))
// Kind::Invalid "role-not-appointed" for Teacher: teachers come with the roster.
Result<Appointed> open_and_appoint(Context& ctx, const AppointBody& body);

// Gives an account that stands the grants of a role (Can::ManageGrants).
struct RoleBody {
    Role role{};
    Claimed<UnitId> unit;
};
BOOST_DESCRIBE_STRUCT(RoleBody, (), (role, unit))
Result<Account> appoint_account(Context& ctx, Claimed<AccountId> id, const RoleBody& body);

}  // namespace xingtan::auth
