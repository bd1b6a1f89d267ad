// A merger or a split taken back: each of its rows by its inverse, the last first, while nothing came after.
#include "domain/org/change_step.h"
#include "domain/org/rules.h"

namespace xingtan::org {
namespace {

Result<UnitFacts> unit_on_wire(db::Tx& tx, std::string_view wire) {
    const auto id = id_from_wire(UnitTag::letter, wire);
    if (!id) return Error::broken("an event that names no unit");
    return facts(tx, UnitId{*id});
}

Step back_step(const store::NewChange& change, const UnitFacts& unit, const std::string& reason) {
    return {.kind = change.kind,
            .before = unit,
            .after = unit,
            .from_text = change.to_text,
            .to_text = change.from_text,
            .effective_on = change.effective_on,
            .document = reason,
            .reverses = change.id};
}

Result<> bring_back(db::Tx& tx, Context& ctx, const store::NewChange& change, UnitChangeId by,
                    const UnitFacts& unit, const UnitFacts& heir, const std::string& reason) {
    return tell(tx, ctx,
                {.kind = change.kind,
                 .before = heir,
                 .after = unit,
                 .change = by,
                 .effective_on = change.effective_on,
                 .undoes = change.id,
                 .document = reason});
}

// Back to its old parent and open, then its people and places.
Result<UnitChangeId> unmerge(db::Tx& tx, Context& ctx, const store::NewChange& change, Step& step) {
    const auto heir = TRY(unit_on_wire(tx, change.to_value));
    const auto parent = TRY(unit_on_wire(tx, change.from_value));
    if (step.before.parent != heir.id) return Error::conflict("changed-since");
    TRY(keep_name_free(tx, parent.id, step.before.name));
    auto fact = step;
    fact.attribute = "parent";
    fact.to_value = change.from_value;
    TRY(write_fact(tx, ctx, fact));
    fact.attribute = "status";
    fact.to_value = wire_name(UnitStatus::Active);
    TRY(write_fact(tx, ctx, fact));
    const auto by = TRY(write_event(tx, ctx, step));
    step.after.parent = parent.id;
    TRY(write_place(tx, step.before, step.after));
    TRY(store::set_status(tx, step.after.id, UnitStatus::Active));
    TRY(bring_back(tx, ctx, change, by, step.after, heir, step.document));
    return by;
}

Result<UnitChangeId> unsplit(db::Tx& tx, Context& ctx, const store::NewChange& change, Step& step) {
    const auto part = TRY(unit_on_wire(tx, change.to_value));
    const auto by = TRY(write_event(tx, ctx, step));
    TRY(bring_back(tx, ctx, change, by, step.after, part, step.document));
    return by;
}

// A unit that the event founded has nothing left and closes; nobody else is changed by having inherited.
Result<UnitChangeId> disinherit(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                const store::NewChange& change, Step& step) {
    const auto by = TRY(write_event(tx, ctx, step));
    if (change.from_value.empty()) return by;
    ChangeBody close{};
    close.kind = ChangeKind::Close;
    close.effective_on = change.effective_on;
    close.document = step.document;
    auto closing = TRY(step_of(tx, scope, step.after, close));
    closing.event = step.event.value_or(by);
    TRY(apply(tx, ctx, closing));
    return by;
}

// `event`: of the reversal, once it has a row.
Result<UnitChangeId> reverse_row(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                 const store::NewChange& change, const std::string& reason,
                                 std::optional<UnitChangeId> event) {
    const auto unit = TRY(find(tx, scope, Claimed<UnitId>{change.unit}));
    auto step = back_step(change, unit, reason);
    step.event = event;
    switch (change.kind) {
        case ChangeKind::Merge: return unmerge(tx, ctx, change, step);
        case ChangeKind::Split: return unsplit(tx, ctx, change, step);
        case ChangeKind::Inherit: return disinherit(tx, ctx, scope, change, step);
        default: break;
    }
    const auto standing = TRY(take_unmatched(tx, unit.id));
    const auto holds = TRY(still_holds(tx, change, unit, standing.status));
    if (!holds) return Error::conflict("changed-since");
    const auto back = TRY(inverse(change, reason));
    auto single = TRY(step_of(tx, scope, unit, back));
    single.reverses = change.id;
    single.event = event;
    return apply(tx, ctx, single);
}

// Within an event what is closed must be open again before anything can move back below it.
int order_of(ChangeKind kind) {
    if (kind == ChangeKind::Merge || kind == ChangeKind::Split) return 0;
    return kind == ChangeKind::Inherit ? 2 : 1;
}

}  // namespace

Result<UnitChangeId> reverse_event(db::Tx& tx, Context& ctx, const AnyScope& scope, UnitChangeId event,
                                   const std::string& reason) {
    const auto rows = TRY(store::rows_of_event(tx, event));
    std::optional<UnitChangeId> by;
    for (int order = 0; order <= 2; ++order)
        for (const auto& row : rows) {
            if (order_of(row.kind) != order) continue;
            const auto reversed = TRY(store::is_reversed(tx, row.id));
            if (reversed) return Error::conflict("changed-since");
            const auto written = TRY(reverse_row(tx, ctx, scope, row, reason, by));
            if (!by) by = written;
        }
    TRY(store::bump_tree_version(tx));
    if (!by) return Error::broken("an event without rows");
    return *by;
}

}  // namespace xingtan::org
