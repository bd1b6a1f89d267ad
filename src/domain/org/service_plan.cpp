// Changes of a day to come: tried when they are recorded, done on their day by the program itself in the name
// of whoever recorded them, and to be withdrawn until then.
#include "base/json.h"
#include "domain/org/change_step.h"
#include "domain/org/rules.h"
#include "domain/org/store_plan.h"

namespace xingtan::org {
namespace {

constexpr std::int32_t kAheadMost = 1'100;  // days
constexpr std::int64_t kDueAtOnce = 200;

// What the change will have made of it, as people read it.
Result<std::string> text_of(db::Tx& tx, const AnyScope& scope, const ChangeBody& body) {
    if (body.kind == ChangeKind::Move && body.parent) {
        auto parent = TRY(find(tx, scope, *body.parent));
        return std::move(parent.name);
    }
    if (body.kind == ChangeKind::Merge && body.into) {
        auto heir = TRY(find(tx, scope, *body.into));
        return std::move(heir.name);
    }
    if (body.kind == ChangeKind::Convert && body.unit_kind) return std::string(wire_name(*body.unit_kind));
    if (body.kind == ChangeKind::Recode || body.kind == ChangeKind::Convert) return body.code.value_or("");
    if (body.kind == ChangeKind::Register) return body.credit_code.value_or("");
    if (body.kind == ChangeKind::Employ) return body.employer.value_or("");
    if (body.kind == ChangeKind::Close) return std::string(wire_name(UnitStatus::Closed));
    if (body.kind == ChangeKind::Reopen) return std::string(wire_name(UnitStatus::Active));
    std::string names = body.name.value_or("");
    for (const auto& part : body.parts.value_or(std::vector<SplitPart>{}))
        names += (names.empty() ? "" : "、") + part.name;
    return names;
}

Result<PlannedChange> shown(db::Tx& tx, const AnyScope& scope, PlannedChangeId id) {
    auto found = TRY(store::plan(tx, scope, id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<> may_plan(Context& ctx, const ChangeBody& body) {
    const auto today = day_of(ctx.now);
    if (body.effective_on <= today) return Error::invalid_field("effective_on", "plan-not-ahead");
    if (body.effective_on.days > today.days + kAheadMost)
        return Error::invalid_field("effective_on", "plan-too-far-ahead");
    return {};
}

}  // namespace

Result<PlannedChange> plan(Context& ctx, Claimed<UnitId> id, const ChangeBody& body) {
    TRY(may_plan(ctx, body));
    const auto tried = TRY(preview(ctx, id, body));
    if (!tried.refused_by.empty()) {
        auto error = Error::conflict(tried.refused_by);
        if (!tried.field.empty()) error = Error::invalid_field(tried.field, tried.refused_by);
        for (const auto& figure : tried.figures) error.params.emplace_back(figure.name, figure.value);
        return error;
    }
    return ctx.db.write([&](db::Tx& tx) -> Result<PlannedChange> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto unit = TRY(find_to_act(tx, scope, id, body.kind));
        store::NewPlan made{{}, unit.id, body.kind, to_json(body), {}, body.effective_on, body.document};
        made.id = TRY(ctx.next_id<PlannedChangeId>());
        made.to_text = TRY(text_of(tx, scope, body));
        TRY(store::insert_plan(tx, made, ctx.actor.account, ctx.at));
        TRY(remember(tx, ctx, "unit.change-planned", unit.id, to_wire(made.id)));
        return shown(tx, scope, made.id);
    });
}

Result<Page<PlannedChange>> plans(Context& ctx, Claimed<UnitId> id, const PageRequest& page) {
    const auto before =
        page.after.empty() ? INT64_MAX : id_from_wire(PlannedChangeTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PlannedChange>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
        const auto unit = TRY(find(tx, scope, id));
        Page<PlannedChange> out;
        out.rows = TRY(store::plans(tx, scope, unit.id, PlannedChangeId{before}, page.size + 1));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        out.total = TRY(store::count_plans(tx, scope, unit.id));
        return out;
    });
}

Result<PlannedChange> withdraw(Context& ctx, Claimed<PlannedChangeId> id, const ReversalBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "field-empty");
    return ctx.db.write([&](db::Tx& tx) -> Result<PlannedChange> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto found = TRY(shown(tx, scope, id.unproven));
        TRY(find_to_act(tx, scope, Claimed<UnitId>{found.unit}, found.kind));
        const auto pending = TRY(store::settle_plan(tx, found.id, PlanState::Withdrawn, {}, ctx.at));
        if (!pending) return Error::conflict("plan-not-pending");
        TRY(remember(tx, ctx, "unit.plan-withdrawn", found.unit, body.reason));
        return shown(tx, scope, found.id);
    });
}

Result<std::vector<DuePlan>> due_plans(db::Database& database, Date today) {
    std::vector<DuePlan> due;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        due = TRY(store::due(tx, today, kDueAtOnce));
        return {};
    }));
    return due;
}

Result<> forget_former_names(db::Database& database, Date today) {
    return database.write([&](db::Tx& tx) -> Result<> {
        TRY(store::forget_former_names(tx, today, kDueAtOnce));
        return {};
    });
}

Result<> carry_out(Context& ctx, const DuePlan& due) {
    const auto done = ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto pending = TRY(store::settle_plan(tx, due.id, PlanState::Applied, {}, ctx.at));
        if (!pending) return {};  // another node was here first, or it was withdrawn
        const auto body = TRY(from_json<ChangeBody>(due.body));
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        TRY(perform(tx, ctx, scope, Claimed<UnitId>{due.unit}, body, day_of(ctx.now)));
        return {};
    });
    if (done.ok()) return {};
    const auto kind = done.error().kind;
    if (kind == Kind::Unavailable || kind == Kind::Full || kind == Kind::Broken) return done.error();
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto pending =
            TRY(store::settle_plan(tx, due.id, PlanState::Refused, done.error().code, ctx.at));
        if (pending) TRY(remember(tx, ctx, "unit.plan-refused", due.unit, done.error().code));
        return {};
    });
}

}  // namespace xingtan::org
