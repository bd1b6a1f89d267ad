#pragma once
#include "base/id.h"

namespace xingtan {
struct PlaceMoveTag {
    static constexpr char letter = 'v';
};
struct QuotaSheetTag {
    static constexpr char letter = 'q';
};
using PlaceMoveId = Id<PlaceMoveTag>;
using QuotaSheetId = Id<QuotaSheetTag>;
}  // namespace xingtan
