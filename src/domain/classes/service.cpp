// Finding, listing and naming classes; who sits in them, and who is pinned there.
#include <algorithm>
#include <map>

#include "base/limits.h"
#include "domain/classes/store.h"
#include "domain/classes/store_staff.h"

namespace xingtan::classes {
namespace {

Result<> name_staff_of(db::Tx& tx, std::vector<TrainingClass>& classes, Date today) {
    std::vector<TrainingClassId> ids;
    std::map<TrainingClassId, TrainingClass*> by_id;
    for (auto& one : classes) {
        ids.push_back(one.id);
        by_id[one.id] = &one;
    }
    const auto led = TRY(store::led(tx, ids, today));
    for (const auto& [id, role, name] : led) {
        auto& one = *by_id.at(id);
        if (role == StaffRole::Tutor)
            ++one.tutors;
        else
            one.managers += (one.managers.empty() ? "" : "、") + name;
    }
    return {};
}

Result<TrainingClass> found_to_edit(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                    Claimed<TrainingClassId> id) {
    const auto one = TRY(find(tx, scope, id));
    if (ctx.if_match && *ctx.if_match != one.version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(one.version)}});
    if (one.dissolved_at) return Error::conflict("class-dissolved");
    return one;
}

}  // namespace

Result<TrainingClass> find(db::Tx& tx, const AnyScope& scope, Claimed<TrainingClassId> id) {
    auto found = TRY(store::find(tx, scope, id.unproven));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<TrainingClass> show(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<TrainingClass> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        std::vector<TrainingClass> one(1);
        one[0] = TRY(find(tx, scope, id));
        TRY(name_staff_of(tx, one, day_of(ctx.now)));
        return std::move(one[0]);
    });
}

Result<Page<TrainingClass>> list(Context& ctx, Claimed<ProjectId> project_id,
                                 std::optional<Claimed<IntakeId>> intake, Which which,
                                 const PageRequest& page) {
    const auto after = id_from_wire(TrainingClassTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<TrainingClass>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const store::ListQuery query{project.id, intake ? intake->unproven.value : 0,
                                     which == Which::Dissolved, TrainingClassId{after}, page.size + 1};
        Page<TrainingClass> out;
        out.rows = TRY(store::list(tx, scope, query));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        TRY(name_staff_of(tx, out.rows, day_of(ctx.now)));
        const auto counted = TRY(store::count(tx, scope, query));
        out.set_total(counted);
        return out;
    });
}

Result<TrainingClass> rename(Context& ctx, Claimed<TrainingClassId> id, const ClassBody& body) {
    if (body.name.empty()) return Error::invalid_field("name", "name-missing");
    if (body.name.size() > limits::kNameBytes) return Error::invalid_field("name", "name-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<TrainingClass> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto one = TRY(found_to_edit(tx, ctx, scope, id));
        const bool renamed = TRY(store::rename(tx, one.id, one.version, body.name));
        if (!renamed) return Error::stale();
        TRY(audit::record(tx, ctx.who(),
                          {.action = "class.renamed", .object = to_wire(one.id), .unit = one.unit}));
        return find(tx, scope, id);
    });
}

Result<Page<Stay>> stays(Context& ctx, Claimed<TrainingClassId> id, const PageRequest& page) {
    std::int64_t before = 0;
    if (!page.after.empty()) before = id_from_wire('S', page.after).value_or(1);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Stay>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto one = TRY(find(tx, scope, id));
        const auto rows = TRY(store::stays(tx, scope, one.id, before, page.size + 1));
        Page<Stay> out;
        out.rows.assign(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(page.size, std::ssize(rows)));
        if (std::ssize(rows) > page.size) out.next = id_to_wire('S', rows[page.size - 1].id);
        const auto counted = TRY(store::count_stays(tx, scope, one.id));
        out.set_total(counted);
        return out;
    });
}

Result<> pin(Context& ctx, Claimed<TrainingClassId> id, const PinsBody& body) {
    std::vector<EnrolmentId> members;
    for (const auto& one : body.enrolments) members.push_back(one.unproven);
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto one = TRY(found_to_edit(tx, ctx, scope, id));
        if (members.empty() || members.size() > kPinsMost)
            return Error::invalid_field("enrolments", "list-length-out-of-range",
                                        {{"most", std::to_string(kPinsMost)}});
        const auto pinned = TRY(store::pin(tx, one.id, members, body.pinned));
        if (pinned != std::ssize(members)) return Error::missing();
        return audit::record(tx, ctx.who(),
                             {.action = body.pinned ? "class.pinned" : "class.unpinned",
                              .object = to_wire(one.id),
                              .unit = one.unit,
                              .count = pinned});
    });
}

Result<> follow_substitution(db::Tx& tx, Context& ctx, const enrolment::ClassPassed& passed) {
    const auto stay = TRY(ctx.ids.next());
    return store::pass_stay(tx, passed, stay, ctx.now);
}

}  // namespace xingtan::classes
