#pragma once
// Workbooks out, row by row in constant memory. Numbers are numbers, days are days, and everything else is a
// text cell that no program takes for a formula or shortens.
//
//     auto writer = TRY(XlsxWriter::to_memory(layout));
//     TRY(writer.row({{Value("张三"), Value(std::int64_t{125})}}));
//     auto bytes = TRY(writer.finish_bytes());
#include <memory>
#include <span>

#include "base/result.h"
#include "platform/sheet/layout.h"

namespace xingtan::sheet {

class XlsxWriter {
  public:
    static Result<XlsxWriter> to_file(std::string path, SheetLayout layout);
    static Result<XlsxWriter> to_memory(SheetLayout layout);

    XlsxWriter(XlsxWriter&&) noexcept;
    ~XlsxWriter();  // without finish() nothing is left behind

    // One value for each column of the layout; fewer leaves the rest empty, more is a bug.
    Result<> row(std::span<const Value> values, RowLook look = RowLook::Plain);
    // Goes on with another sheet; the one before cannot be written to any more.
    Result<> next_sheet(SheetLayout layout);

    Result<> finish();                   // to_file: the file is complete
    Result<std::string> finish_bytes();  // to_memory: the whole workbook

  private:
    struct State;
    explicit XlsxWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace xingtan::sheet
