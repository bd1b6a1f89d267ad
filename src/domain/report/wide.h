#pragma once
// Inside the folder: the board of a past day of an authority, from closed days (tally/day.h). Its tree holds
// the authorities, what answers to the root itself, and what has moved since; every other unit counts with
// the authority it answers to next, today and on that day alike.
#include "domain/report/lens_facts.h"
#include "domain/report/store_day.h"

namespace xingtan::report {

// What a split took from one unit to another.
struct Shift {
    store::WideNode from, to;
    Figures figures;
};

struct Wide {
    LensTree tree;
    std::map<std::int64_t, bool> authorities;  // of the tree; whether facts must be read
    std::set<std::int64_t> open;               // authorities anywhere whose rows do not reach the day
    UnitId root;
    store::DayOf of;
    std::set<std::int64_t> bare;  // nodes that only lead upward: they count with their authority
    ByUnit own;     // at each node: its own, and of an authority below the root all that answer to it
    ByUnit places;  // each node's own
    std::vector<Shift> shifts;

    std::int64_t booked_at(const store::WideNode& unit) const;
};

inline bool is_wide(const org::UnitFacts& root, const View& view) {
    return view.of_a_past_day() && root.kind == org::UnitKind::Authority;
}
// With many days still open, none: then the facts are read for all units at once.
enum class OpenDays { Few, Any };
Result<std::optional<Wide>> wide_of(db::Tx& tx, const org::UnitFacts& root,
                                    const project::ProjectFacts& project, const View& view, const Past& past,
                                    OpenDays open = OpenDays::Few);
// The units that stand behind a node's figures, each with its own: of people, or of what happened.
enum class Side { People, Events };
Result<ByUnit> behind(db::Tx& tx, const Wide& wide, UnitId node, Side side);

}  // namespace xingtan::report
