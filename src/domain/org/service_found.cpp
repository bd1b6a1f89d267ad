// Founding: a unit gets its place in the tree, its first facts and an audit row in one transaction.
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
    TRY(audit::record(tx, ctx.who(),
                      {.action = "unit.founded", .object = to_wire(made.id), .unit = made.id}));
    return made;
}

}  // namespace

// Facts hold from a day on.
Result<UnitFacts> found_in(db::Tx& tx, Context& ctx, const NewUnit& unit) {
    return write(tx, ctx, unit, day_of(ctx.now), {});
}

Result<UnitFacts> found_as_of(db::Tx& tx, Context& ctx, const NewUnit& unit, Date since,
                              std::string_view document) {
    return write(tx, ctx, unit, since, document);
}

Result<Unit> found(Context& ctx, const FoundBody& body) {
    TRY(well_named(body.kind, body.level, body.special, body.name, body.code));
    return ctx.db.write([&](db::Tx& tx) -> Result<Unit> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto parent = TRY(find(tx, scope, body.parent));
        const bool taken = TRY(store::name_taken(tx, parent.id, body.name));
        if (taken) return Error::conflict("unit-name-taken", {{"name", body.name}});
        TRY(keep_code_free(tx, body.kind, body.code, {}));
        const NewUnit unit{parent.id, body.kind, body.level, body.name, body.code, body.special};
        const auto made = TRY(write(tx, ctx, unit, day_of(ctx.now), body.document.value_or("")));
        auto row = TRY(store::unit(tx, scope, made.id));
        if (!row) return Error::broken("a unit founded in scope is outside it");
        return std::move(*row);
    });
}

}  // namespace xingtan::org
