#pragma once
// A staged import: an uploaded file whose rows were checked (the dry run) and wait to be applied. Every row
// has a verdict; the usable ones are applied in chunks, and an import as a whole can be undone, both resumed
// after a crash. Rows are sealed with a key of their own import.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "base/time.h"

namespace xingtan {
struct ImportTag {
    static constexpr char letter = 'f';
};
using ImportId = Id<ImportTag>;
}  // namespace xingtan

namespace xingtan::jobs {

enum class ImportKind { Roster, Results, QuotaSheet, Units };
BOOST_DESCRIBE_ENUM(ImportKind, Roster, Results, QuotaSheet, Units)

// Rechecking: every row is judged again because the sender named a column otherwise.
enum class ImportState { Checking, Staged, Applying, Applied, Refused, Rechecking, Undoing, Undone };
BOOST_DESCRIBE_ENUM(ImportState, Checking, Staged, Applying, Applied, Refused, Rechecking, Undoing, Undone)

enum class Verdict { Good, Warning, Bad };
BOOST_DESCRIBE_ENUM(Verdict, Good, Warning, Bad)

// What became of a row. Kept: an undoing left it standing, because something has happened to it since.
enum class Fate { Waiting, Applied, TakenBack, Kept };
BOOST_DESCRIBE_ENUM(Fate, Waiting, Applied, TakenBack, Kept)

// One thing wrong with one cell: which column, what the sender wrote (masked where it is a number), the
// problem's code, and what its sentence is about (another row, an area, another column); mostly empty.
struct Problem {
    std::string column;
    std::string value;
    std::string code;
    std::string about = {};
};
BOOST_DESCRIBE_STRUCT(Problem, (), (column, value, code, about))

struct ProblemCount {
    std::string code;
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(ProblemCount, (), (code, rows))

// The same wrong value in many rows, which one correction mends.
struct WrongValue {
    std::string column;
    std::string value;
    std::string code;
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(WrongValue, (), (column, value, code, rows))

struct Import {
    ImportId id;
    ImportKind kind{};
    UnitId unit;
    std::string filename;
    ImportState state{};
    std::int64_t total = 0;
    std::int64_t good = 0;
    std::int64_t warning = 0;
    std::int64_t bad = 0;
    std::int64_t pending = 0;  // usable rows that wait to be applied
    std::int64_t applied = 0;
    std::int64_t undone = 0;
    std::int64_t kept = 0;
    bool mendable = false;  // its rows can be mended and its columns named otherwise
    bool undoable = false;
    std::vector<ProblemCount> problems = {};    // commonest first
    std::vector<std::int64_t> skipped = {};     // lines below the header that are no rows: totals, signatures
    std::string sheet = {};                     // which one was read, of a workbook that has several
    std::vector<std::string> tables_left = {};  // others of it that look like the one read, and were not
    std::string page = {};                      // where its sender works on it, empty when the kind has none
    WallTime made_at = {};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, kind, unit, filename, state, total, good, warning, bad, pending, applied, undone,
                       kept, mendable, undoable, problems, skipped, sheet, tables_left, page, made_at,
                       version))

struct ImportRow {
    std::int64_t line = 0;  // as the sender's spreadsheet counts
    Verdict verdict{};
    Fate fate{};
    std::string label;  // a name, or what tells the row apart
    std::vector<Problem> problems;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (), (line, verdict, fate, label, problems))

// A field a column may be read as. Shared: many rows hold the same value, so one correction may mend it in
// all of them.
struct ImportField {
    std::string name;
    std::string heading;  // as templates write it
    bool required = false;
    bool shared = false;
    std::vector<std::string> choices = {};  // the words it takes, when only these
};
BOOST_DESCRIBE_STRUCT(ImportField, (), (name, heading, required, shared, choices))

// Cells of one row as the sender wrote them, in her order.
struct ImportCells {
    std::int64_t line = 0;
    std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(ImportCells, (), (line, cells))

// How an import reads its sheet: the sender's headings, the field each is read as ("" for none), the fields
// there are, and the first rows with long numbers masked.
struct ImportLayout {
    std::vector<std::string> headings;
    std::vector<std::string> columns;
    std::vector<ImportField> fields;
    std::vector<ImportCells> rows;
};
BOOST_DESCRIBE_STRUCT(ImportLayout, (), (headings, columns, fields, rows))

struct ColumnsBody {
    std::vector<std::string> columns;  // the field of each heading, "" for none
};
BOOST_DESCRIBE_STRUCT(ColumnsBody, (), (columns))

struct MendBody {
    std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(MendBody, (), (cells))

// Wherever the column of this field says `from`, it is to say `to`.
struct CorrectionBody {
    std::string field;
    std::string from;
    std::string to;
};
BOOST_DESCRIBE_STRUCT(CorrectionBody, (), (field, from, to))

struct UndoBody {
    std::string reason;
    std::optional<bool> revoke = {};  // take back what was issued on the rows as well: certificates
};
BOOST_DESCRIBE_STRUCT(UndoBody, (), (reason, revoke))

}  // namespace xingtan::jobs
