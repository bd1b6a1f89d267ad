// Taking a formation back: an act of its own, so that what was is never lost.
#include <set>

#include "domain/classes/news.h"
#include "domain/classes/record.h"
#include "domain/classes/store_timetable.h"

namespace xingtan::classes {
namespace {

Formation shown(const store::FormationRow& row) {
    const auto rule = from_json<FormationRule>(row.rule);
    return {row.id,     row.intake,    row.unit_name, row.actor_name, rule.ok() ? *rule : FormationRule{},
            row.formed, row.dissolved, row.placed,    row.moved,      row.undoes,
            row.undone, row.at};
}

Result<> undoable(db::Tx& tx, const store::FormationRow& act) {
    if (act.undoes) return Error::conflict("formation-is-undoing");
    if (act.undone) return Error::conflict("formation-undone");
    const bool later = TRY(store::overtaken(tx, act.id));
    if (later) return Error::conflict("formation-overtaken");
    return {};
}

Result<store::FormationRow> undoing(Context& ctx, const store::FormationRow& act,
                                    std::vector<store::Move>& moves) {
    auto back = act;
    back.id = TRY(ctx.next_id<FormationId>());
    back.undoes = act.id;
    back.relabelled = "[]";
    back.at = ctx.now;
    back.placed = back.moved = 0;
    for (auto& move : moves) {
        move.stay = TRY(ctx.ids.next());
        if (move.to) ++back.moved;
    }
    return back;
}

Result<> tell(db::Tx& tx, Context& ctx, const AnyScope& scope, const std::vector<store::Move>& moves) {
    std::set<TrainingClassId> classes;
    for (const auto& move : moves)
        if (move.to) classes.insert(*move.to);
    std::map<TrainingClassId, std::string> names;
    const std::vector<TrainingClassId> ids(classes.begin(), classes.end());
    const auto named = TRY(store::names_in_scope(tx, scope, ids));
    for (const auto& one : named) names[one.id] = one.name;
    return tell_of_classes(tx, ctx, moves, names);
}

}  // namespace

Result<Formed> undo(Context& ctx, Claimed<FormationId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Formed> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        auto act = TRY(store::find_formation(tx, scope, id.unproven));
        if (!act) return Error::missing();
        TRY(tx.serialise(act->intake.value));
        TRY(undoable(tx, *act));
        auto moves = TRY(store::moves_back(tx, act->id));
        auto back = TRY(undoing(ctx, *act, moves));
        const auto reopened = TRY(store::reopen(tx, act->id));
        const auto before = TRY(from_json<std::vector<store::About>>(act->relabelled));
        for (const auto& about : before) TRY(store::relabel(tx, about));
        const auto gone = TRY(store::formed_by(tx, act->id));
        TRY(store::dissolve(tx, gone, back.id, ctx.now));
        back.formed = std::ssize(reopened);
        back.dissolved = std::ssize(gone);
        TRY(record_moves(tx, ctx, back, moves, "classes.undone"));
        Formed formed{back.id, back.formed, back.dissolved, 0, back.moved, {}};
        formed.classes = TRY(store::touched(tx, scope, back.id));
        TRY(tell(tx, ctx, scope, moves));
        return formed;
    });
}

Result<Page<Formation>> formations(Context& ctx, Claimed<IntakeId> intake_id, const PageRequest& page) {
    const auto before = id_from_wire(FormationTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Formation>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto intake = TRY(project::find_intake(tx, scope, intake_id));
        const auto rows = TRY(store::formations(tx, scope, intake.id, before, page.size + 1));
        Page<Formation> out;
        for (const auto& row : rows) out.rows.push_back(shown(row));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        const auto counted = TRY(store::count_formations(tx, scope, intake.id));
        out.set_total(counted);
        return out;
    });
}

}  // namespace xingtan::classes
