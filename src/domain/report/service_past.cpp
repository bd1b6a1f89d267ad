// The people behind a figure of a board of another day: unit by unit of that day's tree, each read within the
// reader's scope of today. Who has gone where the reader may not look is a number (docs/decisions/0056).
#include <limits>

#include "base/cursor.h"
#include "domain/report/lens_facts.h"
#include "domain/report/service_board.h"
#include "domain/report/store_past.h"
#include "domain/report/wide.h"

namespace xingtan::report {
namespace {

constexpr std::int64_t kWholeUnit = std::numeric_limits<std::int64_t>::max();

// A unit with people behind the figure, in the order of a list: by the node of the tree it counts at, where
// that is another. Of what stays with an authority, that authority too.
struct Part {
    std::int64_t node = 0, unit = 0, admin = 0;
    auto operator<=>(const Part&) const = default;
};
using Parts = std::map<Part, std::int64_t>;  // how many people
using Value = std::int64_t (*)(const Figures&);

Value value_of(Figure figure) {
    switch (figure) {
        case Figure::FullTime: return [](const Figures& f) { return f.full_time; };
        case Figure::Trained: return [](const Figures& f) { return f.trained; };
        case Figure::Untrained: return [](const Figures& f) { return f.full_time - f.trained - f.failed; };
        case Figure::Failed: return [](const Figures& f) { return f.failed; };
        case Figure::Nominated: return [](const Figures& f) { return f.nominated; };
        case Figure::Confirmed: return [](const Figures& f) { return f.confirmed; };
        case Figure::CheckedIn: return [](const Figures& f) { return f.checked_in; };
        case Figure::Passed: return [](const Figures& f) { return f.passed; };
        case Figure::Certified: return [](const Figures& f) { return f.certified; };
    }
    return [](const Figures&) -> std::int64_t { return 0; };
}

// One board's lens with the row that was opened: the root of its tree or a child of it.
struct Opened {
    const project::ProjectFacts& project;
    View view;
    const LensTree& tree;
    const Past& past;
    UnitId root, row;
    Figure figure{};

    bool holds(UnitId unit) const {
        const auto branch = tree.branch_of(unit);
        return branch && (row == root || *branch == row);
    }
    bool of_events() const { return !is_standing(figure); }
};

// As the board counts them then: an authority's by where they happened, any other unit's its own.
Result<Parts> parts_then(db::Tx& tx, const Opened& opened) {
    const auto value = value_of(opened.figure);
    const auto* row = opened.tree.find(opened.row);
    const bool authority = row->kind == org::UnitKind::Authority;
    const auto lines = TRY(store::events_under(tx, opened.project.id));
    Parts parts;
    for (const auto& l : lines) {
        const auto count = value(events_of(l));
        if (count == 0 || !opened.holds(authority ? l.admin : l.unit)) continue;
        parts[{0, l.unit.value, authority ? l.admin.value : 0}] += count;
    }
    return parts;
}

Result<Parts> parts_of(db::Tx& tx, const Opened& opened, const Area& area) {
    if (opened.of_events() && opened.view.lens == Lens::Then) return parts_then(tx, opened);
    ByUnit own, taken;
    if (opened.of_events())
        TRY(add_events(tx, opened.project.id, opened.view, area, own, taken));
    else
        TRY(add_stock(tx, opened.project.programme, opened.view, area, own));
    const auto value = value_of(opened.figure);
    Parts parts;
    for (const auto& [unit, figures] : own)
        if (value(figures) != 0 && opened.holds(UnitId{unit})) parts[{0, unit, 0}] = value(figures);
    return parts;
}

store::PastQuery query_of(const Opened& opened, const Part& part) {
    store::PastQuery query{
        .unit = UnitId{part.unit},
        .admin = part.admin ? std::optional(UnitId{part.admin}) : std::nullopt,
        .project = opened.project.id,
        .programme = opened.project.programme,
        .until = opened.of_events() ? opened.view.events_until() : end_of(opened.view.facts_on),
        .split_after = opened.view.facts_on,
        .split_by = opened.view.tree_on,
        .figure = std::string(wire_name(opened.figure))};
    if (opened.of_events() && opened.view.lens == Lens::Then) query.split_by = Date{};
    return query;
}

struct Place {
    Part part;
    std::int64_t after = 0;
};

Result<Place> place_after(std::string_view cursor) {
    if (cursor.empty()) return Place{};
    const auto values = TRY(read_cursor(cursor, 4));
    const auto id = [&](std::size_t i) { return id_from_wire('x', values[i]).value_or(0); };
    return Place{{id(0), id(1), id(2)}, id(3)};
}

// Fills one page from a place on.
class Filling {
  public:
    Filling(db::Tx& tx, const AnyScope& scope, const Opened& opened, int size)
        : tx_(tx), scope_(scope), opened_(opened), size_(size) {}

    bool full() const { return std::ssize(page_.rows) == size_; }
    void end_here() {
        page_.next = make_cursor({id_to_wire('x', at_.part.node), id_to_wire('x', at_.part.unit),
                                  id_to_wire('x', at_.part.admin), id_to_wire('x', at_.after)});
        ended_ = true;
    }
    // Whole units in their order, from a place on, until the page is full.
    Result<> take_all(const Parts& parts, const Place& from) {
        for (auto at = parts.lower_bound(from.part); at != parts.end() && !ended_; ++at) {
            const auto after = at->first == from.part ? from.after : 0;
            if (after == kWholeUnit) continue;
            if (full()) {
                end_here();
                break;
            }
            const auto whole = TRY(take(at->first, at->second, after));
            if (!whole) end_here();
        }
        return {};
    }
    bool ended() const { return ended_; }
    Page<PersonBehind> page() && { return std::move(page_); }

    // Whether the whole unit found room.
    Result<bool> take(const Part& part, std::int64_t count, std::int64_t after) {
        auto query = query_of(opened_, part);
        query.after_id = after;
        query.limit = size_ - std::ssize(page_.rows) + 1;
        const auto name = TRY(name_of(UnitId{part.unit}));
        const auto lines = TRY(opened_.of_events() ? store::past_enrolled(tx_, scope_, query)
                                                   : store::past_standing(tx_, scope_, query));
        for (const auto& line : lines) {
            if (full()) return false;
            page_.rows.push_back({line.person, line.name, name, line.state, {}, 0});
            if (line.enrolment_id) page_.rows.back().enrolment = to_wire(EnrolmentId{line.enrolment_id});
            at_ = {part, line.sort_id};
        }
        auto named = std::ssize(lines);  // who were read from the first to the last are all
        if (after != 0) named = TRY(counted(query));
        if (named < count) {
            if (full()) return false;
            page_.rows.push_back({{}, "", name, "", "", count - named});
        }
        at_ = {part, kWholeUnit};
        return true;
    }

  private:
    db::Tx& tx_;
    const AnyScope& scope_;
    const Opened& opened_;
    int size_;
    Page<PersonBehind> page_;
    Place at_;
    bool ended_ = false;

    Result<std::ptrdiff_t> counted(const store::PastQuery& query) {
        return opened_.of_events() ? store::count_past_enrolled(tx_, scope_, query)
                                   : store::count_past_standing(tx_, scope_, query);
    }

    // As it was called on the day; a unit elsewhere now is known by its name of today.
    Result<std::string> name_of(UnitId unit) {
        if (const auto* node = opened_.tree.find(unit)) return node->name;
        if (const auto then = opened_.past.names.find(unit.value); then != opened_.past.names.end())
            return then->second;
        const auto facts = TRY(org::facts(tx_, unit));
        return facts.name;
    }
};

Result<> is_row(const Opened& opened) {
    const auto* node = opened.tree.find(opened.row);
    const bool there = node && (opened.row == opened.root || node->parent == opened.root);
    return there ? Result<>() : Result<>(Error::missing());
}

Result<Page<PersonBehind>> page_from_facts(db::Tx& tx, const AnyScope& scope, const Opened& opened,
                                           const Area& area, const Place& from, int size) {
    TRY(is_row(opened));
    const auto parts = TRY(parts_of(tx, opened, area));
    std::int64_t total = 0;
    for (const auto& [part, count] : parts) total += count;
    Filling filling(tx, scope, opened, size);
    TRY(filling.take_all(parts, from));
    auto page = std::move(filling).page();
    page.set_total(total);
    return page;
}

// Node by node: the units behind one are looked at only when the page comes to it.
Result<Page<PersonBehind>> page_of_wide(db::Tx& tx, const AnyScope& scope, const Opened& opened,
                                        const Wide& wide, const Place& from, int size) {
    TRY(is_row(opened));
    const auto value = value_of(opened.figure);
    const auto side = opened.of_events() ? Side::Events : Side::People;
    std::int64_t total = 0;
    Filling filling(tx, scope, opened, size);
    for (const auto& [node, figures] : wide.own) {
        if (value(figures) == 0 || !opened.holds(UnitId{node})) continue;
        total += value(figures);
        if (node < from.part.node || filling.ended()) continue;
        if (filling.full()) {
            filling.end_here();
            continue;
        }
        Parts parts;
        const auto units = TRY(behind(tx, wide, UnitId{node}, side));
        for (const auto& [unit, own] : units)
            if (value(own) != 0) parts[{node, unit, 0}] = value(own);
        TRY(filling.take_all(parts, from));
    }
    auto page = std::move(filling).page();
    page.set_total(total);
    return page;
}

}  // namespace

Result<Page<PersonBehind>> people_of_day(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& root,
                                         UnitId row, const project::ProjectFacts& project, Figure figure,
                                         const LensAsk& ask, Date today, const PageRequest& page) {
    const auto from = TRY(place_after(page.after));
    const auto view = TRY(view_of(ask, project, today));
    const auto past = TRY(past_of(tx, view));
    const auto opened = [&](const LensTree& tree) {
        return Opened{project, view, tree, past, root.id, row, figure};
    };
    // A list goes on in the order it began in, whatever was closed or opened between two pages.
    const bool begun = from.part.unit != 0, in_nodes = from.part.node != 0;
    if (is_wide(root, view) && (in_nodes || !begun)) {
        const auto wide =
            TRY(wide_of(tx, root, project, view, past, in_nodes ? OpenDays::Any : OpenDays::Few));
        if (wide) return page_of_wide(tx, scope, opened(wide->tree), *wide, from, page.size);
    }
    const auto area = TRY(area_of(tx, root, past));
    return page_from_facts(tx, scope, opened(area.tree), area, from, page.size);
}

}  // namespace xingtan::report
