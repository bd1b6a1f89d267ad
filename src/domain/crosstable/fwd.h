#pragma once
#include "base/ids.h"

namespace xingtan {
struct SavedTableTag {
    static constexpr char letter = 'T';
};
using SavedTableId = Id<SavedTableTag>;
}  // namespace xingtan
