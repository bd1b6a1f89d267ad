#pragma once
// Base64 in its two alphabets (RFC 4648 §4 with padding, §5 without). Decoding is strict: one text for one
// value, so no signature or sealed value has a second spelling.
#include <optional>
#include <string>
#include <string_view>

namespace xingtan::crypto {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);
std::string to_base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);
std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);  // lower case only

}  // namespace xingtan::crypto
