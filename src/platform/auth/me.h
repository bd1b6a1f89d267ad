#pragma once
// What the signed-in account is told about itself.
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

// Of `account`, which need not be ctx.actor: whoever has just signed in was nobody when the request began.
Result<Me> me(Context& ctx, AccountId account, std::string_view language);

}  // namespace xingtan::auth
