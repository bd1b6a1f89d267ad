#include "platform/http/route.h"

#include <charconv>

#include "platform/http/url.h"

namespace xingtan::http {

std::string_view Request::parameter(std::string_view name) const {
    for (const auto& [key, value] : path_parameters)
        if (key == name) return value;
    return {};
}

std::string_view Request::asked(std::string_view name) const {
    for (const auto& [key, value] : query)
        if (key == name) return value;
    return {};
}

Result<PageRequest> Request::page() const {
    PageRequest page{limits::kPageSize, std::string(asked("after"))};
    const auto size = asked("size");
    if (size.empty()) return page;
    const auto [end, failure] = std::from_chars(size.data(), size.data() + size.size(), page.size);
    const bool number = failure == std::errc() && end == size.data() + size.size();
    if (!number || page.size < 1 || page.size > limits::kPageSizeMost)
        return Error::invalid_field("size", "page-size-out-of-range",
                                    {{"most", std::to_string(limits::kPageSizeMost)}});
    return page;
}

// RFC 6266: a plain name for old readers, the true one in UTF-8 beside it.
Reply Reply::file(std::string bytes, std::string content_type, std::string_view filename) {
    std::string plain;
    for (char c : filename) plain += c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '/' ? c : '_';
    Reply reply;
    reply.content_type = std::move(content_type);
    reply.body = std::move(bytes);
    reply.headers.emplace_back(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encode_component(filename));
    return reply;
}

}  // namespace xingtan::http
