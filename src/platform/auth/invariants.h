#pragma once
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::auth {

std::span<const db::Invariant> invariants();

}  // namespace xingtan::auth
