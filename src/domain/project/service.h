#pragma once
// Use cases of projects. A project is seen by its owner, by the levels above it and by every unit below its
// owner.
#include "base/page.h"
#include "domain/project/model.h"
#include "platform/auth/context.h"

namespace xingtan::project {

// What other domains need of a project and its intake once seen.
struct ProjectFacts : EnrolmentPolicy {
    ProjectId id;
    ProgrammeId programme;
    UnitId owner;
    std::string name;
    std::int64_t training_year = 0;
    ProjectState state{};
    org::AuthorityLevel confirm_level{};
    Date starts_on;
    Date ends_on;
    std::string certificate_title;
    std::string number_code;
    std::string terms;  // as stored; terms_of reads it
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ProjectFacts, (EnrolmentPolicy),
                      (id, programme, owner, name, training_year, state, confirm_level, starts_on, ends_on,
                       certificate_title, number_code, terms, version))

Result<ProjectTerms> terms_of(const ProjectFacts& project);
Result<ProjectTerms> terms_of(std::string_view stored);

// Visible to the actor of this scope: her grant lies below or above the owner. Kind::Missing otherwise.
Result<ProjectFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<ProjectId> id);
Result<Intake> find_intake(db::Tx& tx, const AnyScope& scope, Claimed<IntakeId> id);
// The same with the project it belongs to.
struct Offer {
    Intake intake;
    ProjectFacts project;
};
Result<Offer> find_offer(db::Tx& tx, const AnyScope& scope, Claimed<IntakeId> id);
// Owned within the scope (to change it).
Result<ProjectFacts> find_owned(db::Tx& tx, const AnyScope& scope, Claimed<ProjectId> id);
// Open to the unit of the person who asks, for herself. Kind::Missing otherwise.
Result<Offer> find_own_offer(db::Tx& tx, const AnyScope& own, Claimed<IntakeId> id);
// Those in which people choose for themselves, newest first; at most twenty.
Result<std::vector<ProjectFacts>> own_offers(db::Tx& tx, const AnyScope& own, Date today);
Result<std::vector<BaseSchool>> base_schools(db::Tx& tx, IntakeId intake);  // of an intake proved in scope
// For rows already proved in scope.
Result<ProjectFacts> facts(db::Tx& tx, ProjectId id);
Result<std::vector<Part>> parts(db::Tx& tx, ProjectId id);
Result<std::vector<Intake>> intakes(db::Tx& tx, ProjectId id);
Result<Intake> intake_facts(db::Tx& tx, IntakeId id);

// With its parts, intakes and terms, when the scope sees it.
Result<Project> load(db::Tx& tx, const AnyScope& scope, ProjectId id);
// Seats of an intake owned within the scope; whether so few will do, the caller has seen.
Result<> set_seats(db::Tx& tx, Context& ctx, const AnyScope& scope, const Offer& offer,
                   const SeatsBody& body);

// Nomination is open from opens_on 00:00 to the end of closes_on (rules.cpp).
Result<> nomination_open(const Intake& intake, DomainTime now);

Result<Project> show(Context& ctx, Claimed<ProjectId> id);
Result<Page<ProjectRow>> list(Context& ctx, const PageRequest& page);
Result<Project> create(Context& ctx, const ProjectBody& body);
// Writes a draft anew; intakes keep their id by number. Kind::Conflict "project-already-published".
Result<Project> redraw(Context& ctx, Claimed<ProjectId> id, const ProjectBody& body);
// What there is to say of a draft, and who will see it.
Result<PublicationCheck> check_publication(Context& ctx, Claimed<ProjectId> id);
Result<Project> publish(Context& ctx, Claimed<ProjectId> id);

}  // namespace xingtan::project
