#include "domain/project/service.h"

#include "domain/org/service.h"
#include "domain/project/rules.h"
#include "domain/project/store.h"

namespace xingtan::project {
namespace {

Result<ProjectFacts> or_missing(std::optional<ProjectFacts> found) {
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<Project> load(db::Tx& tx, const AnyScope& scope, ProjectId id) {
    auto row = TRY(store::row(tx, scope, id));
    if (!row) return Error::missing();
    Project project;
    project.project = std::move(*row);
    project.parts = TRY(parts(tx, id));
    project.intakes = TRY(store::intakes(tx, id));
    project.base_schools = TRY(store::bases_of_project(tx, id));
    return project;
}

Result<ProgrammeId> programme_for(db::Tx& tx, Context& ctx, UnitId owner, const ProjectBody& body) {
    const auto known = TRY(store::programme_named(tx, owner, body.programme_name));
    if (known) return *known;
    const auto made = TRY(ctx.next_id<ProgrammeId>());
    TRY(store::insert_programme(tx, made, owner, body.programme_name, body.number_code));
    return made;
}

// Base schools are units the owner sees.
Result<> insert_bases(db::Tx& tx, const AnyScope& scope, IntakeId intake, const IntakeBody& body) {
    if (!body.base_schools) return {};
    for (const auto& base : *body.base_schools) {
        const auto unit = TRY(org::find(tx, scope, base.unit));
        TRY(store::insert_base(tx, intake, unit.id, base.seats));
    }
    return {};
}

Result<> insert_parts_and_intakes(db::Tx& tx, Context& ctx, const AnyScope& scope, ProjectId id,
                                  const ProjectBody& body) {
    std::int64_t position = 0;
    for (const auto& part : body.parts) {
        const auto part_id = TRY(ctx.next_id<PartId>());
        TRY(store::insert_part(tx, part_id, id, ++position, part));
        for (const auto& requirement : part.requirements)
            TRY(store::insert_requirement(tx, id, part_id, requirement));
    }
    for (const auto& intake : body.intakes) {
        const auto intake_id = TRY(ctx.next_id<IntakeId>());
        TRY(store::insert_intake(tx, intake_id, id, intake, seats_of(intake)));
        TRY(insert_bases(tx, scope, intake_id, intake));
    }
    return {};
}

}  // namespace

Result<ProjectFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<ProjectId> id) {
    auto found = TRY(store::visible(tx, scope, id.unproven));
    return or_missing(std::move(found));
}

Result<Offer> find_offer(db::Tx& tx, const AnyScope& scope, Claimed<IntakeId> id) {
    const auto intake = TRY(store::intake(tx, id.unproven));
    if (!intake) return Error::missing();
    auto project = TRY(store::visible(tx, scope, intake->project));
    if (!project) return Error::missing();
    return Offer{*intake, std::move(*project)};
}

Result<Intake> find_intake(db::Tx& tx, const AnyScope& scope, Claimed<IntakeId> id) {
    const auto found = TRY(find_offer(tx, scope, id));
    return found.intake;
}

Result<Offer> find_own_offer(db::Tx& tx, const AnyScope& own, Claimed<IntakeId> id) {
    const auto intake = TRY(store::intake(tx, id.unproven));
    if (!intake) return Error::missing();
    auto project = TRY(store::open_to_self(tx, own, intake->project));
    if (!project) return Error::missing();
    return Offer{*intake, std::move(*project)};
}

Result<std::vector<ProjectFacts>> own_offers(db::Tx& tx, const AnyScope& own, Date today) {
    return store::chosen_by_self(tx, own, today);
}

Result<std::vector<BaseSchool>> base_schools(db::Tx& tx, IntakeId intake) {
    return store::bases_of_intake(tx, intake);
}

Result<ProjectFacts> find_owned(db::Tx& tx, const AnyScope& scope, Claimed<ProjectId> id) {
    auto found = TRY(store::owned(tx, scope, id.unproven));
    return or_missing(std::move(found));
}

Result<ProjectFacts> facts(db::Tx& tx, ProjectId id) {
    auto found = TRY(store::by_id(tx, id));
    return or_missing(std::move(found));
}

Result<std::vector<Part>> parts(db::Tx& tx, ProjectId id) { return store::parts(tx, id); }

Result<std::vector<Intake>> intakes(db::Tx& tx, ProjectId id) { return store::intakes(tx, id); }

Result<Intake> intake_facts(db::Tx& tx, IntakeId id) {
    auto found = TRY(store::intake(tx, id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<Project> show(Context& ctx, Claimed<ProjectId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Project> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewProjects>(tx));
        return load(tx, scope, id.unproven);
    });
}

Result<Page<ProjectRow>> list(Context& ctx, const PageRequest& page) {
    const auto after = page.after.empty() ? 0 : id_from_wire(ProjectTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<ProjectRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewProjects>(tx));
        Page<ProjectRow> out;
        out.total = TRY(store::count(tx, scope));
        out.rows = TRY(store::rows(tx, scope, ProjectId{after}, page.size + 1));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        return out;
    });
}

Result<Project> create(Context& ctx, const ProjectBody& body) {
    TRY(well_formed(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Project> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto owner = TRY(org::find(tx, scope, Claimed<UnitId>{ctx.actor.unit}));
        TRY(org::keep_open(tx, std::array{owner.id}));
        const auto programme = TRY(programme_for(tx, ctx, owner.id, body));
        const auto id = TRY(ctx.next_id<ProjectId>());
        TRY(store::insert_project(tx, id, programme, owner.id, body, ctx.now));
        TRY(insert_parts_and_intakes(tx, ctx, scope, id, body));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "project.created", .object = to_wire(id), .unit = owner.id}));
        return load(tx, scope, id);
    });
}

Result<Project> publish(Context& ctx, Claimed<ProjectId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Project> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto owned = TRY(find_owned(tx, scope, id));
        const auto project = TRY(load(tx, scope, owned.id));
        if (ctx.if_match && *ctx.if_match != owned.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(owned.version)}});
        TRY(publishable(project));
        const bool published = TRY(store::publish(tx, owned.id, owned.version));
        if (!published) return Error::stale();
        TRY(audit::record(tx, ctx.who(),
                          {.action = "project.published", .object = to_wire(owned.id), .unit = owned.owner}));
        return load(tx, scope, owned.id);
    });
}

}  // namespace xingtan::project
