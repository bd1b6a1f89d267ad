#pragma once
// Whose account one may manage. To issue a code for an account is to be able to enter it, so nobody does that
// to an account that can do more than himself: every live grant of it must be covered by one of his own, in
// capability, unit, project and time. Nor may he touch those from whom his own rights come, however equal.
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

// Kind::Forbidden "account-above-own" when rights of who.actor were cut, over any number of steps, from a
// grant of this account.
Result<> not_above(db::Tx& tx, const audit::Who& who, AccountId account);
// The same, and also when the account holds a grant that none of who.actor's covers.
Result<> covered(db::Tx& tx, const audit::Who& who, AccountId account);
// The account, in scope and covered; Kind::Missing, Kind::Forbidden "account-above-own".
Result<Account> find_managed(db::Tx& tx, const audit::Who& who, const AnyScope& scope, Claimed<AccountId> id);

}  // namespace xingtan::auth
