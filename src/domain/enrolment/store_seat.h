#pragma once
// Seats of an intake; of a base school of it where it has any (base 0: none), in blocks (seat_blocks.h).
#include "domain/enrolment/seat_blocks.h"
#include "domain/enrolment/store.h"

namespace xingtan::enrolment::store {

struct SeatRow {
    std::int64_t base = 0;
    std::int64_t block = 0;
    std::int64_t capacity = 0;
    std::int64_t taken = 0;
};
BOOST_DESCRIBE_STRUCT(SeatRow, (), (base, block, capacity, taken))

// Those dealt so far, by base and block.
Result<std::vector<SeatRow>> seat_rows(db::Tx& tx, IntakeId intake);
// False when the block is full.
Result<bool> claim_seat(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t block);
// From a block that has one taken; false when another transaction emptied it meanwhile.
Result<bool> release_seat(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t block);
// Nobody else takes or leaves a seat until the transaction ends.
Result<> lock_seats(db::Tx& tx, IntakeId intake);
// Makes the first block, empty, where it is not there yet, and keeps it: who deals waits here for who dealt.
Result<> lock_first_block(db::Tx& tx, IntakeId intake, std::int64_t base);
Result<> put_block(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t block, std::int64_t capacity);
Result<> set_base(db::Tx& tx, EnrolmentId id, std::optional<UnitId> base);

}  // namespace xingtan::enrolment::store
