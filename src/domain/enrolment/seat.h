#pragma once
// Seats of an intake. A project may say how many an intake takes, or each of its base schools; whoever comes
// onto a place, by whichever way, takes a seat in the same transaction, by one conditional statement.
#include "domain/enrolment/seat_blocks.h"
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

// The seats as they are now; empty when the intake has no limit of its own.
struct Seats {
    std::int64_t base = 0;  // unit of the base school; 0: the intake itself
    std::string name;
    std::int64_t capacity = 0;
    std::int64_t left = 0;
    std::vector<SeatBlock> blocks;  // none before the first seat is taken
};
Result<std::vector<Seats>> seats_of(db::Tx& tx, const project::Offer& offer);

// Those of the wished base school, else of all, the one with the most left first; none when the intake has no
// limit. Locks nothing, so that who comes too late holds nobody up. Kind::Conflict "seats-exhausted",
// Kind::Invalid "base-school-unknown".
Result<std::vector<Seats>> seats_left(db::Tx& tx, const project::Offer& offer, const EnrolmentFacts& facts);
// A seat of the first of them that still has one; `facts.base_school` says where afterwards. Kind::Conflict
// "seats-exhausted".
Result<> claim_seat(db::Tx& tx, std::span<const Seats> seats, EnrolmentFacts& facts);
// Kind::Invalid "base-school-unknown" when the intake is not held there.
Result<> known_base(db::Tx& tx, const project::Offer& offer, UnitId base);
Result<> release_seat(db::Tx& tx, const EnrolmentFacts& facts);

}  // namespace xingtan::enrolment
