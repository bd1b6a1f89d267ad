#include "domain/enrolment/store.h"
#include "platform/db/many.h"

namespace xingtan::enrolment::store {

Result<std::int64_t> sit(db::Tx& tx, std::span<const ClassSeat> seats) {
    static const db::Many kSit(
        "/*found*/ UPDATE enrolment SET training_class = v.column3, version = version + 1 FROM (VALUES "
        "{rows}) AS v WHERE enrolment.id = v.column1 AND enrolment.training_class IS NOT DISTINCT FROM "
        "v.column2",
        {.columns = 3});
    return kSit.run(tx, seats,
                    [](db::Binder& row, const ClassSeat& s) { row.add(s.enrolment, s.from, s.to); });
}

Result<> seat_at(db::Tx& tx, EnrolmentId id, std::optional<TrainingClassId> training_class,
                 std::optional<UnitId> base) {
    TRY(tx.run("/*found*/ UPDATE enrolment SET training_class = $2, base_school = $3 WHERE id = $1", id,
               training_class, base));
    return {};
}

}  // namespace xingtan::enrolment::store
