#pragma once
// The quota sheet: units by intakes. It states what each unit shall have (docs/decisions/0006) and moves
// nothing before it is published. It comes from a file, or from the grid as a draft with a name.
#include "domain/quota/model.h"

namespace xingtan::quota {

struct SheetCell {
    std::int64_t intake_number = 0;  // 0: the whole project
    std::int64_t quantity = 0;
};
BOOST_DESCRIBE_STRUCT(SheetCell, (), (intake_number, quantity))

struct SheetLine {
    std::int64_t line = 0;
    std::string name;            // as written in the sheet
    std::optional<UnitId> unit;  // none: no child of this name
    std::string problem;         // code, empty when the line is good
    std::vector<SheetCell> cells;
    std::string now_named = {};  // when the sheet says a former name, the present one
};
BOOST_DESCRIBE_STRUCT(SheetLine, (), (line, name, unit, problem, cells, now_named))

// Publishing: its pieces are being posted; publishing it again goes on with the rest.
enum class SheetState { Draft, Publishing, Published, Dropped };
BOOST_DESCRIBE_ENUM(SheetState, Draft, Publishing, Published, Dropped)
enum class SheetSource { File, Grid };
BOOST_DESCRIBE_ENUM(SheetSource, File, Grid)

struct QuotaSheet {
    QuotaSheetId id;
    ProjectId project;
    UnitId unit;
    PlaceKind kind{};
    SheetSource source{};
    std::string filename;  // of a draft its name
    std::string document;
    SheetState state{};
    std::vector<SheetLine> lines;
    std::vector<SheetCell> totals;  // by intake, computed
    std::int64_t total = 0;
    std::int64_t bad = 0;  // lines with a problem; a sheet with any cannot be published
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(QuotaSheet, (),
                      (id, project, unit, kind, source, filename, document, state, lines, totals, total, bad,
                       version))

struct QuotaSheetRow {
    QuotaSheetId id;
    PlaceKind kind{};
    SheetSource source{};
    std::string name;
    std::string document;
    SheetState state{};
    std::string created_by;
    DomainTime created_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(QuotaSheetRow, (),
                      (id, kind, source, name, document, state, created_by, created_at, version))

// What somebody tries out in the grid: only the cells that were typed into.
struct QuotaDraftLine {
    Claimed<UnitId> unit;
    std::vector<SheetCell> cells;
};
BOOST_DESCRIBE_STRUCT(QuotaDraftLine, (), (unit, cells))
struct QuotaDraftBody {
    std::string name;
    std::string document;
    std::vector<QuotaDraftLine> lines;
    std::optional<PlaceKind> kind = {};
};
BOOST_DESCRIBE_STRUCT(QuotaDraftBody, (), (name, document, lines, kind))

// What publishing a sheet would change, against what stands now.
struct ChangedCell {
    UnitId unit;
    std::string name;
    std::int64_t intake_number = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t least = 0;  // handed on, held, used or lapsed: it cannot be less
    bool fits = true;
};
BOOST_DESCRIBE_STRUCT(ChangedCell, (), (unit, name, intake_number, from, to, least, fits))
struct ChangedColumn {
    std::int64_t intake_number = 0;
    std::int64_t granted = 0;
    std::int64_t taken_back = 0;
    std::int64_t issued = 0;  // at the project's owner: what is missing
    std::int64_t free = 0;    // of the unit itself, afterwards; below zero it does not fit
};
BOOST_DESCRIBE_STRUCT(ChangedColumn, (), (intake_number, granted, taken_back, issued, free))
struct SheetChanges {
    std::string seen;                    // what it was compared with; publishing names it
    std::vector<ChangedColumn> columns;  // those that change
    std::vector<ChangedCell> cells;      // the first of them, those that do not fit before the others
    std::int64_t changed = 0;            // cells in all
    std::int64_t units = 0;
    std::int64_t faults = 0;  // cells and columns that do not fit
};
BOOST_DESCRIBE_STRUCT(SheetChanges, (), (seen, columns, cells, changed, units, faults))

// The whole sheet as it stands, lean enough for thousands of units: figures of a row in the order of the
// intakes.
struct GridIntake {
    std::optional<IntakeId> intake;  // none: the whole project, number 0
    std::int64_t number = 0;
    std::optional<Date> starts_on;
    Balance balance;  // of the unit itself
};
BOOST_DESCRIBE_STRUCT(GridIntake, (), (intake, number, starts_on, balance))
struct GridRow {
    UnitId unit;
    std::string name;
    org::UnitKind kind{};
    std::vector<std::int64_t> got;
    std::vector<std::int64_t> free;
    std::string former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(GridRow, (), (unit, name, kind, got, free, former))
struct QuotaGrid {
    UnitId unit;
    std::string unit_name;
    PlaceKind kind{};
    bool owner = false;  // issues what is missing
    std::string seen;    // the unit's newest move
    std::vector<GridIntake> intakes;
    std::vector<GridRow> rows;
};
BOOST_DESCRIBE_STRUCT(QuotaGrid, (), (unit, unit_name, kind, owner, seen, intakes, rows))

}  // namespace xingtan::quota
