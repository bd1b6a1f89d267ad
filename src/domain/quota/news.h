#pragma once
// What moves of places are worth telling: to the unit that has more or fewer of them now, and did not move
// them itself. One notice for each unit and way, however many intakes it is about.
#include "domain/quota/store.h"

namespace xingtan::quota {

// The moves of one posting, all of one project. Written last, after the ledger's rows.
Result<> tell_of_moves(db::Tx& tx, Context& ctx, ProjectId project, std::span<const store::NewMove> moves);

}  // namespace xingtan::quota
