#include "platform/text/initials.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <unordered_map>
#include <vector>

#include "platform/text/rare_readings.h"

namespace xingtan::text {
namespace {

enum class Place : std::uint8_t { Surname, Given, Anywhere };

struct Reading {
    std::u16string_view characters;
    std::string_view initials;  // one letter for each character
    Place place;
};

// Longer entries stand before the shorter ones they begin with.
constexpr std::array kReadings = {
    Reading{u"单于", "cy", Place::Surname},  Reading{u"重阳", "cy", Place::Given},
    Reading{u"重庆", "cq", Place::Given},    Reading{u"重光", "cg", Place::Given},
    Reading{u"番禺", "py", Place::Anywhere}, Reading{u"阚", "k", Place::Surname},
    Reading{u"么", "y", Place::Surname},     Reading{u"乜", "n", Place::Surname},
    Reading{u"覃", "q", Place::Surname},     Reading{u"佴", "n", Place::Surname},
    Reading{u"句", "g", Place::Surname},     Reading{u"祭", "z", Place::Surname},
    Reading{u"晟", "s", Place::Given},       Reading{u"峙", "z", Place::Given},
    Reading{u"率", "s", Place::Given},       Reading{u"厦", "x", Place::Anywhere},
};

std::unique_ptr<icu::Transliterator> open_transliterator() {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "Han-Latin/Names; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, where, status));
    if (U_FAILURE(status) || !made) throw std::runtime_error("ICU has no Han-Latin/Names transliterator");
    return made;
}

// Opening one costs milliseconds, and one may not be shared between threads.
const icu::Transliterator& transliterator() {
    thread_local const auto opened = open_transliterator();
    return *opened;
}

bool is_han(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_HAN;
}

// A unit is what one initial stands for: a Han character, a digit, or a word of another script.
struct Unit {
    std::int32_t at;
    UChar32 first;
};

std::vector<Unit> units_of(const icu::UnicodeString& text) {
    std::vector<Unit> units;
    bool inside_word = false;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        const bool whole = is_han(c) || u_isdigit(c);
        if (whole || (u_isalpha(c) && !inside_word)) units.push_back({i, c});
        inside_word = !whole && (u_isalpha(c) || c == '\'' || u_getCombiningClass(c) != 0);
    }
    return units;
}

bool fits(Place place, bool first) { return place == Place::Anywhere || (place == Place::Surname) == first; }

const Reading* reading_at(const icu::UnicodeString& name, const Unit& unit, bool first) {
    for (const auto& entry : kReadings) {
        const auto length = static_cast<std::int32_t>(entry.characters.size());
        if (fits(entry.place, first) &&
            name.compare(unit.at, length, entry.characters.data(), 0, length) == 0)
            return &entry;
    }
    return nullptr;
}

char letter_of(UChar32 c) { return c < 0x80 ? static_cast<char>(c) : '\0'; }

// Letters for the units of a name, '\0' where there is none, by transliterating the whole of it.
std::vector<char> letters_of_whole(const icu::UnicodeString& written, std::size_t units) {
    icu::UnicodeString latin = written;
    transliterator().transliterate(latin);
    std::vector<char> letters;
    for (const auto& unit : units_of(latin)) letters.push_back(letter_of(unit.first));
    if (letters.size() == units) return letters;
    std::erase(letters, '\0');  // a script whose words split differently in Latin
    return letters;
}

// ICU's rules read a Han character by itself, but for whether it begins the name and for these, whose reading
// may hang on the character after them. A whole transliteration costs 30 µs, so readings are remembered.
constexpr std::u16string_view kReadWithTheNext = u"令万澹长藏重沈秘";

bool reads_by_characters(const icu::UnicodeString& name, const std::vector<Unit>& units) {
    for (const auto& unit : units)
        if (!is_han(unit.first) || (unit.first < 0x10000 && kReadWithTheNext.find(static_cast<char16_t>(
                                                                unit.first)) != std::u16string_view::npos))
            return false;
    return name.countChar32() == static_cast<std::int32_t>(units.size());
}

char letter_by_itself(UChar32 character, bool first) {
    thread_local std::unordered_map<UChar32, std::array<char, 2>> known;  // at most every Han character
    const auto found = known.find(character);
    if (found != known.end()) return found->second[first];
    icu::UnicodeString alone, after_another(u"王");
    alone.append(character);
    after_another.append(character);
    const auto& read =
        known[character] = {letters_of_whole(after_another, 2).back(), letters_of_whole(alone, 1).front()};
    return read[first];
}

std::vector<char> letters_of(const icu::UnicodeString& name, const std::vector<Unit>& units) {
    if (!reads_by_characters(name, units)) return letters_of_whole(name, units.size());
    std::vector<char> letters;
    for (const auto& unit : units) letters.push_back(letter_by_itself(unit.first, unit.at == 0));
    return letters;
}

}  // namespace

std::string initials(std::string_view name) {
    const auto written = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    const auto units = units_of(written);
    const auto letters = letters_of(written, units);
    if (units.size() != letters.size()) return {letters.begin(), letters.end()};
    std::string out;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (const auto* entry = reading_at(written, units[i], i == 0)) {
            out += entry->initials;
            i += entry->initials.size() - 1;
        } else if (letters[i]) {
            out += letters[i];
        } else if (const char rare = rare_reading(units[i].first)) {
            out += rare;
        }
    }
    return out;
}

}  // namespace xingtan::text
