#include "base/cursor.h"

namespace xingtan {
namespace {

constexpr char kHex[] = "0123456789abcdef";
constexpr char kBetween = '\x1f';

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Error unknown() { return Error::invalid("page-cursor-unknown"); }

Result<std::string> from_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return unknown();
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = digit_of(hex[i]);
        const int low = digit_of(hex[i + 1]);
        if (high < 0 || low < 0 || high + low == 0) return unknown();
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

}  // namespace

std::string make_cursor(std::initializer_list<std::string_view> values) {
    std::string cursor;
    const auto put = [&](char c) {
        cursor += kHex[static_cast<unsigned char>(c) >> 4];
        cursor += kHex[static_cast<unsigned char>(c) & 15];
    };
    bool first = true;
    for (const auto value : values) {
        if (!first) put(kBetween);
        first = false;
        for (const char c : value) put(c);
    }
    return cursor;
}

Result<std::vector<std::string>> read_cursor(std::string_view cursor, std::size_t count) {
    const auto bytes = TRY(from_hex(cursor));
    std::vector<std::string> values;
    for (std::size_t from = 0; from <= bytes.size();) {
        auto to = bytes.find(kBetween, from);
        if (to == std::string::npos) to = bytes.size();
        values.push_back(bytes.substr(from, to - from));
        from = to + 1;
    }
    if (values.size() != count) return unknown();
    return values;
}

}  // namespace xingtan
