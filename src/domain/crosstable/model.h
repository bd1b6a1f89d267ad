#pragma once
// A cross table (统计表) somebody puts together: what stands in its rows (one thing, or one within another)
// and which measures stand in its columns, of a unit and everything below it. Rows of one value of the first
// thing end in a subtotal; the last row is the total, which is counted by itself and never added up from the
// rows: what no row shows stands in a row of its own. Kept under a name, a definition belongs to an
// authority.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "domain/crosstable/fwd.h"
#include "domain/org/model.h"
#include "domain/project/fwd.h"

namespace xingtan::crosstable {

constexpr std::size_t kMeasuresMost = 16;
constexpr std::int64_t kLinesMost = 60'000;    // figures read
constexpr std::size_t kRowsMost = 5'000;       // shown
constexpr std::int64_t kPeopleMost = 300'000;  // read one by one, where no counter knows the subject
constexpr std::int64_t kSavedMost = 100;       // of one unit

enum class Dimension { Unit, Stage, Subject, Intake, Year };
BOOST_DESCRIBE_ENUM(Dimension, Unit, Stage, Subject, Intake, Year)

// Standing, then events, then places, then rates in hundredths of a per cent.
enum class Measure {
    FullTime,
    Trained,
    Untrained,
    Failed,
    Nominated,
    Confirmed,
    CheckedIn,
    Passed,
    Certified,
    Got,
    Held,
    Used,
    TrainedRate,  // trained of full-time
    JoinRate,     // checked in of confirmed
    PassRate      // passed of checked in
};
BOOST_DESCRIBE_ENUM(Measure, FullTime, Trained, Untrained, Failed, Nominated, Confirmed, CheckedIn, Passed,
                    Certified, Got, Held, Used, TrainedRate, JoinRate, PassRate)

struct TableBody {
    std::vector<Dimension> rows;                    // one or two, not the same
    std::vector<Measure> columns;                   // in the order they stand in
    std::optional<org::AuthorityLevel> level = {};  // of units in the rows; none: those right below
    std::optional<Claimed<UnitId>> unit = {};       // none: the caller's own
};
BOOST_DESCRIBE_STRUCT(TableBody, (), (rows, columns, level, unit))

enum class RowKind { Plain, Rest, Subtotal, Total };  // Rest: counted in the total, and in no row above
BOOST_DESCRIBE_ENUM(RowKind, Plain, Rest, Subtotal, Total)
struct TableRow {
    RowKind kind{};
    std::vector<std::string> names;                  // one for each dimension; of sums as far as they go
    std::vector<std::optional<std::int64_t>> cells;  // none: nothing to divide by
};
BOOST_DESCRIBE_STRUCT(TableRow, (), (kind, names, cells))

struct CrossTable {
    ProjectId project;
    std::string project_name;
    UnitId unit;
    std::string unit_name;
    Date on;
    std::vector<Dimension> dimensions;
    std::vector<Measure> measures;
    std::vector<TableRow> rows;
};
BOOST_DESCRIBE_STRUCT(CrossTable, (),
                      (project, project_name, unit, unit_name, on, dimensions, measures, rows))

struct SavedTableBody {
    std::string name;
    TableBody table;
};
BOOST_DESCRIBE_STRUCT(SavedTableBody, (), (name, table))
struct SavedTable {
    SavedTableId id;
    UnitId unit;
    std::string unit_name;
    std::string name;
    TableBody table;
    std::string saved_by;
    DomainTime saved_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SavedTable, (), (id, unit, unit_name, name, table, saved_by, saved_at, version))
struct SavedTableList {
    std::vector<SavedTable> rows;
};
BOOST_DESCRIBE_STRUCT(SavedTableList, (), (rows))

}  // namespace xingtan::crosstable
