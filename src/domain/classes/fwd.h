#pragma once
#include "base/id.h"

namespace xingtan {
struct FormationTag {
    static constexpr char letter = 'F';
};
struct ClassStaffTag {
    static constexpr char letter = 'M';
};
struct RoomTag {
    static constexpr char letter = 'R';
};
struct ClassSessionTag {
    static constexpr char letter = 'S';
};
using FormationId = Id<FormationTag>;
using ClassStaffId = Id<ClassStaffTag>;
using RoomId = Id<RoomTag>;
using ClassSessionId = Id<ClassSessionTag>;
}  // namespace xingtan
