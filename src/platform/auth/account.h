#pragma once
// Opening, finding and closing accounts. A login name belongs to one account for ever, also after it is
// closed.
#include <optional>
#include <string>

#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

struct NewAccount {
    Role role{};
    std::string name;
    UnitId unit;  // proved in scope by the caller
    PersonId person = {};
    std::string login = {};  // empty: its owner chooses one at activation
};

// Opens an account in state Invited, without any grant (see appoint in grant.h). Kind::Conflict "login-taken"
// or "person-has-account"; Kind::Invalid for the login's letters and the name's length.
Result<AccountId> open_account(db::Tx& tx, const audit::Who& who, const NewAccount& account);
// The account of a row already proved in scope; Kind::Missing when there is none.
Result<Account> account(db::Tx& tx, AccountId id);
// The account, when its home unit lies in scope; Kind::Missing otherwise.
Result<Account> find_account(db::Tx& tx, const AnyScope& scope, Claimed<AccountId> id);
// The unit, when it lies in scope; Kind::Missing otherwise.
Result<UnitId> find_unit(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id);
// The login an account has or, when it has none, the one its owner chose. Kind::Invalid "login-missing" or as
// login_acceptable.
Result<std::string> login_for(const std::string& present, const std::optional<std::string>& chosen);
// From now on its owner signs in with these. Kind::Invalid "login-taken".
Result<> set_password(db::Tx& tx, AccountId account, const std::string& login, const std::string& phc);
// A person's account goes where she goes.
Result<> move_account(db::Tx& tx, PersonId person, UnitId unit);

// Accounts whose home is this very unit (the actor's own when none is named), oldest first.
Result<Page<Account>> list_accounts(Context& ctx, const std::optional<Claimed<UnitId>>& unit,
                                    const PageRequest& page);
// For good: sessions, codes, links and tokens end, grants are revoked. Kind::Conflict "account-is-own",
// "account-closed".
Result<> close_account(Context& ctx, Claimed<AccountId> id);

}  // namespace xingtan::auth
