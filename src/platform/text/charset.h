#pragma once
// Text files as offices send them, turned into UTF-8: UTF-8 with or without a mark, UTF-16 either way round,
// GB18030. A byte sequence that is none of them is refused with its line; nothing is ever replaced by U+FFFD.
//
// GB18030 is read by ICU, with the characters that the 2022 edition took out of the private use area put
// where Unicode has them, so a name typed on an old machine is found on a new one.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan::text {

enum class Charset : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

std::string_view charset_name(Charset charset);  // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"

struct CharsetFound {
    Charset charset = Charset::Utf8;
    int mark_bytes = 0;  // length of the byte order mark to skip
};

// Looks at a file piece by piece. UTF-8 is chosen when every byte fits it, else GB18030, unless zero bytes
// show it to be UTF-16.
class CharsetGuess {
  public:
    void feed(std::string_view bytes);
    CharsetFound verdict() const;

  private:
    void follow_utf8(unsigned char byte);

    std::string head_;  // the first bytes, enough for a mark
    std::size_t seen_ = 0;
    std::size_t zeros_even_ = 0;
    std::size_t zeros_odd_ = 0;
    int expected_ = 0;  // continuation bytes still to come
    unsigned char lowest_ = 0x80;
    unsigned char highest_ = 0xBF;
    bool utf8_ = true;
};

// Converts piece by piece. An undecodable or zero character gives Kind::Invalid "text-not-decodable" with
// the parameter "row", the line it stands on.
class ToUtf8 {
  public:
    explicit ToUtf8(CharsetFound found);
    ~ToUtf8();
    ToUtf8(const ToUtf8&) = delete;
    ToUtf8& operator=(const ToUtf8&) = delete;

    Result<> feed(std::string_view bytes, std::string& out);  // appends
    Result<> finish(std::string& out);

  private:
    Result<> convert(std::string_view bytes, std::string& out, bool last);

    struct Converter;
    std::unique_ptr<Converter> converter_;
    int mark_left_;
    std::int64_t line_ = 1;
};

struct Decoded {
    std::string text;
    Charset charset = Charset::Utf8;
};

Result<Decoded> to_utf8(std::string_view bytes);

}  // namespace xingtan::text
