#include "domain/quota/service.h"

#include <array>

#include "domain/org/service.h"
#include "domain/quota/follow.h"
#include "domain/quota/ledger.h"
#include "domain/quota/rules.h"
#include "domain/quota/store.h"

namespace xingtan::quota {
namespace {

using Change = Result<std::int64_t> (*)(db::Tx&, const store::Row&);

Result<> move_one(db::Tx& tx, Context& ctx, const Claim& claim, Move move, Change change) {
    const store::Row row{claim.project, claim.intake, claim.unit, claim.kind};
    const auto changed = TRY(change(tx, row));
    if (changed != 1) return Error::conflict("places-exhausted");
    store::NewMove entry{{}, row, move, claim.unit, claim.unit, 1, "", claim.enrolment, {}};
    entry.id = TRY(ctx.next_id<PlaceMoveId>());
    return store::insert_moves(tx, std::span(&entry, 1), ctx.actor.account, ctx.now);
}

Result<PlaceSheet> load(db::Tx& tx, const AnyScope& scope, ProjectId project, const org::UnitFacts& unit) {
    PlaceSheet sheet;
    sheet.unit = unit.id;
    sheet.unit_name = unit.name;
    sheet.own = TRY(store::of_unit(tx, scope, project, unit.id));
    sheet.children = TRY(store::of_children(tx, scope, project, unit.id));
    const auto children = TRY(org::children(tx, scope, unit.id));
    for (const auto& child : children)
        sheet.units.push_back({child.id,
                               child.parent,
                               child.kind,
                               child.level,
                               child.name,
                               child.former_name,
                               child.code,
                               false,
                               false,
                               {},
                               1});
    return sheet;
}

Result<> intake_of(db::Tx& tx, const AnyScope& scope, ProjectId project, Claimed<IntakeId> claimed) {
    const auto intake = TRY(project::find_intake(tx, scope, claimed));
    if (intake.project != project) return Error::missing();
    return {};
}

Result<org::UnitFacts> child_of(db::Tx& tx, const AnyScope& scope, UnitId parent, Claimed<UnitId> claimed) {
    auto child = TRY(org::find(tx, scope, claimed));
    if (child.parent != parent) return Error::invalid_field("unit", "unit-not-below");
    return child;
}

// The child a line names, when the line may be posted at all.
Result<org::UnitFacts> line_child(db::Tx& tx, const AnyScope& scope, const Ledger& ledger, UnitId parent,
                                  const GrantLine& line, const char* field) {
    TRY(quantity_in_range(line.quantity, field));
    TRY(intake_of(tx, scope, ledger.project(), line.intake));
    return child_of(tx, scope, parent, line.unit);
}

std::span<const GrantLine> taken_back(const PlaceGrantBody& body) {
    if (body.taken_back) return *body.taken_back;
    return {};
}

Result<> grant_lines(db::Tx& tx, const AnyScope& scope, Ledger& ledger, const org::UnitFacts& from,
                     const PlaceGrantBody& body) {
    std::vector<UnitId> receivers;
    for (const auto& line : body.lines) receivers.push_back(line.unit.unproven);
    for (const auto& line : body.lines) {
        const auto child = TRY(line_child(tx, scope, ledger, from.id, line, "lines"));
        ledger.grant(from, child, line.intake.unproven, line.quantity);
    }
    for (const auto& line : taken_back(body)) {
        const auto child = TRY(line_child(tx, scope, ledger, from.id, line, "taken_back"));
        ledger.take_back(Move::Reclaim, from, child, line.intake.unproven, line.quantity);
    }
    return org::keep_open(tx, receivers);
}

Claimed<UnitId> own_or(Context& ctx, std::optional<Claimed<UnitId>> unit) {
    return unit.value_or(Claimed<UnitId>{ctx.actor.unit});
}

}  // namespace

Result<> hold(db::Tx& tx, Context& ctx, const Claim& claim) {
    return move_one(tx, ctx, claim, Move::Hold, store::free_to_held);
}
Result<> use(db::Tx& tx, Context& ctx, const Claim& claim) {
    return move_one(tx, ctx, claim, Move::Use, store::held_to_used);
}
Result<> release_held(db::Tx& tx, Context& ctx, const Claim& claim) {
    TRY(org::hold_tree(tx));
    TRY(move_one(tx, ctx, claim, Move::Release, store::held_to_free));
    return pass_on_if_closed(tx, ctx, claim.unit);
}

Result<std::int64_t> free_places(db::Tx& tx, const Claim& claim) {
    const auto now = TRY(store::balance(tx, {claim.project, claim.intake, claim.unit, claim.kind}));
    return now.free;
}

Result<std::int64_t> lock_free(db::Tx& tx, const Claim& claim) {
    const auto free = TRY(store::lock_free(tx, {claim.project, claim.intake, claim.unit, claim.kind}));
    return free.value_or(0);
}

Result<PlaceSheet> show(Context& ctx, Claimed<ProjectId> project_id, std::optional<Claimed<UnitId>> unit_id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, own_or(ctx, unit_id)));
        return load(tx, scope, project.id, unit);
    });
}

Result<PlaceSheet> issue(Context& ctx, Claimed<ProjectId> project_id, const IssueBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto project = TRY(project::find_owned(tx, scope, project_id));
        const auto owner = TRY(org::find(tx, scope, Claimed<UnitId>{project.owner}));
        TRY(org::keep_open(tx, std::array{owner.id}));
        TRY(intake_of(tx, scope, project.id, body.intake));
        Ledger ledger(project.id, body.document, {}, body.kind.value_or(PlaceKind::Person));
        ledger.issue(owner, body.intake.unproven, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "places.issued",
                           .object = to_wire(project.id),
                           .unit = owner.id,
                           .count = body.quantity}));
        return load(tx, scope, project.id, owner);
    });
}

Result<PlaceSheet> grant(Context& ctx, Claimed<ProjectId> project_id, const PlaceGrantBody& body) {
    const auto count = body.lines.size() + taken_back(body).size();
    if (count == 0 || count > kGrantLinesMost)
        return Error::invalid_field("lines", "list-length-out-of-range",
                                    {{"most", std::to_string(kGrantLinesMost)}});
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto from = TRY(org::find(tx, scope, body.from));
        Ledger ledger(project.id, body.document, {}, body.kind.value_or(PlaceKind::Person));
        TRY(grant_lines(tx, scope, ledger, from, body));
        TRY(ledger.post(tx, ctx));
        const auto lines = static_cast<std::int64_t>(count);
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "places.granted", .object = to_wire(project.id), .unit = from.id, .count = lines}));
        return load(tx, scope, project.id, from);
    });
}

Result<PlaceSheet> reclaim(Context& ctx, Claimed<ProjectId> project_id, const ReturnBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto child = TRY(org::find(tx, scope, body.unit));
        TRY(intake_of(tx, scope, project.id, body.intake));
        if (!child.parent) return Error::invalid_field("unit", "unit-not-below");
        const auto parent = TRY(org::facts(tx, *child.parent));
        const bool own = child.id == ctx.actor.unit;  // a unit may send its own places back up
        if (!own) TRY(org::find(tx, scope, Claimed<UnitId>{parent.id}));
        Ledger ledger(project.id, body.reason);
        ledger.take_back(own ? Move::Return : Move::Reclaim, parent, child, body.intake.unproven,
                         body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "places.reclaimed",
                           .object = to_wire(project.id),
                           .unit = child.id,
                           .count = body.quantity}));
        return load(tx, scope, project.id, own ? child : parent);
    });
}

Result<Page<PlaceMove>> moves(Context& ctx, Claimed<ProjectId> project_id,
                              std::optional<Claimed<UnitId>> unit_id, const PageRequest& page) {
    const auto before =
        page.after.empty() ? INT64_MAX : id_from_wire(PlaceMoveTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PlaceMove>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, own_or(ctx, unit_id)));
        Page<PlaceMove> out;
        out.rows = TRY(store::moves(tx, scope, project.id, unit.id, PlaceMoveId{before}, page.size + 1));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        const auto counted = TRY(store::count_moves(tx, scope, project.id, unit.id));
        out.set_total(counted);
        return out;
    });
}

}  // namespace xingtan::quota
