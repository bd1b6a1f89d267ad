#include "domain/classes/invariants.h"

namespace xingtan::classes {

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"class-size-equals-members",
         "SELECT 'class ' || c.id AS what FROM training_class c WHERE c.size <> (SELECT count(*) FROM "
         "enrolment e WHERE e.training_class = c.id)"},
        // The class on an enrolment is the one of its stay that has not ended.
        {"class-is-where-the-stay-is",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e LEFT JOIN class_stay s ON s.enrolment = e.id "
         "AND "
         "s.ended_at IS NULL WHERE s.training_class IS DISTINCT FROM e.training_class"},
        {"classes-sit-in-their-intake",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e JOIN training_class c ON c.id = "
         "e.training_class "
         "WHERE c.intake <> e.intake OR c.project <> e.project"},
        // Only who withdrew before may still be told of a class that is no more.
        {"nobody-sits-in-a-dissolved-class",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e JOIN training_class c ON c.id = "
         "e.training_class "
         "WHERE c.dissolved_at IS NOT NULL AND e.state IN ('confirmed', 'checked-in', 'passed', 'good', "
         "'excellent', 'failed')"},
    };
    return kList;
}

}  // namespace xingtan::classes
