#pragma once
#include "base/id.h"

namespace xingtan {
struct ProgrammeTag {
    static constexpr char letter = 'm';
};
struct ProjectTag {
    static constexpr char letter = 't';
};
struct PartTag {
    static constexpr char letter = 'r';
};
struct IntakeTag {
    static constexpr char letter = 'n';
};
using ProgrammeId = Id<ProgrammeTag>;
using ProjectId = Id<ProjectTag>;
using PartId = Id<PartTag>;
using IntakeId = Id<IntakeTag>;
}  // namespace xingtan
