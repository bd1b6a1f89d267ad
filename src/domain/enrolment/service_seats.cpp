// How many an intake takes may change after publication: always to more, to less no further than is taken.
#include <algorithm>

#include "domain/enrolment/queue.h"
#include "domain/enrolment/seat.h"
#include "domain/enrolment/service.h"
#include "domain/enrolment/store_seat.h"

namespace xingtan::enrolment {
namespace {

Error too_few(const std::string& name, std::int64_t taken) {
    return Error::conflict("seats-taken-already", {{"base", name}, {"taken", std::to_string(taken)}});
}

// `wanted` is what the body says of this base school; 0 when it leaves it out.
std::int64_t wanted_at(const project::SeatsBody& body, std::int64_t base) {
    if (base == 0) return body.seats.value_or(0);
    if (!body.base_schools) return 0;
    for (const auto& one : *body.base_schools)
        if (one.unit.unproven.value == base) return one.seats;
    return 0;
}

Result<> no_less_than_taken(const std::vector<Seats>& seats, const project::SeatsBody& body) {
    for (const auto& one : seats) {
        const auto taken = one.capacity - one.left;
        if (wanted_at(body, one.base) < taken) return too_few(one.name, taken);
    }
    return {};
}

}  // namespace

Result<project::Project> change_seats(Context& ctx, Claimed<IntakeId> id, const project::SeatsBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<project::Project> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, id));
        TRY(project::find_owned(tx, scope, Claimed<ProjectId>{offer.project.id}));
        TRY(store::lock_seats(tx, offer.intake.id));
        const auto seats = TRY(seats_of(tx, offer));
        // Whoever came while there was no limit took no seat, so that none can be set afterwards.
        if (seats.empty()) return Error::conflict("intake-without-seats");
        TRY(project::set_seats(tx, ctx, scope, offer, body));
        TRY(no_less_than_taken(seats, body));
        tally::Group group;
        TRY(fill(tx, ctx, offer.intake.id, group));
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "project.seats-changed",
                           .object = to_wire(offer.intake.id),
                           .unit = offer.project.owner}));
        return project::load(tx, scope, offer.project.id);
    });
}

}  // namespace xingtan::enrolment
