#pragma once
// Use cases of what an office enters by its own hand (model_hand.h).
#include "domain/hours/model_hand.h"
#include "platform/auth/context.h"

namespace xingtan::hours {

// One result by hand, with what it rests on (Can::EnterResults). Kind::Invalid naming the field;
// Kind::Conflict those of state_problem, "absent-a-fifth", "hours-over-cap".
Result<EnrolmentRecord> enter_by_hand(Context& ctx, Claimed<EnrolmentId> id, const HandBody& body);
// Takes one back that was entered by hand; whom it settled is unsettled. Kind::Conflict "entry-not-by-hand",
// "entry-reversed-already", "hours-entered-since", and what forbids unsettling.
Result<EnrolmentRecord> reverse_by_hand(Context& ctx, Claimed<HourEntryId> id,
                                        const enrolment::ReasonBody& body);

// How much of a part somebody missed (Can::EnterResults); a fifth bars her from passing it.
Result<std::vector<Absence>> absences_of(Context& ctx, Claimed<EnrolmentId> id);
Result<std::vector<Absence>> note_absence(Context& ctx, Claimed<EnrolmentId> id, const AbsenceBody& body);

// The most hours of each requirement of a project owned within the scope (Can::ManageProjects).
Result<HourCapsBody> caps_of(Context& ctx, Claimed<ProjectId> id);
Result<HourCapsBody> set_caps(Context& ctx, Claimed<ProjectId> id, const HourCapsBody& body);

}  // namespace xingtan::hours
