#pragma once
// The parts a unit's board is made of. One statement per function.
#include "domain/report/details.h"
#include "domain/report/store.h"

namespace xingtan::report::store {

struct StageLine {
    std::string stage;
    std::int64_t full_time = 0, trained = 0, failed = 0;
};
BOOST_DESCRIBE_STRUCT(StageLine, (), (stage, full_time, trained, failed))
Result<std::vector<StageLine>> by_stage(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                        ProgrammeId programme);

struct EventPart {
    std::int64_t of = 0;  // an intake, or a project
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed = 0, certified = 0,
                 held = 0, used = 0;
};
BOOST_DESCRIBE_STRUCT(EventPart, (),
                      (of, nominated, confirmed, checked_in, passed, failed, certified, held, used))
Result<std::vector<EventPart>> events_by_intake(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                ProjectId project);
Result<std::vector<EventPart>> events_by_project(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                 ProgrammeId programme);
struct PlacePart {
    std::int64_t of = 0;
    std::int64_t got = 0;
};
BOOST_DESCRIBE_STRUCT(PlacePart, (), (of, got))
Result<std::vector<PlacePart>> places_by_intake(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                ProjectId project);
Result<std::vector<PlacePart>> places_by_project(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                                 ProgrammeId programme);
struct ProjectLine {
    ProjectId id;
    std::string name;
    std::int64_t training_year = 0;
};
BOOST_DESCRIBE_STRUCT(ProjectLine, (), (id, name, training_year))
// Of the programme of a project found in scope: they have one owner. Newest first.
Result<std::vector<ProjectLine>> projects_of(db::Tx& tx, ProgrammeId programme, std::int64_t limit);

// The day up to which every authority at or below the unit (or the one it answers to) is closed;
// kNeverClosed.
constexpr std::int64_t kNeverClosed = -1;
Result<std::int64_t> closed_until(db::Tx& tx, const org::UnitFacts& unit, ProjectId project);
// By how much each day changed the figures of a unit with everything below it.
Result<std::vector<DayChange>> standing_changes(db::Tx& tx, const org::UnitFacts& unit, ProgrammeId programme,
                                                Date until);
Result<std::vector<DayChange>> event_changes(db::Tx& tx, const org::UnitFacts& unit, ProjectId project,
                                             Date until);

}  // namespace xingtan::report::store
