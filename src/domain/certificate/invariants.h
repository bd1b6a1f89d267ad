#pragma once
// What always holds of certificates; see platform/db/invariant.h.
#include <span>

#include "platform/db/invariant.h"
#include "platform/db/ledger.h"

namespace xingtan::certificate {
std::span<const db::Invariant> invariants();
const db::Ledger& ledger();
const db::Ledger& step_ledger();
const db::Ledger& approval_ledger();
}  // namespace xingtan::certificate
