#pragma once
// How the numbers of an issuer are made (ADR 0087, number.h): from a day on, for those who act for it
// (Can::IssueCertificates over the unit).
#include "domain/certificate/service.h"

namespace xingtan::certificate {

struct NumberPattern {
    Date from_on;
    std::string pattern;
    std::string by;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(NumberPattern, (), (from_on, pattern, by, at))

struct NumberPatterns {
    std::string unit_name;
    std::string in_force;                 // today
    std::string sample;                   // the next number it would make
    std::vector<NumberPattern> patterns;  // newest first
};
BOOST_DESCRIBE_STRUCT(NumberPatterns, (), (unit_name, in_force, sample, patterns))

struct PatternBody {
    std::string pattern;
    std::optional<Date> from_on;  // left out: tried, not kept
};
BOOST_DESCRIBE_STRUCT(PatternBody, (), (pattern, from_on))

struct PatternSample {
    std::string sample;
};
BOOST_DESCRIBE_STRUCT(PatternSample, (), (sample))

// Kind::Conflict "unit-issues-nothing" for a unit that is no authority.
Result<NumberPatterns> number_patterns(Context& ctx, Claimed<UnitId> unit);
// A number as the pattern would make it; Kind::Invalid as parse_pattern.
Result<PatternSample> try_pattern(Context& ctx, Claimed<UnitId> unit, const PatternBody& body);
// From a day on, not one that is over: Kind::Invalid "pattern-from-past". The serial runs on.
Result<NumberPatterns> set_number_pattern(Context& ctx, Claimed<UnitId> unit, const PatternBody& body);

}  // namespace xingtan::certificate
