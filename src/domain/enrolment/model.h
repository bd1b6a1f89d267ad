#pragma once
// An enrolment is a person in a project, on a place of the unit that nominated her; that unit and its
// administrative ancestor stay with it however the person moves later. Every change of state is a recorded
// step with who, when and why.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/enrolment/fwd.h"
#include "domain/enrolment/vouched.h"
#include "domain/people/model.h"
#include "domain/project/model.h"

namespace xingtan::enrolment {

enum class State {
    Nominated,
    Reserve,
    Waiting,
    Confirmed,
    Refused,
    Recalled,
    Replaced,
    CheckedIn,
    Passed,
    Good,
    Excellent,
    Failed,
    Withdrawn
};
BOOST_DESCRIBE_ENUM(State, Nominated, Reserve, Waiting, Confirmed, Refused, Recalled, Replaced, CheckedIn,
                    Passed, Good, Excellent, Failed, Withdrawn)

// One row of a list.
struct Enrolment {
    EnrolmentId id;
    ProjectId project;
    IntakeId intake;
    std::int64_t intake_number = 0;
    PersonId person;
    std::string person_name;
    UnitId unit;
    std::string unit_name;
    people::Stage stage{};
    State state{};
    std::optional<TrainingClassId> training_class;
    DomainTime nominated_at;
    std::string base_school;              // where she goes, when the intake has base schools
    std::optional<DomainTime> accept_by;  // she is offered the place and has until then to accept it
    std::int64_t deviations = 0;          // conditions she does not meet and came in with a reason
    std::int64_t version = 1;
    std::string unit_former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(Enrolment, (),
                      (id, project, intake, intake_number, person, person_name, unit, unit_name, stage, state,
                       training_class, nominated_at, base_school, accept_by, deviations, version,
                       unit_former))

struct Step {
    std::optional<State> from_state;
    State to_state{};
    std::string actor_name;
    std::string reason;
    DomainTime at;
    bool own = false;  // her own act
};
BOOST_DESCRIBE_STRUCT(Step, (), (from_state, to_state, actor_name, reason, at, own))

struct NominateBody {
    Claimed<PersonId> person;
    std::optional<Vouched> vouched = {};
};
BOOST_DESCRIBE_STRUCT(NominateBody, (), (person, vouched))

// What becomes of somebody nominated when her unit has no free place left.
enum class WhenFull { Refuse, Reserve };
BOOST_DESCRIBE_ENUM(WhenFull, Refuse, Reserve)

struct NominateManyBody {
    std::vector<Claimed<PersonId>> people;   // at most 200
    std::optional<WhenFull> when_full = {};  // left out: refuse
    std::optional<Vouched> vouched = {};     // of each of them
};
BOOST_DESCRIBE_STRUCT(NominateManyBody, (), (people, when_full, vouched))

// Put on the unit's reserve list, last, in this order.
struct ReserveBody {
    std::vector<Claimed<PersonId>> people;  // at most 200
    std::optional<Vouched> vouched = {};    // of each of them
};
BOOST_DESCRIBE_STRUCT(ReserveBody, (), (people, vouched))

// One of those who wait for a place of a unit, in their order.
struct Queued {
    std::int64_t rank = 0;  // from 1
    EnrolmentId id;
    PersonId person;
    std::string person_name;
    people::Stage stage{};
    std::string subject;
    DomainTime since;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Queued, (), (rank, id, person, person_name, stage, subject, since, version))

// The reserve list of a unit for an intake: who takes a place when one comes free, the first first.
struct ReserveList {
    IntakeId intake;
    UnitId unit;
    std::string unit_name;
    std::int64_t free = 0;  // places
    project::ReservePromotion promotion{};
    std::vector<Queued> rows;
};
BOOST_DESCRIBE_STRUCT(ReserveList, (), (intake, unit, unit_name, free, promotion, rows))

// Everyone on the list in the order wished for.
struct ReserveOrderBody {
    Claimed<UnitId> unit;
    std::vector<Claimed<EnrolmentId>> enrolments;
};
BOOST_DESCRIBE_STRUCT(ReserveOrderBody, (), (unit, enrolments))

struct LateBody {
    Claimed<PersonId> person;
    std::string reason;
    std::optional<Vouched> vouched = {};
};
BOOST_DESCRIBE_STRUCT(LateBody, (), (person, reason, vouched))

struct ReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonBody, (), (reason))

struct ConfirmManyBody {
    std::vector<Claimed<EnrolmentId>> enrolments;  // at most 200
    std::optional<Vouched> vouched = {};           // of each of them: what is left to whoever confirms
};
BOOST_DESCRIBE_STRUCT(ConfirmManyBody, (), (enrolments, vouched))

// What became of each member of a many-request; those that failed changed nothing.
struct Outcome {
    std::string id;  // wire id as given
    bool done = false;
    std::string code;                 // problem code when not done
    std::optional<State> state = {};  // of those nominated: what they became
    std::string about = {};           // what the refusal is about: a condition, another project
};
BOOST_DESCRIBE_STRUCT(Outcome, (), (id, done, code, state, about))

struct Outcomes {
    std::int64_t done = 0;
    std::int64_t refused = 0;
    std::vector<Outcome> rows;
};
BOOST_DESCRIBE_STRUCT(Outcomes, (), (done, refused, rows))

}  // namespace xingtan::enrolment
