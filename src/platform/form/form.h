#pragma once
// A printed table as notices lay it out: cells in rows and columns, some of them merged, each with its look.
// One such form becomes a workbook and a PDF that hold the same cells (xlsx(), pdf()), and a page shows it as
// it will be printed. Cells stand by row, then column; none overlaps another.
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/result.h"

namespace xingtan::form {

constexpr std::int64_t kRowsMost = 4'000;
constexpr std::int64_t kColumnsMost = 40;

enum class Look {
    Title,
    Note,     // small print without lines: the attachment's number, the day, the remarks below
    Heading,  // of columns; repeated on every page
    Name,     // of a row
    Figure,
    Sum,  // a row of totals, its name and its figures
    Seal  // who signs and stamps, and when; never alone on a page
};
BOOST_DESCRIBE_ENUM(Look, Title, Note, Heading, Name, Figure, Sum, Seal)
enum class Side { Left, Centre, Right };
BOOST_DESCRIBE_ENUM(Side, Left, Centre, Right)

struct FormCell {
    std::int64_t row = 0;
    std::int64_t column = 0;
    std::int64_t rows = 1;
    std::int64_t columns = 1;
    Look look{};
    Side side = Side::Centre;
    std::string text;
    std::optional<std::int64_t> number = {};  // then the text is empty
};
BOOST_DESCRIBE_STRUCT(FormCell, (), (row, column, rows, columns, look, side, text, number))

struct Form {
    std::string title;                 // of the file; the sheet shows it in a cell of its own
    std::string sheet;                 // the workbook's tab
    bool landscape = false;            // on A4
    std::vector<std::int64_t> widths;  // of the columns, in half-width characters
    std::int64_t heading_from = 0;     // rows repeated on every page: from this one
    std::int64_t heading_until = 0;    // to the one before this
    std::vector<FormCell> cells;
    std::string footer;  // below every page, beside its number
    Date made_on;
};
BOOST_DESCRIBE_STRUCT(Form, (),
                      (title, sheet, landscape, widths, heading_from, heading_until, cells, footer, made_on))

std::int64_t row_count(const Form& form);
std::string shown(const FormCell& cell);       // its text, or its number in digits
std::string address_of(const FormCell& cell);  // "A1", or "A1:C2" of a merged one

// Whether every cell lies on the sheet and none upon another. Kind::Broken, Kind::TooLarge "too-many-rows".
Result<> check(const Form& form);

Result<std::string> xlsx(const Form& form);
// Kind::Invalid "glyphs-missing" {characters}; "paper-too-full" when rows that belong together are taller
// than a page.
Result<std::string> pdf(const Form& form);

}  // namespace xingtan::form
