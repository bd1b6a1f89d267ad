#pragma once
// The letters a person types to find a name: the first letter of each syllable, 单雄信 -> "sxx".
// Readings are ICU's for personal names, corrected by a list of surnames and name words it reads wrongly.
// The answer is lower-case ASCII; a character nobody has recorded a reading for contributes nothing.
#include <string>
#include <string_view>

namespace xingtan::text {

// `name` is UTF-8. Words in other scripts give the first letter of their Latin form, digits stay.
std::string initials(std::string_view name);

}  // namespace xingtan::text
