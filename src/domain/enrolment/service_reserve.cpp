// The reserve list: who takes a unit's place when one comes free. It holds no place; the school orders it.
#include <set>

#include "domain/enrolment/move.h"
#include "domain/enrolment/queue.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store_queue.h"
#include "domain/org/service.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

Result<ReserveList> load(db::Tx& tx, const AnyScope& scope, const project::Offer& offer,
                         const org::UnitFacts& unit) {
    ReserveList list{offer.intake.id, unit.id, unit.name, 0, offer.project.reserve_promotion, {}};
    list.free = TRY(quota::free_places(tx, {offer.project.id, offer.intake.id, unit.id}));
    list.rows = TRY(store::queue(tx, scope, offer.intake.id, unit.id, State::Reserve, kQueueMost));
    std::int64_t rank = 0;
    for (auto& row : list.rows) row.rank = ++rank;
    return list;
}

// Under automatic promotion nobody is put in reserve while there is a place: she would have it at once.
Result<> nothing_free(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person) {
    if (offer.project.reserve_promotion == project::ReservePromotion::ByHand) return {};
    const auto free = TRY(quota::lock_free(tx, {offer.project.id, offer.intake.id, person.unit}));
    if (free > 0) return Error::conflict("places-still-free", {{"free", std::to_string(free)}});
    return {};
}

Result<> same_people(const std::vector<Queued>& rows, const std::vector<Claimed<EnrolmentId>>& order) {
    std::set<std::int64_t> listed, wished;
    for (const auto& row : rows) listed.insert(row.id.value);
    for (const auto& id : order) wished.insert(id.unproven.value);
    if (listed != wished || order.size() != rows.size()) return Error::conflict("reserve-list-moved");
    return {};
}

}  // namespace

Result<EnrolmentFacts> reserve_in(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                  const project::Offer& offer, Claimed<PersonId> id, tally::Group& group,
                                  const Wish& wish) {
    const auto person = TRY(people::find(tx, scope, id));
    TRY(admitted(tx, offer, person));
    TRY(nothing_free(tx, offer, person));
    return make(tx, ctx, offer, person, State::Reserve, group, wish);
}

Result<ReserveList> reserve_list(Context& ctx, Claimed<IntakeId> intake,
                                 std::optional<Claimed<UnitId>> unit) {
    return ctx.db.read([&](db::Tx& tx) -> Result<ReserveList> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        const auto found = TRY(org::find(tx, scope, unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
        return load(tx, scope, offer, found);
    });
}

Result<ReserveList> order_reserve(Context& ctx, Claimed<IntakeId> intake, const ReserveOrderBody& body) {
    if (body.enrolments.size() > static_cast<std::size_t>(kQueueMost))
        return Error::invalid_field("enrolments", "list-length-out-of-range",
                                    {{"most", std::to_string(kQueueMost)}});
    return ctx.db.write([&](db::Tx& tx) -> Result<ReserveList> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        const auto unit = TRY(org::find(tx, scope, body.unit));
        const auto before = TRY(load(tx, scope, offer, unit));
        TRY(same_people(before.rows, body.enrolments));
        std::vector<EnrolmentId> order;
        for (const auto& id : body.enrolments) order.push_back(id.unproven);
        const auto changed = TRY(store::renumber(tx, order));
        if (changed != std::ssize(order)) return Error::conflict("reserve-list-moved");
        TRY(audit::record(tx, ctx.who(),
                          {.action = "reserve-list.ordered",
                           .object = to_wire(offer.intake.id),
                           .unit = unit.id,
                           .count = changed}));
        return load(tx, scope, offer, unit);
    });
}

Result<> fill_freed(db::Tx& tx, Context& ctx, const quota::Freed& freed) {
    std::set<IntakeId> intakes;
    for (const auto& [intake, unit] : freed.rows) intakes.insert(intake);
    const auto queued = TRY(store::intakes_with_queues(tx, freed.project));
    tally::Group group;
    for (const auto intake : queued)
        if (intakes.contains(intake)) TRY(fill(tx, ctx, intake, group));
    return group.post(tx);
}

}  // namespace xingtan::enrolment
