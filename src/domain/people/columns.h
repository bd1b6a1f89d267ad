#pragma once
// What a unit calls the columns of its rosters: seen, and forgotten.
#include "platform/jobs/remembered.h"

namespace xingtan::people {

Result<Page<jobs::RememberedHeading>> remembered_columns(Context& ctx, Claimed<UnitId> unit,
                                                         const PageRequest& page);
// The next roster of the unit is read by the usual words again. Kind::Missing when it is not remembered.
Result<> forget_column(Context& ctx, Claimed<UnitId> unit, std::string_view heading);

}  // namespace xingtan::people
