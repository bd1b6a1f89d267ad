#pragma once
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::baseline {
std::span<const db::Invariant> invariants();
}
