#pragma once
// What keeps hours from being entered although an enrolment takes them: the most a requirement gives, and a
// fifth of a part missed (B24, B25). Pure.
#include <map>
#include <set>
#include <span>
#include <string_view>

#include "domain/hours/ledger.h"
#include "domain/hours/model_hand.h"

namespace xingtan::hours {

bool bars(std::int64_t missed_tenths, std::int64_t of_tenths);

// Of one project and some enrolments.
struct Limits {
    std::map<std::int64_t, std::int64_t> caps;              // by slot
    std::set<std::pair<EnrolmentId, std::int64_t>> barred;  // slots somebody cannot pass any more
};
// Why these postings of one person may not stand, `after` being her sums with them; empty when they may.
std::string_view limit_problem(const Limits& limits, std::span<const Posting> postings, const Done& after);

}  // namespace xingtan::hours
