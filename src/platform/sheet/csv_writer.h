#pragma once
// The same sheets as separated text, as a spreadsheet program opens them by double click: UTF-8 with a mark,
// CRLF, and an apostrophe before any text it would run as a formula. Long numbers are better off in .xlsx:
// no mark in a text file keeps a program from shortening them.
#include <span>

#include "platform/sheet/layout.h"

namespace xingtan::sheet {

class CsvWriter {
  public:
    explicit CsvWriter(std::vector<Column> columns);  // writes the headings

    void row(std::span<const Value> values);
    std::size_t waiting() const { return text_.size(); }
    std::string take();  // what has been written since the last take

  private:
    void field(std::string_view text);

    std::vector<Column> columns_;
    std::string text_;
};

}  // namespace xingtan::sheet
