#pragma once
// Inside the folder: a board drawn in a lens.
#include "domain/project/service.h"
#include "domain/report/service.h"

namespace xingtan::report {

// Whether the counters of this moment are the board asked for.
bool is_live(const LensAsk& ask, const project::ProjectFacts& project, Date today);
// Fills rows, total and days. Kind::Invalid "day-ahead".
Result<> draw(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& root,
              const project::ProjectFacts& project, const LensAsk& ask, Date today, Board& board);
inline bool is_standing(Figure figure) {
    return figure == Figure::FullTime || figure == Figure::Trained || figure == Figure::Untrained ||
           figure == Figure::Failed;
}
// The people behind a row's figure on a board that is not live; `row` is the root of its tree or a child of
// it. Kind::Missing.
Result<Page<PersonBehind>> people_of_day(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& root,
                                         UnitId row, const project::ProjectFacts& project, Figure figure,
                                         const LensAsk& ask, Date today, const PageRequest& page);

}  // namespace xingtan::report
