#pragma once
// The rows of one worksheet part.
#include "platform/sheet/row_gate.h"
#include "platform/sheet/shared_strings.h"
#include "platform/sheet/styles.h"

namespace xingtan::sheet {

struct CellTables {
    const SharedStrings& strings;
    const Styles& styles;
    Epoch epoch;
};

Result<> read_worksheet(ZipPackage& package, const std::string& part, const CellTables& tables,
                        RowGate& gate);

}  // namespace xingtan::sheet
