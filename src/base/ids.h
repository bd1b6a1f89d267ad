#pragma once
// The ids that floors below their own rows must name: audit rows and grants hang on units, an account may be
// a person's.
#include "base/id.h"

namespace xingtan {

struct AccountTag {
    static constexpr char letter = 'a';
};
struct GrantTag {
    static constexpr char letter = 'g';
};
struct UnitTag {
    static constexpr char letter = 'u';
};  // its rows: domain/org
struct PersonTag {
    static constexpr char letter = 'p';
};  // its rows: domain/people
using AccountId = Id<AccountTag>;
using GrantId = Id<GrantTag>;
using UnitId = Id<UnitTag>;
using PersonId = Id<PersonTag>;

// Counters are kept by these three; their rows: domain/project.
struct ProgrammeTag {
    static constexpr char letter = 'm';
};
struct ProjectTag {
    static constexpr char letter = 't';
};
struct IntakeTag {
    static constexpr char letter = 'n';
};
using ProgrammeId = Id<ProgrammeTag>;
using ProjectId = Id<ProjectTag>;
using IntakeId = Id<IntakeTag>;

}  // namespace xingtan
