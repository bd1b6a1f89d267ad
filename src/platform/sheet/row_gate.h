#pragma once
// What every row passes on its way out, whichever format it came from: rows without a value are dropped,
// rows and columns are counted against their limits, and a preview stops here.
#include "platform/sheet/faults.h"
#include "platform/sheet/reader.h"
#include "platform/sheet/zip_package.h"

namespace xingtan::sheet {

// Titles, headings and totals are no rows of the table a limit speaks of.
constexpr int kAroundTheTable = 100;

class RowGate {
  public:
    RowGate(SheetInfo& info, const ReadOptions& options, const RowSink& sink)
        : info_(info), preview_(options.preview), sink_(sink) {}

    Result<Flow> pass(SheetRow& row) {
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
        if (row.cells.empty()) return Flow::More;
        if (row.cells.size() > static_cast<std::size_t>(limits::kSheetColumns))
            return too_many_columns(row.line);
        if (info_.rows == limits::kSheetRows + kAroundTheTable) return too_many_rows();
        ++info_.rows;
        info_.columns = std::max(info_.columns, static_cast<int>(row.cells.size()));
        TRY(sink_(row));
        return info_.rows == preview_ ? Flow::Enough : Flow::More;
    }

  private:
    SheetInfo& info_;
    int preview_;
    const RowSink& sink_;
};

}  // namespace xingtan::sheet
