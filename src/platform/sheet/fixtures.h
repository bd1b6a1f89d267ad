#pragma once
// Workbooks for tests, built part by part as the programs that offices use write them, and the hostile ones
// nobody should write.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/sheet/reader.h"

namespace xingtan::sheet::fixtures {

using Parts = std::vector<std::pair<std::string, std::string>>;

// Deflated by libzip.
std::string zipped(const Parts& parts);

// What a zip written by hand may do differently.
struct HandZip {
    bool zip64 = false;         // sizes and places in zip64 fields, and a zip64 end record
    bool descriptors = false;   // sizes after the data, as streaming writers do
    bool encrypted = false;     // the flag of an encrypted part
    bool overlap = false;       // every entry points at the first part
    std::uint64_t claimed = 0;  // the unpacked size claimed, when not 0
};
std::string hand_zipped(const Parts& parts, const HandZip& options);

// The pieces of a workbook; the rest is filled in as Excel writes it.
struct Book {
    std::string sheet_data;            // rows inside <sheetData>
    std::vector<std::string> strings;  // the XML inside each <si>
    std::string formats;               // <numFmt …/> elements
    std::vector<int> styles = {0};     // numFmtId of each cell style
    bool epoch_1904 = false;
    std::string before_sheets;  // <sheet …/> elements before ours, which is r:id="rId1"
};
Parts excel_parts(const Book& book);
std::string excel(const Book& book);

// A sheet of any XML in an otherwise plain workbook.
std::string with_sheet_xml(const std::string& worksheet_xml);

// A compound file whose directory names one stream.
std::string compound(std::string_view stream_name);

// All rows, or the code of the refusal.
struct Outcome {
    std::string code;
    Params params;
    SheetInfo info;
    std::vector<SheetRow> rows;

    std::string text(std::size_t row, int column) const { return rows.at(row).at(column).text; }
    const Cell& cell(std::size_t row, int column) const { return rows.at(row).at(column); }
    // "a|b|c" for each row, for short expectations.
    std::vector<std::string> lines() const;
};
Outcome read_all(std::string_view bytes, const ReadOptions& options = {});

}  // namespace xingtan::sheet::fixtures
