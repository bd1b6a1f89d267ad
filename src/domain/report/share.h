#pragma once
// Inside the folder: what baselines add to a board's standing. Where a unit has people on its roster they
// count; where it has none, its baseline does (domain/baseline, docs/decisions/0089).
#include <set>
#include <span>

#include "domain/baseline/service.h"
#include "domain/report/lens.h"

namespace xingtan::report {

using Baselines = std::vector<baseline::Standing>;

// On the live board: the baselines in the row's range of paths.
void add_share(BoardRow& row, std::span<const baseline::Standing> baselines, std::string_view from,
               std::string_view to);

// On a board of another tree: who stands below whom, and who has people, is that tree's to say. A unit too
// small to be a node of the tree counts with its authority.
class SharesOfDay {
  public:
    SharesOfDay(const LensTree& tree, const ByUnit& own, std::span<const baseline::Standing> baselines);
    void add_to(BoardRow& row) const;

  private:
    struct Placed {
        const baseline::Standing* baseline;
        const Node* above;  // where the way up begins
        bool counts;        // nobody on a roster there
    };
    const LensTree& tree_;
    std::map<std::int64_t, std::int64_t> people_;  // at and below a node
    std::vector<Placed> placed_;
    std::set<std::int64_t> counting_;

    std::optional<Placed> place(const baseline::Standing& one) const;
    bool is_topmost_below(const Placed& one, UnitId row) const;
    const Node* parent(const Node* node) const;
};

}  // namespace xingtan::report
