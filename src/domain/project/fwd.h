#pragma once
#include "base/ids.h"

namespace xingtan {
struct PartTag {
    static constexpr char letter = 'r';
};
using PartId = Id<PartTag>;
}  // namespace xingtan
