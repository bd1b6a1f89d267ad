#pragma once
// Pure decisions about what is asked over all providers: whether terms are well formed, which version a day
// is judged by, how somebody stands to it, and what her hours are worth in credits.
#include <map>
#include <span>

#include "domain/hours/model_record.h"

namespace xingtan::hours {

constexpr std::int64_t kRuleTenthsMost = 99'999;
constexpr std::int64_t kRuleYearsMost = 20;
constexpr std::int64_t kCreditTenthsMost = 9'999;

// Hours completed on one day, learnt in one mode.
struct DaySum {
    Date on;
    StudyMode mode{};
    std::int64_t tenths = 0;
};

// The same day so many years before; 29 February becomes the 28th.
Date years_before(Date day, std::int64_t years);

// Kind::Invalid naming the field.
Result<> well_formed(const RuleTerms& terms);
// A new version of `rule` (its versions newest first): later than those before it, and not before today.
Result<> may_follow(const HourRule& rule, const RuleTerms& next, Date today);

// How somebody with these hours stands to one version on a day.
RuleState judged(const HourRule& rule, const RuleVersion& version, std::span<const DaySum> sums, Date on);
// To the version in force today, and to those whose time is over, each on its last day.
std::vector<RuleState> states_of(const HourRule& rule, std::span<const DaySum> sums, Date today);

// A rate of a unit on the way from the root to hers; `depth` grows downwards.
struct Rate {
    StudyMode mode{};
    Date from_on;
    std::int64_t tenths_per_credit = 0;
    std::int64_t depth = 0;
    std::string unit_name;
};
// The rate of the nearest unit that has one in force on the day; null when nobody has.
const Rate* rate_on(std::span<const Rate> rates, StudyMode mode, Date on);
// Hours of one mode and one rate are added first and rounded down once.
std::vector<CreditLine> credits_of(std::span<const Rate> rates, std::span<const DaySum> sums);
std::int64_t credit_sum(std::span<const CreditLine> lines);

}  // namespace xingtan::hours
