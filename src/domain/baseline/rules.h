#pragma once
// Pure: what a paper's figures make of each other, and which baselines count for a unit.
#include <span>

#include "base/result.h"
#include "domain/baseline/model.h"

namespace xingtan::baseline {

using FigureOf = std::optional<std::int64_t> BaselineFigures::*;
// In the order of BaselineFigure.
constexpr FigureOf kFigures[] = {&BaselineFigures::kindergarten, &BaselineFigures::primary_secondary,
                                 &BaselineFigures::vocational,   &BaselineFigures::full_time,
                                 &BaselineFigures::trained,      &BaselineFigures::untrained,
                                 &BaselineFigures::failed,       &BaselineFigures::trained_rate};
constexpr std::size_t kCountsMost = 7;  // those of them that are counts of people

// Kind::Invalid "baseline-row-empty", "baseline-figure-out-of-range".
Result<> well_formed(const BaselineFigures& figures);

// Hundredths of a per cent, rounded half up; none of nothing.
std::optional<std::int64_t> rate_of(std::optional<std::int64_t> part, std::optional<std::int64_t> whole);

// Sums, rates and every difference of a paper whose lines carry their units' paths.
void compare(BaselinePaper& paper);

// What a row counts as on a board: what it leaves out follows from the rest where it can.
struct Counted {
    std::int64_t full_time = 0, trained = 0, untrained = 0, failed = 0;
    Counted& operator+=(const Counted& other);
};
Counted counted(const BaselineFigures& figures);

// A unit's newest baseline of a programme, and how many people stand on rosters at or below the unit.
struct Standing : BaselineFigures {
    UnitId unit;
    UnitId admin;
    std::string path, path_end;
    BaselineId paper;
    Date as_of;
    std::string document;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(Standing, (BaselineFigures),
                      (unit, admin, path, path_end, paper, as_of, document, people))

// Those that count for a unit's range of paths, of a list ordered by path: where nobody is on a roster, the
// topmost.
std::vector<const Standing*> that_count(std::span<const Standing> standings, std::string_view from,
                                        std::string_view to);

}  // namespace xingtan::baseline
