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
    std::vector<int> columns;                // for each wanted column its place in a row, or -1
    std::vector<std::string> not_wanted;     // headings that fit nothing, to tell the user they are ignored
    std::vector<std::string> headings = {};  // every cell of the header, as written

    const Cell& cell(const SheetRow& row, std::size_t wanted) const { return row.at(columns[wanted]); }
};

// Whether a header must name every required column, each once, or may leave that to be put right later.
enum class Strictness : std::uint8_t { Strict, AsFound };

// The row that names most of the wanted columns; or two rows one below the other, as merged headings leave
// them, when they name more together. "header-not-found" when none names any; strictly also "columns-missing"
// {columns} when required ones are absent and "column-twice" {column} when two headings fit one. As found,
// the first of two headings counts.
Result<Header> find_header(std::span<const SheetRow> rows, std::span<const WantedColumn> wanted,
                           Strictness strictness = Strictness::Strict);

// A row below the table that is no row of it: totals, signatures, remarks, a sentence in a cell of its own.
bool is_footer(const SheetRow& row);

// Reads a sheet and gives every row below its header: the first of the workbook that names the columns, as
// covers and instructions come before it; where none does, the first. The header is looked for among the
// first rows; the others above it are passed over, and so are footers and headers printed again.
using TableSink = std::function<Result<>(const Header&, const SheetRow&)>;
struct TableInfo {
    SheetInfo sheet;
    Header header;
    int rows = 0;                           // below the header
    std::vector<std::int64_t> passed_over;  // lines of footers and repeated headers, the first hundred
    std::vector<std::string> tables_left;   // other sheets of the workbook that name the columns too
};
Result<TableInfo> read_table(const ByteSource& source, const ReadOptions& options,
                             std::span<const WantedColumn> wanted, const TableSink& sink,
                             Strictness strictness = Strictness::Strict);

// A heading without spaces, case, full-width forms, marks of obligation and what stands in brackets.
std::string plain_heading(std::string_view heading);

}  // namespace xingtan::sheet
