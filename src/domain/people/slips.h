#pragma once
// Activation slips: the way into the system that a school puts into the hands of its teachers. Whoever has no
// account gets one; every slip brings a fresh code, and codes given before end.
#include "base/page.h"
#include "domain/people/model.h"
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::people {

// Somebody who may be given a slip. Without `account` one is opened with it.
struct SlipRow {
    PersonId id;
    std::string name;
    UnitId unit;
    std::string unit_name;
    std::optional<AccountId> account;
    std::string login;
    std::optional<WallTime> code_until;  // a code given before still works until then
    bool active = false;                 // has set a password
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(SlipRow, (),
                      (id, name, unit, unit_name, account, login, code_until, active, unit_former))

// Those at a unit and below who have not set a password yet, or everyone; by part of the name
// (Can::ManageAccounts).
enum class SlipsFor { Waiting, Everyone };
BOOST_DESCRIBE_ENUM(SlipsFor, Waiting, Everyone)
struct SlipFilter {
    std::optional<Claimed<UnitId>> unit;
    SlipsFor who = SlipsFor::Waiting;
    std::string search;
};
Result<Page<SlipRow>> list_slips(Context& ctx, const SlipFilter& filter, const PageRequest& page);

struct SlipsBody {
    std::optional<std::vector<Claimed<PersonId>>> people;  // everyone who waits unless named
};
BOOST_DESCRIBE_STRUCT(SlipsBody, (), (people))
// A PDF of them. Kind::Conflict "slips-for-nobody"; Kind::TooLarge "too-many-rows" {most}; Kind::Missing when
// one of those named is not in scope; Kind::Forbidden "account-above-own" as manage.h. The answer is never
// kept for a retry: it holds secrets.
Result<std::string> print_slips(Context& ctx, Claimed<UnitId> unit, const SlipsBody& body);

}  // namespace xingtan::people
