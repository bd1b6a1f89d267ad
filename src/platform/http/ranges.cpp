#include "platform/http/ranges.h"

#include <algorithm>
#include <charconv>

namespace xingtan::http {
namespace {

constexpr std::string_view kUnit = "bytes=";

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [at, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failure != std::errc() || at != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string_view etag_of(const Reply& reply) {
    for (const auto& [name, value] : reply.headers)
        if (same_header_name(name, "ETag")) return value;
    return {};
}

// One of the tags a client says it has, or "*".
bool names(std::string_view list, std::string_view tag) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        auto one = list.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag || one == "*") return true;
        if (comma == std::string_view::npos) return false;
        list.remove_prefix(comma + 1);
    }
    return false;
}

void say(Reply& reply, std::string_view name, std::string value) {
    reply.headers.emplace_back(std::string(name), std::move(value));
}

}  // namespace

PartAsked part_asked(std::string_view range, std::size_t size) {
    if (!range.starts_with(kUnit)) return {};
    range.remove_prefix(kUnit.size());
    const auto dash = range.find('-');
    if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) return {};
    const auto first = range.substr(0, dash), last = range.substr(dash + 1);
    const auto from = number(first), to = number(last);
    if (first.empty()) {  // so many of the last
        if (!to) return {};
        if (*to == 0 || size == 0) return {Asked::Nowhere, {}};
        return {Asked::Part, {size - std::min(*to, size), size}};
    }
    if (!from || (!last.empty() && (!to || *to < *from))) return {};
    if (*from >= size) return {Asked::Nowhere, {}};
    return {Asked::Part, {*from, to && *to < size ? *to + 1 : size}};
}

void serve_part(const IncomingRequest& request, Reply& reply) {
    const std::string tag(etag_of(reply));  // headers are added below
    if (reply.status != 200 || tag.empty() || tag.starts_with("W/")) return;
    if (request.method != "GET" && request.method != "HEAD") return;
    say(reply, "Accept-Ranges", "bytes");
    if (request.has("If-None-Match") && names(request.header("If-None-Match"), tag)) {
        reply.status = 304;
        reply.body.clear();
        return;
    }
    const auto same = request.header("If-Range");
    if (request.method != "GET" || (!same.empty() && same != tag)) return;
    const auto size = std::to_string(reply.body.size());
    const auto asked = part_asked(request.header("Range"), reply.body.size());
    if (asked.what == Asked::Whole) return;
    if (asked.what == Asked::Nowhere) {
        reply.status = 416;
        reply.body.clear();
        say(reply, "Content-Range", "bytes */" + size);
        return;
    }
    const auto [from, until] = asked.span;
    reply.status = 206;
    reply.body = reply.body.substr(from, until - from);
    say(reply, "Content-Range",
        "bytes " + std::to_string(from) + "-" + std::to_string(until - 1) + "/" + size);
}

}  // namespace xingtan::http
