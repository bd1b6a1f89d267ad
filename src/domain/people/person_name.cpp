#include "domain/people/person_name.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <vector>

#include "base/limits.h"
#include "platform/text/name.h"

namespace xingtan::people {
namespace {

constexpr UChar32 kMiddleDot = 0x00B7;

std::vector<UChar32> characters(std::string_view utf8) {
    std::vector<UChar32> list;
    const auto size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), i, size, c);
        list.push_back(c);
    }
    return list;
}

bool is_han(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || c == 0x3007; }

bool may_stand_in_a_name(UChar32 c) {
    return is_han(c) || u_isalpha(c) || u_getCombiningClass(c) != 0 || c == kMiddleDot || c == ' ' ||
           c == '.' || c == '-' || c == '\'' || c == 0x2019;
}

bool is_han_name(const std::vector<UChar32>& name) {
    if (!is_han(name.front()) || !is_han(name.back())) return false;
    for (const UChar32 c : name)
        if (!is_han(c) && c != kMiddleDot) return false;
    return true;
}

std::string fault_of(const std::vector<UChar32>& name, DocumentKind document) {
    // Where older programs kept rare characters: what it shows there is another thing everywhere else.
    for (const UChar32 c : name)
        if (u_charType(c) == U_PRIVATE_USE_CHAR) return "name-private-character";
    for (const UChar32 c : name)
        if (!may_stand_in_a_name(c)) return "name-has-strange-characters";
    if (document == DocumentKind::ResidentId && !is_han_name(name)) return "name-not-han";
    return {};
}

}  // namespace

NameReading read_name(std::string_view typed, DocumentKind document) {
    auto normal = text::normalise_name(typed);
    NameReading reading;
    const bool spaced = !normal.suggested.empty();
    reading.name = std::move(spaced ? normal.suggested : normal.text);
    const auto name = characters(reading.name);
    if (name.empty())
        reading.problem = "person-name-missing";
    else if (reading.name.size() > limits::kNameBytes)
        reading.problem = "name-too-long";
    else
        reading.problem = fault_of(name, document);
    if (!reading.problem.empty()) return reading;
    if (spaced)
        reading.problem = "name-spaces-removed";
    else if (name.size() == 1)
        reading.problem = "name-one-character";
    else if (!normal.changed.empty())
        reading.problem = "name-mended";
    reading.doubtful = !reading.problem.empty();
    return reading;
}

bool same_name(std::string_view a, std::string_view b) {
    const auto form = [](std::string_view name) {
        auto normal = text::normalise_name(name);
        return normal.suggested.empty() ? std::move(normal.text) : std::move(normal.suggested);
    };
    return form(a) == form(b);
}

}  // namespace xingtan::people
