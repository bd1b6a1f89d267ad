#include "platform/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace xingtan::text {
namespace {

constexpr std::size_t kZerosSample = 4096;
constexpr std::size_t kUnits = 8192;  // UTF-16 units converted at a time

// GB18030-2022 gives these a place in Unicode; older tables, ICU's among them, keep them private.
struct Moved {
    char16_t was;
    UChar32 is;
};
constexpr std::array kMoved = {
    Moved{0xE78D, 0xFE10},  Moved{0xE78E, 0xFE12},  Moved{0xE78F, 0xFE11},  Moved{0xE790, 0xFE13},
    Moved{0xE791, 0xFE14},  Moved{0xE792, 0xFE15},  Moved{0xE793, 0xFE16},  Moved{0xE794, 0xFE17},
    Moved{0xE795, 0xFE18},  Moved{0xE796, 0xFE19},  Moved{0xE816, 0x20087}, Moved{0xE817, 0x20089},
    Moved{0xE818, 0x200CC}, Moved{0xE81E, 0x9FB4},  Moved{0xE826, 0x9FB5},  Moved{0xE82B, 0x9FB6},
    Moved{0xE82C, 0x9FB7},  Moved{0xE831, 0x215D7}, Moved{0xE832, 0x9FB8},  Moved{0xE83B, 0x2298F},
    Moved{0xE843, 0x9FB9},  Moved{0xE854, 0x9FBA},  Moved{0xE855, 0x241FE}, Moved{0xE864, 0x9FBB},
};

UChar32 placed(UChar32 c) {
    if (c < 0xE78D || c > 0xE864) return c;
    const auto* at = std::lower_bound(kMoved.begin(), kMoved.end(), c,
                                      [](const Moved& m, UChar32 v) { return m.was < v; });
    return at != kMoved.end() && at->was == c ? at->is : c;
}

void append_utf8(std::string& out, UChar32 c) {
    std::array<char, 4> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(bytes.data(), static_cast<std::size_t>(length));
}

const char* converter_name(Charset charset) {
    switch (charset) {
        case Charset::Utf16LittleEndian: return "UTF-16LE";
        case Charset::Utf16BigEndian: return "UTF-16BE";
        case Charset::Gb18030: return "gb18030";
        case Charset::Utf8: break;
    }
    return "UTF-8";
}

Error not_decodable(std::int64_t line) {
    return Error::invalid("text-not-decodable", {{"row", std::to_string(line)}});
}

}  // namespace

std::string_view charset_name(Charset charset) {
    return charset == Charset::Gb18030 ? "GB18030" : converter_name(charset);
}

void CharsetGuess::follow_utf8(unsigned char byte) {
    if (expected_ > 0) {
        utf8_ = utf8_ && byte >= lowest_ && byte <= highest_;
        lowest_ = 0x80;
        highest_ = 0xBF;
        --expected_;
        return;
    }
    if (byte < 0x80) return;
    // Overlong forms, surrogates and values past U+10FFFF are excluded by the range of the second byte.
    if (byte >= 0xC2 && byte <= 0xDF)
        expected_ = 1;
    else if (byte >= 0xE0 && byte <= 0xEF)
        expected_ = 2;
    else if (byte >= 0xF0 && byte <= 0xF4)
        expected_ = 3;
    else
        utf8_ = false;
    if (byte == 0xE0) lowest_ = 0xA0;
    if (byte == 0xED) highest_ = 0x9F;
    if (byte == 0xF0) lowest_ = 0x90;
    if (byte == 0xF4) highest_ = 0x8F;
}

void CharsetGuess::feed(std::string_view bytes) {
    for (const char c : bytes) {
        if (seen_ < 3) head_ += c;
        if (c == '\0' && seen_ < kZerosSample) ++(seen_ % 2 == 0 ? zeros_even_ : zeros_odd_);
        if (utf8_) follow_utf8(static_cast<unsigned char>(c));
        ++seen_;
    }
}

CharsetFound CharsetGuess::verdict() const {
    const std::string_view head = head_;
    if (head == "\xEF\xBB\xBF") return {Charset::Utf8, 3};
    if (head.starts_with("\xFF\xFE")) return {Charset::Utf16LittleEndian, 2};
    if (head.starts_with("\xFE\xFF")) return {Charset::Utf16BigEndian, 2};
    // ASCII letters, commas and line ends have a zero high byte in UTF-16; no other charset has zeros.
    if (seen_ % 2 == 0 && zeros_odd_ > 4 * zeros_even_) return {Charset::Utf16LittleEndian, 0};
    if (seen_ % 2 == 0 && zeros_even_ > 4 * zeros_odd_) return {Charset::Utf16BigEndian, 0};
    return {utf8_ && expected_ == 0 ? Charset::Utf8 : Charset::Gb18030, 0};
}

struct ToUtf8::Converter {
    explicit Converter(Charset charset) : moves(charset == Charset::Gb18030) {
        UErrorCode status = U_ZERO_ERROR;
        handle = ucnv_open(converter_name(charset), &status);
        ucnv_setToUCallBack(handle, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        if (U_FAILURE(status)) throw std::runtime_error("ICU lacks a converter it always ships");
    }
    ~Converter() { ucnv_close(handle); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // Appends the units; a high surrogate at the end of a piece waits for the next one.
    bool append(const UChar* units, std::int32_t count, std::string& out, std::int64_t& line) {
        for (std::int32_t i = 0; i < count; ++i) {
            UChar32 c = units[i];
            if (high != 0) {
                if (!U16_IS_TRAIL(c)) return false;
                c = U16_GET_SUPPLEMENTARY(high, c);
                high = 0;
            } else if (U16_IS_LEAD(c)) {
                high = static_cast<UChar>(c);
                continue;
            } else if (U16_IS_TRAIL(c) || c == 0) {
                return false;
            }
            if (c == '\n') ++line;
            append_utf8(out, moves ? placed(c) : c);
        }
        return true;
    }

    UConverter* handle = nullptr;
    UChar high = 0;
    bool moves;
};

ToUtf8::ToUtf8(CharsetFound found)
    : converter_(std::make_unique<Converter>(found.charset)), mark_left_(found.mark_bytes) {}
ToUtf8::~ToUtf8() = default;

Result<> ToUtf8::convert(std::string_view bytes, std::string& out, bool last) {
    std::array<UChar, kUnits> units;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    for (bool more = true; more;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* target = units.data();
        ucnv_toUnicode(converter_->handle, &target, units.data() + units.size(), &source, end, nullptr, last,
                       &status);
        more = status == U_BUFFER_OVERFLOW_ERROR;
        const auto count = static_cast<std::int32_t>(target - units.data());
        if (!converter_->append(units.data(), count, out, line_)) return not_decodable(line_);
        if (U_FAILURE(status) && !more) return not_decodable(line_);
    }
    return {};
}

Result<> ToUtf8::feed(std::string_view bytes, std::string& out) {
    const auto skipped = std::min<std::size_t>(bytes.size(), static_cast<std::size_t>(mark_left_));
    mark_left_ -= static_cast<int>(skipped);
    return convert(bytes.substr(skipped), out, false);
}

Result<> ToUtf8::finish(std::string& out) {
    TRY(convert({}, out, true));
    if (converter_->high != 0) return not_decodable(line_);
    return {};
}

Result<Decoded> to_utf8(std::string_view bytes) {
    CharsetGuess guess;
    guess.feed(bytes);
    const auto found = guess.verdict();
    ToUtf8 converter(found);
    Decoded decoded;
    decoded.charset = found.charset;
    TRY(converter.feed(bytes, decoded.text));
    TRY(converter.finish(decoded.text));
    return decoded;
}

}  // namespace xingtan::text
