#include "domain/report/share.h"

#include <algorithm>

namespace xingtan::report {
namespace {

void add(BoardRow& row, const baseline::Standing& one) {
    const auto figures = baseline::counted(one);
    auto& share = row.baseline;
    share.full_time += figures.full_time;
    share.trained += figures.trained;
    share.untrained += figures.untrained;
    share.failed += figures.failed;
    share.as_of = share.as_of ? std::min(*share.as_of, one.as_of) : one.as_of;
    const bool alone = share.units++ == 0;
    share.paper = alone ? std::optional(one.paper) : std::nullopt;
    share.document = alone ? one.document : std::string();
    row.standing.full_time += figures.full_time;
    row.standing.trained += figures.trained;
    row.standing.untrained += figures.untrained;
    row.standing.failed += figures.failed;
}

void set_aside(BoardRow& row, const baseline::Standing& one) {
    row.baseline.set_aside = baseline::counted(one).full_time;
    row.baseline.set_aside_on = one.as_of;
}

}  // namespace

void add_share(BoardRow& row, std::span<const baseline::Standing> baselines, std::string_view from,
               std::string_view to) {
    for (const auto* one : baseline::that_count(baselines, from, to)) add(row, *one);
    for (const auto& one : baselines)
        if (one.unit == row.unit && one.people > 0) set_aside(row, one);
}

const Node* SharesOfDay::parent(const Node* node) const {
    return node && node->parent ? tree_.find(*node->parent) : nullptr;
}

std::optional<SharesOfDay::Placed> SharesOfDay::place(const baseline::Standing& one) const {
    if (const auto* node = tree_.find(one.unit)) {
        if (node->status == org::UnitStatus::Closed) return std::nullopt;
        return Placed{&one, parent(node), !people_.contains(one.unit.value)};
    }
    const auto* authority = tree_.find(one.admin);
    if (!authority) return std::nullopt;
    return Placed{&one, authority, one.people == 0};
}

SharesOfDay::SharesOfDay(const LensTree& tree, const ByUnit& own,
                         std::span<const baseline::Standing> baselines)
    : tree_(tree) {
    for (const auto& [unit, figures] : own) {
        if (figures.full_time == 0) continue;
        std::size_t steps = 0;
        for (const auto* node = tree.find(UnitId{unit}); node && steps <= tree.nodes().size();
             node = parent(node), ++steps)
            people_[node->unit.value] += figures.full_time;
    }
    for (const auto& one : baselines) {
        const auto placed = place(one);
        if (!placed) continue;
        placed_.push_back(*placed);
        if (placed->counts) counting_.insert(one.unit.value);
    }
}

// At or below the row, with no other that counts in between.
bool SharesOfDay::is_topmost_below(const Placed& one, UnitId row) const {
    if (one.baseline->unit == row) return true;
    std::size_t steps = 0;
    for (const auto* node = one.above; node && steps <= tree_.nodes().size(); node = parent(node), ++steps) {
        if (counting_.contains(node->unit.value)) return false;
        if (node->unit == row) return true;
    }
    return false;
}

void SharesOfDay::add_to(BoardRow& row) const {
    for (const auto& one : placed_) {
        if (one.counts && is_topmost_below(one, row.unit)) add(row, *one.baseline);
        if (!one.counts && one.baseline->unit == row.unit) set_aside(row, *one.baseline);
    }
}

}  // namespace xingtan::report
