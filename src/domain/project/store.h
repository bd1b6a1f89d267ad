#pragma once
// One SQL statement per function over programme, project, part, requirement and intake.
#include "base/page.h"
#include "domain/project/service.h"

namespace xingtan::project::store {

Result<std::optional<ProjectFacts>> visible(db::Tx& tx, const AnyScope& scope, ProjectId id);
Result<std::optional<ProjectFacts>> owned(db::Tx& tx, const AnyScope& scope, ProjectId id);
Result<std::optional<ProjectFacts>> by_id(db::Tx& tx, ProjectId id);
Result<std::optional<Intake>> intake(db::Tx& tx, IntakeId id);
Result<std::vector<Intake>> intakes(db::Tx& tx, ProjectId id);
Result<std::vector<Part>> parts(db::Tx& tx, ProjectId id);

Result<std::optional<ProjectRow>> row(db::Tx& tx, const AnyScope& scope, ProjectId id);
Result<std::vector<ProjectRow>> rows(db::Tx& tx, const AnyScope& scope, ProjectId after, std::int64_t limit);
Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope);

Result<std::optional<ProgrammeId>> programme_named(db::Tx& tx, UnitId owner, std::string_view name);
Result<> insert_programme(db::Tx& tx, ProgrammeId id, UnitId owner, std::string_view name,
                          std::string_view number_code);
Result<> insert_project(db::Tx& tx, ProjectId id, ProgrammeId programme, UnitId owner,
                        const ProjectBody& body, DomainTime now);
// The programme and every field of a draft; false when it is no draft of this version any more.
Result<bool> redraw(db::Tx& tx, ProjectId id, ProgrammeId programme, const ProjectBody& body,
                    std::int64_t version);
Result<> drop_parts(db::Tx& tx, ProjectId id);
Result<> drop_bases(db::Tx& tx, ProjectId id);
Result<bool> move_version(db::Tx& tx, ProjectId id, std::int64_t version);
Result<> drop_bases_of(db::Tx& tx, IntakeId intake);
Result<> set_seats(db::Tx& tx, IntakeId intake, std::int64_t seats, std::int64_t bases);
Result<> drop_intakes_beyond(db::Tx& tx, ProjectId id, std::int64_t number);
Result<> insert_way(db::Tx& tx, ProjectId id, std::int64_t slots);
Result<std::vector<Audience>> audience(db::Tx& tx, const AnyScope& scope, ProjectId id);
Result<> insert_part(db::Tx& tx, PartId id, ProjectId project, std::int64_t position, const PartBody& body);
Result<> insert_requirement(db::Tx& tx, ProjectId project, PartId part, const Requirement& requirement);
// Of a draft: the intake of this number is written anew when there is one, and keeps its id.
Result<IntakeId> put_intake(db::Tx& tx, IntakeId id, ProjectId project, const IntakeBody& body,
                            std::int64_t seats);
Result<> insert_base(db::Tx& tx, IntakeId intake, UnitId unit, std::int64_t seats);
Result<std::vector<BaseSchool>> bases_of_project(db::Tx& tx, ProjectId project);
Result<std::vector<BaseSchool>> bases_of_intake(db::Tx& tx, IntakeId intake);
Result<std::optional<Offer>> offer(db::Tx& tx, const AnyScope& scope, IntakeId id);
Result<std::optional<Offer>> own_offer(db::Tx& tx, const AnyScope& own, IntakeId id);
Result<std::vector<ProjectFacts>> chosen_by_self(db::Tx& tx, const AnyScope& own, Date today);
Result<bool> publish(db::Tx& tx, ProjectId id, std::int64_t version);

}  // namespace xingtan::project::store
