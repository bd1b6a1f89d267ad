#include "domain/enrolment/seat.h"

#include <algorithm>

#include "domain/enrolment/store_seat.h"

namespace xingtan::enrolment {
namespace {

std::int64_t base_of(const EnrolmentFacts& facts) { return facts.base_school ? facts.base_school->value : 0; }

// Those she may be given, the best first.
Result<std::vector<Seats>> wished(std::vector<Seats> seats, const EnrolmentFacts& facts) {
    if (facts.base_school) {
        std::erase_if(seats, [&](const Seats& one) { return one.base != facts.base_school->value; });
        if (seats.empty()) return Error::invalid_field("base_school", "base-school-unknown");
    }
    std::stable_sort(seats.begin(), seats.end(),
                     [](const Seats& a, const Seats& b) { return a.left > b.left; });
    return seats;
}

void add_row(Seats& to, const store::SeatRow& row) {
    to.left -= row.taken;
    to.blocks.push_back({row.block, row.capacity, row.taken});
}

Result<std::vector<SeatBlock>> blocks_now(db::Tx& tx, IntakeId intake, std::int64_t base) {
    std::vector<SeatBlock> blocks;
    const auto rows = TRY(store::seat_rows(tx, intake));
    for (const auto& row : rows)
        if (row.base == base) blocks.push_back({row.block, row.capacity, row.taken});
    return blocks;
}

// The first to take a seat deals them, and the first after the project changed how many there are.
Result<std::vector<SeatBlock>> dealt_blocks(db::Tx& tx, IntakeId intake, const Seats& seats) {
    if (dealt(seats.capacity, seats.blocks)) return seats.blocks;
    TRY(store::lock_first_block(tx, intake, seats.base));
    TRY(store::lock_seats(tx, intake));
    const auto standing = TRY(blocks_now(tx, intake, seats.base));
    auto blocks = deal(seats.capacity, standing);
    for (const auto& one : blocks) TRY(store::put_block(tx, intake, seats.base, one.block, one.capacity));
    return blocks;
}

Result<bool> claim_one_of(db::Tx& tx, IntakeId intake, std::int64_t base, std::span<const SeatBlock> blocks,
                          std::uint64_t salt) {
    for (const auto block : blocks_to_try(blocks, salt)) {
        const bool claimed = TRY(store::claim_seat(tx, intake, base, block));
        if (claimed) return true;
    }
    return false;
}

// A second look, since others took seats since the first.
Result<bool> claim_in(db::Tx& tx, IntakeId intake, const Seats& seats, std::uint64_t salt) {
    const auto blocks = TRY(dealt_blocks(tx, intake, seats));
    const bool claimed = TRY(claim_one_of(tx, intake, seats.base, blocks, salt));
    if (claimed) return true;
    const auto now = TRY(blocks_now(tx, intake, seats.base));
    return claim_one_of(tx, intake, seats.base, now, salt);
}

}  // namespace

Result<std::vector<Seats>> seats_of(db::Tx& tx, const project::Offer& offer) {
    std::vector<Seats> seats;
    if (offer.intake.base_schools > 0) {
        const auto bases = TRY(project::base_schools(tx, offer.intake.id));
        for (const auto& base : bases)
            seats.push_back({base.unit.value, base.name, base.seats, base.seats, {}});
    } else if (offer.intake.seats > 0) {
        seats.push_back({0, {}, offer.intake.seats, offer.intake.seats, {}});
    } else {
        return seats;
    }
    const auto rows = TRY(store::seat_rows(tx, offer.intake.id));
    for (auto& one : seats)
        for (const auto& row : rows)
            if (row.base == one.base) add_row(one, row);
    return seats;
}

Result<std::vector<Seats>> seats_left(db::Tx& tx, const project::Offer& offer, const EnrolmentFacts& facts) {
    if (offer.intake.seats == 0) {
        if (facts.base_school) return Error::invalid_field("base_school", "base-school-unknown");
        return std::vector<Seats>{};
    }
    auto seats = TRY(seats_of(tx, offer));
    seats = TRY(wished(std::move(seats), facts));
    std::erase_if(seats, [](const Seats& one) { return one.left <= 0; });
    if (seats.empty()) return Error::conflict("seats-exhausted");
    return seats;
}

Result<> claim_seat(db::Tx& tx, std::span<const Seats> seats, EnrolmentFacts& facts) {
    for (const auto& one : seats) {
        const bool claimed = TRY(claim_in(tx, facts.intake, one, static_cast<std::uint64_t>(facts.id.value)));
        if (!claimed) continue;
        if (one.base != 0) facts.base_school = UnitId{one.base};
        return {};
    }
    if (seats.empty()) return {};
    return Error::conflict("seats-exhausted");
}

Result<> known_base(db::Tx& tx, const project::Offer& offer, UnitId base) {
    auto seats = TRY(seats_of(tx, offer));
    EnrolmentFacts wish;
    wish.base_school = base;
    TRY(wished(std::move(seats), wish));
    return {};
}

Result<> release_seat(db::Tx& tx, const EnrolmentFacts& facts) {
    const auto blocks = TRY(blocks_now(tx, facts.intake, base_of(facts)));
    for (const auto& one : blocks) {
        if (one.taken == 0) continue;
        const bool released = TRY(store::release_seat(tx, facts.intake, base_of(facts), one.block));
        if (released) return {};
    }
    return {};  // the intake has no seats of its own
}

}  // namespace xingtan::enrolment
