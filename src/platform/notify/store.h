#pragma once
// The rows of notices. One SQL statement per function; an account reads and marks its own alone.
#include "platform/notify/notify.h"

namespace xingtan::notify::store {

struct NewNotice {
    NoticeId id;
    AccountId account;
    const Letter* letter;
};
// One whose topic is unread in the inbox already is left out.
Result<> insert(db::Tx& tx, WallTime at, std::span<const NewNotice> notices);
// Accounts that may do this at one of the units itself, but for one; by account.
struct Holder {
    UnitId unit;
    AccountId account;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (unit, account))
struct Holding {
    Can capability{};
    AccountId but_for;
    WallTime now;
};
Result<std::vector<Holder>> holders(db::Tx& tx, const Holding& holding, std::span<const UnitId> units);

Result<std::vector<Notice>> page(db::Tx& tx, AccountId account, std::int64_t before, std::int64_t limit);
Result<std::int64_t> count(db::Tx& tx, AccountId account, std::int64_t most);
Result<std::int64_t> count_unread(db::Tx& tx, AccountId account, std::int64_t most);
Result<std::int64_t> mark(db::Tx& tx, AccountId account, NoticeId id, WallTime at);
Result<> mark_all(db::Tx& tx, AccountId account, WallTime at);
// Those of before `all`, and those read of before `read`.
Result<std::int64_t> remove_some(db::Tx& tx, WallTime all, WallTime read, std::int64_t limit);

}  // namespace xingtan::notify::store
