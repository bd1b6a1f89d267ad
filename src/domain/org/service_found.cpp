// Founding: a unit gets its place in the tree, its first facts and the first event of its life in one
// transaction.
#include "domain/org/change_step.h"
#include "domain/org/rules.h"
#include "domain/org/service.h"
#include "domain/org/store.h"

namespace xingtan::org {
namespace {

// Where a new unit goes, decided by its parent.
struct Spot {
    std::optional<ParentFacts> parent;
    UnitId parent_admin;
    std::string parent_path;
    std::int64_t ordinal = 1;
};

Result<Spot> root_spot(db::Tx& tx) {
    const auto known = TRY(store::root(tx));
    if (known) return Error::conflict("root-already-founded");
    return Spot{};
}

Result<Spot> spot_below(db::Tx& tx, UnitId parent) {
    const auto row = TRY(store::take_ordinal(tx, parent));
    if (!row) {
        TRY(is_open(tx, parent));
        return Error::conflict("parent-closed");
    }
    return Spot{ParentFacts{row->kind, row->level}, row->admin, row->path, row->next_child};
}

Result<UnitFacts> place(Context& ctx, const NewUnit& unit, const Spot& spot) {
    TRY(may_stand(spot.parent, unit.kind, unit.level));
    UnitFacts made;
    made.id = TRY(ctx.next_id<UnitId>());
    if (!unit.parent.empty()) made.parent = unit.parent;
    made.kind = unit.kind;
    made.level = unit.level;
    made.admin = unit.kind == UnitKind::Authority ? made.id : spot.parent_admin;
    made.name = unit.name;
    made.code = unit.code;
    made.path = TRY(child_path(spot.parent_path, spot.ordinal));
    made.path_end = end_of(made.path);
    return made;
}

Result<> write_facts(db::Tx& tx, Context& ctx, const UnitFacts& unit, Date from, std::string_view document) {
    std::array<std::int64_t, 5> ids{};
    for (auto& id : ids) id = TRY(ctx.ids.next());
    return store::insert_facts(tx, ids, unit, {start_of(from), ctx.at, ctx.actor.account, document});
}

Result<UnitFacts> write(db::Tx& tx, Context& ctx, const NewUnit& unit, Date since,
                        std::string_view document) {
    const auto spot = TRY(unit.parent.empty() ? root_spot(tx) : spot_below(tx, unit.parent));
    auto made = TRY(place(ctx, unit, spot));
    TRY(store::insert(tx, made, unit.special, spot.parent && is_direct(*spot.parent, unit.kind)));
    TRY(write_facts(tx, ctx, made, since, document));
    TRY(store::bump_tree_version(tx));
    return made;
}

// A day before the parent's own founding is a slip of the pen.
Result<> keep_after_parent(db::Tx& tx, UnitId parent, Date on) {
    const auto since = TRY(store::founded_on(tx, parent));
    if (since && *since > on)
        return Error::invalid_field("effective_on", "founded-before-its-parent", {{"day", to_iso(*since)}});
    return {};
}

ChangeBody body_of(const FoundBody& asked, Date today) {
    ChangeBody body{};
    body.kind = ChangeKind::Found;
    body.name = asked.name;
    body.code = asked.code;
    body.unit_kind = asked.kind;
    body.level = asked.level;
    body.special = asked.special;
    body.effective_on = asked.effective_on.value_or(today);
    body.document = asked.document.value_or("");
    return body;
}

}  // namespace

// Units that were there before the program knew them have no event, only facts that hold from today on.
Result<UnitFacts> found_in(db::Tx& tx, Context& ctx, const NewUnit& unit) {
    return found_as_of(tx, ctx, unit, day_of(ctx.now), {});
}

Result<UnitFacts> found_as_of(db::Tx& tx, Context& ctx, const NewUnit& unit, Date since,
                              std::string_view document) {
    auto made = TRY(write(tx, ctx, unit, since, document));
    TRY(audit::record(tx, ctx.who(),
                      {.action = "unit.founded", .object = to_wire(made.id), .unit = made.id}));
    return made;
}

Result<Performed> found_below(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<UnitId> parent_id,
                              const ChangeBody& body, Date today) {
    TRY(may_found(body, today));
    const auto parent = TRY(find(tx, scope, parent_id));
    TRY(keep_after_parent(tx, parent.id, body.effective_on));
    TRY(keep_name_free(tx, parent.id, *body.name));
    const auto code = body.code.value_or("");
    TRY(keep_code_free(tx, *body.unit_kind, code, {}));
    const NewUnit unit{
        parent.id, *body.unit_kind, *body.level, *body.name, code, body.special.value_or(false)};
    const auto made = TRY(write(tx, ctx, unit, body.effective_on, body.document));
    const Step step{.kind = ChangeKind::Found,
                    .before = made,
                    .after = made,
                    .from_value = to_wire(parent.id),
                    .to_value = to_wire(made.id),
                    .from_text = parent.name,
                    .to_text = made.name,
                    .effective_on = body.effective_on,
                    .document = body.document};
    const auto event = TRY(write_event(tx, ctx, step));
    return Performed{made.id, event};
}

Result<> annul(db::Tx& tx, Context& ctx, const UnitFacts& unit, Date founded_on, const std::string& reason) {
    const std::pair<std::string_view, std::string_view> ends[] = {{"status", wire_name(UnitStatus::Closed)},
                                                                  {"code", ""}};
    for (const auto& [attribute, value] : ends) {
        const auto id = TRY(ctx.ids.next());
        TRY(store::restore_fact(tx, id, unit.id, attribute, value,
                                {start_of(founded_on), ctx.at, ctx.actor.account, reason}));
    }
    return store::set_annulled(tx, unit.id);
}

Result<Unit> found(Context& ctx, const FoundBody& body) {
    const auto today = day_of(ctx.now);
    return change(ctx, body.parent, body_of(body, today));
}

}  // namespace xingtan::org
