#include "domain/report/wide.h"

#include <algorithm>

#include "domain/tally/day.h"

namespace xingtan::report {
namespace {

// Counting one authority's days from the facts takes some tens of milliseconds.
constexpr std::size_t kOpenMost = 4;

using store::WideNode;

struct Gathered {
    std::vector<std::pair<std::string, Node>> nodes;  // by today's path, the root's own range first
    std::map<std::int64_t, UnitId> admins;
    std::map<std::int64_t, bool> authorities;
    std::set<std::int64_t> bare;
    std::vector<store::SpanLine> spans;                     // of authorities
    std::vector<std::pair<store::SpanLine, UnitId>> moved;  // of units that moved, and whom they answer to
};

// Reads what the tree needs, each unit once.
class Gathering {
  public:
    Gathering(db::Tx& tx, const org::UnitFacts& root, const Past& past, DomainTime at)
        : tx_(tx), root_(root), past_(past), at_(at) {}

    Result<> everything() {
        TRY(take_area({root_.path, root_.path_end}, ""));
        for (const auto& [unit, parent] : past_.parents) TRY(take_moved(UnitId{unit}));
        for (std::size_t i = 0; i < out_.nodes.size(); ++i) TRY(take_parents(out_.nodes[i].second));
        std::ranges::sort(out_.nodes, {}, [](const auto& one) { return one.first; });
        return {};
    }
    Gathered result() && { return std::move(out_); }

  private:
    db::Tx& tx_;
    const org::UnitFacts& root_;
    const Past& past_;
    DomainTime at_;
    Gathered out_;

    bool has(UnitId unit) const { return out_.admins.contains(unit.value); }
    void keep(WideNode& line, std::string_view rank) {
        if (!out_.admins.emplace(line.unit.value, line.admin).second) return;
        if (line.kind == org::UnitKind::Authority) out_.authorities[line.unit.value] = false;
        auto node = node_of(line, past_);
        node.more = line.more;
        out_.nodes.emplace_back(std::string(rank) + line.path, std::move(node));
    }
    Result<> take_area(const store::SpanLine& span, std::string_view rank) {
        auto lines = TRY(store::wide_nodes(tx_, span, root_.id, at_));
        for (auto& line : lines) keep(line, rank);
        out_.spans.push_back(span);
        return {};
    }
    // `~` comes after every path: what stands outside the root's range today is shown last.
    std::string_view rank_of(const WideNode& line) const {
        return line.path >= root_.path && line.path < root_.path_end ? "" : "~";
    }
    Result<> take_moved(UnitId unit) {
        if (has(unit)) return {};
        const auto line = TRY(store::node_alone(tx_, unit));
        const auto facts = TRY(store::span_of(tx_, unit));
        if (line.kind == org::UnitKind::Authority) return take_area(facts, rank_of(line));
        auto lines = TRY(store::all_nodes(tx_, facts));
        std::erase_if(out_.moved, [&](const auto& one) {
            return facts.path <= one.first.path && one.first.path < facts.path_end;
        });
        for (auto& one : lines) keep(one, rank_of(one));
        out_.moved.emplace_back(facts, line.admin);
        return {};
    }
    // The way up from a unit to an authority; no figure stands on it.
    Result<> take_parents(Node node) {
        while (node.parent && !has(*node.parent) && node.kind != org::UnitKind::Authority) {
            auto line = TRY(store::node_alone(tx_, *node.parent));
            if (line.kind == org::UnitKind::Authority) return {};
            node = node_of(line, past_);
            keep(line, rank_of(line));
            out_.bare.insert(line.unit.value);
        }
        return {};
    }
};

Figures stock_of(const store::DayStanding& l) {
    Figures f;
    f.full_time = l.full_time, f.trained = l.trained, f.failed = l.failed;
    return f;
}

Figures places_of(const store::DayEvents& l) {
    auto f = taken_of(l);
    f.free = l.kept - f.held - f.used;
    return f;
}

Figures happened(const store::DayEvents& l) {
    auto f = events_of(l);
    f += places_of(l);
    return f;
}

// One authority's units from the facts, as the rows would say.
Result<ByUnit> counted(db::Tx& tx, UnitId authority, const store::DayOf& of) {
    const auto lines = TRY(tally::counted_on(tx, authority, of.programme, of.project, of.day));
    ByUnit own;
    for (const auto& l : lines) {
        auto& f = own[l.unit.value];
        f.full_time = l.full_time, f.trained = l.trained, f.failed = l.failed;
        f.nominated = l.nominated, f.confirmed = l.confirmed, f.checked_in = l.checked_in;
        f.passed = l.passed, f.failed_events = l.failed_events, f.certified = l.certified;
        f.held = l.held, f.used = l.used, f.free = l.kept - l.held - l.used;
    }
    return own;
}

Figures places_alone(const Figures& f) {
    Figures places;
    places.free = f.free, places.held = f.held, places.used = f.used;
    return places;
}

class Reading {
  public:
    Reading(db::Tx& tx, Wide& wide, const Gathered& gathered) : tx_(tx), wide_(wide), gathered_(gathered) {}

    Result<> everything() {
        for (const auto& span : gathered_.spans) TRY(authorities_in(span));
        for (const auto& [authority, open] : wide_.authorities)
            if (open) TRY(from_facts(UnitId{authority}));
        TRY(under_the_root());
        for (const auto& [span, admin] : gathered_.moved) TRY(moved_in(span, admin));
        return {};
    }

  private:
    db::Tx& tx_;
    Wide& wide_;
    const Gathered& gathered_;

    bool from_rows(UnitId authority) const {
        const auto found = wide_.authorities.find(authority.value);
        return found != wide_.authorities.end() && !found->second;
    }
    bool apart(UnitId authority) const { return authority == wide_.root || !from_rows(authority); }

    Result<> authorities_in(const store::SpanLine& span) {
        const auto standing = TRY(store::whole_standing(tx_, wide_.of, span));
        const auto events = TRY(store::whole_events(tx_, wide_.of, span));
        const auto own = TRY(store::events_of_authorities(tx_, wide_.of, span));
        for (const auto& l : standing)
            if (!apart(l.unit)) wide_.own[l.unit.value] += stock_of(l);
        for (const auto& l : events)
            if (!apart(l.unit)) wide_.own[l.unit.value] += happened(l);
        for (const auto& l : own)
            if (from_rows(l.unit)) wide_.places[l.unit.value] = places_of(l);
        return {};
    }
    Result<> from_facts(UnitId authority) {
        const auto own = TRY(counted(tx_, authority, wide_.of));
        for (const auto& [unit, figures] : own) {
            wide_.own[authority == wide_.root ? unit : authority.value] += figures;
            if (unit == authority.value || authority == wide_.root)
                wide_.places[unit] = places_alone(figures);
        }
        return {};
    }
    Result<> under_the_root() {
        if (!from_rows(wide_.root)) return {};
        const auto standing = TRY(store::standing_under(tx_, wide_.of, wide_.root));
        const auto events = TRY(store::events_under(tx_, wide_.of, wide_.root));
        for (const auto& l : standing) wide_.own[l.unit.value] += stock_of(l);
        for (const auto& l : events) {
            wide_.own[l.unit.value] += happened(l);
            wide_.places[l.unit.value] = places_of(l);
        }
        return {};
    }
    // They stood elsewhere then: what answers to their authority of today is less by them.
    Result<> moved_in(const store::SpanLine& span, UnitId admin) {
        if (admin == wide_.root) return {};
        ByUnit own;
        if (is_open(admin)) {
            const auto all = TRY(counted(tx_, admin, wide_.of));
            const auto units = TRY(store::all_nodes(tx_, span));
            for (const auto& unit : units)
                if (const auto found = all.find(unit.unit.value); found != all.end()) own.insert(*found);
        } else {
            const auto standing = TRY(store::standing_in(tx_, wide_.of, span));
            const auto events = TRY(store::events_in(tx_, wide_.of, span));
            for (const auto& l : standing) own[l.unit.value] += stock_of(l);
            for (const auto& l : events) own[l.unit.value] += happened(l);
        }
        for (const auto& [unit, figures] : own) {
            wide_.own[unit] += figures;
            wide_.own[admin.value] += -figures;
            wide_.places[unit] = places_alone(figures);
        }
        return {};
    }
    bool is_open(UnitId authority) const { return wide_.open.contains(authority.value); }
};

// What splits took along, booked where each unit counts.
Result<> shift(db::Tx& tx, const View& view, Wide& wide) {
    const auto lines = TRY(store::split_events(tx, wide.of.project, view.events_until(), view.tree_on));
    for (const auto& l : lines) {
        Shift one;
        one.from = TRY(store::node_alone(tx, l.from_unit));
        one.to = TRY(store::node_alone(tx, l.unit));
        one.figures = events_of(l);
        wide.own[wide.booked_at(one.from)] += -one.figures;
        wide.own[wide.booked_at(one.to)] += one.figures;
        wide.shifts.push_back(std::move(one));
    }
    return {};
}

}  // namespace

std::int64_t Wide::booked_at(const store::WideNode& unit) const {
    const bool here = tree.find(unit.unit) && !bare.contains(unit.unit.value);
    return here ? unit.unit.value : unit.admin.value;
}

Result<std::optional<Wide>> wide_of(db::Tx& tx, const org::UnitFacts& root,
                                    const project::ProjectFacts& project, const View& view, const Past& past,
                                    OpenDays bearable) {
    Gathering gathering(tx, root, past, view.last_moment());
    TRY(gathering.everything());
    auto gathered = std::move(gathering).result();
    std::vector<Node> nodes;
    for (auto& [path, node] : gathered.nodes) nodes.push_back(std::move(node));
    Wide wide{LensTree(root.id, std::move(nodes)),
              std::move(gathered.authorities),
              {},
              root.id,
              {project.programme, project.id, view.facts_on},
              std::move(gathered.bare),
              {},
              {},
              {}};
    const auto open = TRY(store::open_on(tx, view.facts_on));
    for (const auto unit : open) wide.open.insert(unit.value);
    std::set<std::int64_t> needed;
    for (auto& [authority, from_facts] : wide.authorities)
        if ((from_facts = wide.open.contains(authority))) needed.insert(authority);
    for (const auto& [span, admin] : gathered.moved)
        if (wide.open.contains(admin.value)) needed.insert(admin.value);
    if (bearable == OpenDays::Few && needed.size() > kOpenMost) return std::optional<Wide>();
    TRY(Reading(tx, wide, gathered).everything());
    TRY(shift(tx, view, wide));
    return std::optional(std::move(wide));
}

Result<ByUnit> behind(db::Tx& tx, const Wide& wide, UnitId node, Side side) {
    const auto own = wide.own.find(node.value);
    const auto authority = wide.authorities.find(node.value);
    ByUnit units;
    if (authority == wide.authorities.end() || node == wide.root) {
        if (own != wide.own.end()) units.insert(*own);
        return units;
    }
    if (authority->second) {
        units = TRY(counted(tx, node, wide.of));
    } else if (side == Side::People) {
        const auto standing = TRY(store::standing_under(tx, wide.of, node));
        for (const auto& l : standing) units[l.unit.value] += stock_of(l);
    } else {
        const auto events = TRY(store::events_under(tx, wide.of, node));
        for (const auto& l : events) units[l.unit.value] += happened(l);
    }
    std::erase_if(units, [&](const auto& one) {
        return one.first != node.value && wide.tree.find(UnitId{one.first}) && !wide.bare.contains(one.first);
    });
    for (const auto& one : wide.shifts) {
        if (wide.booked_at(one.from) == node.value) units[one.from.unit.value] += -one.figures;
        if (wide.booked_at(one.to) == node.value) units[one.to.unit.value] += one.figures;
    }
    return units;
}

}  // namespace xingtan::report
