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
    for (const Can capability : role_template(appointment.role).use) {
        grant.capability = capability;
        TRY(duties_stay_apart(tx, grant, who.at));
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

Result<Appointed> open_and_appoint(Context& ctx, const AppointBody& body) {
    if (body.role == Role::Teacher) return Error::invalid_field("role", "role-not-appointed");
    Appointed made;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageGrants>(tx));
        const auto unit = TRY(find_unit(tx, scope, body.unit));
        made.account =
            TRY(open_account(tx, ctx.who(), {body.role, body.name, unit, {}, body.login.value_or("")}));
        TRY(appoint(tx, ctx.who(), {made.account, body.role, unit}));
        if (role_template(body.role).kind != AccountKind::Platform)
            made.activation_code = TRY(make_activation_code(tx, ctx.deployment.keys, made.account, ctx.at));
        return {};
    }));
    return made;
}

}  // namespace xingtan::auth
