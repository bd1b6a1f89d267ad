// Classes form by rule: one per intake and unit directly below the project's owner, from everyone confirmed
// there. A closed unit gets none: whoever was confirmed there learns in the owner's own class.
#include <algorithm>

#include "domain/enrolment/news.h"
#include "domain/enrolment/store.h"
#include "domain/org/service.h"

namespace xingtan::enrolment {
namespace {

std::string class_name(const project::Intake& intake, std::string_view unit_name) {
    return std::string(unit_name) + "第" + std::to_string(intake.number) + "期班";
}

Result<TrainingClass> class_for(db::Tx& tx, Context& ctx, const project::Intake& intake,
                                const store::Group& group, ClassFormation& formation) {
    auto known = TRY(store::class_of(tx, intake.id, group.unit));
    if (known) return std::move(*known);
    const auto id = TRY(ctx.next_id<TrainingClassId>());
    TRY(store::insert_class(tx, id, intake, group.unit, class_name(intake, group.name)));
    ++formation.formed;
    return TrainingClass{
        id, intake.project, intake.id, intake.number, group.unit, group.name, class_name(intake, group.name),
        0};
}

}  // namespace

Result<ClassFormation> form_classes(Context& ctx, Claimed<IntakeId> intake_id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<ClassFormation> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto intake = TRY(project::find_intake(tx, scope, intake_id));
        const auto project = TRY(project::facts(tx, intake.project));
        const auto groups = TRY(store::groups_without_class(tx, scope, intake.id, project.owner));
        ClassFormation formation;
        for (const auto& group : groups) {
            auto made = TRY(class_for(tx, ctx, intake, group, formation));
            const auto placed = TRY(store::place_in_class(tx, made.id, intake.id, group));
            const auto count = std::ssize(placed);
            TRY(store::grow_class(tx, made.id, count));
            TRY(tell_of_class(tx, ctx, made, placed));
            made.size += count;
            formation.placed += count;
            formation.classes.push_back(std::move(made));
        }
        TRY(audit::record(tx, ctx.who(),
                          {.action = "classes.formed",
                           .object = to_wire(intake.id),
                           .unit = ctx.actor.unit,
                           .count = formation.placed}));
        return formation;
    });
}

Result<TrainingClass> find_class(db::Tx& tx, const AnyScope& scope, Claimed<TrainingClassId> id) {
    auto found = TRY(store::find_class(tx, scope, id.unproven));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<TrainingClass> show_class(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<TrainingClass> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        return find_class(tx, scope, id);
    });
}

Result<Page<TrainingClass>> list_classes(Context& ctx, Claimed<ProjectId> project_id,
                                         std::optional<Claimed<IntakeId>> intake, const PageRequest& page) {
    const auto after = id_from_wire(TrainingClassTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<TrainingClass>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto only = intake ? intake->unproven.value : 0;
        Page<TrainingClass> out;
        out.rows =
            TRY(store::list_classes(tx, scope, project.id, only, TrainingClassId{after}, page.size + 1));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        const auto counted = TRY(store::count_classes(tx, scope, project.id, only));
        out.set_total(counted);
        return out;
    });
}

Result<std::vector<EnrolmentFacts>> class_facts(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return store::class_members(tx, scope, id);
}

}  // namespace xingtan::enrolment
