#pragma once
// Where somebody sits: her class, which domain/classes decides, and her base school. Whoever stands in for
// somebody sits where she sat.
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

struct SeatPassed {
    EnrolmentId from;
    EnrolmentId to;
    std::optional<TrainingClassId> training_class;
    std::optional<UnitId> base;
};
// The class stays as large; who wants to know is told (on_class_passed).
Result<> pass_on(db::Tx& tx, Context& ctx, const SeatPassed& seat);

}  // namespace xingtan::enrolment
