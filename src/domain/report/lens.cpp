#include "domain/report/lens.h"

namespace xingtan::report {

Figures& Figures::operator+=(const Figures& o) {
    full_time += o.full_time;
    trained += o.trained;
    failed += o.failed;
    nominated += o.nominated;
    confirmed += o.confirmed;
    checked_in += o.checked_in;
    passed += o.passed;
    failed_events += o.failed_events;
    certified += o.certified;
    held += o.held;
    used += o.used;
    got += o.got;
    given += o.given;
    lapsed += o.lapsed;
    return *this;
}

bool Figures::nothing() const {
    return !full_time && !trained && !failed && !nominated && !confirmed && !checked_in && !passed &&
           !failed_events && !certified && !held && !used && !got && !given && !lapsed;
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
