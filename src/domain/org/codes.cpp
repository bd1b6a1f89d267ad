#include "domain/org/codes.h"

#include <algorithm>
#include <array>

namespace xingtan::org {
namespace {

constexpr std::size_t kDivisionCode = 6;
constexpr std::size_t kSchoolCode = 10;
constexpr std::size_t kCreditCode = 18;
constexpr std::string_view kCreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// Kindergarten, primary, junior, senior and vocational schools, those for adults, higher and special ones.
constexpr std::array<std::string_view, 16> kSchoolKinds = {"11", "21", "22", "31", "32", "33", "34", "35",
                                                           "36", "37", "41", "42", "51", "91", "92", "93"};
constexpr std::array<std::string_view, 34> kProvinces = {
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
    "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"};

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

bool division_code_fits(AuthorityLevel level, std::string_view code) {
    if (code.size() != kDivisionCode || !all_digits(code)) return false;
    if (level == AuthorityLevel::Province) return code.substr(2) == "0000";
    if (level == AuthorityLevel::City) return code.substr(2, 2) != "00" && code.substr(4) == "00";
    return code.substr(4) != "00";
}

bool school_code_fits(std::string_view code) {
    return code.size() == kSchoolCode && all_digits(code) && among(kSchoolKinds, code.substr(0, 2)) &&
           among(kProvinces, code.substr(2, 2));
}

bool credit_code_fits(std::string_view code) {
    if (code.size() != kCreditCode) return false;
    std::size_t sum = 0, weight = 1;
    for (std::size_t i = 0; i + 1 < kCreditCode; ++i) {
        const auto value = kCreditAlphabet.find(code[i]);
        if (value == std::string_view::npos) return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return code.back() == kCreditAlphabet[(31 - sum % 31) % 31];
}

}  // namespace xingtan::org
