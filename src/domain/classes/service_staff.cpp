#include <algorithm>

#include "domain/classes/store_staff.h"
#include "domain/people/service.h"

namespace xingtan::classes {
namespace {

Result<> days_in_order(Date from_on, std::optional<Date> until_on) {
    if (until_on && *until_on < from_on) return Error::invalid_field("until_on", "dates-out-of-order");
    return {};
}

Result<ClassStaff> shown(db::Tx& tx, const AnyScope& scope, ClassStaffId id, Date today) {
    auto found = TRY(store::find_staff(tx, scope, id, today));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<> note(db::Tx& tx, Context& ctx, const TrainingClass& one, std::string_view action) {
    return audit::record(tx, ctx.who(), {.action = action, .object = to_wire(one.id), .unit = one.unit});
}

}  // namespace

Result<ClassStaff> name_staff(Context& ctx, Claimed<TrainingClassId> id, const StaffBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<ClassStaff> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto one = TRY(find(tx, scope, id));
        if (one.dissolved_at) return Error::conflict("class-dissolved");
        TRY(days_in_order(body.from_on, body.until_on));
        const auto person = TRY(people::find(tx, scope, body.person));
        const auto staff = TRY(ctx.next_id<ClassStaffId>());
        const bool named =
            TRY(store::insert_staff(tx, {staff, one.id, body.role, person.id, body.from_on, body.until_on},
                                    ctx.actor.account, ctx.now));
        if (!named) return Error::conflict("staff-already");
        TRY(note(tx, ctx, one, "class.staff-named"));
        return shown(tx, scope, staff, day_of(ctx.now));
    });
}

Result<ClassStaff> end_staff(Context& ctx, Claimed<ClassStaffId> id, const StaffEndBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<ClassStaff> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto today = day_of(ctx.now);
        const auto staff = TRY(shown(tx, scope, id.unproven, today));
        if (ctx.if_match && *ctx.if_match != staff.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(staff.version)}});
        TRY(days_in_order(staff.from_on, body.until_on));
        const bool ended = TRY(store::end_staff(tx, staff, body.until_on));
        if (!ended) return Error::stale();
        const auto one = TRY(find(tx, scope, Claimed<TrainingClassId>{staff.training_class}));
        TRY(note(tx, ctx, one, "class.staff-ended"));
        return shown(tx, scope, staff.id, today);
    });
}

Result<std::vector<ClassStaff>> staff_of(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<ClassStaff>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto one = TRY(find(tx, scope, id));
        return store::staff(tx, one.id, day_of(ctx.now));
    });
}

}  // namespace xingtan::classes
