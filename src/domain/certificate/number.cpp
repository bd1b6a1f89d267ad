#include "domain/certificate/number.h"

#include <algorithm>

#include "platform/text/name.h"

namespace xingtan::certificate {
namespace {

constexpr std::size_t kDigits = 21;
constexpr int kModulus = 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string padded(std::int64_t value, std::size_t width) {
    auto text = std::to_string(value);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

// What the digits so far come to (ISO 7064, hybrid system MOD 11,10).
int carried(std::string_view digits) {
    int product = kModulus;
    for (const char digit : digits) {
        int sum = (product + (digit - '0')) % kModulus;
        if (sum == 0) sum = kModulus;
        product = sum * 2 % (kModulus + 1);
    }
    return product;
}

}  // namespace

char check_digit(std::string_view digits) {
    return static_cast<char>('0' + (kModulus + 1 - carried(digits)) % kModulus);
}

Result<std::string> compose_number(const NumberParts& parts) {
    if (parts.serial < 1 || parts.serial > kSerialMost)
        return Error::conflict("certificate-series-exhausted");
    const auto level = std::to_string(static_cast<int>(parts.level) + 1);
    auto number =
        padded(parts.year, 4) + parts.issuer_code + parts.programme_code + level + padded(parts.serial, 7);
    if (number.size() + 1 != kDigits || !std::all_of(number.begin(), number.end(), is_digit))
        return Error::broken("certificate number of a wrong form");
    number += check_digit(number);
    return number;
}

std::string plain_number(std::string_view typed) {
    auto text = text::half_width(typed);
    std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '\t'; });
    return text;
}

bool is_number(std::string_view plain) {
    if (plain.size() != kDigits || !std::all_of(plain.begin(), plain.end(), is_digit)) return false;
    return check_digit(plain.substr(0, kDigits - 1)) == plain.back();
}

}  // namespace xingtan::certificate
