#pragma once
// People with their accounts, as slips need them.
#include <span>

#include "domain/people/slips.h"

namespace xingtan::people::store {

struct SlipQuery {
    std::string lo, hi;  // paths
    SlipsFor who{};
    std::string pattern;  // of LIKE; empty: everyone
    std::string after_path, after_initials;
    std::int64_t after = 0;
    std::int64_t limit = 0;
};
struct SlipLine {
    PersonId id;
    std::string name;
    UnitId unit;
    std::string unit_name;
    std::optional<AccountId> account;
    std::string login;
    std::optional<WallTime> code_until;
    bool active = false;
    std::string path;
    std::string initials;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(SlipLine, (),
                      (id, name, unit, unit_name, account, login, code_until, active, path, initials,
                       unit_former))

Result<std::vector<SlipLine>> slip_lines(db::Tx& tx, const AnyScope& scope, const SlipQuery& query,
                                         WallTime now);
Result<std::int64_t> count_slip_lines(db::Tx& tx, const AnyScope& scope, const SlipQuery& query,
                                      std::int64_t most);
// Of people named by the client, those in scope at or below the unit.
Result<std::vector<SlipLine>> slip_lines_of(db::Tx& tx, const AnyScope& scope, const SlipQuery& query,
                                            std::span<const Claimed<PersonId>> people, WallTime now);
// Those among the accounts that hold any right.
Result<std::vector<AccountId>> with_rights(db::Tx& tx, std::span<const AccountId> accounts);

}  // namespace xingtan::people::store
