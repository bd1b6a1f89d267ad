#pragma once
// What always holds of the tree; see platform/db/invariant.h.
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::org {
std::span<const db::Invariant> invariants();
}
