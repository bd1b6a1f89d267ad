#pragma once
// What a lens reads: the tree of another day, and figures of each unit's own. The root is a unit found in
// scope; what stood below it on that day counts although it may answer to others now, as figures only.
#include "domain/report/lens.h"
#include "platform/auth/context.h"

namespace xingtan::report::store {

struct NodeLine {
    UnitId unit;
    std::optional<UnitId> parent;
    org::UnitKind kind{};
    org::UnitStatus status{};
    std::string name;
    std::string former_name;
};
BOOST_DESCRIBE_STRUCT(NodeLine, (), (unit, parent, kind, status, name, former_name))
// Today's units in [lo, hi), in tree order.
Result<std::vector<NodeLine>> nodes(db::Tx& tx, std::string_view lo, std::string_view hi);
// What a fact said at an instant, of the units where it says something else today.
struct FactLine {
    UnitId unit;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(FactLine, (), (unit, value))
Result<std::vector<FactLine>> facts_then(db::Tx& tx, std::string_view attribute, DomainTime at);
struct SpanLine {
    std::string path, path_end;
};
BOOST_DESCRIBE_STRUCT(SpanLine, (), (path, path_end))
Result<SpanLine> span_of(db::Tx& tx, UnitId unit);
// Units whose founding took effect after a day.
Result<std::vector<UnitId>> founded_after(db::Tx& tx, Date day);
Result<std::vector<UnitId>> split_units(db::Tx& tx, Date by);

struct OwnLine {
    UnitId unit;
    std::int64_t full_time = 0, trained = 0, failed = 0;
};
BOOST_DESCRIBE_STRUCT(OwnLine, (), (unit, full_time, trained, failed))
// The stock of each unit's own people in a range of today's paths: today's, or as of the end of a day.
Result<std::vector<OwnLine>> stock_now(db::Tx& tx, ProgrammeId programme, const SpanLine& span);
Result<std::vector<OwnLine>> stock_at(db::Tx& tx, ProgrammeId programme, DomainTime until,
                                      const SpanLine& span);
// The same of the whole deployment in three sweeps of indexes: heads, full-time or not; what they had
// reached; and both of those who were not full-time teachers, to be taken off.
Result<std::vector<OwnLine>> people_at(db::Tx& tx, DomainTime until);
Result<std::vector<OwnLine>> standings_at(db::Tx& tx, ProgrammeId programme, DomainTime until);
Result<std::vector<OwnLine>> part_time_at(db::Tx& tx, ProgrammeId programme, DomainTime until);
// The same of those whom splits took from one unit to another after one day and until another.
struct ShiftLine {
    UnitId from_unit, to_unit;
    std::int64_t full_time = 0, trained = 0, failed = 0;
};
BOOST_DESCRIBE_STRUCT(ShiftLine, (), (from_unit, to_unit, full_time, trained, failed))
Result<std::vector<ShiftLine>> split_stock(db::Tx& tx, ProgrammeId programme, Date after, Date by,
                                           DomainTime until);

struct EventOwn {
    UnitId unit;
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed = 0, certified = 0,
                 held = 0, used = 0;
};
BOOST_DESCRIBE_STRUCT(EventOwn, (),
                      (unit, nominated, confirmed, checked_in, passed, failed, certified, held, used))
// Of the project, as counted: rows of authorities hold all that happened under them, of others their own.
Result<std::vector<EventOwn>> events_counted(db::Tx& tx, ProjectId project);
// In each unit of a range of today's paths, as it is counted and as it stood at an instant.
Result<std::vector<EventOwn>> events_now(db::Tx& tx, ProjectId project, const SpanLine& span);
Result<std::vector<EventOwn>> events_at(db::Tx& tx, ProjectId project, DomainTime until,
                                        const SpanLine& span);
// How much of it splits until a day took from one unit to another.
struct EventShift : EventOwn {
    UnitId from_unit;
};
BOOST_DESCRIBE_STRUCT(EventShift, (EventOwn), (from_unit))
Result<std::vector<EventShift>> split_events(db::Tx& tx, ProjectId project, DomainTime until, Date by);

struct PlaceOwn {
    UnitId unit;
    std::int64_t free = 0, held = 0, used = 0, lapsed = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceOwn, (), (unit, free, held, used, lapsed))
Result<std::vector<PlaceOwn>> places(db::Tx& tx, ProjectId project);
// What each unit had got by an instant and not handed on, whoever took it then.
struct PlaceKept {
    UnitId unit;
    std::int64_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceKept, (), (unit, kept))
Result<std::vector<PlaceKept>> places_at(db::Tx& tx, ProjectId project, DomainTime until);
// Who carries a merged unit on, as of a day.
struct HeirLine {
    UnitId unit, heir;
};
BOOST_DESCRIBE_STRUCT(HeirLine, (), (unit, heir))
Result<std::vector<HeirLine>> heirs(db::Tx& tx, Date by);

}  // namespace xingtan::report::store
