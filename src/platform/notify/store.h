#pragma once
// The rows of notices. One SQL statement per function; an account reads and marks its own alone.
#include "platform/notify/notify.h"

namespace xingtan::notify::store {

struct NewNotice {
    NoticeId id;
    AccountId account;
    const Letter* letter;
};
Result<> insert(db::Tx& tx, WallTime at, std::span<const NewNotice> notices);
// Accounts that may do this at the unit itself, but for one.
struct Holding {
    UnitId unit;
    Can capability{};
    AccountId but_for;
};
Result<std::vector<AccountId>> holders(db::Tx& tx, const Holding& holding, WallTime now);

Result<std::vector<Notice>> page(db::Tx& tx, AccountId account, std::int64_t before, std::int64_t limit);
Result<std::int64_t> count(db::Tx& tx, AccountId account, std::int64_t most);
Result<std::int64_t> count_unread(db::Tx& tx, AccountId account, std::int64_t most);
Result<std::int64_t> mark(db::Tx& tx, AccountId account, NoticeId id, WallTime at);
Result<> mark_all(db::Tx& tx, AccountId account, WallTime at);
// Those of before `all`, and those read of before `read`.
Result<std::int64_t> remove_some(db::Tx& tx, WallTime all, WallTime read, std::int64_t limit);

}  // namespace xingtan::notify::store
