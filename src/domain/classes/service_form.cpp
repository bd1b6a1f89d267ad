// Forming classes: the draft is carried out in one transaction, as one recorded act.
#include <algorithm>
#include <map>

#include "domain/classes/draft.h"
#include "domain/classes/news.h"
#include "domain/classes/record.h"

namespace xingtan::classes {
namespace {

// New classes get their ids and numbers, classes that stand and have come to be about others are told so.
Result<std::vector<store::NewClass>> take_ids(db::Tx& tx, Context& ctx, Draft& draft, FormationId act) {
    auto number = TRY(store::last_number(tx, draft.intake.id));
    std::vector<store::NewClass> fresh;
    for (auto& label : draft.labels) {
        if (!label.id.empty()) continue;
        label.id = TRY(ctx.next_id<TrainingClassId>());
        label.number = ++number;
        fresh.push_back({label, draft.project.id, draft.intake.id, act, ctx.now});
    }
    return fresh;
}

// Returns what they were about before.
Result<std::vector<store::About>> relabel(db::Tx& tx, const Draft& draft) {
    std::map<TrainingClassId, const store::OpenClass*> open;
    for (const auto& one : draft.open) open[one.id] = &one;
    std::vector<store::About> before;
    for (const auto& label : draft.labels) {
        const auto standing = open.find(label.id);
        if (standing == open.end()) continue;
        const auto& was = *standing->second;
        if (was.unit == label.unit && was.stage == label.stage && was.subject == label.subject) continue;
        before.push_back({was.id, was.unit, was.stage, was.subject});
        TRY(store::relabel(tx, {label.id, label.unit, label.stage, label.subject}));
    }
    return before;
}

Result<std::vector<store::Move>> moves_of(Context& ctx, const Draft& draft) {
    std::vector<store::Move> moves;
    for (std::size_t i = 0; i < draft.labels.size(); ++i)
        for (const auto at : draft.plan.classes[i].people) {
            const auto& one = draft.people[at];
            if (one.training_class == draft.labels[i].id.value) continue;
            store::Move move{one.enrolment, draft.rows[at].person, {}, draft.labels[i].id, 0};
            if (one.training_class != 0) move.from = TrainingClassId{one.training_class};
            move.stay = TRY(ctx.ids.next());
            moves.push_back(move);
        }
    std::sort(moves.begin(), moves.end(),
              [](const store::Move& a, const store::Move& b) { return a.enrolment < b.enrolment; });
    return moves;
}

store::FormationRow act_of(const Draft& draft, FormationId id, std::size_t formed,
                           const std::vector<store::Move>& moves, DomainTime at) {
    store::FormationRow act;
    act.id = id;
    act.project = draft.project.id;
    act.intake = draft.intake.id;
    act.rule = to_json(as_asked(draft.rule));
    act.formed = static_cast<std::int64_t>(formed);
    act.dissolved = std::ssize(draft.plan.dissolved);
    for (const auto& move : moves) ++(move.from ? act.moved : act.placed);
    act.at = at;
    return act;
}

// A size that is asked hard refuses; one asked in principle, or given for reference, was shown.
Result<> within_terms(const Draft& draft) {
    const auto size = preview_of(draft).size;
    if (!size || project::weigh(size->strength, size->larger == 0) != project::Weight::Refuses) return {};
    return Error::conflict("classes-larger-than-terms",
                           {{"most", std::to_string(size->most)}, {"count", std::to_string(size->larger)}});
}

Result<Formed> carry_out(db::Tx& tx, Context& ctx, const AnyScope& scope, Draft& draft) {
    const auto id = TRY(ctx.next_id<FormationId>());
    const auto fresh = TRY(take_ids(tx, ctx, draft, id));
    const auto moves = TRY(moves_of(ctx, draft));
    TRY(store::insert_classes(tx, fresh));
    const auto relabelled = TRY(relabel(tx, draft));
    std::vector<TrainingClassId> dissolved;
    for (const auto one : draft.plan.dissolved) dissolved.push_back(TrainingClassId{one});
    TRY(store::dissolve(tx, dissolved, id, ctx.now));
    auto act = act_of(draft, id, fresh.size(), moves, ctx.now);
    act.relabelled = to_json(relabelled);
    TRY(record_moves(tx, ctx, act, moves, "classes.formed"));
    std::map<TrainingClassId, std::string> names;
    for (const auto& label : draft.labels) names[label.id] = label.name;
    TRY(tell_of_classes(tx, ctx, moves, names));
    Formed formed{id, act.formed, act.dissolved, act.placed, act.moved, {}};
    formed.classes = TRY(store::touched(tx, scope, id));
    return formed;
}

}  // namespace

Result<FormationPreview> preview(Context& ctx, Claimed<IntakeId> intake, const FormationBody& body) {
    return ctx.db.read([&](db::Tx& tx) -> Result<FormationPreview> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto made = TRY(draft(tx, scope, intake, body));
        return preview_of(made);
    });
}

Result<Formed> form(Context& ctx, Claimed<IntakeId> intake, const FormationBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Formed> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto proven = TRY(project::find_intake(tx, scope, intake));
        TRY(tx.serialise(proven.id.value));  // one formation of an intake at a time
        auto made = TRY(draft(tx, scope, intake, body));
        if (body.digest && *body.digest != digest_of(made)) return Error::conflict("formation-moved");
        TRY(within_terms(made));
        return carry_out(tx, ctx, scope, made);
    });
}

}  // namespace xingtan::classes
