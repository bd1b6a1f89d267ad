#pragma once
// Request targets: percent decoding (RFC 3986) and the query string, strictly. Decoded text is valid UTF-8
// without NUL, so nothing a database would refuse comes through here.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace xingtan::http {

constexpr std::size_t kQueryParametersMost = 64;

struct Target {
    std::string_view path;
    std::string_view query;
};

// "/a/b?c=d" -> path and query. Kind::Malformed "target-malformed" unless it begins with a slash and holds no
// fragment.
Result<Target> split_target(std::string_view target);
// A path segment; none when the escape is broken, or decodes to a slash, NUL or text that is not UTF-8.
std::optional<std::string> decode_segment(std::string_view segment);
Result<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query);
std::string encode_component(std::string_view text);
bool is_utf8(std::string_view text);

}  // namespace xingtan::http
