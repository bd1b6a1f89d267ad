// The life of a unit: renamed, recoded, moved, closed, opened again. Each is an event on its paper, dated by
// the day it takes effect and by the moment it was recorded, and can be taken back while nothing came after.
#include <array>

#include "base/json.h"
#include "domain/org/rules.h"
#include "domain/org/service.h"
#include "domain/org/store_change.h"

namespace xingtan::org {
namespace {

std::vector<ChangeSubscriber>& subscribers() {
    static std::vector<ChangeSubscriber> list;
    return list;
}

// What one change does, found out before anything is written.
struct Plan {
    ChangeKind kind{};
    UnitFacts before;
    UnitFacts after;
    std::string_view attribute;
    std::string from_value, to_value;  // of the fact
    std::string from_text, to_text;    // as people read them
    Date effective_on;
    std::string document;
    std::optional<UnitChangeId> reverses;
};

std::string_view action_of(const Plan& plan) {
    static constexpr std::array<std::string_view, 5> names = {"unit.renamed", "unit.recoded", "unit.moved",
                                                              "unit.closed", "unit.reopened"};
    return plan.reverses ? "unit.change-reversed" : names[static_cast<std::size_t>(plan.kind)];
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

Result<> plan_rename(db::Tx& tx, Plan& plan, const std::string& name) {
    const auto& unit = plan.before;
    TRY(well_named(unit.kind, unit.level, is_special(unit), name, unit.code));
    if (name == unit.name) return Error::invalid_field("name", "nothing-changes");
    if (unit.parent) TRY(keep_name_free(tx, *unit.parent, name));
    plan.attribute = "name";
    plan.from_value = plan.from_text = unit.name;
    plan.to_value = plan.to_text = plan.after.name = name;
    return {};
}

Result<> plan_recode(Plan& plan, const std::string& code) {
    const auto& unit = plan.before;
    TRY(well_named(unit.kind, unit.level, is_special(unit), unit.name, code));
    if (code == unit.code) return Error::invalid_field("code", "nothing-changes");
    plan.attribute = "code";
    plan.from_value = plan.from_text = unit.code;
    plan.to_value = plan.to_text = plan.after.code = code;
    return {};
}

Result<> plan_move(db::Tx& tx, Plan& plan, const UnitFacts& parent) {
    auto& after = plan.after;
    if (plan.before.parent == parent.id) return Error::invalid_field("parent", "nothing-changes");
    if (parent.path.starts_with(plan.before.path))
        return Error::invalid_field("parent", "parent-below-itself");
    TRY(may_stand(ParentFacts{parent.kind, parent.level}, after.kind, after.level));
    TRY(keep_name_free(tx, parent.id, after.name));
    const auto longest = TRY(store::longest_path(tx, {plan.before.path, plan.before.path_end}));
    const auto depth =
        parent.path.size() + kSegment + static_cast<std::size_t>(longest) - plan.before.path.size();
    if (depth > kDepthMost * kSegment) return Error::too_large("tree-too-deep");
    const auto old = TRY(facts(tx, *plan.before.parent));
    after.parent = parent.id;
    if (after.kind != UnitKind::Authority) after.admin = parent.admin;
    plan.attribute = "parent";
    plan.from_value = to_wire(old.id);
    plan.to_value = to_wire(parent.id);
    plan.from_text = old.name;
    plan.to_text = parent.name;
    return {};
}

Result<> plan_status(db::Tx& tx, Plan& plan, UnitStatus to) {
    const bool closes = to == UnitStatus::Closed;
    const auto below = TRY(store::active_below(tx, plan.before.id));
    if (closes && below > 0)
        return Error::conflict("unit-has-units-below", {{"count", std::to_string(below)}});
    if (!closes) TRY(keep_name_free(tx, *plan.before.parent, plan.before.name));
    plan.attribute = "status";
    plan.from_value = plan.from_text = wire_name(closes ? UnitStatus::Active : UnitStatus::Closed);
    plan.to_value = plan.to_text = wire_name(to);
    return {};
}

Result<> write_move(db::Tx& tx, Plan& plan) {
    const auto row = TRY(store::take_ordinal(tx, *plan.after.parent));
    if (!row) return Error::conflict("parent-closed");
    auto& after = plan.after;
    after.path = TRY(child_path(row->path, row->next_child));
    after.path_end = end_of(after.path);
    TRY(store::shift_paths(
        tx, {plan.before.path, plan.before.path_end, after.path, plan.before.admin, after.admin}));
    return store::set_parent(tx, after.id, *after.parent,
                             is_direct(ParentFacts{row->kind, row->level}, after.kind));
}

Result<> write_row(db::Tx& tx, Plan& plan) {
    const auto& after = plan.after;
    switch (plan.kind) {
        case ChangeKind::Rename: {
            const auto former = TRY(store::former_name(tx, after.id));
            return store::set_name(tx, after.id, after.name, former == after.name ? "" : former);
        }
        case ChangeKind::Recode: return store::set_code(tx, after.id, after.code);
        case ChangeKind::Move: return write_move(tx, plan);
        case ChangeKind::Close: return store::set_status(tx, after.id, UnitStatus::Closed);
        case ChangeKind::Reopen: return store::set_status(tx, after.id, UnitStatus::Active);
    }
    return {};
}

Result<> apply(db::Tx& tx, Context& ctx, Plan& plan) {
    const auto fact = TRY(ctx.ids.next());
    const store::FactSource source{start_of(plan.effective_on), ctx.at, ctx.actor.account, plan.document};
    const auto follows =
        TRY(store::supersede_fact(tx, fact, plan.after.id, plan.attribute, plan.to_value, source));
    if (!follows) return Error::invalid_field("effective_on", "effective-before-last-change");
    store::NewChange change{
        {},           plan.after.id,     plan.kind,     plan.from_value, plan.to_value, plan.from_text,
        plan.to_text, plan.effective_on, plan.document, plan.reverses};
    change.id = TRY(ctx.next_id<UnitChangeId>());
    TRY(store::insert_change(tx, change, ctx.actor.account, ctx.at));
    TRY(write_row(tx, plan));
    TRY(store::bump_tree_version(tx));
    for (const auto& subscriber : subscribers())
        TRY(subscriber(tx, ctx, {plan.kind, plan.before, plan.after}));
    return audit::record(tx, ctx.who(),
                         {.action = action_of(plan),
                          .object = to_wire(plan.after.id),
                          .unit = plan.after.id,
                          .detail = to_json(change)});
}

// The unit, when the actor stands above it; the topmost unit is its own office's.
Result<UnitFacts> find_to_change(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id) {
    auto unit = TRY(find(tx, scope, id));
    if (!unit.parent) return unit;
    const auto parent = find(tx, scope, Claimed<UnitId>{*unit.parent});
    if (!parent.ok()) return Error::forbidden("changed-by-the-unit-above");
    return unit;
}

Result<store::Standing> take(db::Tx& tx, Context& ctx, UnitId unit) {
    const auto standing = TRY(store::take(tx, unit));
    const auto current = standing.version - 1;
    if (ctx.if_match && *ctx.if_match != current)
        return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(current)}});
    return standing;
}

Result<> fill(db::Tx& tx, const AnyScope& scope, Plan& plan, const ChangeBody& body) {
    switch (plan.kind) {
        case ChangeKind::Rename: return plan_rename(tx, plan, *body.name);
        case ChangeKind::Recode: return plan_recode(plan, *body.code);
        case ChangeKind::Move: {
            const auto parent = TRY(find(tx, scope, *body.parent));
            return plan_move(tx, plan, parent);
        }
        case ChangeKind::Close: return plan_status(tx, plan, UnitStatus::Closed);
        case ChangeKind::Reopen: return plan_status(tx, plan, UnitStatus::Active);
    }
    return {};
}

// The body that would undo a change.
Result<ChangeBody> inverse(const store::NewChange& change, std::string reason) {
    ChangeBody body{change.kind, {}, {}, {}, change.effective_on, std::move(reason)};
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
    }
    return body;
}

// Nothing of the same kind came after: the fact in force is the one this change made.
bool still_holds(const store::NewChange& change, const UnitFacts& unit, UnitStatus status) {
    switch (change.kind) {
        case ChangeKind::Rename: return unit.name == change.to_value;
        case ChangeKind::Recode: return unit.code == change.to_value;
        case ChangeKind::Move: return unit.parent && to_wire(*unit.parent) == change.to_value;
        case ChangeKind::Close: return status == UnitStatus::Closed;
        case ChangeKind::Reopen: return status == UnitStatus::Active;
    }
    return false;
}

Result<Unit> changed(db::Tx& tx, const AnyScope& scope, UnitId id) {
    auto row = TRY(store::unit(tx, scope, id));
    if (!row) return Error::broken("a unit changed in scope is outside it");
    return std::move(*row);
}

}  // namespace

void on_changed(ChangeSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<Unit> change(Context& ctx, Claimed<UnitId> id, const ChangeBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Unit> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto unit = TRY(find_to_change(tx, scope, id));
        const auto standing = TRY(take(tx, ctx, unit.id));
        TRY(may_change(unit, standing.status, body, day_of(ctx.now)));
        Plan plan{body.kind, unit, unit, {}, {}, {}, {}, {}, body.effective_on, body.document, {}};
        TRY(fill(tx, scope, plan, body));
        TRY(apply(tx, ctx, plan));
        return changed(tx, scope, unit.id);
    });
}

Result<Unit> reverse(Context& ctx, Claimed<UnitChangeId> id, const ReversalBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "field-empty");
    return ctx.db.write([&](db::Tx& tx) -> Result<Unit> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto found = TRY(store::change(tx, scope, id.unproven));
        if (!found) return Error::missing();
        const auto unit = TRY(find_to_change(tx, scope, Claimed<UnitId>{found->unit}));
        const auto standing = TRY(take(tx, ctx, unit.id));
        const auto reversed = TRY(store::is_reversed(tx, found->id));
        if (reversed || found->reverses || !still_holds(*found, unit, standing.status))
            return Error::conflict("changed-since");
        const auto back = TRY(inverse(*found, body.reason));
        Plan plan{back.kind, unit, unit, {}, {}, {}, {}, {}, back.effective_on, back.document, found->id};
        TRY(fill(tx, scope, plan, back));
        TRY(apply(tx, ctx, plan));
        return changed(tx, scope, unit.id);
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
