#include "domain/project/service.h"

#include "base/json.h"
#include "domain/project/store.h"

namespace xingtan::project {
namespace {

template <class Found>
Result<Found> or_missing(std::optional<Found> found) {
    if (!found) return Error::missing();
    return std::move(*found);
}

}  // namespace

Result<ProjectTerms> terms_of(const ProjectFacts& project) { return terms_of(project.terms); }

Result<ProjectTerms> terms_of(std::string_view stored) {
    if (stored.empty()) return ProjectTerms{};
    return from_json<ProjectTerms>(stored);
}

Result<Project> load(db::Tx& tx, const AnyScope& scope, ProjectId id) {
    auto row = TRY(store::row(tx, scope, id));
    if (!row) return Error::missing();
    Project project;
    project.project = std::move(*row);
    project.parts = TRY(parts(tx, id));
    project.intakes = TRY(store::intakes(tx, id));
    project.base_schools = TRY(store::bases_of_project(tx, id));
    const auto own = TRY(facts(tx, id));
    project.terms = TRY(terms_of(own));
    project.number_code = own.number_code;
    return project;
}

Result<ProjectFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<ProjectId> id) {
    auto found = TRY(store::visible(tx, scope, id.unproven));
    return or_missing(std::move(found));
}

Result<Offer> find_offer(db::Tx& tx, const AnyScope& scope, Claimed<IntakeId> id) {
    auto found = TRY(store::offer(tx, scope, id.unproven));
    return or_missing(std::move(found));
}

Result<Intake> find_intake(db::Tx& tx, const AnyScope& scope, Claimed<IntakeId> id) {
    const auto found = TRY(find_offer(tx, scope, id));
    return found.intake;
}

Result<Offer> find_own_offer(db::Tx& tx, const AnyScope& own, Claimed<IntakeId> id) {
    auto found = TRY(store::own_offer(tx, own, id.unproven));
    return or_missing(std::move(found));
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

}  // namespace xingtan::project
