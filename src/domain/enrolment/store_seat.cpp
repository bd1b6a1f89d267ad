#include "domain/enrolment/store_seat.h"

namespace xingtan::enrolment::store {

Result<std::vector<SeatRow>> seat_rows(db::Tx& tx, IntakeId intake) {
    return tx.all<SeatRow>(
        "/*found*/ SELECT base, block, capacity, taken FROM seat WHERE intake = $1 ORDER BY base, block",
        intake);
}

Result<bool> claim_seat(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t block) {
    const auto claimed = TRY(tx.run(
        "/*found*/ UPDATE seat SET taken = taken + 1 WHERE intake = $1 AND base = $2 AND block = $3 AND"
        " taken < capacity",
        intake, base, block));
    return claimed == 1;
}

Result<bool> release_seat(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t block) {
    const auto released =
        TRY(tx.run("/*found*/ UPDATE seat SET taken = taken - 1 WHERE intake = $1 AND base = $2 AND block = "
                   "$3 AND taken > 0",
                   intake, base, block));
    return released == 1;
}

Result<> lock_seats(db::Tx& tx, IntakeId intake) {
    TRY(tx.run("/*found*/ UPDATE seat SET taken = taken WHERE intake = $1", intake));
    return {};
}

Result<> lock_first_block(db::Tx& tx, IntakeId intake, std::int64_t base) {
    TRY(
        tx.run("/*found*/ INSERT INTO seat (intake, base, block, capacity, taken) VALUES ($1, $2, 0, 0, 0)"
               " ON CONFLICT (intake, base, block) DO UPDATE SET taken = seat.taken",
               intake, base));
    return {};
}

Result<> put_block(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t block,
                   std::int64_t capacity) {
    TRY(
        tx.run("/*found*/ INSERT INTO seat (intake, base, block, capacity, taken) VALUES ($1, $2, $3, $4, 0)"
               " ON CONFLICT (intake, base, block) DO UPDATE SET capacity = excluded.capacity",
               intake, base, block, capacity));
    return {};
}

Result<> set_base(db::Tx& tx, EnrolmentId id, std::optional<UnitId> base) {
    TRY(tx.run("/*found*/ UPDATE enrolment SET base_school = $2 WHERE id = $1", id, base));
    return {};
}

}  // namespace xingtan::enrolment::store
