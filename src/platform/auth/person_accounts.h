#pragma once
// Accounts of many people at once: a school opens those of its teachers and prints their codes. A few
// statements however many they are.
#include <span>

#include "platform/auth/account.h"

namespace xingtan::auth {

struct PersonToAccount {
    PersonId person;
    std::string name;
    UnitId unit;  // proved in scope by the caller
};
// Opens a teacher's account for each who has none, and returns how many were opened; one audit row for all.
Result<std::int64_t> open_person_accounts(db::Tx& tx, const audit::Who& who, UnitId on_behalf_of,
                                          std::span<const PersonToAccount> people);

struct PersonAccount {
    PersonId person;
    AccountId account;
};
BOOST_DESCRIBE_STRUCT(PersonAccount, (), (person, account))
// The account each has that is not closed; in no order.
Result<std::vector<PersonAccount>> accounts_of_people(db::Tx& tx, std::span<const PersonId> people);

// The one account of a person that is not closed; its name is the login or, without one, hers.
struct HeldAccount {
    AccountId account;
    std::string name;
    std::int64_t grants = 0;  // that stand
};
BOOST_DESCRIBE_STRUCT(HeldAccount, (), (account, name, grants))
Result<std::optional<HeldAccount>> account_of_person(db::Tx& tx, PersonId person);
// The account is another person's from now on, as one human being had two records.
Result<> hand_account(db::Tx& tx, AccountId account, PersonId to, UnitId unit);

// Codes made outside the transaction, since a closure may run twice. Those given before no longer work.
struct FreshCode {
    AccountId account;
    std::string code_hash;
};
Result<> put_activation_codes(db::Tx& tx, std::span<const FreshCode> codes, WallTime until);

}  // namespace xingtan::auth
