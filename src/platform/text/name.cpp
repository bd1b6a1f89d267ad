#include "platform/text/name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <stdexcept>

namespace xingtan::text {
namespace {

using icu::UnicodeString;

constexpr UChar32 kMiddleDot = 0x00B7;
constexpr UChar32 kFullWidthSpace = 0x3000;
constexpr UChar32 kFullWidthShift = 0xFEE0;

UnicodeString from_utf8(std::string_view text) {
    return UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string to_utf8(const UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

bool is_han(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_HAN;
}

bool is_space(UChar32 c) { return u_isUWhiteSpace(c); }

// The zero-width joiners shape letters of Arabic and Indic scripts, so they stay.
bool is_invisible(UChar32 c) {
    if (c == 0x200C || c == 0x200D) return false;
    const auto kind = u_charType(c);
    return (kind == U_CONTROL_CHAR && !is_space(c)) || kind == U_FORMAT_CHAR;
}

bool is_dot(UChar32 c) {
    switch (c) {
        case '.':
        case 0x00B7:
        case 0x0387:
        case 0x16EB:
        case 0x2022:
        case 0x2024:
        case 0x2027:
        case 0x2218:
        case 0x2219:
        case 0x22C5:
        case 0x25CF:
        case 0x2E31:
        case 0x2E33:
        case 0x30FB:
        case 0xA78F:
        case 0xFF0E:
        case 0xFF65: return true;
        default: return false;
    }
}

UChar32 half_width_letter(UChar32 c) {
    if (c == kFullWidthSpace) return ' ';
    const bool letter =
        (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    return letter ? c - kFullWidthShift : c;
}

UChar32 half_width_any(UChar32 c) {
    if (c == kFullWidthSpace) return ' ';
    return c >= 0xFF01 && c <= 0xFF5E ? c - kFullWidthShift : c;
}

template <class Map>
UnicodeString mapped(const UnicodeString& text, Map map) {
    UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) out.append(map(text.char32At(i)));
    return out;
}

template <class Drop>
UnicodeString without(const UnicodeString& text, Drop drop) {
    UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (!drop(text.char32At(i))) out.append(text.char32At(i));
    return out;
}

UnicodeString composed(const UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
    UnicodeString out = nfc->normalize(text, status);
    return U_FAILURE(status) ? text : out;
}

UnicodeString without_outer_space(const UnicodeString& text) {
    std::int32_t from = 0;
    std::int32_t to = text.length();
    while (from < to && is_space(text.char32At(from))) from = text.moveIndex32(from, 1);
    while (to > from && is_space(text.char32At(text.moveIndex32(to, -1)))) to = text.moveIndex32(to, -1);
    return {text, from, to - from};
}

// The nearest character in one direction that is not a space, or 0.
UChar32 neighbour(const UnicodeString& text, std::int32_t at, std::int32_t step) {
    const bool forward = step > 0;
    for (std::int32_t i = at; forward ? (i = text.moveIndex32(i, 1)) < text.length() : i > 0;) {
        if (!forward) i = text.moveIndex32(i, -1);
        if (!is_space(text.char32At(i))) return text.char32At(i);
    }
    return 0;
}

UnicodeString with_one_dot(const UnicodeString& text) {
    UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        const bool inside_han = is_dot(c) && is_han(neighbour(text, i, -1)) && is_han(neighbour(text, i, 1));
        out.append(inside_han ? kMiddleDot : c);
    }
    return out;
}

bool is_han_name(const UnicodeString& text) {
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (!is_han(c) && !is_space(c) && c != kMiddleDot) return false;
    }
    return !text.isEmpty();
}

class Steps {
  public:
    explicit Steps(UnicodeString text) : text_(std::move(text)) {}
    void take(NameChange change, UnicodeString next) {
        if (next == text_) return;
        changed_.push_back(change);
        text_ = std::move(next);
    }
    const UnicodeString& text() const { return text_; }
    std::vector<NameChange> changed() && { return std::move(changed_); }

  private:
    UnicodeString text_;
    std::vector<NameChange> changed_;
};

}  // namespace

NormalName normalise_name(std::string_view utf8) {
    Steps steps(from_utf8(utf8));
    steps.take(NameChange::Invisible, without(steps.text(), is_invisible));
    steps.take(NameChange::Trimmed, without_outer_space(steps.text()));
    steps.take(NameChange::Composed, composed(steps.text()));
    steps.take(NameChange::MiddleDot, with_one_dot(steps.text()));
    steps.take(NameChange::HalfWidth, mapped(steps.text(), half_width_letter));
    NormalName name;
    name.text = to_utf8(steps.text());
    if (is_han_name(steps.text())) {
        const UnicodeString closed = without(steps.text(), is_space);
        if (closed != steps.text()) name.suggested = to_utf8(closed);
    }
    name.changed = std::move(steps).changed();
    return name;
}

std::string searched_name(std::string_view utf8) {
    auto normal = normalise_name(utf8);
    const UnicodeString text = from_utf8(normal.suggested.empty() ? normal.text : normal.suggested);
    UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        const UChar32 before = neighbour(text, i, -1), after = neighbour(text, i, 1);
        const bool at_an_end = (before == 0 && is_han(after)) || (after == 0 && is_han(before));
        out.append(is_dot(c) && at_an_end ? kMiddleDot : c);
    }
    return to_utf8(out);
}

std::string half_width_letters(std::string_view utf8) {
    return to_utf8(mapped(from_utf8(utf8), half_width_letter));
}

std::string half_width(std::string_view utf8) { return to_utf8(mapped(from_utf8(utf8), half_width_any)); }

std::string trimmed(std::string_view utf8) {
    const UnicodeString text = from_utf8(utf8);
    const auto blank = [](UChar32 c) { return is_space(c) || is_invisible(c); };
    std::int32_t from = 0;
    std::int32_t to = text.length();
    while (from < to && blank(text.char32At(from))) from = text.moveIndex32(from, 1);
    while (to > from && blank(text.char32At(text.moveIndex32(to, -1)))) to = text.moveIndex32(to, -1);
    return to_utf8(text.tempSubStringBetween(from, to));
}

}  // namespace xingtan::text
