#pragma once
// Pure decisions about an enrolment: which state may follow which (B33), what a state means for the place and
// the counters.
#include "domain/enrolment/model.h"
#include "domain/org/model.h"
#include "domain/tally/tally.h"

namespace xingtan::enrolment {

// Kind::Conflict "state-forbids" naming both states.
Result<> may_move(State from, State to);

bool is_live(State state);      // holds or uses a place, or has passed on one
bool takes_hours(State state);  // confirmed or checked in

// What the move does to the unit's place.
enum class PlaceEffect { None, Use, ReleaseHeld };
PlaceEffect place_effect(State from, State to);

// How an enrolment in this state counts: it stands at or beyond each stage. A recalled, refused or replaced
// one counts nowhere; of a withdrawn one only the place it used stays counted (F4).
tally::EventDelta counted(State state);
tally::EventDelta operator-(const tally::EventDelta& a, const tally::EventDelta& b);

// Who decides on the enrolments of a unit, when `acting` acts for it at the level its project names: an
// authority itself; a school that answers directly to a higher authority is decided on by that authority.
UnitId decider_of(const org::UnitFacts& acting);

Result<> reason_given(const ReasonBody& body);

// Whether what one record reached in a programme adds to what the other has: training outdoes failure and
// nothing, failure only nothing.
bool outdoes(bool trained, bool has_any, bool has_trained);

}  // namespace xingtan::enrolment
