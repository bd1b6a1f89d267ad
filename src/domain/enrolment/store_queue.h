#pragma once
// Who waits for a place: the reserve list of a unit, in the school's order.
#include "domain/enrolment/store.h"

namespace xingtan::enrolment::store {

// The number behind everybody who waits in this state for this unit's places.
Result<std::int64_t> next_queue_no(db::Tx& tx, IntakeId intake, UnitId unit, State state);
Result<std::int64_t> count_queue(db::Tx& tx, IntakeId intake, UnitId unit, State state);
// In their order, not yet ranked.
Result<std::vector<Queued>> queue(db::Tx& tx, const AnyScope& scope, IntakeId intake, UnitId unit,
                                  State state, std::int64_t limit);
// Gives them the numbers 1, 2, … in this order.
Result<std::int64_t> renumber(db::Tx& tx, std::span<const EnrolmentId> order);
// Those who may be given a place of the intake now: their unit has one free, and they still belong to it.
enum class Queues { Waiting, WaitingAndReserve };
Result<std::vector<EnrolmentFacts>> due_for_a_place(db::Tx& tx, IntakeId intake, Queues queues,
                                                    std::int64_t limit);

// Intakes of a project for whose places somebody waits.
Result<std::vector<IntakeId>> intakes_with_queues(db::Tx& tx, ProjectId project);

}  // namespace xingtan::enrolment::store
