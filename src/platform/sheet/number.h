#pragma once
// Numbers as a workbook stores them (binary fractions, printed with up to 17 digits) turned into the text a
// person sees, and serial day numbers turned into days.
#include <cstdint>
#include <string_view>

#include "platform/sheet/cell.h"

namespace xingtan::sheet {

enum class Epoch : std::uint8_t { From1900, From1904 };

// What a number format makes of a number.
struct NumberLook {
    enum class Kind : std::uint8_t { Plain, Date, ZeroPadded };
    Kind kind = Kind::Plain;
    std::uint8_t digits = 0;  // ZeroPadded: a format of that many zeros, as codes with leading zeros have
};

NumberLook look_of_format(std::string_view format_code);
NumberLook look_of_builtin(int format_id);

// Fills text, kind, damaged and date. `raw` that is no finite number becomes Text.
void put_number(Cell& cell, std::string_view raw, NumberLook look, Epoch epoch);
// t="d": 2016-03-10 or 2016-03-10T09:30:00.
void put_iso_date(Cell& cell, std::string_view raw);
// A text such as 5.11023E+17 is a document number that a spreadsheet has already shortened.
bool is_shortened_number(std::string_view text);

}  // namespace xingtan::sheet
