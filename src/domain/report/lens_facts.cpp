#include "domain/report/lens_facts.h"

namespace xingtan::report {
namespace {

constexpr std::size_t kFewUnits = 500;

Result<Past::Values> values_then(db::Tx& tx, std::string_view attribute, const View& view) {
    Past::Values values;
    if (view.tree_on >= view.today) return values;
    const auto lines = TRY(store::facts_then(tx, attribute, view.last_moment()));
    for (const auto& line : lines) values[line.unit.value] = line.value;
    return values;
}

// Reads today's ranges of units one after the other, each unit once, and remembers the ranges apart.
class Gathering {
  public:
    Gathering(db::Tx& tx, const Past& past) : tx_(tx), past_(past) {}

    Result<> take(const store::SpanLine& span) {
        auto lines = TRY(store::nodes(tx_, span.path, span.path_end));
        for (auto& line : lines)
            if (taken_.insert(line.unit.value).second) nodes_.push_back(node_of(line, past_));
        // Ranges of a tree nest or lie apart; one inside another would be read twice.
        std::erase_if(spans_, [&](const auto& s) { return span.path <= s.path && s.path < span.path_end; });
        spans_.push_back(span);
        return {};
    }
    Result<> take_unit(std::int64_t unit) {
        if (taken_.contains(unit)) return {};
        const auto span = TRY(store::span_of(tx_, UnitId{unit}));
        return take(span);
    }
    Area area(UnitId root) && {
        const bool few = nodes_.size() < kFewUnits;
        return {LensTree(root, std::move(nodes_)), std::move(spans_), few};
    }

  private:
    db::Tx& tx_;
    const Past& past_;
    std::vector<Node> nodes_;
    std::vector<store::SpanLine> spans_;
    std::set<std::int64_t> taken_;
};

Figures stock_of(const auto& line) {
    Figures f;
    f.full_time = line.full_time;
    f.trained = line.trained;
    f.failed = line.failed;
    return f;
}

// Of everybody: heads and what they had reached, less those who were not full-time teachers.
Result<> sweep_stock(db::Tx& tx, ProgrammeId programme, DomainTime until, ByUnit& own) {
    const auto heads = TRY(store::people_at(tx, until));
    for (const auto& l : heads) own[l.unit.value] += stock_of(l);
    const auto reached = TRY(store::standings_at(tx, programme, until));
    for (const auto& l : reached) own[l.unit.value] += stock_of(l);
    const auto others = TRY(store::part_time_at(tx, programme, until));
    for (const auto& l : others) own[l.unit.value] += -stock_of(l);
    return {};
}

}  // namespace

Result<Past> past_of(db::Tx& tx, const View& view) {
    Past past;
    past.parents = TRY(values_then(tx, "parent", view));
    past.names = TRY(values_then(tx, "name", view));
    past.statuses = TRY(values_then(tx, "status", view));
    past.kinds = TRY(values_then(tx, "kind", view));
    const auto split_units = TRY(store::split_units(tx, view.tree_on));
    for (const auto unit : split_units) past.split.insert(unit.value);
    const auto later = TRY(store::founded_after(tx, view.tree_on));
    for (const auto unit : later) past.unborn.insert(unit.value);
    return past;
}

Node node_of(store::NodeLine& line, const Past& past) {
    Node node{line.unit,   line.parent,          line.kind,
              line.status, std::move(line.name), std::move(line.former_name)};
    const auto key = line.unit.value;
    if (const auto then = past.parents.find(key); then != past.parents.end()) {
        const auto id = id_from_wire(UnitTag::letter, then->second);
        node.parent = id ? std::optional(UnitId{*id}) : std::nullopt;
    }
    if (const auto then = past.names.find(key); then != past.names.end()) {
        node.name = then->second;
        node.former_name.clear();
    }
    if (const auto then = past.statuses.find(key); then != past.statuses.end())
        node.status = enum_from_wire<org::UnitStatus>(then->second).value_or(line.status);
    if (const auto then = past.kinds.find(key); then != past.kinds.end())
        node.kind = enum_from_wire<org::UnitKind>(then->second).value_or(line.kind);
    if (past.unborn.contains(key)) node.status = org::UnitStatus::Closed;
    node.unapportioned = past.split.contains(key);
    return node;
}

Result<View> view_of(const LensAsk& ask, const project::ProjectFacts& project, Date today) {
    if (ask.on && *ask.on > today) return Error::invalid_field("on", "day-ahead");
    const auto period_end = std::min(project.ends_on, today);
    if (ask.lens == Lens::OnDate) return View{ask.lens, *ask.on, *ask.on, today};
    return View{ask.lens, period_end, ask.lens == Lens::Now ? today : period_end, today};
}

// Today's subtree of the root and of every unit that has moved since: what stood below the root then is among
// them.
Result<Area> area_of(db::Tx& tx, const org::UnitFacts& root, const Past& past) {
    Gathering gathering(tx, past);
    TRY(gathering.take({root.path, root.path_end}));
    for (const auto& [unit, parent] : past.parents) TRY(gathering.take_unit(unit));
    return std::move(gathering).area(root.id);
}

Result<> add_stock(db::Tx& tx, ProgrammeId programme, const View& view, const Area& area, ByUnit& own) {
    const auto until = end_of(view.facts_on);
    if (view.facts_on < view.today && !area.few) {
        TRY(sweep_stock(tx, programme, until, own));
    } else {
        for (const auto& span : area.spans) {
            const auto lines = TRY(view.facts_on < view.today ? store::stock_at(tx, programme, until, span)
                                                              : store::stock_now(tx, programme, span));
            for (const auto& l : lines) own[l.unit.value] += stock_of(l);
        }
    }
    if (view.facts_on >= view.tree_on) return {};
    const auto shifts = TRY(store::split_stock(tx, programme, view.facts_on, view.tree_on, until));
    for (const auto& l : shifts) {
        own[l.from_unit.value] += -stock_of(l);
        own[l.to_unit.value] += stock_of(l);
    }
    return {};
}

Figures events_of(const store::EventOwn& l) {
    Figures f;
    f.nominated = l.nominated;
    f.confirmed = l.confirmed;
    f.checked_in = l.checked_in;
    f.passed = l.passed;
    f.failed_events = l.failed;
    f.certified = l.certified;
    return f;
}

Figures taken_of(const store::EventOwn& l) {
    Figures f;
    f.held = l.held;
    f.used = l.used;
    return f;
}

Result<> add_events(db::Tx& tx, ProjectId project, const View& view, const Area& area, ByUnit& own,
                    ByUnit& taken) {
    const auto until = view.events_until();
    for (const auto& span : area.spans) {
        const auto lines = TRY(view.of_a_past_day() ? store::events_at(tx, project, until, span)
                                                    : store::events_now(tx, project, span));
        for (const auto& l : lines) {
            own[l.unit.value] += events_of(l);
            if (view.of_a_past_day()) taken[l.unit.value] += taken_of(l);
        }
    }
    const auto shifts = TRY(store::split_events(tx, project, until, view.tree_on));
    for (const auto& l : shifts) {
        own[l.from_unit.value] += -events_of(l);
        own[l.unit.value] += events_of(l);
    }
    return {};
}

// A row of the ledger conserves: what is free is what the unit kept and nobody took.
Result<ByUnit> own_places(db::Tx& tx, ProjectId project, const View& view, const ByUnit& taken) {
    ByUnit own;
    if (view.of_a_past_day()) {
        const auto lines = TRY(store::places_at(tx, project, view.events_until()));
        for (const auto& l : lines) own[l.unit.value].free = l.kept;
        for (const auto& [unit, figures] : taken) {
            own[unit] += figures;
            own[unit].free -= figures.places();
        }
        return own;
    }
    const auto lines = TRY(store::places(tx, project));
    for (const auto& l : lines) {
        auto& f = own[l.unit.value];
        f.free = l.free;
        f.held = l.held;
        f.used = l.used;
        f.lapsed = l.lapsed;
    }
    return own;
}

}  // namespace xingtan::report
