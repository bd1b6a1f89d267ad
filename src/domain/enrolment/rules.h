#pragma once
// Pure decisions about an enrolment: which state may follow which (B33), what a state means for the place and
// the counters.
#include <span>

#include "domain/enrolment/service.h"
#include "domain/org/model.h"
#include "domain/project/service.h"
#include "domain/tally/tally.h"

namespace xingtan::enrolment {

// Some edges are for one act alone: nobody is confirmed from the reserve list, except as a substitute.
enum class Door { Ordinary, Substitution, Unsettling };
// Kind::Conflict "state-forbids" naming both states.
Result<> may_move(State from, State to, Door door = Door::Ordinary);

bool is_live(State state);      // holds or uses a place, or has passed on one
bool takes_hours(State state);  // confirmed or checked in

// What the move does to the unit's place.
enum class PlaceEffect { None, Hold, Use, ReleaseHeld };
PlaceEffect place_effect(State from, State to);

// How an enrolment in this state counts: it stands at or beyond each stage. A recalled, refused or replaced
// one counts nowhere; of a withdrawn one only the place it used stays counted (F4).
tally::EventDelta counted(State state);
tally::EventDelta operator-(const tally::EventDelta& a, const tally::EventDelta& b);

// Who decides on the enrolments of a unit, when `acting` acts for it at the level its project names: an
// authority itself; a school that answers directly to a higher authority is decided on by that authority.
UnitId decider_of(const org::UnitFacts& acting);

// Another enrolment of the same person, with what of its project and intake decides.
struct Other {
    EnrolmentId id;
    ProjectId project;
    std::string project_name;
    ProgrammeId programme;
    std::int64_t training_year = 0;
    IntakeId intake;
    std::string subject;
    State state{};
    Date starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(Other, (),
                      (id, project, project_name, programme, training_year, intake, subject, state, starts_on,
                       ends_on))
// Whether somebody who teaches `subject` may come into this intake beside her other enrolments, the live ones
// (B17). Kind::Conflict "on-reserve-list", "already-enrolled", "already-trained", "enrolled-this-year" or
// "dates-clash", naming the other project.
Result<> admits(const project::Offer& offer, std::string_view subject, std::span<const Other> others);

// Somebody is substituted before she has arrived and while nothing is attested. Kind::Conflict
// "substitute-before-arrival".
Result<> not_arrived(const EnrolmentFacts& facts);

// A place offered from the waiting list is confirmed once she has accepted it. Kind::Conflict "offer-open".
Result<> accepted(const EnrolmentFacts& facts);

// Choosing for oneself: where the project has it, while the intake can be nominated for, and not after the
// last day for it. Kind::Conflict "not-self-selected", "choosing-over" and those of project::nomination_open.
Result<> choosing_open(const project::ProjectFacts& project, DomainTime now);
// A unit nominates where neither teachers choose alone nor whole schools come. Kind::Conflict
// "chosen-by-teachers", "enrolled-by-school" and those of
// project::nomination_open.
Result<> may_nominate(const project::Offer& offer, DomainTime now);
// The owner assigns after the last day for choosing; where the project names none, after nominations closed.
// Kind::Conflict "not-self-selected", "choosing-still-open".
Result<> choosing_over(const project::Offer& offer, DomainTime now);
Result<> may_choose(const project::Offer& offer, DomainTime now);

// A late enrolment: nominations have closed, the intake has not ended. Kind::Conflict "not-late-yet",
// "intake-over".
Result<> late(const project::Intake& intake, DomainTime now);

// Somebody on a queue may be given a place until the intake begins. Kind::Conflict "intake-begun".
Result<> still_to_begin(const project::Intake& intake, DomainTime now);

// Whether what one record reached in a programme adds to what the other has: training outdoes failure and
// nothing, failure only nothing.
bool outdoes(bool trained, bool has_any, bool has_trained);

}  // namespace xingtan::enrolment
