#pragma once
// Inside the folder: the days a lens looks through, the tree of its day, and each unit's own figures on it.
#include <set>

#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/report/lens.h"
#include "domain/report/store_lens.h"

namespace xingtan::report {

struct View {
    Lens lens{};
    Date facts_on;  // facts up to the end of this day
    Date tree_on;
    Date today;

    // What happened counts as it stood then. What belongs to a project may be recorded after its last day, so
    // only OnDate leaves anything out.
    DomainTime events_until() const { return end_of(lens == Lens::OnDate ? facts_on : today); }
    bool of_a_past_day() const { return lens == Lens::OnDate && facts_on < today; }
    // Of the tree's day: what takes effect the next day is not yet so.
    DomainTime last_moment() const { return {end_of(tree_on).ms - 1}; }
};
// Kind::Invalid "day-ahead".
Result<View> view_of(const LensAsk& ask, const project::ProjectFacts& project, Date today);

// What the facts of units said on the tree's day where they say something else today.
struct Past {
    using Values = std::map<std::int64_t, std::string>;
    Values parents, names, statuses, kinds;
    std::set<std::int64_t> split, unborn;
};
Result<Past> past_of(db::Tx& tx, const View& view);
Node node_of(store::NodeLine& line, const Past& past);

// The tree of the day, and the ranges of today's paths that hold all of it. `few`: so few units that reading
// their people one by one is cheaper than reading the deployment's in one sweep.
struct Area {
    LensTree tree;
    std::vector<store::SpanLine> spans;
    bool few = false;
};
Result<Area> area_of(db::Tx& tx, const org::UnitFacts& root, const Past& past);

Result<> add_stock(db::Tx& tx, ProgrammeId programme, const View& view, const Area& area, ByUnit& own);
// Of Now and OnDate: at the unit it happened in, or at the one a split took her to. What was held and used at
// the end of a past day goes to `taken`, at the unit it happened in: places are no person's.
Result<> add_events(db::Tx& tx, ProjectId project, const View& view, const Area& area, ByUnit& own,
                    ByUnit& taken);
// Each unit's own places as the ledger stands, or stood at the end of a past day.
Result<ByUnit> own_places(db::Tx& tx, ProjectId project, const View& view, const ByUnit& taken);

Figures events_of(const store::EventOwn& line);
Figures taken_of(const store::EventOwn& line);  // held and used alone

}  // namespace xingtan::report
