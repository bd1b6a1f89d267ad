#pragma once
// Closed days (tally/day.h) and the few units a wide area's tree needs. Figures alone, never people.
#include "domain/report/store_lens.h"

namespace xingtan::report::store {

// Of a range of today's paths: authorities, and what answers to the root next. `more`: units that stood below
// it at an instant stand below it still.
struct WideNode : NodeLine {
    UnitId admin;
    std::string path;
    bool more = false;
};
BOOST_DESCRIBE_STRUCT(WideNode, (NodeLine), (admin, path, more))
Result<std::vector<WideNode>> wide_nodes(db::Tx& tx, const SpanLine& span, UnitId root, DomainTime at);
// Everything in a range.
Result<std::vector<WideNode>> all_nodes(db::Tx& tx, const SpanLine& span);
Result<WideNode> node_alone(db::Tx& tx, UnitId unit);
// Authorities whose rows do not reach a day.
Result<std::vector<UnitId>> open_on(db::Tx& tx, Date day);

struct DayOf {
    ProgrammeId programme;
    ProjectId project;
    Date day;
};
struct DayStanding : OwnLine {
    UnitId admin;
};
BOOST_DESCRIBE_STRUCT(DayStanding, (OwnLine), (admin))
struct DayEvents : EventOwn {
    UnitId admin;
    std::int64_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(DayEvents, (EventOwn), (admin, kept))
// Of each authority in a range with everybody who answers to it next.
Result<std::vector<DayStanding>> whole_standing(db::Tx& tx, const DayOf& of, const SpanLine& span);
Result<std::vector<DayEvents>> whole_events(db::Tx& tx, const DayOf& of, const SpanLine& span);
// Of each authority in a range, and nobody who answers to it.
Result<std::vector<DayEvents>> events_of_authorities(db::Tx& tx, const DayOf& of, const SpanLine& span);
// Of each unit that answers to an authority next, the authority among them.
Result<std::vector<DayStanding>> standing_under(db::Tx& tx, const DayOf& of, UnitId authority);
Result<std::vector<DayEvents>> events_under(db::Tx& tx, const DayOf& of, UnitId authority);
// Of each unit in a range that is no authority.
Result<std::vector<DayStanding>> standing_in(db::Tx& tx, const DayOf& of, const SpanLine& span);
Result<std::vector<DayEvents>> events_in(db::Tx& tx, const DayOf& of, const SpanLine& span);

}  // namespace xingtan::report::store
