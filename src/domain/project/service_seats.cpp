// Seats of an intake that is published.
#include "domain/org/service.h"
#include "domain/project/rules.h"
#include "domain/project/store.h"

namespace xingtan::project {

Result<> set_seats(db::Tx& tx, Context& ctx, const AnyScope& scope, const Offer& offer,
                   const SeatsBody& body) {
    TRY(well_formed(body, offer.intake));
    const auto version = ctx.if_match.value_or(offer.project.version);
    const bool ours = TRY(store::move_version(tx, offer.project.id, version));
    if (!ours)
        return Error::stale(
            {{"yours", std::to_string(version)}, {"current", std::to_string(offer.project.version)}});
    std::int64_t seats = body.seats.value_or(0);
    std::int64_t bases = 0;
    if (body.base_schools && !body.base_schools->empty()) {
        seats = 0;
        TRY(store::drop_bases_of(tx, offer.intake.id));
        for (const auto& base : *body.base_schools) {
            const auto unit = TRY(org::find(tx, scope, base.unit));
            TRY(store::insert_base(tx, offer.intake.id, unit.id, base.seats));
            seats += base.seats;
            ++bases;
        }
    }
    return store::set_seats(tx, offer.intake.id, seats, bases);
}

}  // namespace xingtan::project
