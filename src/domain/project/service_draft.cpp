// A project from its first draft until it is published.
#include "domain/org/service.h"
#include "domain/project/rules.h"
#include "domain/project/rules_terms.h"
#include "domain/project/store.h"

namespace xingtan::project {
namespace {

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
        const auto fresh = TRY(ctx.next_id<IntakeId>());
        const auto intake_id = TRY(store::put_intake(tx, fresh, id, intake, seats_of(intake)));
        TRY(insert_bases(tx, scope, intake_id, intake));
    }
    return {};
}

// Kept only where they say more than "all requirements".
Result<> insert_ways(db::Tx& tx, const Project& project) {
    std::int64_t all = 0;
    for (const auto& part : project.parts)
        for (const auto& requirement : part.requirements) all |= std::int64_t{1} << (requirement.slot - 1);
    const auto ways = ways_of(project.terms.completion, project.parts);
    if (ways.size() == 1 && ways.front() == all) return {};
    for (const auto way : ways) TRY(store::insert_way(tx, project.project.id, way));
    return {};
}

Result<> in_order(const ProjectBody& body) {
    std::int64_t number = 0;
    for (const auto& intake : body.intakes)
        if (intake.number != ++number) return Error::invalid_field("intakes", "number-not-unique");
    return {};
}

Result<> as_edited(const Context& ctx, const ProjectFacts& owned) {
    if (!ctx.if_match || *ctx.if_match == owned.version) return {};
    return Error::stale(
        {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(owned.version)}});
}

}  // namespace

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

Result<Project> redraw(Context& ctx, Claimed<ProjectId> id, const ProjectBody& body) {
    TRY(well_formed(body));
    TRY(in_order(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Project> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto owned = TRY(find_owned(tx, scope, id));
        TRY(as_edited(ctx, owned));
        if (owned.state != ProjectState::Draft) return Error::conflict("project-already-published");
        const auto programme = TRY(programme_for(tx, ctx, owned.owner, body));
        const bool redrawn = TRY(store::redraw(tx, owned.id, programme, body, owned.version));
        if (!redrawn) return Error::stale();
        TRY(store::drop_parts(tx, owned.id));
        TRY(store::drop_bases(tx, owned.id));
        TRY(store::drop_intakes_beyond(tx, owned.id, std::ssize(body.intakes)));
        TRY(insert_parts_and_intakes(tx, ctx, scope, owned.id, body));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "project.redrawn", .object = to_wire(owned.id), .unit = owned.owner}));
        return load(tx, scope, owned.id);
    });
}

Result<PublicationCheck> check_publication(Context& ctx, Claimed<ProjectId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PublicationCheck> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto owned = TRY(find_owned(tx, scope, id));
        const auto project = TRY(load(tx, scope, owned.id));
        PublicationCheck check;
        check.findings = findings_of(project, day_of(ctx.now));
        check.ready = check.findings.empty() || check.findings.front().strength != Strength::Hard;
        check.audience = TRY(store::audience(tx, scope, owned.id));
        return check;
    });
}

Result<Project> publish(Context& ctx, Claimed<ProjectId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Project> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto owned = TRY(find_owned(tx, scope, id));
        const auto project = TRY(load(tx, scope, owned.id));
        TRY(as_edited(ctx, owned));
        TRY(publishable(project, day_of(ctx.now)));
        TRY(insert_ways(tx, project));
        const bool published = TRY(store::publish(tx, owned.id, owned.version));
        if (!published) return Error::stale();
        TRY(audit::record(tx, ctx.who(),
                          {.action = "project.published", .object = to_wire(owned.id), .unit = owned.owner}));
        return load(tx, scope, owned.id);
    });
}

}  // namespace xingtan::project
