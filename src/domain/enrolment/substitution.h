#pragma once
// A substitution (替换): somebody confirmed is replaced by another of the same unit before she has arrived,
// with a written reason. The school asks, whoever confirms decides. Agreed, the place stays used and the seat
// in the class passes on; refused, even afterwards, everything is again as it was before (F4).
#include <boost/describe.hpp>

#include "base/page.h"
#include "domain/enrolment/model.h"
#include "platform/auth/context.h"

namespace xingtan {
struct SubstitutionTag {
    static constexpr char letter = 'l';
};
using SubstitutionId = Id<SubstitutionTag>;
}  // namespace xingtan

namespace xingtan::enrolment {

enum class SubstitutionState { Asked, Agreed, Refused, Undone };
BOOST_DESCRIBE_ENUM(SubstitutionState, Asked, Agreed, Refused, Undone)

struct Substitution {
    SubstitutionId id;
    ProjectId project;
    IntakeId intake;
    std::int64_t intake_number = 0;
    UnitId unit;
    std::string unit_name;
    EnrolmentId enrolment;  // of whoever leaves
    std::string leaving_name;
    PersonId person;  // who comes
    std::string coming_name;
    std::optional<EnrolmentId> made;  // of who comes, once agreed
    std::string reason;
    SubstitutionState state{};
    std::string asked_by;
    DomainTime asked_at;
    std::string answer;  // why it was refused
    std::optional<DomainTime> decided_at;
    std::int64_t version = 1;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(Substitution, (),
                      (id, project, intake, intake_number, unit, unit_name, enrolment, leaving_name, person,
                       coming_name, made, reason, state, asked_by, asked_at, answer, decided_at, version,
                       unit_former))

struct SubstitutionBody {
    Claimed<PersonId> person;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SubstitutionBody, (), (person, reason))

struct SubstitutionFilter {
    std::optional<SubstitutionState> state;
    std::optional<Claimed<EnrolmentId>> enrolment;
    bool to_decide = false;  // only those the caller's own unit decides on
};

// Kind::Conflict "not-yet-arrived-only", "substitution-asked", "substitute-once",
// "substitute-of-another-unit".
Result<Substitution> substitute(Context& ctx, Claimed<EnrolmentId> id, const SubstitutionBody& body);
Result<Substitution> agree_substitution(Context& ctx, Claimed<SubstitutionId> id);
// What was asked for is refused; what was agreed to is undone.
Result<Substitution> refuse_substitution(Context& ctx, Claimed<SubstitutionId> id, const ReasonBody& body);
Result<Page<Substitution>> substitutions(Context& ctx, Claimed<ProjectId> project,
                                         const SubstitutionFilter& filter, const PageRequest& page);

}  // namespace xingtan::enrolment
