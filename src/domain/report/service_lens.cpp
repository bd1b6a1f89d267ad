// Boards in the three lenses (lens.h). While a project runs, Then is the live board.
#include "domain/baseline/service.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/report/lens_facts.h"
#include "domain/report/service_board.h"
#include "domain/report/share.h"
#include "domain/report/wide.h"

namespace xingtan::report {
namespace {

// Where things happened: authorities' rows for authorities, a unit's own for it.
Result<> add_events_then(db::Tx& tx, ProjectId project, const LensTree& tree, UnitId root, ByUnit& sums) {
    const auto lines = TRY(store::events_counted(tx, project));
    ByUnit of_authorities, of_others;
    for (const auto& l : lines) {
        const auto* node = tree.find(l.unit);
        if (!node) continue;
        auto& side = node->kind == org::UnitKind::Authority ? of_authorities : of_others;
        side[l.unit.value] += events_of(l);
        side[l.unit.value] += taken_of(l);
    }
    const auto* top = tree.find(root);
    const bool authority = top && top->kind == org::UnitKind::Authority;
    const auto upper = roll_up(tree, root, of_authorities), lower = roll_up(tree, root, of_others);
    for (const auto& [unit, figures] : authority ? upper : lower) {
        const auto* node = tree.find(UnitId{unit});
        if (unit == root.value || (node && (node->kind == org::UnitKind::Authority) == authority))
            sums[unit] += figures;
    }
    if (!authority) return {};
    for (const auto& [unit, figures] : lower) {
        const auto* node = tree.find(UnitId{unit});
        if (unit != root.value && node && node->kind != org::UnitKind::Authority) sums[unit] += figures;
    }
    return {};
}

using Kept = std::map<std::int64_t, std::int64_t>;

// What stands with a unit itself; the rest of what it got is with the units below. A merged unit stands for
// its heir, and the project's owner, where the places came from, for everybody above it.
Result<Kept> kept_by(db::Tx& tx, UnitId owner, const View& view, const LensTree& tree, UnitId root,
                     const ByUnit& places) {
    std::map<std::int64_t, UnitId> heir_of;
    const auto heirs = TRY(store::heirs(tx, view.tree_on));
    for (const auto& line : heirs) heir_of[line.unit.value] = line.heir;
    Kept kept;
    for (const auto& [unit, figures] : places) {
        kept[unit] += figures.places();
        auto heir = heir_of.find(unit);
        for (std::size_t steps = 0; heir != heir_of.end() && steps < heir_of.size(); ++steps) {
            kept[heir->second.value] += figures.places();
            heir = heir_of.find(heir->second.value);
        }
        const auto branch = tree.branch_of(UnitId{unit});
        if (unit != owner.value || !branch || unit == root.value) continue;
        kept[root.value] += figures.places();
        if (*branch != owner) kept[branch->value] += figures.places();
    }
    return kept;
}

BoardRow row_from(const Node& node, const Figures& f, std::int64_t kept, bool has_children) {
    BoardRow row;
    row.unit = node.unit;
    row.unit_name = node.name;
    row.former_name = node.former_name;
    row.kind = node.kind;
    row.has_children = has_children;
    row.standing = {f.full_time, f.trained, f.full_time - f.trained - f.failed, f.failed};
    row.events = {f.nominated, f.confirmed, f.checked_in, f.passed, f.failed_events, f.certified};
    row.places = {f.places(), std::max<std::int64_t>(f.places() - kept, 0), f.free, f.held, f.used, f.lapsed};
    row.unapportioned = node.unapportioned && f.places() > 0;
    return row;
}

}  // namespace

Result<LensAsk> lens_asked(std::string_view lens, std::string_view on) {
    LensAsk ask;
    if (lens.empty()) return ask;
    const auto known = enum_from_wire<Lens>(lens);
    if (!known) return Error::invalid_field("lens", "expects-choice");
    ask.lens = *known;
    if (ask.lens != Lens::OnDate) return ask;
    ask.on = date_from_iso(on);
    if (!ask.on) return Error::invalid_field("on", "expects-date");
    return ask;
}

bool is_live(const LensAsk& ask, const project::ProjectFacts& project, Date today) {
    return ask.lens == Lens::Then && project.ends_on >= today;
}

namespace {

struct Drawn {
    LensTree tree;
    ByUnit sums, places, own;
};

// In Then what is held or used counts where it happened, with the other events; what is free, where it is.
Result<Drawn> drawn_from_facts(db::Tx& tx, const org::UnitFacts& root, const project::ProjectFacts& project,
                               const View& view, const Past& past) {
    auto area = TRY(area_of(tx, root, past));
    const bool then = view.lens == Lens::Then;
    ByUnit own, taken;
    TRY(add_stock(tx, project.programme, view, area, own));
    if (!then) TRY(add_events(tx, project.id, view, area, own, taken));
    auto places = TRY(own_places(tx, project.id, view, taken));
    for (const auto& [unit, figures] : places) {
        own[unit] += figures;
        if (then) own[unit].held -= figures.held, own[unit].used -= figures.used;
    }
    auto sums = roll_up(area.tree, root.id, own);
    if (then) TRY(add_events_then(tx, project.id, area.tree, root.id, sums));
    return Drawn{std::move(area.tree), std::move(sums), std::move(places), std::move(own)};
}

Result<Drawn> drawn(db::Tx& tx, const org::UnitFacts& root, const project::ProjectFacts& project,
                    const View& view) {
    const auto past = TRY(past_of(tx, view));
    if (is_wide(root, view)) {
        auto wide = TRY(wide_of(tx, root, project, view, past));
        if (wide) {
            auto sums = roll_up(wide->tree, root.id, wide->own);
            return Drawn{std::move(wide->tree), std::move(sums), std::move(wide->places),
                         std::move(wide->own)};
        }
    }
    return drawn_from_facts(tx, root, project, view, past);
}

}  // namespace

Result<> draw(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& root,
              const project::ProjectFacts& project, const LensAsk& ask, Date today, Board& board) {
    const auto view = TRY(view_of(ask, project, today));
    auto made = TRY(drawn(tx, root, project, view));
    const auto& tree = made.tree;
    auto kept = TRY(kept_by(tx, project.owner, view, tree, root.id, made.places));
    board.facts_on = view.facts_on;
    board.tree_on = view.tree_on;
    const auto baselines =
        TRY(baseline::standings(tx, scope, project.programme, view.facts_on, root.path, root.path_end));
    const SharesOfDay shares(tree, made.own, baselines);
    const auto row_of = [&](const Node& node) {
        const auto key = node.unit.value;
        auto row = row_from(node, made.sums[key], kept[key], tree.has_children(node.unit));
        shares.add_to(row);
        return row;
    };
    for (const auto& node : tree.nodes()) {
        if (node.unit == root.id) board.total = row_of(node);
        if (node.parent != root.id) continue;
        // Closed that day, or not there yet.
        if (node.status == org::UnitStatus::Closed && made.sums[node.unit.value].nothing()) continue;
        board.rows.push_back(row_of(node));
    }
    board.unit_name = board.total.unit_name;
    return {};
}

}  // namespace xingtan::report
