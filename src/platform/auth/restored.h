#pragma once
// What a deployment made of a backup begins with.
#include "platform/audit/audit.h"

namespace xingtan::auth {

// Ends every session and takes away every link that would open one, since what was copied is not what was
// entered; the audit says so, to the topmost unit.
Result<> begin_after_restore(db::Tx& tx, const audit::Who& who, UnitId root, std::string_view backed_up_at);

}  // namespace xingtan::auth
