#pragma once
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::tally {
std::span<const db::Invariant> invariants();
}
