#pragma once
#include "base/id.h"

namespace xingtan {
struct PlaceMoveTag {
    static constexpr char letter = 'v';
};
struct QuotaSheetTag {
    static constexpr char letter = 'q';
};
struct PlaceRoundTag {
    static constexpr char letter = 'D';
};
struct PlaceRequestTag {
    static constexpr char letter = 'Q';
};
using PlaceMoveId = Id<PlaceMoveTag>;
using QuotaSheetId = Id<QuotaSheetTag>;
using PlaceRoundId = Id<PlaceRoundTag>;
using PlaceRequestId = Id<PlaceRequestTag>;
}  // namespace xingtan
