// One step: renamed, recoded, moved, closed, opened again. Found out first, then written.
#include "domain/org/change_step.h"

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/limits.h"
#include "domain/org/codes.h"
#include "domain/org/rules.h"

namespace xingtan::org {
namespace {

std::vector<ChangeSubscriber>& subscribers() {
    static std::vector<ChangeSubscriber> list;
    return list;
}

std::string_view action_of(const Step& step) {
    static constexpr std::array<std::string_view, 12> names = {
        "unit.renamed",    "unit.recoded",  "unit.moved",     "unit.closed",
        "unit.reopened",   "unit.merged",   "unit.split",     "unit.inherited",
        "unit.registered", "unit.employed", "unit.converted", "unit.founded"};
    return step.reverses ? "unit.change-reversed" : names[static_cast<std::size_t>(step.kind)];
}

Result<> fill_rename(db::Tx& tx, Step& step, const std::string& name) {
    const auto& unit = step.before;
    TRY(well_named(unit.kind, unit.level, is_special(unit), name, unit.code));
    if (name == unit.name) return Error::invalid_field("name", "nothing-changes");
    if (unit.parent) TRY(keep_name_free(tx, *unit.parent, name));
    step.attribute = "name";
    step.from_value = step.from_text = unit.name;
    step.to_value = step.to_text = step.after.name = name;
    return {};
}

Result<> fill_text(db::Tx& tx, Step& step, std::string_view attribute, const std::string& text) {
    step.attribute = attribute;
    step.from_value = TRY(store::attribute_of(tx, step.before.id, attribute));
    step.from_text = step.from_value;
    step.to_value = step.to_text = text;
    if (step.from_value == text) return Error::invalid_field(std::string(attribute), "nothing-changes");
    return {};
}

Result<> fill_register(db::Tx& tx, Step& step, const std::string& code) {
    if (!code.empty() && !credit_code_fits(code))
        return Error::invalid_field("credit_code", "credit-code-wrong");
    return fill_text(tx, step, "credit_code", code);
}

Result<> fill_employ(db::Tx& tx, Step& step, const std::string& employer) {
    if (employer.size() > limits::kNameBytes) return Error::invalid_field("employer", "name-too-long");
    return fill_text(tx, step, "employer", employer);
}

Result<> fill_code(db::Tx& tx, Step& step, const std::string& code) {
    auto own = TRY(store::carried_by(tx, step.before.id));  // a merger may keep one code
    own.insert(own.begin(), step.before.id);
    TRY(keep_code_free(tx, step.before.kind, code, own));
    step.attribute = "code";
    step.from_value = step.from_text = step.before.code;
    step.to_value = step.to_text = step.after.code = code;
    return {};
}

Result<> fill_recode(db::Tx& tx, Step& step, const std::string& code) {
    const auto& unit = step.before;
    TRY(well_named(unit.kind, unit.level, is_special(unit), unit.name, code));
    if (code == unit.code) return Error::invalid_field("code", "nothing-changes");
    TRY(keeps_school_kind(unit, code));
    return fill_code(tx, step, code);
}

// A school's kind is told by its code, a campus or a teaching site by its own.
Result<> fill_convert(db::Tx& tx, Step& step, const ChangeBody& body) {
    TRY(may_convert(step.before, body));
    if (step.before.kind == UnitKind::School) return fill_code(tx, step, *body.code);
    step.attribute = "kind";
    step.after.kind = *body.unit_kind;
    step.from_value = step.from_text = wire_name(step.before.kind);
    step.to_value = step.to_text = wire_name(step.after.kind);
    return {};
}

Result<> fill_move(db::Tx& tx, Step& step, const UnitFacts& parent) {
    auto& after = step.after;
    if (step.before.parent == parent.id) return Error::invalid_field("parent", "nothing-changes");
    if (parent.path.starts_with(step.before.path))
        return Error::invalid_field("parent", "parent-below-itself");
    TRY(may_stand(ParentFacts{parent.kind, parent.level}, after.kind, after.level));
    TRY(keep_name_free(tx, parent.id, after.name));
    const auto longest = TRY(store::longest_path(tx, {step.before.path, step.before.path_end}));
    const auto depth =
        parent.path.size() + kSegment + static_cast<std::size_t>(longest) - step.before.path.size();
    if (depth > kDepthMost * kSegment) return Error::too_large("tree-too-deep");
    const auto old = TRY(facts(tx, *step.before.parent));
    after.parent = parent.id;
    if (after.kind != UnitKind::Authority) after.admin = parent.admin;
    step.attribute = "parent";
    step.from_value = to_wire(old.id);
    step.to_value = to_wire(parent.id);
    step.from_text = old.name;
    step.to_text = parent.name;
    return {};
}

Result<> fill_status(db::Tx& tx, Step& step, UnitStatus to) {
    const bool closes = to == UnitStatus::Closed;
    const auto below = TRY(store::active_below(tx, step.before.id));
    if (closes && below > 0)
        return Error::conflict("unit-has-units-below", {{"count", std::to_string(below)}});
    const auto merged = TRY(store::is_merged(tx, step.before.id));
    if (!closes && merged) return Error::conflict("unit-was-merged");
    const auto annulled = TRY(store::is_annulled(tx, step.before.id));
    if (annulled) return Error::conflict("unit-was-annulled");
    if (!closes) TRY(keep_name_free(tx, *step.before.parent, step.before.name));
    if (!closes) TRY(is_open(tx, *step.before.parent));
    step.attribute = "status";
    step.from_value = step.from_text = wire_name(closes ? UnitStatus::Active : UnitStatus::Closed);
    step.to_value = step.to_text = wire_name(to);
    return {};
}

Result<> write_name(db::Tx& tx, const UnitFacts& after) {
    const auto former = TRY(store::former_name(tx, after.id));
    if (!former || former->name == after.name) return store::set_name(tx, after.id, after.name, "", {});
    return store::set_name(tx, after.id, after.name, former->name, former_name_until(former->renamed_on));
}

Result<> write_row(db::Tx& tx, Step& step) {
    const auto& after = step.after;
    switch (step.kind) {
        case ChangeKind::Rename: return write_name(tx, after);
        case ChangeKind::Recode: return store::set_code(tx, after.id, after.code);
        case ChangeKind::Move: return write_place(tx, step.before, step.after);
        case ChangeKind::Close: return store::set_status(tx, after.id, UnitStatus::Closed);
        case ChangeKind::Reopen: return store::set_status(tx, after.id, UnitStatus::Active);
        case ChangeKind::Register: return store::set_credit_code(tx, after.id, step.to_value);
        case ChangeKind::Employ: return store::set_employer(tx, after.id, step.to_value);
        case ChangeKind::Convert:
            if (step.attribute == "kind") return store::set_kind(tx, after.id, after.kind);
            return store::set_code(tx, after.id, after.code);
        default: return {};
    }
}

Result<> fill(db::Tx& tx, const AnyScope& scope, Step& step, const ChangeBody& body) {
    switch (step.kind) {
        case ChangeKind::Rename: return fill_rename(tx, step, *body.name);
        case ChangeKind::Recode: return fill_recode(tx, step, *body.code);
        case ChangeKind::Move: {
            const auto parent = TRY(find(tx, scope, *body.parent));
            return fill_move(tx, step, parent);
        }
        case ChangeKind::Close: return fill_status(tx, step, UnitStatus::Closed);
        case ChangeKind::Reopen: return fill_status(tx, step, UnitStatus::Active);
        case ChangeKind::Register: return fill_register(tx, step, *body.credit_code);
        case ChangeKind::Employ: return fill_employ(tx, step, *body.employer);
        case ChangeKind::Convert: return fill_convert(tx, step, body);
        default: return Error::invalid_field("kind", "expects-choice");
    }
}

}  // namespace

void on_changed(ChangeSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<> tell(db::Tx& tx, Context& ctx, const Changed& changed) {
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, changed));
    return {};
}

// An authority without a division code.
bool is_special(const UnitFacts& unit) {
    return unit.kind == UnitKind::Authority && unit.level != AuthorityLevel::National && unit.code.empty();
}

Result<> keep_name_free(db::Tx& tx, UnitId parent, std::string_view name) {
    const auto taken = TRY(store::name_taken(tx, parent, name));
    if (taken) return Error::conflict("unit-name-taken", {{"name", std::string(name)}});
    return {};
}

Result<> keep_code_free(db::Tx& tx, UnitKind kind, std::string_view code, std::span<const UnitId> own) {
    if (code.empty()) return {};
    if (kind == UnitKind::Authority) {
        const auto taken = TRY(store::active_with_code(tx, kind, code, own.empty() ? UnitId{} : own.front()));
        if (taken > 0) return Error::conflict("code-taken", {{"code", std::string(code)}});
        return {};
    }
    const auto bearers = TRY(store::bearers_of(tx, code));
    for (const auto bearer : bearers)
        if (std::find(own.begin(), own.end(), bearer) == own.end())
            return Error::conflict("code-used-before", {{"code", std::string(code)}});
    return {};
}

// The unit, when the actor stands above it; the topmost unit is its own office's.
Result<UnitFacts> find_to_change(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id) {
    auto unit = TRY(find(tx, scope, id));
    if (!unit.parent) return unit;
    const auto parent = find(tx, scope, Claimed<UnitId>{*unit.parent});
    if (!parent.ok()) return Error::forbidden("changed-by-the-unit-above");
    return unit;
}

Result<UnitFacts> find_to_act(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id, ChangeKind kind) {
    if (kind == ChangeKind::Found) return find(tx, scope, id);
    return find_to_change(tx, scope, id);
}

Result<store::Standing> take_unmatched(db::Tx& tx, UnitId unit) { return store::take(tx, unit); }

Result<store::Standing> take(db::Tx& tx, Context& ctx, UnitId unit) {
    const auto standing = TRY(store::take(tx, unit));
    const auto current = standing.version - 1;
    if (ctx.if_match && *ctx.if_match != current)
        return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(current)}});
    return standing;
}

Result<Step> step_of(db::Tx& tx, const AnyScope& scope, const UnitFacts& unit, const ChangeBody& body) {
    Step step{.kind = body.kind,
              .before = unit,
              .after = unit,
              .effective_on = body.effective_on,
              .document = body.document};
    TRY(fill(tx, scope, step, body));
    return step;
}

Result<Step> moving(db::Tx& tx, const UnitFacts& unit, const UnitFacts& parent, Date effective_on,
                    const std::string& document) {
    Step step{.kind = ChangeKind::Move,
              .before = unit,
              .after = unit,
              .effective_on = effective_on,
              .document = document};
    TRY(fill_move(tx, step, parent));
    return step;
}

Result<> write_fact(db::Tx& tx, Context& ctx, const Step& step) {
    const auto id = TRY(ctx.ids.next());
    const store::FactSource source{start_of(step.effective_on), ctx.at, ctx.actor.account, step.document};
    if (step.reverses)
        return store::restore_fact(tx, id, step.after.id, step.attribute, step.to_value, source);
    const auto follows =
        TRY(store::supersede_fact(tx, id, step.after.id, step.attribute, step.to_value, source));
    if (!follows) return Error::invalid_field("effective_on", "effective-before-last-change");
    return {};
}

Result<UnitChangeId> write_event(db::Tx& tx, Context& ctx, const Step& step) {
    store::NewChange change{{},
                            {},
                            step.after.id,
                            step.kind,
                            step.from_value,
                            step.to_value,
                            step.from_text,
                            step.to_text,
                            step.effective_on,
                            step.document,
                            step.reverses};
    change.id = TRY(ctx.next_id<UnitChangeId>());
    change.event = step.event.value_or(change.id);
    TRY(store::insert_change(tx, change, ctx.actor.account, ctx.at));
    TRY(audit::record(tx, ctx.who(),
                      {.action = action_of(step),
                       .object = to_wire(step.after.id),
                       .unit = step.after.id,
                       .detail = to_json(change)}));
    return change.id;
}

Result<> write_place(db::Tx& tx, const UnitFacts& before, UnitFacts& after) {
    const auto row = TRY(store::take_ordinal(tx, *after.parent));
    if (!row) return Error::conflict("parent-closed");
    after.admin = after.kind == UnitKind::Authority ? after.id : row->admin;
    after.path = TRY(child_path(row->path, row->next_child));
    after.path_end = end_of(after.path);
    TRY(store::shift_paths(tx, {before.path, before.path_end, after.path, before.admin, after.admin}));
    return store::set_parent(tx, after.id, *after.parent,
                             is_direct(ParentFacts{row->kind, row->level}, after.kind));
}

Result<> remember(db::Tx& tx, Context& ctx, std::string_view action, UnitId unit, std::string_view detail) {
    std::string quoted;
    append_json_text(quoted, detail);
    return audit::record(
        tx, ctx.who(),
        {.action = action, .object = to_wire(unit), .unit = unit, .detail = "{\"about\":" + quoted + "}"});
}

Result<UnitChangeId> apply(db::Tx& tx, Context& ctx, Step& step) {
    TRY(write_fact(tx, ctx, step));
    const auto change = TRY(write_event(tx, ctx, step));
    TRY(write_row(tx, step));
    TRY(store::bump_tree_version(tx));
    TRY(tell(tx, ctx,
             {.kind = step.kind,
              .before = step.before,
              .after = step.after,
              .change = change,
              .effective_on = step.effective_on,
              .undoes = step.reverses,
              .document = step.document}));
    return change;
}

// The body that would undo a change.
Result<ChangeBody> inverse(const store::NewChange& change, std::string reason) {
    ChangeBody body{};
    body.kind = change.kind;
    body.effective_on = change.effective_on;
    body.document = std::move(reason);
    switch (change.kind) {
        case ChangeKind::Rename: body.name = change.from_value; break;
        case ChangeKind::Recode: body.code = change.from_value; break;
        case ChangeKind::Move: {
            const auto parent = id_from_wire(UnitTag::letter, change.from_value);
            if (!parent) return Error::broken("a move from no unit");
            body.parent = Claimed<UnitId>{UnitId{*parent}};
            break;
        }
        case ChangeKind::Close: body.kind = ChangeKind::Reopen; break;
        case ChangeKind::Reopen: body.kind = ChangeKind::Close; break;
        case ChangeKind::Register: body.credit_code = change.from_value; break;
        case ChangeKind::Employ: body.employer = change.from_value; break;
        case ChangeKind::Convert:
            body.unit_kind = enum_from_wire<UnitKind>(change.from_value);
            if (!body.unit_kind) body.code = change.from_value;
            break;
        default: return Error::broken("an event taken back as a step");
    }
    return body;
}

}  // namespace xingtan::org
