#pragma once
// The tree a board is drawn on. A board counts facts of one day and places them in the tree of one day:
//
//     Then   当时口径   people as they stood at the end of the project (today while it runs), in the tree of
//     that
//                       day; what happened stays with the authority it happened under
//     Now    现行口径   the same facts in today's tree, merged and split units through their heirs
//     OnDate 指定日期   people, what had happened and the tree, all as of that day
//
// Pure: figures in, sums out.
#include <map>

#include "domain/report/model.h"

namespace xingtan::report {

struct Figures {
    std::int64_t full_time = 0, trained = 0, failed = 0;
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed_events = 0, certified = 0;
    // Places where they are: what a unit got and did not hand on.
    std::int64_t free = 0, held = 0, used = 0, lapsed = 0;

    Figures& operator+=(const Figures& other);
    Figures operator-() const;
    std::int64_t places() const { return free + held + used + lapsed; }
    bool nothing() const;
};

struct Node {
    UnitId unit;
    std::optional<UnitId> parent;
    org::UnitKind kind{};
    org::UnitStatus status{};
    std::string name;
    std::string former_name;
    bool unapportioned = false;  // was split: figures that are no person's stay with it
    bool more = false;           // has units below it that are not in the tree
};

// The subtree of `root` as it stood on a day. Nodes come in the order rows are shown.
class LensTree {
  public:
    LensTree(UnitId root, std::vector<Node> nodes);

    const std::vector<Node>& nodes() const { return nodes_; }
    // The child of the root at or below which a unit stands; the root itself for what is the root's own; none
    // outside.
    std::optional<UnitId> branch_of(UnitId unit) const;
    bool has_children(UnitId unit) const;
    const Node* find(UnitId unit) const;

  private:
    UnitId root_;
    std::vector<Node> nodes_;
    std::map<std::int64_t, std::size_t> index_;
    std::map<std::int64_t, UnitId> branches_;
    std::map<std::int64_t, int> parents_;
};

// Figures of each branch and of the root (with everything below it).
using ByUnit = std::map<std::int64_t, Figures>;
ByUnit roll_up(const LensTree& tree, UnitId root, const ByUnit& own);

}  // namespace xingtan::report
