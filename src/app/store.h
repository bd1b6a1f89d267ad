#pragma once
// The few rows that belong to the program as a whole: what the deployment is, and the demo's roles.
#include <optional>
#include <string>
#include <vector>

#include "app/demo_role.h"
#include "base/ids.h"
#include "platform/db/db.h"

namespace xingtan::app::store {

Result<std::optional<std::string>> deployment_kind(db::Tx& tx);
// False when it is set already.
Result<bool> set_deployment_kind(db::Tx& tx, std::string_view kind);

// The topmost unit; empty before `init` founded it.
Result<UnitId> root_unit(db::Tx& tx);

// Whether anybody has made this deployment her own: an account with a password, or one that is closed.
Result<bool> entered(db::Tx& tx);
Result<bool> any_account(db::Tx& tx);
// The account `init` opened; none until it has.
// The accounts `init` opened: one, or three where duties stay apart, by the words they are kept under.
struct FirstAccount {
    std::string name;
    AccountId account;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(FirstAccount, (), (name, account, title))
Result<std::vector<FirstAccount>> first_accounts(db::Tx& tx);
Result<> set_first_account(db::Tx& tx, std::string_view name, AccountId account);

struct RoleAccount {
    std::string role;
    std::string label_zh;
    AccountId account;
};
BOOST_DESCRIBE_STRUCT(RoleAccount, (), (role, label_zh, account))
Result<std::vector<RoleAccount>> role_accounts(db::Tx& tx);
Result<std::vector<DemoRole>> demo_roles(db::Tx& tx);
Result<> insert_demo_role(db::Tx& tx, std::int64_t position, const DemoRole& role, AccountId account);
// The account that signs in by this login, for commands that act as somebody.
// Accounts that hold two of the duties which a setting keeps apart.
Result<std::int64_t> accounts_of_two_duties(db::Tx& tx, WallTime now);

struct LoginAccount {
    AccountId account;
    UnitId unit;
};
BOOST_DESCRIBE_STRUCT(LoginAccount, (), (account, unit))
Result<std::optional<LoginAccount>> account_by_login(db::Tx& tx, std::string_view login);

}  // namespace xingtan::app::store
