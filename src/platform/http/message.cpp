#include "platform/http/message.h"

namespace xingtan::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool same_header_name(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

std::string_view IncomingRequest::header(std::string_view name) const {
    for (const Header& header : headers)
        if (same_header_name(header.name, name)) return header.value;
    return {};
}

bool IncomingRequest::has(std::string_view name) const {
    for (const Header& header : headers)
        if (same_header_name(header.name, name)) return true;
    return false;
}

}  // namespace xingtan::http
