#pragma once
// A list on A4 sheets, as PDF: a title, headings repeated on every page, rows that never break over a page,
// and "page of pages" below.
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace xingtan::paper {

constexpr std::size_t kTableRows = 20'000;
constexpr std::size_t kTableColumns = 20;
constexpr std::size_t kTableCellBytes = 2'000;

enum class Orientation : std::uint8_t { Portrait, Landscape };
enum class CellAlign : std::uint8_t { Left, Centre, Right };

struct TableColumn {
    std::string heading;
    double share = 1;  // of the width, relative to the other columns
    CellAlign align = CellAlign::Left;
};

struct TablePaper {
    std::string title;
    std::string note;    // small print below the title
    std::string footer;  // left of the page number: who made it, and when
    Orientation orientation = Orientation::Portrait;
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> rows;  // shorter rows leave cells empty
    Date made_on;                                // the creation date inside the file
};

// Kind::Invalid "glyphs-missing" {characters}, "paper-too-full" when a cell is too long, one row is taller
// than a page, or there are no columns or too many; Kind::TooLarge "too-many-rows" {most}.
Result<std::string> table_pdf(const TablePaper& paper);

}  // namespace xingtan::paper
