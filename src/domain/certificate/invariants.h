#pragma once
// What always holds of certificates; see platform/db/invariant.h.
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::certificate {
std::span<const db::Invariant> invariants();
}
