#pragma once
#include "base/id.h"

namespace xingtan {
struct HourEntryTag {
    static constexpr char letter = 'h';
};
struct HourBatchTag {
    static constexpr char letter = 'b';
};
using HourEntryId = Id<HourEntryTag>;
using HourBatchId = Id<HourBatchTag>;
}  // namespace xingtan
