#pragma once
// The cells of a row as the sender wrote them, between her sheet and the sealed row: text and, letter by
// letter, what her file claimed each to be, so that a row can be judged again as it was judged first.
#include <string>
#include <string_view>
#include <vector>

#include "platform/jobs/staged_row.h"
#include "platform/sheet/cell.h"

namespace xingtan::jobs {

// Fills cells and kinds, at most `columns` of them.
void keep_cells(StagedRow& row, const sheet::SheetRow& from, std::size_t columns);
sheet::SheetRow cells_of(const StagedRow& row);
// A cell as somebody types it into the page.
sheet::Cell typed_cell(std::string text);
// Long runs of digits hidden but for their ends: what a stranger who looks over her shoulder may see.
std::string masked_digits(std::string_view text);

}  // namespace xingtan::jobs
