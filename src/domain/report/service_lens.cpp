// Boards in the three lenses (lens.h). While a project runs, Then is the live board.
#include <set>

#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/report/lens.h"
#include "domain/report/service_board.h"
#include "domain/report/store_lens.h"

namespace xingtan::report {
namespace {

struct View {
    Lens lens{};
    Date facts_on;  // facts up to the end of this day
    Date tree_on;
    Date today;
};

using Values = std::map<std::int64_t, std::string>;

Result<Values> values_then(db::Tx& tx, std::string_view attribute, const View& view) {
    Values values;
    if (view.tree_on >= view.today) return values;
    // The day's last moment: what takes effect the next day is not yet so.
    const DomainTime last{end_of(view.tree_on).ms - 1};
    const auto lines = TRY(store::facts_then(tx, attribute, last));
    for (const auto& line : lines) values[line.unit.value] = line.value;
    return values;
}

Node node_of(const store::NodeLine& line, const Values& parents, const Values& names, const Values& statuses,
             const Values& kinds) {
    Node node{line.unit, line.parent, line.kind, line.status, line.name, line.former_name};
    const auto key = line.unit.value;
    if (const auto then = parents.find(key); then != parents.end()) {
        const auto id = id_from_wire(UnitTag::letter, then->second);
        node.parent = id ? std::optional(UnitId{*id}) : std::nullopt;
    }
    if (const auto then = names.find(key); then != names.end()) {
        node.name = then->second;
        node.former_name.clear();
    }
    if (const auto then = statuses.find(key); then != statuses.end())
        node.status = enum_from_wire<org::UnitStatus>(then->second).value_or(line.status);
    if (const auto then = kinds.find(key); then != kinds.end())
        node.kind = enum_from_wire<org::UnitKind>(then->second).value_or(line.kind);
    return node;
}

// Today's subtree of the root and of every unit that has moved since: what stood below the root then is among
// them.
Result<LensTree> tree_of(db::Tx& tx, const org::UnitFacts& root, const View& view) {
    const auto parents = TRY(values_then(tx, "parent", view));
    const auto names = TRY(values_then(tx, "name", view));
    const auto statuses = TRY(values_then(tx, "status", view));
    const auto kinds = TRY(values_then(tx, "kind", view));
    std::set<std::int64_t> split;
    const auto split_units = TRY(store::split_units(tx, view.tree_on));
    for (const auto unit : split_units) split.insert(unit.value);
    std::set<std::int64_t> unborn;
    const auto later = TRY(store::founded_after(tx, view.tree_on));
    for (const auto unit : later) unborn.insert(unit.value);
    std::vector<Node> nodes;
    std::set<std::int64_t> taken;
    const auto take = [&](std::string_view lo, std::string_view hi) -> Result<> {
        const auto lines = TRY(store::nodes(tx, lo, hi));
        for (const auto& line : lines) {
            if (!taken.insert(line.unit.value).second) continue;
            nodes.push_back(node_of(line, parents, names, statuses, kinds));
            if (unborn.contains(line.unit.value)) nodes.back().status = org::UnitStatus::Closed;
            nodes.back().unapportioned = split.contains(line.unit.value);
        }
        return {};
    };
    TRY(take(root.path, root.path_end));
    for (const auto& [unit, parent] : parents) {
        if (taken.contains(unit)) continue;
        const auto span = TRY(store::span_of(tx, UnitId{unit}));
        TRY(take(span.path, span.path_end));
    }
    return LensTree(root.id, std::move(nodes));
}

Result<> add_stock(db::Tx& tx, ProgrammeId programme, const View& view, ByUnit& own) {
    const auto until = end_of(view.facts_on);
    const auto lines = TRY(view.facts_on >= view.today ? store::stock_now(tx, programme)
                                                       : store::stock_at(tx, programme, until));
    for (const auto& l : lines) own[l.unit.value] += {l.full_time, l.trained, l.failed};
    if (view.facts_on >= view.tree_on) return {};
    const auto shifts = TRY(store::split_stock(tx, programme, view.facts_on, view.tree_on, until));
    for (const auto& l : shifts) {
        own[l.from_unit.value] += {-l.full_time, -l.trained, -l.failed};
        own[l.to_unit.value] += {l.full_time, l.trained, l.failed};
    }
    return {};
}

Figures figures_of(const store::EventOwn& l) {
    Figures f;
    f.nominated = l.nominated;
    f.confirmed = l.confirmed;
    f.checked_in = l.checked_in;
    f.passed = l.passed;
    f.failed_events = l.failed;
    f.certified = l.certified;
    f.held = l.held;
    f.used = l.used;
    return f;
}

// Where things happened: authorities' rows for authorities, a unit's own for it.
Result<> add_events_then(db::Tx& tx, ProjectId project, const LensTree& tree, UnitId root, ByUnit& sums) {
    const auto lines = TRY(store::events_counted(tx, project));
    ByUnit of_authorities, of_others;
    for (const auto& l : lines) {
        const auto* node = tree.find(l.unit);
        if (!node) continue;
        auto& side = node->kind == org::UnitKind::Authority ? of_authorities : of_others;
        side[l.unit.value] += figures_of(l);
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

Figures without(const Figures& f) {
    Figures none;
    none.nominated = -f.nominated;
    none.confirmed = -f.confirmed;
    none.checked_in = -f.checked_in;
    none.passed = -f.passed;
    none.failed_events = -f.failed_events;
    none.certified = -f.certified;
    none.held = -f.held;
    none.used = -f.used;
    return none;
}

// What belongs to a project may be recorded after its last day, so Now leaves nothing out.
Result<> add_events(db::Tx& tx, ProjectId project, const View& view, ByUnit& own) {
    if (view.lens == Lens::OnDate && view.facts_on < view.today) {
        const auto lines = TRY(store::events_at(tx, project, end_of(view.facts_on), view.tree_on));
        for (const auto& l : lines) own[l.unit.value] += figures_of(l);
        return {};
    }
    const auto lines = TRY(store::events_now(tx, project));
    for (const auto& l : lines) own[l.unit.value] += figures_of(l);
    const auto shifts = TRY(store::split_events(tx, project, view.tree_on));
    for (const auto& l : shifts) {
        own[l.from_unit.value] += without(figures_of(l));
        own[l.unit.value] += figures_of(l);
    }
    return {};
}

// A merged unit's places count for its heir; of one that was split they stay where they are.
Result<> add_places(db::Tx& tx, ProjectId project, const project::ProjectFacts& facts, const LensTree& tree,
                    UnitId root, const View& view, ByUnit& sums) {
    std::map<std::int64_t, UnitId> heir_of;
    const auto heirs = TRY(store::heirs(tx, view.tree_on));
    for (const auto& line : heirs) heir_of[line.unit.value] = line.heir;
    const auto lines = TRY(store::places(tx, project));
    for (const auto& line : lines) {
        auto unit = line.unit;
        for (std::size_t steps = 0; heir_of.contains(unit.value) && steps < heir_of.size(); ++steps)
            unit = heir_of[unit.value];
        Figures places;
        places.got = line.got;
        places.given = line.given;
        places.lapsed = line.lapsed;
        const auto branch = tree.branch_of(unit);
        // A unit above the owner of the project stands for the owner, where the places came from.
        if (unit == root || (unit == facts.owner && branch)) sums[root.value] += places;
        if (branch && *branch != root && (*branch == unit || unit == facts.owner))
            sums[branch->value] += places;
    }
    return {};
}

BoardRow row_from(const Node& node, const Figures& f, bool has_children) {
    BoardRow row;
    row.unit = node.unit;
    row.unit_name = node.name;
    row.former_name = node.former_name;
    row.kind = node.kind;
    row.has_children = has_children;
    row.standing = {f.full_time, f.trained, f.full_time - f.trained - f.failed, f.failed};
    row.events = {f.nominated, f.confirmed, f.checked_in, f.passed, f.failed_events, f.certified};
    row.places = {f.got, f.given, f.got - f.held - f.used - f.lapsed, f.held, f.used, f.lapsed};
    row.unapportioned = node.unapportioned && f.got > 0;
    return row;
}

View view_of(const LensAsk& ask, const project::ProjectFacts& project, Date today) {
    const auto period_end = std::min(project.ends_on, today);
    if (ask.lens == Lens::OnDate) return {ask.lens, *ask.on, *ask.on, today};
    return {ask.lens, period_end, ask.lens == Lens::Now ? today : period_end, today};
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

Result<> draw(db::Tx& tx, const org::UnitFacts& root, const project::ProjectFacts& project,
              const LensAsk& ask, Date today, Board& board) {
    if (ask.on && *ask.on > today) return Error::invalid_field("on", "day-ahead");
    const auto view = view_of(ask, project, today);
    const auto tree = TRY(tree_of(tx, root, view));
    ByUnit own;
    TRY(add_stock(tx, project.programme, view, own));
    if (view.lens != Lens::Then) TRY(add_events(tx, project.id, view, own));
    auto sums = roll_up(tree, root.id, own);
    if (view.lens == Lens::Then) TRY(add_events_then(tx, project.id, tree, root.id, sums));
    TRY(add_places(tx, project.id, project, tree, root.id, view, sums));
    board.facts_on = view.facts_on;
    board.tree_on = view.tree_on;
    for (const auto& node : tree.nodes()) {
        const auto& figures = sums[node.unit.value];
        if (node.unit == root.id) board.total = row_from(node, figures, tree.has_children(node.unit));
        if (node.parent != root.id) continue;
        if (node.status == org::UnitStatus::Closed && figures.nothing()) continue;
        board.rows.push_back(row_from(node, figures, tree.has_children(node.unit)));
    }
    board.unit_name = board.total.unit_name;
    return {};
}

}  // namespace xingtan::report
