#pragma once
// Opening, finding and closing accounts. A login name belongs to one account for ever, also after it is
// closed.
#include <optional>
#include <span>
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
struct NewPassword {
    std::string phc;
    WallTime at;
    PasswordProfile profile{};
};
Result<> set_password(db::Tx& tx, AccountId account, const std::string& login, const NewPassword& password);
// People's accounts go where they go.
Result<> move_accounts(db::Tx& tx, std::span<const PersonId> people, UnitId unit);

// Accounts of one kind at a unit and everything below (the actor's own when none is named), by part of the
// name or the login and by state when they are given; in the order of the tree (Can::ViewAccounts).
struct AccountFilter {
    std::optional<Claimed<UnitId>> unit;
    AccountKind kind = AccountKind::Office;
    std::optional<AccountState> state;
    std::string search;
};
Result<Page<AccountRow>> list_accounts(Context& ctx, const AccountFilter& filter, const PageRequest& page);
Result<AccountRow> show_account(Context& ctx, Claimed<AccountId> id);
// Sessions, codes, links, tokens and the second factor end, grants are revoked (Can::ManageAccounts,
// manage.h). Kind::Conflict "account-is-own", "account-closed".
Result<> close_account(Context& ctx, Claimed<AccountId> id);
// A closed account stands again, invited and without any grant. Kind::Conflict "account-not-closed",
// "person-has-account".
Result<Account> reopen_account(Context& ctx, Claimed<AccountId> id);

}  // namespace xingtan::auth
