#pragma once
// One stored form for a personal name, however it was typed. Any letter of any script is accepted; what is
// changed without asking is only what no reader can see or what has one meaning: spaces at the ends, composed
// forms (NFC), full-width letters and digits, and the look-alikes of the middle dot between Han characters.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xingtan::text {

enum class NameChange : std::uint8_t {
    Trimmed,    // white space at the ends
    Invisible,  // control, zero-width and direction characters
    Composed,   // NFC
    HalfWidth,  // full-width letters, digits and spaces
    MiddleDot,  // • ・ ‧ ． and others to · (U+00B7)
};

struct NormalName {
    std::string text;
    std::vector<NameChange> changed;
    // Not empty when a Han name holds inner spaces: the name without them. A person decides, because
    // "张 三" is usually padding but nobody can know.
    std::string suggested;
};

NormalName normalise_name(std::string_view utf8);

// What somebody types to find a name, in the form names are kept in: also of a part of one, which may begin
// or end with a middle dot.
std::string searched_name(std::string_view utf8);

// Full-width letters, digits and space to half-width: Ｘ -> X, １ -> 1. Other text is left alone.
std::string half_width_letters(std::string_view utf8);
// The same for all of U+FF01…U+FF5E, as numbers of documents and phones need: －（） too.
std::string half_width(std::string_view utf8);
// White space of any script and zero-width characters taken from both ends.
std::string trimmed(std::string_view utf8);

}  // namespace xingtan::text
