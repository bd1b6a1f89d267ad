#include "domain/quota/service.h"

#include <array>

#include "domain/org/service.h"
#include "domain/quota/ledger.h"
#include "domain/quota/prove.h"
#include "domain/quota/rules.h"
#include "domain/quota/store.h"

namespace xingtan::quota {
namespace {

Result<PlaceSheet> load(db::Tx& tx, const AnyScope& scope, ProjectId project, const org::UnitFacts& unit,
                        PlaceKind kind = PlaceKind::Person) {
    PlaceSheet sheet;
    sheet.unit = unit.id;
    sheet.unit_name = unit.name;
    sheet.own = TRY(store::of_unit(tx, scope, project, unit.id, kind));
    sheet.children = TRY(store::of_children(tx, scope, project, unit.id, kind));
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

Result<org::UnitFacts> child_of(db::Tx& tx, const AnyScope& scope, UnitId parent, Claimed<UnitId> claimed) {
    auto child = TRY(org::find(tx, scope, claimed));
    if (child.parent != parent) return Error::invalid_field("unit", "unit-not-below");
    return child;
}

// The child a line names, when the line may be posted at all.
struct Line {
    org::UnitFacts child;
    IntakeId intake;
};
Result<Line> proved_line(db::Tx& tx, const AnyScope& scope, const Ledger& ledger, UnitId parent,
                         const GrantLine& line, const char* field) {
    TRY(quantity_in_range(line.quantity, field));
    Line proved;
    proved.intake = TRY(intake_of(tx, scope, ledger.project(), line.intake));
    proved.child = TRY(child_of(tx, scope, parent, line.unit));
    return proved;
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
        const auto to = TRY(proved_line(tx, scope, ledger, from.id, line, "lines"));
        ledger.grant(from, to.child, to.intake, line.quantity);
    }
    for (const auto& line : taken_back(body)) {
        const auto of = TRY(proved_line(tx, scope, ledger, from.id, line, "taken_back"));
        ledger.take_back(Move::Reclaim, from, of.child, of.intake, line.quantity);
    }
    return org::keep_open(tx, receivers);
}

}  // namespace

Result<> still_keeps_share(db::Tx& tx, const project::ProjectFacts& project, UnitId from) {
    if (from != project.owner) return {};
    const auto terms = TRY(project::terms_of(project));
    if (terms.figures.empty()) return {};
    const auto kept = TRY(store::kept(tx, project.id, project.owner));
    return keeps_share(terms.figures, kept);
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
        TRY(is_published(project));
        const auto owner = TRY(org::find(tx, scope, Claimed<UnitId>{project.owner}));
        TRY(org::keep_open(tx, std::array{owner.id}));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        Ledger ledger(project.id, {body.document}, kind_of(body.kind));
        if (body.cancelled.value_or(false))
            ledger.cancel(owner, intake, body.quantity);
        else
            ledger.issue(owner, intake, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = body.cancelled.value_or(false) ? "places.cancelled" : "places.issued",
                           .object = to_wire(project.id),
                           .unit = owner.id,
                           .count = body.quantity}));
        return load(tx, scope, project.id, owner, ledger.kind());
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
        Ledger ledger(project.id, {body.document}, kind_of(body.kind));
        TRY(grant_lines(tx, scope, ledger, from, body));
        TRY(ledger.post(tx, ctx));
        TRY(still_keeps_share(tx, project, from.id));
        const auto lines = static_cast<std::int64_t>(count);
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "places.granted", .object = to_wire(project.id), .unit = from.id, .count = lines}));
        return load(tx, scope, project.id, from, ledger.kind());
    });
}

Result<PlaceSheet> reclaim(Context& ctx, Claimed<ProjectId> project_id, const ReturnBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto child = TRY(org::find(tx, scope, body.unit));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        if (!child.parent) return Error::invalid_field("unit", "unit-not-below");
        const auto parent = TRY(org::facts(tx, *child.parent));
        const bool own = child.id == ctx.actor.unit;  // a unit may send its own places back up
        if (!own) TRY(org::find(tx, scope, Claimed<UnitId>{parent.id}));
        Ledger ledger(project.id, {body.reason}, kind_of(body.kind));
        ledger.take_back(own ? Move::Return : Move::Reclaim, parent, child, intake, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "places.reclaimed",
                           .object = to_wire(project.id),
                           .unit = child.id,
                           .count = body.quantity}));
        return load(tx, scope, project.id, own ? child : parent, ledger.kind());
    });
}

Result<PlaceSheet> transfer(Context& ctx, Claimed<ProjectId> project_id, const PlaceTransferBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    TRY(reason_given(body.reason));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto from = TRY(org::find(tx, scope, body.from));
        const auto to = TRY(org::find(tx, scope, body.to));
        if (!from.parent || from.parent != to.parent || from.id == to.id)
            return Error::invalid_field("to", "units-not-siblings");
        const auto parent = TRY(org::find(tx, scope, Claimed<UnitId>{*from.parent}));
        TRY(org::keep_open(tx, std::array{to.id}));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        Ledger ledger(project.id, {body.reason, MoveCause::Transfer}, kind_of(body.kind));
        ledger.take_back(Move::Reclaim, parent, from, intake, body.quantity);
        ledger.grant(parent, to, intake, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "places.transferred",
                           .object = to_wire(project.id),
                           .unit = from.id,
                           .count = body.quantity}));
        return load(tx, scope, project.id, parent, ledger.kind());
    });
}

Result<PlaceSheet> lapse(Context& ctx, Claimed<ProjectId> project_id, const PlaceLapseBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    TRY(reason_given(body.reason));
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, body.unit));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        Ledger ledger(project.id, {body.reason}, kind_of(body.kind));
        const bool revived = body.revived.value_or(false);
        if (revived)
            ledger.revive(unit, intake, body.quantity);
        else
            ledger.lapse(unit, intake, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = revived ? "places.revived" : "places.lapsed",
                           .object = to_wire(project.id),
                           .unit = unit.id,
                           .count = body.quantity}));
        return load(tx, scope, project.id, unit, ledger.kind());
    });
}

Result<Page<PlaceMove>> moves(Context& ctx, Claimed<ProjectId> project_id,
                              std::optional<Claimed<UnitId>> unit_id, const MoveFilter& filter,
                              const PageRequest& page) {
    const auto before =
        page.after.empty() ? INT64_MAX : id_from_wire(PlaceMoveTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PlaceMove>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, own_or(ctx, unit_id)));
        Page<PlaceMove> out;
        out.rows =
            TRY(store::moves(tx, scope, project.id, unit.id, filter, PlaceMoveId{before}, page.size + 1));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        const auto counted = TRY(store::count_moves(tx, scope, project.id, unit.id, filter));
        out.set_total(counted);
        return out;
    });
}

}  // namespace xingtan::quota
