#pragma once
// What always holds of people; see platform/db/invariant.h.
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::people {
std::span<const db::Invariant> invariants();
}
