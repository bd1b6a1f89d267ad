#pragma once
// Numbers of identity documents and mobiles, as people type them and as they are kept. Pure: today's date is
// given.
//
// A resident number has 18 characters: division, birth date, order (its last digit odd for men), and a check
// character by ISO 7064 MOD 11-2 (GB 11643). The 15-character form of before 1999 is upgraded. Residence
// permits of Hong Kong, Macao and Taiwan residents follow the same rule, and so does the foreigner's permit
// of 2023, which begins with 9.
#include <optional>
#include <string>
#include <string_view>

#include "domain/people/service.h"

namespace xingtan::people {

// Trimmed, half width, upper case, without the spaces and hyphens people put between groups.
// Empty for what people write when there is none: 无, 待补, N/A, —.
std::string normal_number(std::string_view typed);

struct DocumentReading {
    std::string number;     // normal form, whatever is wrong with it
    std::string problem;    // code, or empty
    bool doubtful = false;  // the problem is a warning: the number may still be right
    std::optional<Date> born_on;
    Sex sex{};
};
DocumentReading read_document(DocumentKind kind, std::string_view typed, Date today);

struct MobileReading {
    std::string number;   // 11 digits, or empty
    std::string problem;  // code, or empty
};
// Empty is no problem: not everyone gives a mobile.
MobileReading read_mobile(std::string_view typed);

// What a spreadsheet makes of a long number: 3.20703E+17.
bool is_scientific(std::string_view typed);

// 3207************34, 138****5678; too short to hide is all stars. A scientific form keeps its beginning and
// its exponent.
std::string masked_document(std::string_view number);
std::string masked_mobile(std::string_view number);

// The text whose blind index identifies a document: a resident-style number alone, any other with its kind
// before it, because two kinds may share a number.
std::string index_text(DocumentKind kind, std::string_view normal);

}  // namespace xingtan::people
