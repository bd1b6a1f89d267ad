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

}  // namespace

Result<std::vector<Seats>> seats_of(db::Tx& tx, const project::Offer& offer) {
    std::vector<Seats> seats;
    if (offer.intake.base_schools > 0) {
        const auto bases = TRY(project::base_schools(tx, offer.intake.id));
        for (const auto& base : bases) seats.push_back({base.unit.value, base.name, base.seats, base.seats});
    } else if (offer.intake.seats > 0) {
        seats.push_back({0, {}, offer.intake.seats, offer.intake.seats});
    } else {
        return seats;
    }
    const auto taken = TRY(store::seats_taken(tx, offer.intake.id));
    for (auto& one : seats)
        for (const auto& row : taken)
            if (row.base == one.base) one.left -= row.taken;
    return seats;
}

Result<> claim_seat(db::Tx& tx, const project::Offer& offer, EnrolmentFacts& facts) {
    if (offer.intake.seats == 0) {
        if (facts.base_school) return Error::invalid_field("base_school", "base-school-unknown");
        return {};
    }
    auto seats = TRY(seats_of(tx, offer));
    seats = TRY(wished(std::move(seats), facts));
    for (const auto& one : seats) {
        if (one.left <= 0) continue;
        const bool claimed = TRY(store::claim_seat(tx, facts.intake, one.base, one.capacity));
        if (!claimed) continue;
        if (one.base != 0) facts.base_school = UnitId{one.base};
        return {};
    }
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
    return store::release_seat(tx, facts.intake, base_of(facts));
}

}  // namespace xingtan::enrolment
