#include "domain/enrolment/store_seat.h"

namespace xingtan::enrolment::store {

Result<bool> claim_seat(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t capacity) {
    const auto claimed = TRY(tx.run(
        "/*found*/ INSERT INTO seat (intake, base, taken) VALUES ($1, $2, 1) ON CONFLICT (intake, base)"
        " DO UPDATE SET taken = seat.taken + 1 WHERE seat.taken < $3",
        intake, base, capacity));
    return claimed == 1;
}

Result<> release_seat(db::Tx& tx, IntakeId intake, std::int64_t base) {
    TRY(tx.run("/*found*/ UPDATE seat SET taken = taken - 1 WHERE intake = $1 AND base = $2", intake, base));
    return {};
}

Result<std::vector<SeatsTaken>> seats_taken(db::Tx& tx, IntakeId intake) {
    return tx.all<SeatsTaken>("/*found*/ SELECT base, taken FROM seat WHERE intake = $1 ORDER BY base",
                              intake);
}

Result<> lock_seats(db::Tx& tx, IntakeId intake) {
    TRY(tx.run("/*found*/ UPDATE seat SET taken = taken WHERE intake = $1", intake));
    return {};
}

Result<> set_base(db::Tx& tx, EnrolmentId id, std::optional<UnitId> base) {
    TRY(tx.run("/*found*/ UPDATE enrolment SET base_school = $2 WHERE id = $1", id, base));
    return {};
}

}  // namespace xingtan::enrolment::store
