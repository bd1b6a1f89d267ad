#pragma once
#include "base/id.h"

namespace xingtan {

struct AccountTag { static constexpr char letter = 'a'; };
struct GrantTag { static constexpr char letter = 'g'; };
struct UnitTag { static constexpr char letter = 'u'; };      // owned by domain/org; named here because grants hang on units
struct PersonTag { static constexpr char letter = 'p'; };    // owned by domain/people; an account may be a person's
using AccountId = Id<AccountTag>;
using GrantId = Id<GrantTag>;
using UnitId = Id<UnitTag>;
using PersonId = Id<PersonTag>;

}  // namespace xingtan
