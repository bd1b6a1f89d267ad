#pragma once
// SQL of whole schools: which are chosen, and who of their staff is not in the project yet.
#include "domain/enrolment/whole_school.h"
#include "domain/people/service.h"

namespace xingtan::enrolment::store {

struct NewChoice {
    ProjectId project;
    IntakeId intake;
    UnitId school;
    UnitId chosen_by;
    TechEnvironment environment{};
    std::string vouched;  // as JSON: said of each of its staff
    std::string reason;
};
// False when it was chosen already.
Result<bool> insert_choice(db::Tx& tx, const NewChoice& choice, AccountId actor, DomainTime at);
// Of a school in scope; what was said of its staff, as JSON.
Result<std::optional<std::string>> choice(db::Tx& tx, const AnyScope& scope, IntakeId intake, UnitId school);
Result<std::vector<ChosenSchool>> chosen(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                         std::int64_t limit);
// Active staff of a school found in scope who have no live enrolment in the project, by id.
Result<std::vector<PersonId>> staff_outside(db::Tx& tx, ProjectId project, UnitId school, PersonId after,
                                            std::int64_t limit);
// The schools an authority has chosen for an intake, and the stages their staff teach.
struct SetRow {
    std::string name;
    std::int64_t staff = 0;
    TechEnvironment environment{};
};
BOOST_DESCRIBE_STRUCT(SetRow, (), (name, staff, environment))
Result<std::vector<SetRow>> set_of(db::Tx& tx, IntakeId intake, UnitId chosen_by);
Result<std::vector<people::Stage>> stages_of(db::Tx& tx, IntakeId intake, UnitId chosen_by);

}  // namespace xingtan::enrolment::store
