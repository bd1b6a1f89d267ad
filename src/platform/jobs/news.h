#pragma once
// How the work on an import ended, told to whoever sent it: he may have closed the page long ago.
#include <string_view>

#include "platform/jobs/record.h"

namespace xingtan::jobs {

Result<> tell_sender(db::Tx& tx, Context& ctx, const Found& found, std::string_view kind);

}  // namespace xingtan::jobs
