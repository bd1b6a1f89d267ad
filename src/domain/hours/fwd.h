#pragma once
#include "base/id.h"

namespace xingtan {
struct HourEntryTag {
    static constexpr char letter = 'h';
};
struct HourBatchTag {
    static constexpr char letter = 'b';
};
struct HourRuleTag {
    static constexpr char letter = 'H';
};
struct HourClaimTag {
    static constexpr char letter = 'K';
};
struct ClaimProofTag {
    static constexpr char letter = 'P';
};
struct OutsideTrainingTag {
    static constexpr char letter = 'O';
};
using HourRuleId = Id<HourRuleTag>;
using HourClaimId = Id<HourClaimTag>;
using ClaimProofId = Id<ClaimProofTag>;
using OutsideTrainingId = Id<OutsideTrainingTag>;
using HourEntryId = Id<HourEntryTag>;
using HourBatchId = Id<HourBatchTag>;
}  // namespace xingtan
