#include "platform/http/wire.h"

#include <array>
#include <ctime>

namespace xingtan::http {
namespace {

constexpr Header kHsts{"Strict-Transport-Security", "max-age=31536000; includeSubDomains"};
constexpr Header kNoSniff{"X-Content-Type-Options", "nosniff"};
constexpr Header kFrames{"X-Frame-Options", "DENY"};
constexpr Header kReferrer{"Referrer-Policy", "same-origin"};
constexpr Header kOpener{"Cross-Origin-Opener-Policy", "same-origin"};
constexpr Header kResource{"Cross-Origin-Resource-Policy", "same-origin"};
constexpr Header kNoStore{"Cache-Control", "no-store"};
constexpr Header kApiPolicy{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"};
// The only script policy is the one Vue makes for its own compiled templates.
constexpr Header kPagePolicy{
    "Content-Security-Policy",
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types vue"};

constexpr std::array kApi{kNoStore, kApiPolicy, kNoSniff, kFrames, kReferrer, kOpener, kResource, kHsts};
constexpr std::array kPage{kPagePolicy, kNoSniff, kFrames, kReferrer, kOpener, kResource, kHsts};

std::string joined(std::span<const Header> headers) {
    std::string out;
    for (const auto& [name, value] : headers) {
        out += name;
        out += ": ";
        out += value;
        out += "\r\n";
    }
    return out;
}

// Made once: every reply carries one of these four blocks.
const std::string& fixed_block(HeaderSet set, Transport transport) {
    static const std::string blocks[] = {joined(fixed_headers(HeaderSet::Api, Transport::Plain)),
                                         joined(fixed_headers(HeaderSet::Api, Transport::Secure)),
                                         joined(fixed_headers(HeaderSet::Page, Transport::Plain)),
                                         joined(fixed_headers(HeaderSet::Page, Transport::Secure))};
    return blocks[static_cast<std::size_t>(set) * 2 + static_cast<std::size_t>(transport)];
}

// "Date: Sun, 06 Nov 1994 08:49:37 GMT", written again only when the second changes.
std::string_view date_header() {
    thread_local std::time_t last = 0;
    thread_local char text[48] = {};
    const std::time_t now = std::time(nullptr);
    if (now != last) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
        last = now;
    }
    return text;
}

void line(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

bool printable(std::string_view text) {
    for (char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return false;
    return true;
}

}  // namespace

std::string_view reason_of(int status) {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 302: return "Found";
        case 303: return "See Other";
        case 206: return "Partial Content";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 416: return "Range Not Satisfiable";
        case 417: return "Expectation Failed";
        case 422: return "Unprocessable Content";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 503: return "Service Unavailable";
        case 507: return "Insufficient Storage";
        default: return "Status";
    }
}

std::span<const Header> fixed_headers(HeaderSet set, Transport transport) {
    const auto all = set == HeaderSet::Api ? std::span<const Header>(kApi) : std::span<const Header>(kPage);
    return transport == Transport::Secure ? all : all.first(all.size() - 1);
}

void write_head(std::string& out, const Outgoing& outgoing, After after, Transport transport) {
    const Reply& reply = outgoing.reply;
    out = "HTTP/1.1 ";
    out += std::to_string(reply.status);
    out += ' ';
    out += reason_of(reply.status);
    out += "\r\n";
    out += date_header();
    if (!reply.content_type.empty()) line(out, "Content-Type", reply.content_type);
    // 204 and 304 have no body by definition, and a length would contradict it.
    if (reply.status != 204 && reply.status != 304)
        line(out, "Content-Length", std::to_string(outgoing.body().size()));
    if (after == After::Close) out += "Connection: close\r\n";
    if (!outgoing.request_id.empty()) line(out, "X-Request-Id", outgoing.request_id);
    for (const auto& [name, value] : reply.headers) line(out, name, value);
    out += fixed_block(outgoing.header_set, transport);
    out += "\r\n";
}

Result<> sendable(const Reply& reply) {
    if (reply.status < 200 || reply.status > 599)
        return Error::broken("status " + std::to_string(reply.status));
    if (!printable(reply.content_type)) return Error::broken("content type holds a control character");
    for (const auto& [name, value] : reply.headers)
        if (name.empty() || name.find_first_of(": ") != std::string::npos || !printable(name) ||
            !printable(value))
            return Error::broken("header is malformed: " + name);
    return {};
}

}  // namespace xingtan::http
