#pragma once
// The ways a file is refused before any row is judged. Each is its own code, so that the sentence shown can
// say what to do about it.
#include "base/error.h"
#include "base/limits.h"

namespace xingtan::sheet {

inline Error file_encrypted() { return Error::invalid("file-encrypted"); }
inline Error file_empty() { return Error::invalid("file-empty"); }
inline Error file_old_format() {
    return Error::invalid("file-old-format");
}  // .ods .xlsb, HTML named .xls, where no LibreOffice is
inline Error file_not_a_spreadsheet() { return Error::invalid("file-not-a-spreadsheet"); }

inline Error file_corrupt(std::string detail) {
    Error error = Error::invalid("file-corrupt");
    error.detail = std::move(detail);
    return error;
}

inline Error file_too_large_unpacked(std::string detail) {
    Error error =
        Error::too_large("file-too-large-unpacked", {{"most", std::to_string(limits::kSheetUnpacked >> 20)}});
    error.detail = std::move(detail);
    return error;
}

inline Error too_many_rows() {
    return Error::too_large("too-many-rows", {{"most", std::to_string(limits::kSheetRows)}});
}

inline Error too_many_columns(int line) {
    return Error::too_large("too-many-columns",
                            {{"most", std::to_string(limits::kSheetColumns)}, {"row", std::to_string(line)}});
}

inline Error cell_too_long(int line) {
    return Error::too_large("cell-too-long", {{"row", std::to_string(line)}});
}

}  // namespace xingtan::sheet
