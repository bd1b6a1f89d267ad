#pragma once
// A baseline 基线: what a paper says of units on a day (full-time teachers by stage group, trained,
// untrained, failed), for units whose people are on no roster. Figures are kept as the paper prints them,
// totals too; a figure that does not add up is shown with its difference and never corrected. A unit counts
// the people on its roster, or its baseline while it has none, never both (docs/decisions/0089).
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/baseline/fwd.h"

namespace xingtan::baseline {

constexpr std::size_t kRowsMost = 5'000;

// What a row states; absent: the paper does not say.
struct BaselineFigures {
    std::optional<std::int64_t> kindergarten = {};
    std::optional<std::int64_t> primary_secondary = {};
    std::optional<std::int64_t> vocational = {};
    std::optional<std::int64_t> full_time = {};
    std::optional<std::int64_t> trained = {};
    std::optional<std::int64_t> untrained = {};
    std::optional<std::int64_t> failed = {};
    std::optional<std::int64_t> trained_rate = {};  // hundredths of a per cent: 6628 is 66.28 %
};
BOOST_DESCRIBE_STRUCT(BaselineFigures, (),
                      (kindergarten, primary_secondary, vocational, full_time, trained, untrained, failed,
                       trained_rate))
enum class BaselineFigure {
    Kindergarten,
    PrimarySecondary,
    Vocational,
    FullTime,
    Trained,
    Untrained,
    Failed,
    TrainedRate
};
BOOST_DESCRIBE_ENUM(BaselineFigure, Kindergarten, PrimarySecondary, Vocational, FullTime, Trained, Untrained,
                    Failed, TrainedRate)

// What counts for a row's unit today: its baseline, the people on the roster at or below it, another paper of
// a later day, or the baseline of a unit above it.
enum class Counts { Baseline, People, OtherPaper, UnitAbove };
BOOST_DESCRIBE_ENUM(Counts, Baseline, People, OtherPaper, UnitAbove)

struct BaselineLine : BaselineFigures {
    UnitId unit;
    std::string unit_name;
    std::string path = {};  // inside the server; empty in answers
    bool printed = false;
    std::optional<Counts> counts = {};  // none of a printed total
    std::int64_t people = 0;            // full-time teachers on the roster today
};
BOOST_DESCRIBE_STRUCT(BaselineLine, (BaselineFigures), (unit, unit_name, printed, counts, people))

// Two figures of one paper that should be the same. Sum: a printed total and the rows below it. Parts: a row
// and its stage groups, or its trained, untrained and failed. Rate: a printed rate and what the row's own
// figures make of it.
enum class DifferenceKind { Sum, StageParts, StateParts, Rate };
BOOST_DESCRIBE_ENUM(DifferenceKind, Sum, StageParts, StateParts, Rate)
struct BaselineDifference {
    DifferenceKind kind{};
    UnitId unit;
    std::string unit_name;
    bool printed = false;  // of a printed total
    BaselineFigure figure{};
    std::int64_t stated = 0;    // what the paper says
    std::int64_t computed = 0;  // what its cells make
    std::int64_t cells = 0;     // of so many cells
    std::int64_t missing = 0;   // rows below that do not say
};
BOOST_DESCRIBE_STRUCT(BaselineDifference, (),
                      (kind, unit, unit_name, printed, figure, stated, computed, cells, missing))
// The trained rate as a printed total's figures make it, and as the rows below it make it.
struct BaselineRate {
    UnitId unit;
    std::string unit_name;
    std::optional<std::int64_t> stated = {};
    std::optional<std::int64_t> of_printed = {};
    std::optional<std::int64_t> of_rows = {};
};
BOOST_DESCRIBE_STRUCT(BaselineRate, (), (unit, unit_name, stated, of_printed, of_rows))

struct BaselineRow {
    BaselineId id;
    UnitId unit;
    std::string unit_name;
    Date as_of;
    std::string document;
    std::string filename;
    std::string created_by;
    DomainTime created_at;
    bool withdrawn = false;
    std::string withdrawal_reason;
    std::int64_t units = 0;  // rows that are no printed totals
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(BaselineRow, (),
                      (id, unit, unit_name, as_of, document, filename, created_by, created_at, withdrawn,
                       withdrawal_reason, units, version))

struct BaselinePaper {
    BaselineRow paper;
    ProgrammeId programme;
    std::vector<BaselineLine> lines;  // printed totals after the rows
    BaselineFigures sums;             // of the rows, figure by figure; no rate
    std::vector<BaselineRate> rates;
    std::vector<BaselineDifference> differences;
};
BOOST_DESCRIBE_STRUCT(BaselinePaper, (), (paper, programme, lines, sums, rates, differences))

struct BaselineBodyLine : BaselineFigures {
    Claimed<UnitId> unit;
    bool printed = false;
};
BOOST_DESCRIBE_STRUCT(BaselineBodyLine, (BaselineFigures), (unit, printed))
struct BaselineBody {
    Date as_of;
    std::string document;
    std::vector<BaselineBodyLine> lines;
    std::optional<std::string> filename = {};
    std::optional<Claimed<BaselineId>> replaces = {};  // withdrawn by this one
};
BOOST_DESCRIBE_STRUCT(BaselineBody, (), (as_of, document, lines, filename, replaces))
struct WithdrawalBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawalBody, (), (reason))

// A file as read, to be looked at and then entered: nothing is kept.
struct ReadingLine : BaselineFigures {
    std::int64_t line = 0;
    std::string written;         // the unit as the file names it
    std::optional<UnitId> unit;  // none: nobody below is called so
    std::string unit_name;
    bool printed = false;
    std::string problem;  // code, empty when the line is good
};
BOOST_DESCRIBE_STRUCT(ReadingLine, (BaselineFigures), (line, written, unit, unit_name, printed, problem))
struct BaselineReading {
    std::vector<ReadingLine> lines;
    std::int64_t bad = 0;
};
BOOST_DESCRIBE_STRUCT(BaselineReading, (), (lines, bad))

}  // namespace xingtan::baseline
