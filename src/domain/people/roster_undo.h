#pragma once
// A roster taken back: the people it brought in go again, unless something has happened to them since.
#include "domain/people/service.h"

namespace xingtan::people {

Result<jobs::Write> prepare_undo(Context& ctx, const jobs::Record& record, std::vector<jobs::StagedRow> rows);

}  // namespace xingtan::people
