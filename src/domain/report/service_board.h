#pragma once
// Inside the folder: a board drawn in a lens.
#include "domain/project/service.h"
#include "domain/report/service.h"

namespace xingtan::report {

// Whether the counters of this moment are the board asked for.
bool is_live(const LensAsk& ask, const project::ProjectFacts& project, Date today);
// Fills rows, total and days. Kind::Invalid "day-ahead".
Result<> draw(db::Tx& tx, const org::UnitFacts& root, const project::ProjectFacts& project,
              const LensAsk& ask, Date today, Board& board);

}  // namespace xingtan::report
