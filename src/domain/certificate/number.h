#pragma once
// A certificate's number: 21 digits, of which each means something.
//
//     2016 320700 01 3 0000042 5
//     year  issuer's six digits  programme  level  serial of the issuer's year  check digit
//
// The check digit is that of ISO 7064 MOD 11,10: it catches every single wrong digit and nearly every
// exchange of two.
#include <string>
#include <string_view>

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

// Kind::Conflict "certificate-series-exhausted" beyond the last serial of a year.
Result<std::string> compose_number(const NumberParts& parts);
char check_digit(std::string_view digits);
// Without the spaces and hyphens people put between groups, in half-width digits.
std::string plain_number(std::string_view typed);
// 21 digits with the right check digit.
bool is_number(std::string_view plain);

}  // namespace xingtan::certificate
