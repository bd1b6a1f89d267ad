#pragma once
// What a sheet that leaves the system looks like, the same for .xlsx and .csv.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.h"

namespace xingtan::sheet {

enum class ColumnKind : std::uint8_t {
    Text,  // always text, long digits included: 18 digits stay 18 digits
    Integer,
    Day,
    Hours,    // values are tenths of an hour, shown with one decimal
    Percent,  // values are hundredths of a per cent: 6628 is 66.28 %
};

struct Column {
    std::string heading;
    ColumnKind kind = ColumnKind::Text;
    int width = 12;                    // in half-width characters
    std::vector<std::string> choices;  // a drop-down, when not empty; together at most 255 characters
};

struct SheetLayout {
    std::string name = "Sheet1";
    std::string title;  // a line above the headings, when not empty
    std::string note;   // a line of small print below the title
    std::vector<Column> columns;
};

// Nothing, text, a number (in the unit of its column) or a day. Text may stand in any column.
using Value = std::variant<std::monostate, std::string_view, std::int64_t, Date>;

enum class RowLook : std::uint8_t { Plain, Total, Fault };

// The value as text in the unit people read: 125 tenths of an hour -> "12.5".
std::string shown(const Value& value, ColumnKind kind);

}  // namespace xingtan::sheet
