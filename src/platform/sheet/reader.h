#pragma once
// A sheet out of any file an office sends, row by row in constant memory: .xlsx (transitional or strict, by
// whichever program), .xls (old_sheet.h), or text separated by commas, tabs or semicolons in UTF-8, UTF-16 or
// GB18030; other formats where LibreOffice is installed. The content decides what a file is, not its name.
//
// A file is refused as a whole with one of the codes of faults.h, or "text-not-decodable" and
// "csv-quote-not-closed" with a "row". A fault may be found after rows have been given: what they led to must
// be undone by the caller.
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/sheet/byte_source.h"
#include "platform/sheet/cell.h"

namespace xingtan::sheet {

enum class FileFormat : std::uint8_t { Xlsx, Xls, Csv };

struct ReadOptions {
    std::string sheet;  // read the sheet of this name; empty means the first visible one
    int preview = 0;    // stop after so many rows with values; 0 reads all
    // Where what LibreOffice made of the source is kept for another reading of it.
    std::string* made = nullptr;
};

struct SheetInfo {
    FileFormat format = FileFormat::Xlsx;
    std::string sheet;                      // its name; empty for text files
    std::vector<std::string> other_sheets;  // visible sheets that were not read
    std::string charset;                    // text files: "GB18030"
    char delimiter = 0;                     // text files
    int rows = 0;                           // rows with values
    int columns = 0;                        // of the widest
};

// The row is valid during the call only; an error given back ends the reading and becomes its result.
using RowSink = std::function<Result<>(const SheetRow&)>;

Result<SheetInfo> read_sheet(const ByteSource& source, const ReadOptions& options, const RowSink& sink);
// The same without a word about a sheet that is empty: which sheets there are.
Result<SheetInfo> look_into(const ByteSource& source, const ReadOptions& options, const RowSink& sink);
// The same for a whole upload in memory.
Result<SheetInfo> read_sheet(std::string_view bytes, const ReadOptions& options, const RowSink& sink);

}  // namespace xingtan::sheet
