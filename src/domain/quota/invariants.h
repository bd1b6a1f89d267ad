#pragma once
#include <span>

#include "platform/db/invariant.h"
#include "platform/db/ledger.h"

namespace xingtan::quota {
std::span<const db::Invariant> invariants();
const db::Ledger& ledger();
}  // namespace xingtan::quota
