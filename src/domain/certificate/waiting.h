#pragma once
// Where certificates are approved and not issued at once: who met everything waits.
#include "domain/certificate/issue.h"

namespace xingtan::certificate {

// Everyone of `settled` who has a name here waits from now on; the owner is told, once while it is unread.
// A refusal ends with the result it was about: whoever is settled anew waits anew.
Result<> let_wait(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                  std::span<const enrolment::Settled> settled, const Names& names);

Result<> stop_waiting(db::Tx& tx, std::span<const enrolment::Settled> settled);

}  // namespace xingtan::certificate
