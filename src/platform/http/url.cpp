#include "platform/http/url.h"

namespace xingtan::http {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

enum class Plus { Literal, Space };

std::optional<std::string> decode(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::Space) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high << 4 | low);
            i += 2;
        }
    }
    if (out.find('\0') != std::string::npos || !is_utf8(out)) return std::nullopt;
    return out;
}

// How many bytes the sequence that starts with `lead` has, and the least code point so many bytes may carry.
struct Sequence {
    int bytes;
    std::uint32_t bits;
    std::uint32_t least;
};
Sequence sequence_of(unsigned char lead) {
    if (lead < 0x80) return {1, lead, 0};
    if (lead >> 5 == 6) return {2, lead & 0x1fu, 0x80};
    if (lead >> 4 == 14) return {3, lead & 0x0fu, 0x800};
    if (lead >> 3 == 30) return {4, lead & 0x07u, 0x10000};
    return {0, 0, 0};
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto [bytes, point, least] = sequence_of(static_cast<unsigned char>(text[i]));
        if (bytes == 0 || i + static_cast<std::size_t>(bytes) > text.size()) return false;
        for (int k = 1; k < bytes; ++k) {
            const auto next = static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]);
            if (next >> 6 != 2) return false;
            point = point << 6 | (next & 0x3fu);
        }
        const bool surrogate = point >= 0xd800 && point <= 0xdfff;
        if (point < least || point > 0x10ffff || surrogate) return false;
        i += static_cast<std::size_t>(bytes);
    }
    return true;
}

Result<Target> split_target(std::string_view target) {
    if (target.empty() || target[0] != '/' || target.find('#') != std::string_view::npos)
        return Error::malformed("target-malformed");
    const auto mark = target.find('?');
    if (mark == std::string_view::npos) return Target{target, {}};
    return Target{target.substr(0, mark), target.substr(mark + 1)};
}

std::optional<std::string> decode_segment(std::string_view segment) {
    auto text = decode(segment, Plus::Literal);
    if (!text || text->find('/') != std::string::npos) return std::nullopt;
    return text;
}

Result<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> parameters;
    while (!query.empty()) {
        const auto end = query.find('&');
        const auto part = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
        if (part.empty()) continue;
        const auto equals = part.find('=');
        auto name = decode(part.substr(0, equals), Plus::Space);
        auto value = decode(equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1),
                            Plus::Space);
        if (!name || !value || parameters.size() == kQueryParametersMost)
            return Error::malformed("target-malformed");
        parameters.emplace_back(std::move(*name), std::move(*value));
    }
    return parameters;
}

std::string encode_component(std::string_view text) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += kHex[static_cast<unsigned char>(c) >> 4];
            out += kHex[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

}  // namespace xingtan::http
