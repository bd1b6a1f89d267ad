#pragma once
#include "base/ids.h"

namespace xingtan {
struct BaselineTag {
    static constexpr char letter = 'B';
};
using BaselineId = Id<BaselineTag>;
}  // namespace xingtan
