#include "domain/certificate/number.h"

#include <algorithm>

#include "platform/text/name.h"

namespace xingtan::certificate {
namespace {

constexpr std::size_t kDigits = 21;
constexpr int kModulus = 10;
constexpr std::size_t kNumberBytesLeast = 10, kNumberBytesMost = 100;
constexpr std::int64_t kDigitsLeast = 15;  // area, year and a serial

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

Error wrong(std::string code, std::string_view part = {}) {
    if (part.empty()) return Error::invalid_field("pattern", std::move(code));
    return Error::invalid_field("pattern", std::move(code), {{"part", std::string(part)}});
}

// Capital letters and Han: what nobody mistakes for a digit, types with a shift key or loses in a line break.
bool is_lettering(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 'A' && c <= 'Z') {
            ++i;
            continue;
        }
        const bool han = c >= 0xE4 && c <= 0xE9 && i + 2 < text.size();  // U+4000…U+9FFF
        if (!han) return false;
        i += 3;
    }
    return true;
}

Result<PatternPart> part_named(std::string_view name) {
    if (name == "area") return PatternPart{NumberPart::Area, {}, 0};
    if (name == "year") return PatternPart{NumberPart::Year, {}, 0};
    if (name == "programme") return PatternPart{NumberPart::Programme, {}, 0};
    if (name == "level") return PatternPart{NumberPart::Level, {}, 0};
    if (name == "check") return PatternPart{NumberPart::Check, {}, 0};
    for (int width = 5; width <= 7; ++width)
        if (name == "serial" + std::to_string(width)) return PatternPart{NumberPart::Serial, {}, width};
    return wrong("pattern-part-unknown", "{" + std::string(name) + "}");
}

std::string_view name_of(NumberPart part) {
    switch (part) {
        case NumberPart::Area: return "{area}";
        case NumberPart::Year: return "{year}";
        case NumberPart::Programme: return "{programme}";
        case NumberPart::Level: return "{level}";
        case NumberPart::Serial: return "{serial7}";
        case NumberPart::Check: return "{check}";
        case NumberPart::Letters: break;
    }
    return "";
}

Result<std::vector<PatternPart>> read_parts(std::string_view pattern) {
    std::vector<PatternPart> parts;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto letters = pattern.substr(0, open);
        if (!is_lettering(letters)) return wrong("pattern-letters");
        if (!letters.empty()) parts.push_back({NumberPart::Letters, std::string(letters), 0});
        if (open == std::string_view::npos) break;
        const auto close = pattern.find('}', open);
        if (close == std::string_view::npos) return wrong("pattern-part-unknown", pattern.substr(open));
        const auto part = TRY(part_named(pattern.substr(open + 1, close - open - 1)));
        parts.push_back(part);
        pattern.remove_prefix(close + 1);
    }
    return parts;
}

// Where a part stands; past the end when it does not.
std::size_t place_of(const std::vector<PatternPart>& parts, NumberPart part) {
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const auto& p) { return p.part == part; });
    return static_cast<std::size_t>(at - parts.begin());
}

Result<std::string> written(const PatternPart& part, const NumberParts& facts, std::string_view so_far) {
    switch (part.part) {
        case NumberPart::Letters: return part.letters;
        case NumberPart::Area: return facts.issuer_code;
        case NumberPart::Year: return padded(facts.year, 4);
        case NumberPart::Programme: return facts.programme_code;
        case NumberPart::Level: return std::to_string(static_cast<int>(facts.level) + 1);
        case NumberPart::Serial: {
            auto serial = padded(facts.serial, static_cast<std::size_t>(part.width));
            if (facts.serial < 1 || serial.size() > static_cast<std::size_t>(part.width))
                return Error::conflict("certificate-series-exhausted");
            return serial;
        }
        case NumberPart::Check: break;
    }
    std::string digits;
    for (const char c : so_far)
        if (is_digit(c)) digits += c;
    return std::string(1, check_digit(digits));
}

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

char check_digit(std::string_view digits) {
    return static_cast<char>('0' + (kModulus + 1 - carried(digits)) % kModulus);
}

Result<std::vector<PatternPart>> parse_pattern(std::string_view pattern) {
    if (pattern.size() > kPatternBytes) return wrong("text-too-long");
    auto parts = TRY(read_parts(pattern));
    for (auto part : {NumberPart::Area, NumberPart::Year, NumberPart::Programme, NumberPart::Level,
                      NumberPart::Serial, NumberPart::Check}) {
        const auto count =
            std::count_if(parts.begin(), parts.end(), [&](const auto& p) { return p.part == part; });
        if (count > 1) return wrong("pattern-part-twice", name_of(part));
        const bool needed =
            part == NumberPart::Area || part == NumberPart::Year || part == NumberPart::Serial;
        if (needed && count == 0) return wrong("pattern-part-missing", name_of(part));
    }
    const auto serial = place_of(parts, NumberPart::Serial), check = place_of(parts, NumberPart::Check);
    const bool ordered = place_of(parts, NumberPart::Area) < serial &&
                         place_of(parts, NumberPart::Year) < serial && check + 1 >= parts.size();
    if (!ordered) return wrong("pattern-order");
    return parts;
}

Result<std::string> compose_number(const NumberParts& facts, std::string_view pattern) {
    if (facts.issuer_code.size() != 6 || facts.programme_code.size() != 2 || !are_digits(facts.issuer_code) ||
        !are_digits(facts.programme_code))
        return Error::broken("certificate number of a wrong form");
    const auto parts = TRY(parse_pattern(pattern.empty() ? kUsualPattern : pattern));
    std::string number;
    for (const auto& part : parts) {
        const auto text = TRY(written(part, facts, number));
        number += text;
    }
    return number;
}

std::string plain_number(std::string_view typed) {
    auto text = text::half_width(typed);
    std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '\t'; });
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

bool is_number(std::string_view plain) {
    if (plain.size() != kDigits || !are_digits(plain)) return false;
    return check_digit(plain.substr(0, kDigits - 1)) == plain.back();
}

bool may_be_number(std::string_view plain) {
    if (is_number(plain)) return true;
    return plain.size() >= kNumberBytesLeast && plain.size() <= kNumberBytesMost &&
           std::count_if(plain.begin(), plain.end(), is_digit) >= kDigitsLeast;
}

}  // namespace xingtan::certificate
