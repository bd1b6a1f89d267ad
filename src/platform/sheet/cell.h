#pragma once
// What one cell of a sheet says, whatever program wrote it: the text a person would copy out of it, and what
// kind of thing the file claims it is. Cells of white space are Empty.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace xingtan::sheet {

enum class CellKind : std::uint8_t { Empty, Text, Number, Date, Bool, Error };

struct Cell {
    // Number: shortest exact decimal, no exponent below 1e21. Date: 2016-03-10, with 09:30:00 after it when
    // the cell has a time. Bool: TRUE or FALSE. Error: #N/A and the like.
    std::string text;
    CellKind kind = CellKind::Empty;
    // A long number that went through a spreadsheet's 15 significant digits: the file no longer says what
    // was typed, and nobody may guess the rest.
    bool damaged = false;
    Date date;  // Date only

    bool empty() const { return kind == CellKind::Empty; }
};

// One row that holds at least one value; cells[0] is column A, trailing empty cells are left out.
struct SheetRow {
    int line = 0;  // as the spreadsheet program numbers it, from 1
    std::vector<Cell> cells;

    const Cell& at(int column) const;  // an Empty cell when the row is shorter
};

// A date cell, or text as people write days: 2016-03-10, 2016/3/10, 2016.3.10, 2016年3月10日, 20160310.
std::optional<Date> as_date(const Cell& cell);
// A whole number without a fraction, also when typed as text or in full-width digits.
std::optional<std::int64_t> as_whole(const Cell& cell);
// Tenths: 12.5 -> 125. Noise of binary sums beyond nine decimals is rounded away; 12.55 is refused.
std::optional<std::int64_t> as_tenths(const Cell& cell);

std::string column_name(int column);  // 0 -> "A", 26 -> "AA"
bool is_blank(std::string_view utf8);
bool all_digits(std::string_view text);  // at least one, nothing else

}  // namespace xingtan::sheet
