#pragma once
// What always holds of the ledger of hours; see platform/db/invariant.h.
#include <span>
#include <vector>

#include "platform/db/invariant.h"
#include "platform/db/ledger.h"

namespace xingtan::hours {
std::span<const db::Invariant> invariants();
std::vector<const db::Ledger*> ledgers();
}  // namespace xingtan::hours
