#pragma once
// Writing an act down: the stays that end and begin, the class on each enrolment, the sizes, the act itself
// and its audit row.
#include "domain/classes/store.h"

namespace xingtan::classes {

// Kind::Conflict "formation-moved" when somebody no longer sits where she was found.
Result<> record_moves(db::Tx& tx, Context& ctx, const store::FormationRow& act,
                      const std::vector<store::Move>& moves, std::string_view action);

}  // namespace xingtan::classes
