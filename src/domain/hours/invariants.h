#pragma once
// What always holds of the ledger of hours; see platform/db/invariant.h.
#include <span>

#include "platform/db/invariant.h"
#include "platform/db/ledger.h"

namespace xingtan::hours {
std::span<const db::Invariant> invariants();
const db::Ledger& ledger();
}  // namespace xingtan::hours
