#include "domain/quota/ledger.h"

#include "domain/quota/news.h"

namespace xingtan::quota {
namespace {

std::vector<FreedSubscriber>& subscribers() {
    static std::vector<FreedSubscriber> list;
    return list;
}

}  // namespace

void on_freed(FreedSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Ledger::Delta& Ledger::delta(const org::UnitFacts& unit, IntakeId intake) {
    const int tier = unit.kind == org::UnitKind::Authority || unit.kind == org::UnitKind::Office ? 1 : 0;
    auto& found = deltas_[{tier, unit.id.value, intake.value}];
    found.unit_name = unit.name;
    return found;
}

void Ledger::enter(Move move, UnitId row, UnitId from, UnitId to, IntakeId intake, std::int64_t quantity) {
    entries_.push_back({{}, {project_, intake, row, kind_}, move, from, to, quantity, {}, {}, {}});
}

void Ledger::issue(const org::UnitFacts& owner, IntakeId intake, std::int64_t quantity) {
    delta(owner, intake).received += quantity;
    enter(Move::Issue, owner.id, {}, owner.id, intake, quantity);
}

void Ledger::grant(const org::UnitFacts& from, const org::UnitFacts& to, IntakeId intake,
                   std::int64_t quantity) {
    delta(to, intake).received += quantity;
    delta(from, intake).given += quantity;
    enter(Move::Grant, to.id, from.id, to.id, intake, quantity);
}

void Ledger::take_back(Move move, const org::UnitFacts& parent, const org::UnitFacts& child, IntakeId intake,
                       std::int64_t quantity) {
    delta(child, intake).received -= quantity;
    delta(parent, intake).given -= quantity;
    enter(move, child.id, child.id, parent.id, intake, quantity);
}

Result<> Ledger::apply(db::Tx& tx, Context& ctx, const Key& key, const Delta& delta) {
    const store::Row row{project_, IntakeId{key.intake}, UnitId{key.unit}, kind_};
    std::int64_t changed = 1;
    // What comes first: a unit may pass on what it gets.
    if (delta.received > 0) {
        const auto id = TRY(ctx.ids.next());
        TRY(store::receive(tx, id, row, delta.received));
    }
    if (delta.given < 0) changed = TRY(store::ungive(tx, row, -delta.given));
    if (changed == 1 && delta.received < 0) changed = TRY(store::take_back(tx, row, -delta.received));
    if (changed == 1 && delta.given > 0) changed = TRY(store::give(tx, row, delta.given));
    if (changed == 1) return {};
    const auto now = TRY(store::balance(tx, row));
    return Error::conflict("places-exhausted",
                           {{"unit", delta.unit_name}, {"free", std::to_string(now.free)}});
}

Freed Ledger::freed() const {
    Freed freed{project_, {}};
    if (kind_ == PlaceKind::School) return freed;  // nobody waits for those
    for (const auto& [key, delta] : deltas_)
        if (delta.received - delta.given > 0) freed.rows.emplace_back(IntakeId{key.intake}, UnitId{key.unit});
    return freed;
}

Result<> Ledger::post(db::Tx& tx, Context& ctx) {
    for (const auto& [key, delta] : deltas_) TRY(apply(tx, ctx, key, delta));
    for (auto& entry : entries_) {
        entry.id = TRY(ctx.next_id<PlaceMoveId>());
        entry.document = document_;
        entry.change = change_;
    }
    TRY(store::insert_moves(tx, entries_, ctx.actor.account, ctx.now));
    const auto grown = freed();
    for (const auto& subscriber : subscribers())
        if (!grown.rows.empty()) TRY(subscriber(tx, ctx, grown));
    return tell_of_moves(tx, ctx, project_, entries_);
}

}  // namespace xingtan::quota
