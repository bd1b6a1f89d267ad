#pragma once
// Whoever comes into a class is told its name.
#include <map>

#include "domain/classes/store.h"

namespace xingtan::classes {

Result<> tell_of_classes(db::Tx& tx, Context& ctx, const std::vector<store::Move>& moves,
                         const std::map<TrainingClassId, std::string>& names);

}  // namespace xingtan::classes
