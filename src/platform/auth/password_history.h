#pragma once
// The last passwords of an account, where the policy forbids taking one again (mlps3: the last five). Kept as
// the hashes they were; under a policy that asks nothing of the past nothing is kept.
#include "platform/auth/model.h"
#include "platform/auth/password_gate.h"
#include "platform/db/db.h"

namespace xingtan::auth {

// Kind::Invalid on "password" "password-used-before" {history}. Each comparison costs a hash: outside any
// transaction.
Result<> not_used_before(db::Database& database, const PasswordTurn& turn, PasswordProfile profile,
                         AccountId account, std::string_view password);
Result<> remember_password(db::Tx& tx, PasswordProfile profile, AccountId account, const std::string& phc,
                           WallTime at);

}  // namespace xingtan::auth
