#pragma once
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::classes {
std::span<const db::Invariant> invariants();
}
