#pragma once
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::quota {
std::span<const db::Invariant> invariants();
}
