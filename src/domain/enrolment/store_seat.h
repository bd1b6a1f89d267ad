#pragma once
// Seats taken of an intake; of a base school of it where it has any (base 0: none). `capacity` is the
// project's.
#include "domain/enrolment/store.h"

namespace xingtan::enrolment::store {

// False when they are all taken.
Result<bool> claim_seat(db::Tx& tx, IntakeId intake, std::int64_t base, std::int64_t capacity);
Result<> release_seat(db::Tx& tx, IntakeId intake, std::int64_t base);
struct SeatsTaken {
    std::int64_t base = 0;
    std::int64_t taken = 0;
};
BOOST_DESCRIBE_STRUCT(SeatsTaken, (), (base, taken))
Result<std::vector<SeatsTaken>> seats_taken(db::Tx& tx, IntakeId intake);
// The same; nobody else takes or leaves one until the transaction ends.
Result<> lock_seats(db::Tx& tx, IntakeId intake);
Result<> set_base(db::Tx& tx, EnrolmentId id, std::optional<UnitId> base);

}  // namespace xingtan::enrolment::store
