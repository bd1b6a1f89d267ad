#pragma once
// What always holds of the tree; see platform/db/invariant.h.
#include <span>

#include "platform/db/invariant.h"
#include "platform/db/ledger.h"

namespace xingtan::org {
std::span<const db::Invariant> invariants();
const db::Ledger& ledger();
}  // namespace xingtan::org
