#pragma once
// Rows judged by their kind and compared with the other rows of their import: of two that are the same the
// later one is bad.
#include "platform/jobs/record.h"

namespace xingtan::jobs {

// Which other rows a row is compared with: those above it while a file is judged from its top, all while
// single rows are mended.
enum class Compare { Above, All };

// Marks of the rows are hashed afterwards. `rows` are in the order of their lines.
Result<std::vector<StagedRow>> judged(Context& ctx, ImportId import, const RowKey& key, const Judge& judge,
                                      std::vector<sheet::SheetRow> rows, Compare compare);
store::SealedRow sealed(const RowKey& key, ImportId import, const StagedRow& row);

}  // namespace xingtan::jobs
