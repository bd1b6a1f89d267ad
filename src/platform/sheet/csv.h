#pragma once
// Text files of separated values (RFC 4180 as spreadsheet programs stretch it): quoted fields with doubled
// quotes and line ends inside, any of comma, tab and semicolon, any line end. A record is one line of the
// sheet, as the spreadsheet program would number it.
//
// Two guards against formulas are undone: ="0012" becomes 0012, and the apostrophe our own writer puts before
// = + - @ goes.
#include "platform/sheet/row_gate.h"

namespace xingtan::sheet {

Result<> read_csv(const ByteSource& source, SheetInfo& info, RowGate& gate);

// A spreadsheet program would run such a text: it begins with = + - @ tab or return.
bool looks_like_formula(std::string_view text);
// Apostrophes before such a text: one of them is the guard.
bool starts_guarded(std::string_view text);

// The separator that cuts the most records of the sample into the same number of fields.
char guess_delimiter(std::string_view sample);

}  // namespace xingtan::sheet
