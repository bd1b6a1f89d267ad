// Appointments: the bundle of a role, given in one transaction.
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/grant_store.h"
#include "platform/auth/invitation.h"

namespace xingtan::auth {
namespace {

using Insert = Result<GrantId> (*)(db::Tx&, const audit::Who&, const NewGrant&);

Result<std::int64_t> give_bundle(db::Tx& tx, const audit::Who& who, const Appointment& appointment,
                                 Insert insert) {
    NewGrant grant{.account = appointment.account,
                   .purpose = GrantPurpose::Use,
                   .unit = appointment.unit,
                   .from_at = who.at,
                   .until_at = appointment.until_at};
    std::int64_t given = 0;
    for (const Can capability : used_by(appointment.role, appointment.duties)) {
        grant.capability = capability;
        TRY(duties_stay_apart(tx, grant, who.at, appointment.duties));
        TRY(insert(tx, who, grant));
        ++given;
    }
    grant.purpose = GrantPurpose::HandOn;
    for (const Can capability : handed_on(appointment.role)) {
        grant.capability = capability;
        TRY(insert(tx, who, grant));
        ++given;
    }
    return given;
}

Result<std::int64_t> appoint_by(db::Tx& tx, const audit::Who& who, const Appointment& appointment,
                                Insert insert) {
    const auto given = TRY(give_bundle(tx, who, appointment, insert));
    TRY(tx.run("/*found*/ UPDATE account SET role = $2, version = version + 1 WHERE id = $1",
               appointment.account, appointment.role));
    const auto detail = "{\"role\":\"" + std::string(wire_name(appointment.role)) + "\"}";
    TRY(audit::record(tx, who,
                      {"grant.role-given", to_wire(appointment.account), appointment.unit, detail, given}));
    return given;
}

// An account says which office it is of: a province's in a county would be a false word.
Result<> fits_unit(db::Tx& tx, Role role, UnitId unit) {
    const auto level =
        TRY(tx.one<std::string>("/*found*/ SELECT unit_level FROM unit_path WHERE unit = $1", unit));
    if (!role_fits(role, level)) return Error::invalid_field("role", "role-of-another-level");
    return {};
}

}  // namespace

Result<std::int64_t> appoint(db::Tx& tx, const audit::Who& who, const Appointment& appointment) {
    TRY(grants_on(tx, who, appointment.unit));
    return appoint_by(tx, who, appointment, &insert_cut_grant);
}

Result<std::int64_t> appoint_first(db::Tx& tx, const audit::Who& who, AccountId account, UnitId root) {
    const bool founded = TRY(any_grant(tx));
    if (founded) return Error::conflict("already-founded");
    return appoint_by(tx, who, {account, Role::MinistryOffice, root}, &insert_founding_grant);
}

Result<std::int64_t> appoint_first_three(db::Tx& tx, const audit::Who& who, const FirstThree& accounts,
                                         UnitId root) {
    const bool founded = TRY(any_grant(tx));
    if (founded) return Error::conflict("already-founded");
    const std::pair<AccountId, Role> three[] = {{accounts.system, Role::SystemAdministrator},
                                                {accounts.security, Role::SecurityAdministrator},
                                                {accounts.audit, Role::Auditor}};
    std::int64_t given = 0;
    for (const auto& [account, role] : three)
        given +=
            TRY(appoint_by(tx, who, {account, role, root, kNoEnd, Duties::Apart}, &insert_founding_grant));
    return given;
}

Result<Appointed> open_and_appoint(Context& ctx, const AppointBody& body) {
    if (body.role == Role::Teacher) return Error::invalid_field("role", "role-not-appointed");
    const auto duties = ctx.deployment.policy.duties;
    Appointed made;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto unit = TRY(find_unit(tx, scope, body.unit));
        TRY(fits_unit(tx, body.role, unit));
        made.account =
            TRY(open_account(tx, ctx.who(), {body.role, body.name, unit, {}, body.login.value_or("")}));
        const auto opener = TRY(account(tx, ctx.actor.account));
        made.appointed = duties == Duties::Together && opener.role != Role::SystemAdministrator;
        if (made.appointed) TRY(appoint(tx, ctx.who(), {made.account, body.role, unit, kNoEnd, duties}));
        if (role_template(body.role).kind != AccountKind::Platform)
            made.activation_code = TRY(make_activation_code(tx, ctx.deployment.keys, made.account, ctx.at));
        return {};
    }));
    return made;
}

Result<Account> appoint_account(Context& ctx, Claimed<AccountId> id, const RoleBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Account> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageGrants>(tx));
        const auto found = TRY(find_account(tx, scope, id));
        const auto unit = TRY(find_unit(tx, scope, body.unit));
        if (found.state == AccountState::Closed) return Error::conflict("account-closed");
        if (role_template(body.role).kind != found.kind)
            return Error::invalid_field("role", "role-not-appointed");
        TRY(fits_unit(tx, body.role, found.unit));
        TRY(appoint(tx, ctx.who(), {found.id, body.role, unit, kNoEnd, ctx.deployment.policy.duties}));
        return account(tx, found.id);
    });
}

}  // namespace xingtan::auth
