#pragma once
// What a board is made of, for one unit: by stage taught, by intake, beside the other projects of the
// programme, and through the year.
#include "domain/report/model.h"

namespace xingtan::report {

struct StagePart {
    std::string stage;
    Standing standing;
};
BOOST_DESCRIBE_STRUCT(StagePart, (), (stage, standing))

// Plan against actual: what the unit got for an intake, and what became of it. Places for the whole project
// stand without an intake, number 0, with the people they are used for counted in their intakes.
struct IntakePart {
    std::int64_t number = 0;
    std::optional<Date> starts_on = {};
    std::optional<Date> ends_on = {};
    std::int64_t places = 0;
    Events events;
};
BOOST_DESCRIBE_STRUCT(IntakePart, (), (number, starts_on, ends_on, places, events))

struct YearPart {
    ProjectId project;
    std::string name;
    std::int64_t training_year = 0;
    std::int64_t places = 0;
    Events events;
};
BOOST_DESCRIBE_STRUCT(YearPart, (), (project, name, training_year, places, events))

// The end of a day on which something changed, as closed days tell it (tally/day.h): people on rosters and
// what had happened in the project.
struct TrendPoint {
    Date day;
    std::int64_t full_time = 0, trained = 0;
    Events events;
};
BOOST_DESCRIBE_STRUCT(TrendPoint, (), (day, full_time, trained, events))

struct BoardDetails {
    UnitId unit;
    std::vector<StagePart> stages;
    std::vector<IntakePart> intakes;
    std::vector<YearPart> years;        // projects of the programme, newest first, this one too
    std::vector<TrendPoint> trend;      // the last of each month, and the last of all
    std::optional<Date> trend_until{};  // days after it are not closed yet
};
BOOST_DESCRIBE_STRUCT(BoardDetails, (), (unit, stages, intakes, years, trend, trend_until))

// A point for each month of the last three years; pure. Changes come by day.
struct DayChange {
    Date day;
    std::int64_t full_time = 0, trained = 0, nominated = 0, confirmed = 0, checked_in = 0, passed = 0,
                 failed = 0, certified = 0;
};
BOOST_DESCRIBE_STRUCT(DayChange, (),
                      (day, full_time, trained, nominated, confirmed, checked_in, passed, failed, certified))
std::vector<TrendPoint> by_month(std::vector<DayChange> changes, Date until);

}  // namespace xingtan::report
