#include "domain/report/lens.h"

#include <algorithm>

namespace xingtan::report {

namespace {

constexpr std::int64_t Figures::*kAll[] = {&Figures::full_time, &Figures::trained,       &Figures::failed,
                                           &Figures::nominated, &Figures::confirmed,     &Figures::checked_in,
                                           &Figures::passed,    &Figures::failed_events, &Figures::certified,
                                           &Figures::free,      &Figures::held,          &Figures::used,
                                           &Figures::lapsed};

}  // namespace

Figures& Figures::operator+=(const Figures& other) {
    for (const auto figure : kAll) this->*figure += other.*figure;
    return *this;
}

Figures Figures::operator-() const {
    Figures taken;
    for (const auto figure : kAll) taken.*figure = -(this->*figure);
    return taken;
}

bool Figures::nothing() const {
    return std::ranges::all_of(kAll, [&](auto figure) { return this->*figure == 0; });
}

LensTree::LensTree(UnitId root, std::vector<Node> nodes) : root_(root), nodes_(std::move(nodes)) {
    for (std::size_t i = 0; i < nodes_.size(); ++i) index_[nodes_[i].unit.value] = i;
    for (const auto& node : nodes_)
        if (node.parent) ++parents_[node.parent->value];
    for (const auto& node : nodes_) {
        // Up to the child of the root; a chain longer than the tree can be is one that leads nowhere.
        const Node* at = &node;
        for (std::size_t steps = 0; at && at->parent && *at->parent != root_ && steps < nodes_.size();
             ++steps)
            at = find(*at->parent);
        if (at && at->parent && *at->parent == root_ && node.unit != root_)
            branches_[node.unit.value] = at->unit;
    }
    branches_[root_.value] = root_;
}

std::optional<UnitId> LensTree::branch_of(UnitId unit) const {
    const auto found = branches_.find(unit.value);
    if (found == branches_.end()) return std::nullopt;
    return found->second;
}

bool LensTree::has_children(UnitId unit) const {
    if (parents_.contains(unit.value)) return true;
    const auto* node = find(unit);
    return node && node->more;
}

const Node* LensTree::find(UnitId unit) const {
    const auto found = index_.find(unit.value);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

ByUnit roll_up(const LensTree& tree, UnitId root, const ByUnit& own) {
    ByUnit sums;
    for (const auto& [unit, figures] : own) {
        const auto branch = tree.branch_of(UnitId{unit});
        if (!branch) continue;
        sums[root.value] += figures;
        if (*branch != root) sums[branch->value] += figures;
    }
    return sums;
}

}  // namespace xingtan::report
