#pragma once
// The judge of roster rows: each is read by the columns of its import, judged field by field, sealed, and
// compared with everyone already registered.
#include "domain/people/roster_sheet.h"
#include "platform/jobs/service.h"

namespace xingtan::people {

// Kept with the import as its `about`.
std::string about_of(RosterKind kind);
RosterKind kind_of(const jobs::Record& record);

// Opens on the units of the import, which it reads once. `ctx` must outlive the judge.
Result<jobs::Judge> open_roster_judge(Context& ctx, const jobs::Record& record);

}  // namespace xingtan::people
