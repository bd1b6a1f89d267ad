#pragma once
// Who may come into a project (B14, B15, B18): what whoever puts somebody in has said of the project's
// conditions, and what of it is kept with her enrolment.
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/fields.h"
#include "domain/project/model.h"

namespace xingtan::enrolment {

// The attested conditions that hold, by number; and why she comes although one does not that holds in
// principle.
struct Vouched {
    std::vector<std::int64_t> attested;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Vouched, (), (attested, reason))

// One condition as it was judged when she came in: attested, or not met with the reason given.
struct VouchedCondition {
    std::int64_t number = 0;
    std::string words;
    project::ConditionKind kind{};
    project::Strength strength{};
    bool attested = false;
    std::string reason;
    std::string actor_name;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(VouchedCondition, (), (number, words, kind, strength, attested, reason, actor_name, at))

}  // namespace xingtan::enrolment
