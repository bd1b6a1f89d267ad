#pragma once
// Those a unit has named to choose for themselves (选学名单). Naming holds no place; it says of whom a choice
// is expected. Whoever has not chosen when the time is over is assigned by her province, or
// whichever authority she answers to.
#include <boost/describe.hpp>

#include "base/page.h"
#include "domain/enrolment/model.h"
#include "platform/auth/context.h"

namespace xingtan::enrolment {

struct Chooser {
    PersonId person;
    std::string person_name;
    UnitId unit;
    std::string unit_name;
    people::Stage stage{};
    std::string subject;
    std::optional<EnrolmentId> enrolment;  // once she has chosen, or was assigned
    std::optional<State> state;
    std::optional<std::int64_t> intake_number;
    DomainTime named_at;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(Chooser, (),
                      (person, person_name, unit, unit_name, stage, subject, enrolment, state, intake_number,
                       named_at, unit_former))

struct ChoosersBody {
    std::vector<Claimed<PersonId>> people;  // at most 200
};
BOOST_DESCRIBE_STRUCT(ChoosersBody, (), (people))

struct AssignmentBody {
    Claimed<IntakeId> intake;
    std::optional<Claimed<UnitId>> base_school = {};  // left out: where most seats are left
    std::vector<Claimed<PersonId>> people;            // at most 200, of the list
    std::optional<Vouched> vouched = {};
};
BOOST_DESCRIBE_STRUCT(AssignmentBody, (), (intake, base_school, people, vouched))

enum class Chosen { Any, No };
// Kind::Conflict "not-self-selected"; of single people "already-enrolled", "named-to-choose".
Result<Outcomes> name_choosers(Context& ctx, Claimed<ProjectId> project, const ChoosersBody& body);
// Taken off the list again; whoever has chosen stays enrolled. Of single people "not-named-to-choose".
Result<Outcomes> unname_choosers(Context& ctx, Claimed<ProjectId> project, const ChoosersBody& body);
Result<Page<Chooser>> choosers(Context& ctx, Claimed<ProjectId> project, Chosen chosen,
                               const PageRequest& page);
// By an authority over those named, once choosing is over: each onto a place of her own unit. Kind::Conflict
// "choosing-still-open".
Result<Outcomes> assign(Context& ctx, Claimed<ProjectId> project, const AssignmentBody& body);

}  // namespace xingtan::enrolment
