// An event taken back: each of its rows by its inverse, the last first, while nothing
// later rests on it.
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

Error later_first_error(const store::LaterChange& later) {
    const auto paper = to_iso(later.effective_on) + (later.document.empty() ? "" : " " + later.document);
    return Error::conflict(std::string(later_first(later.kind)),
                           {{"unit", later.unit_name}, {"to", later.to_text}, {"paper", paper}});
}

Result<> bring_back(db::Tx& tx, Context& ctx, const store::NewChange& change, UnitChangeId by,
                    const UnitFacts& unit, const UnitFacts& heir, const std::string& reason) {
    auto told = tell(tx, ctx,
                     {.kind = change.kind,
                      .before = heir,
                      .after = unit,
                      .change = by,
                      .effective_on = change.effective_on,
                      .undoes = change.id,
                      .document = reason});
    if (told.ok() || told.error().code != "people-moved-since") return told;
    // If the heir was split since, that is what is in the way.
    const auto later = TRY(store::later_changes(tx, heir.id, change.id, change.event));
    for (const auto& one : later)
        if (one.kind == ChangeKind::Split) return later_first_error(one);
    return told;
}

// Whoever it goes back to takes it again; what closed that since is named.
Result<> keep_parent_open(db::Tx& tx, const store::NewChange& change, UnitId parent) {
    const auto status = TRY(store::status_of(tx, parent));
    if (status == UnitStatus::Active) return {};
    const auto later = TRY(store::later_changes(tx, parent, change.id, change.event));
    for (const auto& one : later)
        if (one.kind == ChangeKind::Close || one.kind == ChangeKind::Merge) return later_first_error(one);
    return is_open(tx, parent);
}

// Back to its old parent and open, then its people and places.
Result<UnitChangeId> unmerge(db::Tx& tx, Context& ctx, const store::NewChange& change, Step& step) {
    const auto heir = TRY(unit_on_wire(tx, change.to_value));
    const auto parent = TRY(unit_on_wire(tx, change.from_value));
    TRY(keep_parent_open(tx, change, parent.id));
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
    TRY(annul(tx, ctx, closing.after, change.effective_on, step.document));
    return by;
}

// As if it had never been founded, as long as nothing was begun in it.
Result<UnitChangeId> unfound(db::Tx& tx, Context& ctx, const store::NewChange& change, Step& step) {
    const auto below = TRY(store::later_below(tx, change.unit, change.id));
    if (!below.empty()) return later_first_error(below.front());
    const auto ever = TRY(store::ever_below(tx, change.unit));
    if (ever > 0) return Error::conflict("unit-has-units-below", {{"count", std::to_string(ever)}});
    const auto by = TRY(write_event(tx, ctx, step));
    TRY(bring_back(tx, ctx, change, by, step.before, step.before, step.document));
    TRY(annul(tx, ctx, step.before, change.effective_on, step.document));
    return by;
}

Result<UnitChangeId> unstep(db::Tx& tx, Context& ctx, const AnyScope& scope, const store::NewChange& change,
                            const Step& step) {
    TRY(take_unmatched(tx, change.unit));
    if (change.kind == ChangeKind::Move) {
        const auto parent = TRY(unit_on_wire(tx, change.from_value));
        TRY(keep_parent_open(tx, change, parent.id));
    }
    const auto back = TRY(inverse(change, step.document));
    auto single = TRY(step_of(tx, scope, step.before, back));
    single.reverses = change.id;
    single.event = step.event;
    return apply(tx, ctx, single);
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
        case ChangeKind::Found: return unfound(tx, ctx, change, step);
        default: return unstep(tx, ctx, scope, change, step);
    }
}

// Nothing stands that came later and rests on one of these.
Result<> keep_nothing_later(db::Tx& tx, const std::vector<store::NewChange>& rows) {
    for (const auto& row : rows) {
        const auto reversed = TRY(store::is_reversed(tx, row.id));
        if (reversed) return Error::conflict("change-taken-back");
        const auto later = TRY(store::later_changes(tx, row.unit, row.id, row.event));
        for (const auto& one : later)
            if (rests_on({one.kind, one.to_value}, {row.kind, row.to_value})) return later_first_error(one);
    }
    return {};
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
    TRY(keep_nothing_later(tx, rows));
    std::optional<UnitChangeId> by;
    for (int order = 0; order <= 2; ++order)
        for (const auto& row : rows) {
            if (order_of(row.kind) != order) continue;
            const auto written = TRY(reverse_row(tx, ctx, scope, row, reason, by));
            if (!by) by = written;
        }
    TRY(store::bump_tree_version(tx));
    if (!by) return Error::broken("an event without rows");
    return *by;
}

}  // namespace xingtan::org
