#include "domain/quota/ledger.h"

#include "domain/project/service.h"
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
    entries_.push_back({{}, {project_, intake, row, kind_}, move, from, to, quantity, {}});
}

void Ledger::issue(const org::UnitFacts& owner, IntakeId intake, std::int64_t quantity) {
    delta(owner, intake).received += quantity;
    enter(Move::Issue, owner.id, {}, owner.id, intake, quantity);
}

void Ledger::cancel(const org::UnitFacts& owner, IntakeId intake, std::int64_t quantity) {
    delta(owner, intake).received -= quantity;
    enter(Move::Cancel, owner.id, owner.id, {}, intake, quantity);
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

void Ledger::lapse(const org::UnitFacts& unit, IntakeId intake, std::int64_t quantity) {
    delta(unit, intake).lapsed += quantity;
    enter(Move::Lapse, unit.id, unit.id, unit.id, intake, quantity);
}

void Ledger::revive(const org::UnitFacts& unit, IntakeId intake, std::int64_t quantity) {
    delta(unit, intake).lapsed -= quantity;
    enter(Move::Revive, unit.id, unit.id, unit.id, intake, quantity);
}

// What comes first: a unit may pass on what it gets.
Result<std::int64_t> Ledger::change(db::Tx& tx, Context& ctx, const store::Row& row, const Delta& delta) {
    std::int64_t changed = 1;
    if (delta.received > 0) {
        store::Received more{0, row, delta.received};
        more.id = TRY(ctx.ids.next());
        TRY(store::receive(tx, std::span(&more, 1)));
    }
    if (delta.given < 0) changed = TRY(store::ungive(tx, row, -delta.given));
    if (changed == 1 && delta.lapsed < 0) changed = TRY(store::revive(tx, row, -delta.lapsed));
    if (changed == 1 && delta.received < 0) changed = TRY(store::take_back(tx, row, -delta.received));
    if (changed == 1 && delta.given > 0) changed = TRY(store::give(tx, row, delta.given));
    if (changed == 1 && delta.lapsed > 0) changed = TRY(store::lapse(tx, row, delta.lapsed));
    return changed;
}

Result<> Ledger::exhausted(db::Tx& tx, const store::Row& row, const Delta& delta) {
    const auto now = TRY(store::balance(tx, row));
    return Error::conflict("places-exhausted",
                           {{"unit", delta.unit_name}, {"free", std::to_string(now.free)}});
}

// In the order of the keys; neighbours that only receive are written together.
Result<> Ledger::apply(db::Tx& tx, Context& ctx) {
    std::vector<store::Received> together;
    for (const auto& [key, delta] : deltas_) {
        const auto row = row_of(key);
        if (delta.only_receives()) {
            const auto id = TRY(ctx.ids.next());
            together.push_back({id, row, delta.received});
            continue;
        }
        TRY(store::receive(tx, together));
        together.clear();
        const auto changed = TRY(change(tx, ctx, row, delta));
        if (changed != 1) return exhausted(tx, row, delta);
    }
    return store::receive(tx, together);
}

Freed Ledger::freed() const {
    Freed freed{project_, {}};
    if (kind_ != PlaceKind::Person) return freed;
    for (const auto& [key, delta] : deltas_)
        if (delta.received - delta.given - delta.lapsed > 0)
            freed.rows.emplace_back(IntakeId{key.intake}, UnitId{key.unit});
    return freed;
}

Result<> Ledger::post(db::Tx& tx, Context& ctx) {
    TRY(apply(tx, ctx));
    for (auto& entry : entries_) {
        entry.id = TRY(ctx.next_id<PlaceMoveId>());
        entry.document = paper_.document;
        entry.change = paper_.change;
        entry.round = paper_.round;
        entry.cause = paper_.cause;
    }
    TRY(store::insert_moves(tx, entries_, ctx.actor.account, ctx.now));
    TRY(tell_freed(tx, ctx, freed()));
    return tell_of_moves(tx, ctx, project_, entries_);
}

// A place for the whole project serves whoever waits for any intake.
Result<> tell_freed(db::Tx& tx, Context& ctx, Freed grown) {
    std::vector<UnitId> everywhere;
    for (const auto& [intake, unit] : grown.rows)
        if (intake == kWholeProject) everywhere.push_back(unit);
    if (!everywhere.empty()) {
        const auto intakes = TRY(project::intakes(tx, grown.project));
        for (const auto unit : everywhere)
            for (const auto& intake : intakes) grown.rows.emplace_back(intake.id, unit);
    }
    for (const auto& subscriber : subscribers())
        if (!grown.rows.empty()) TRY(subscriber(tx, ctx, grown));
    return {};
}

}  // namespace xingtan::quota
