#include "platform/http/credentials.h"

namespace xingtan::http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string_view bearer_of(const IncomingRequest& request) {
    const auto value = request.header("Authorization");
    constexpr std::string_view kScheme = "Bearer ";
    if (value.size() <= kScheme.size() || !same_header_name(value.substr(0, kScheme.size()), kScheme))
        return {};
    return trimmed(value.substr(kScheme.size()));
}

bool safe(std::string_view method) { return method == "GET" || method == "HEAD"; }

// "https://host:port" -> "host:port"; "null" -> "null", which equals no host.
std::string_view host_of(std::string_view origin) {
    const auto slashes = origin.find("://");
    return slashes == std::string_view::npos ? origin : origin.substr(slashes + 3);
}

std::string with_attributes(const auth::Deployment& deployment, std::string_view token) {
    std::string text(session_cookie_name(deployment));
    text += '=';
    text += token;
    text += "; Path=/; HttpOnly; SameSite=Lax";
    if (reached_securely(deployment)) text += "; Secure";
    return text;
}

}  // namespace

bool reached_securely(const auth::Deployment& deployment) {
    return deployment.base_url.starts_with("https://");
}

std::string_view session_cookie_name(const auth::Deployment& deployment) {
    return reached_securely(deployment) ? "__Host-xingtan" : "xingtan";
}

std::string session_cookie(const auth::Deployment& deployment, std::string_view token) {
    return with_attributes(deployment, token);
}

std::string expired_session_cookie(const auth::Deployment& deployment) {
    return with_attributes(deployment, "") + "; Max-Age=0";
}

std::string_view cookie(const IncomingRequest& request, std::string_view name) {
    for (const Header& header : request.headers) {
        if (!same_header_name(header.name, "Cookie")) continue;
        auto rest = header.value;
        while (!rest.empty()) {
            const auto end = rest.find(';');
            const auto pair = trimmed(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
            const auto equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                return pair.substr(equals + 1);
        }
    }
    return {};
}

Credentials credentials_of(const IncomingRequest& request, const auth::Deployment& deployment) {
    const auto bearer = bearer_of(request);
    if (!bearer.empty()) return {{}, bearer};
    return {cookie(request, session_cookie_name(deployment)), {}};
}

Result<> same_site(const IncomingRequest& request, const Credentials& credentials) {
    if (safe(request.method) || !credentials.bearer.empty()) return {};
    if (request.has("Sec-Fetch-Site")) {
        const auto site = request.header("Sec-Fetch-Site");
        if (site == "same-origin" || site == "none") return {};
        return Error::forbidden("cross-site-request");
    }
    if (!request.has("Origin")) return {};
    const auto host = request.header("Host");
    if (!host.empty() && same_header_name(host_of(request.header("Origin")), host)) return {};
    return Error::forbidden("cross-site-request");
}

}  // namespace xingtan::http
