#pragma once
// Which row of a sheet names the columns, and which column is which: people move them, rename them a little
// and put titles and notes above them.
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "platform/sheet/reader.h"

namespace xingtan::sheet {

constexpr int kHeaderWithin = 20;  // rows with values among which the header must be

enum class Need : std::uint8_t { Required, Optional };

// `names`: the heading as our templates write it, then its synonyms in Chinese and English.
struct WantedColumn {
    Need need = Need::Required;
    std::vector<std::string> names;
};

struct Header {
    int line = 0;
    std::vector<int> columns;             // for each wanted column its place in a row, or -1
    std::vector<std::string> not_wanted;  // headings that fit nothing, to tell the user they are ignored

    const Cell& cell(const SheetRow& row, std::size_t wanted) const { return row.at(columns[wanted]); }
};

// The row that names most of the wanted columns. "header-not-found" when none names any,
// "columns-missing" {columns} when required ones are absent, "column-twice" {column} when two headings fit
// one.
Result<Header> find_header(std::span<const SheetRow> rows, std::span<const WantedColumn> wanted);

// Reads a sheet and gives every row below its header. The header is looked for among the first rows; the
// others above it are passed over.
using TableSink = std::function<Result<>(const Header&, const SheetRow&)>;
struct TableInfo {
    SheetInfo sheet;
    Header header;
    int rows = 0;  // below the header
};
Result<TableInfo> read_table(const ByteSource& source, const ReadOptions& options,
                             std::span<const WantedColumn> wanted, const TableSink& sink);

// A heading without spaces, case, full-width forms, marks of obligation and what stands in brackets.
std::string plain_heading(std::string_view heading);

}  // namespace xingtan::sheet
