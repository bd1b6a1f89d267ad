#pragma once
// Who is to be told that nominations wait: one statement, since nominating asks it each time.
#include "domain/enrolment/service.h"

namespace xingtan::enrolment::store {

// A unit on the way from the root to the one that nominates. It stands once for each account that may confirm
// at it and has no unread notice of the topic yet, or once without an account.
struct ChainRow : org::UnitFacts {
    org::AuthorityLevel confirm_level{};  // of the project
    std::optional<AccountId> account;
};
BOOST_DESCRIBE_STRUCT(ChainRow, (org::UnitFacts), (confirm_level, account))

struct Nominating {
    UnitId unit;
    ProjectId project;
    std::string topic;
    WallTime now;
};
Result<std::vector<ChainRow>> chain_with_untold(db::Tx& tx, const Nominating& nominating);

}  // namespace xingtan::enrolment::store
