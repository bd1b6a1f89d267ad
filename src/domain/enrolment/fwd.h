#pragma once
#include "base/id.h"

namespace xingtan {
struct EnrolmentTag {
    static constexpr char letter = 'e';
};
struct TrainingClassTag {
    static constexpr char letter = 'c';
};
using EnrolmentId = Id<EnrolmentTag>;
using TrainingClassId = Id<TrainingClassTag>;
}  // namespace xingtan
