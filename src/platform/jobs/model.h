#pragma once
// A staged import: an uploaded file whose rows were checked (the dry run) and wait to be applied. Every row
// has a verdict; the good ones are applied in chunks, resumable after a crash. Rows are sealed with a key of
// their own import.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"

namespace xingtan {
struct ImportTag {
    static constexpr char letter = 'f';
};
using ImportId = Id<ImportTag>;
}  // namespace xingtan

namespace xingtan::jobs {

enum class ImportKind { Roster, Results, QuotaSheet, Units };
BOOST_DESCRIBE_ENUM(ImportKind, Roster, Results, QuotaSheet, Units)

enum class ImportState { Checking, Staged, Applying, Applied, Refused };
BOOST_DESCRIBE_ENUM(ImportState, Checking, Staged, Applying, Applied, Refused)

enum class Verdict { Good, Warning, Bad };
BOOST_DESCRIBE_ENUM(Verdict, Good, Warning, Bad)

// One thing wrong with one cell: which column, what the sender wrote (masked where it is a number), the
// problem's code.
struct Problem {
    std::string column;
    std::string value;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (column, value, code))

struct ProblemCount {
    std::string code;
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(ProblemCount, (), (code, rows))

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
    std::int64_t applied = 0;
    std::vector<ProblemCount> problems;  // commonest first
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, kind, unit, filename, state, total, good, warning, bad, applied, problems,
                       version))

struct ImportRow {
    std::int64_t line = 0;  // as the sender's spreadsheet counts
    Verdict verdict{};
    std::string label;  // a name, or what tells the row apart
    std::vector<Problem> problems;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (), (line, verdict, label, problems))

}  // namespace xingtan::jobs
