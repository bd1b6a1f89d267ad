// The life of a unit: each event on its paper, dated by the day it takes effect and by the moment it was
// recorded; it can be tried without being done, and taken back while nothing came after.
#include <algorithm>

#include "domain/org/change_step.h"
#include "domain/org/rules.h"

namespace xingtan::org {
namespace {

// Takes a rehearsed change back; never leaves this file.
constexpr std::string_view kRehearsed = "rehearsed";

std::vector<HoldingsReader>& readers() {
    static std::vector<HoldingsReader> list;
    return list;
}

std::vector<RehearsalReader>& effect_readers() {
    static std::vector<RehearsalReader> list;
    return list;
}

Result<Unit> changed(db::Tx& tx, const AnyScope& scope, UnitId id) {
    auto row = TRY(store::unit(tx, scope, id));
    if (!row) return Error::broken("a unit changed in scope is outside it");
    return std::move(*row);
}

Result<Performed> take_back(db::Tx& tx, Context& ctx, const AnyScope& scope, const store::NewChange& change,
                            const std::string& reason) {
    TRY(take_tree(tx));
    const auto unit = TRY(find_to_change(tx, scope, Claimed<UnitId>{change.unit}));
    TRY(take(tx, ctx, unit.id));
    if (change.reverses) return Error::conflict("change-taken-back");
    const auto by = TRY(reverse_event(tx, ctx, scope, change.event, reason));
    return Performed{unit.id, by};
}

Result<store::NewChange> find_change(db::Tx& tx, const AnyScope& scope, Claimed<UnitChangeId> id) {
    auto found = TRY(store::change(tx, scope, id.unproven));
    if (!found) return Error::missing();
    return std::move(*found);
}

void refuse(ChangePreview& preview, const Error& error) {
    preview.refused_by = error.code;
    if (!error.fields.empty()) preview.field = error.fields.front().field;
    for (const auto& [name, value] : error.params) preview.figures.push_back({name, value});
}

// A rule said no: what a rehearsal is asked for. Anything else is told as it is.
bool is_a_rule(const Error& error) {
    return error.kind == Kind::Conflict || error.kind == Kind::Invalid || error.kind == Kind::TooLarge;
}

// Does the work and takes everything back, whatever came of it.
template <class F>
Result<ChangePreview> rehearse(Context& ctx, F&& work) {
    ChangePreview preview;
    const auto outcome = ctx.db.write([&](db::Tx& tx) -> Result<> {
        preview = {};
        TRY(work(tx, preview));
        Error done = Error::broken("");
        done.code = kRehearsed;
        return done;
    });
    if (outcome.ok()) return Error::broken("a rehearsal was kept");
    if (outcome.error().code == kRehearsed) return preview;
    if (!is_a_rule(outcome.error())) return outcome.error();
    refuse(preview, outcome.error());
    return preview;
}

Result<> add_holdings(db::Tx& tx, Context& ctx, const UnitFacts& unit, Holdings& sum) {
    for (const auto& reader : readers()) TRY(reader(tx, day_of(ctx.now), unit, sum));
    return {};
}

Result<> read_effects(db::Tx& tx, UnitChangeId event, ChangePreview& preview) {
    for (const auto& reader : effect_readers()) TRY(reader(tx, event, preview));
    return {};
}

}  // namespace

void on_holdings(HoldingsReader reader) { readers().push_back(std::move(reader)); }
void on_rehearsed(RehearsalReader reader) { effect_readers().push_back(std::move(reader)); }

Result<Performed> perform(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<UnitId> id,
                          const ChangeBody& body, Date today) {
    TRY(take_tree(tx));
    if (body.kind == ChangeKind::Found) return found_below(tx, ctx, scope, id, body, today);
    const auto unit = TRY(find_to_change(tx, scope, id));
    const auto standing = TRY(take(tx, ctx, unit.id));
    TRY(may_change(unit, standing.status, body, today));
    if (body.kind == ChangeKind::Merge) return merge(tx, ctx, scope, unit, body);
    if (body.kind == ChangeKind::Split) return split(tx, ctx, unit, body);
    auto step = TRY(step_of(tx, scope, unit, body));
    const auto event = TRY(apply(tx, ctx, step));
    return Performed{unit.id, event};
}

Result<Unit> change(Context& ctx, Claimed<UnitId> id, const ChangeBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Unit> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto done = TRY(perform(tx, ctx, scope, id, body, day_of(ctx.now)));
        return changed(tx, scope, done.shown);
    });
}

Result<ChangePreview> preview(Context& ctx, Claimed<UnitId> id, const ChangeBody& body) {
    return rehearse(ctx, [&](db::Tx& tx, ChangePreview& preview) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto unit = TRY(find_to_act(tx, scope, id, body.kind));
        if (body.kind != ChangeKind::Found) TRY(add_holdings(tx, ctx, unit, preview.holdings));
        for (const auto& other : body.units.value_or(std::vector<Claimed<UnitId>>{})) {
            const auto found = TRY(find_to_change(tx, scope, other));
            if (found.id != unit.id) TRY(add_holdings(tx, ctx, found, preview.holdings));
        }
        const auto done =
            TRY(perform(tx, ctx, scope, id, body, std::max(day_of(ctx.now), body.effective_on)));
        return read_effects(tx, done.event, preview);
    });
}

Result<Unit> reverse(Context& ctx, Claimed<UnitChangeId> id, const ReversalBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "field-empty");
    return ctx.db.write([&](db::Tx& tx) -> Result<Unit> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto found = TRY(find_change(tx, scope, id));
        const auto done = TRY(take_back(tx, ctx, scope, found, body.reason));
        return changed(tx, scope, done.shown);
    });
}

Result<ChangePreview> preview_reversal(Context& ctx, Claimed<UnitChangeId> id) {
    return rehearse(ctx, [&](db::Tx& tx, ChangePreview& preview) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto found = TRY(find_change(tx, scope, id));
        const auto unit = TRY(find_to_change(tx, scope, Claimed<UnitId>{found.unit}));
        TRY(add_holdings(tx, ctx, unit, preview.holdings));
        const auto done = TRY(take_back(tx, ctx, scope, found, "-"));
        return read_effects(tx, done.event, preview);
    });
}

Result<Page<UnitChange>> changes(Context& ctx, Claimed<UnitId> id, const PageRequest& page) {
    const auto before =
        page.after.empty() ? INT64_MAX : id_from_wire(UnitChangeTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<UnitChange>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
        const auto unit = TRY(find(tx, scope, id));
        Page<UnitChange> out;
        out.rows = TRY(store::changes(tx, scope, unit.id, UnitChangeId{before}, page.size + 1));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        out.total = TRY(store::count_changes(tx, scope, unit.id));
        return out;
    });
}

}  // namespace xingtan::org
