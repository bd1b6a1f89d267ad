#pragma once
// A certificate's number: 21 digits, of which each means something, unless its issuer has a pattern of its
// own.
//
//     2016 320700 01 3 0000042 5
//     year  issuer's six digits  programme  level  serial of the issuer's year  check digit
//
// The check digit is that of ISO 7064 MOD 11,10: it catches every single wrong digit and nearly every
// exchange of two.
#include <string>
#include <string_view>

#include <vector>

#include "base/result.h"
#include "domain/org/model.h"

namespace xingtan::certificate {

constexpr std::int64_t kSerialMost = 9'999'999;

struct NumberParts {
    int year = 0;
    std::string issuer_code;     // six digits
    std::string programme_code;  // two digits
    org::AuthorityLevel level{};
    std::int64_t serial = 0;
};

// A pattern is letters and parts in braces, in which every number of an issuer says the area, the year and
// the serial:  苏教培{area}{year}{serial6}{check}
constexpr std::string_view kUsualPattern = "{year}{area}{programme}{level}{serial7}{check}";
constexpr std::size_t kPatternBytes = 150;

// Each part is written by one of these; Serial by five to seven digits.
enum class NumberPart { Letters, Area, Year, Programme, Level, Serial, Check };
struct PatternPart {
    NumberPart part{};
    std::string letters;
    int width = 0;  // of the serial
};
// Kind::Invalid at "pattern": "pattern-part-unknown" {part}, "pattern-part-twice" {part},
// "pattern-part-missing" {part}, "pattern-order" (area and year before the serial, the check digit last),
// "pattern-letters" (capital letters and Han alone), "text-too-long".
Result<std::vector<PatternPart>> parse_pattern(std::string_view pattern);

// An empty pattern is the usual one. Kind::Conflict "certificate-series-exhausted" beyond the last serial.
Result<std::string> compose_number(const NumberParts& parts, std::string_view pattern = {});
char check_digit(std::string_view digits);
// Without the spaces and hyphens people put between groups, in half-width digits and capital letters.
std::string plain_number(std::string_view typed);
// 21 digits with the right check digit.
bool is_number(std::string_view plain);
// One of those, or what another pattern may have made.
bool may_be_number(std::string_view plain);

}  // namespace xingtan::certificate
