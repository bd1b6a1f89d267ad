#pragma once
#include <span>

#include "platform/db/invariant.h"

namespace xingtan::enrolment {
std::span<const db::Invariant> invariants();
}
