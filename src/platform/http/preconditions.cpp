#include "platform/http/preconditions.h"

#include <algorithm>
#include <charconv>

#include "platform/crypto/keyring.h"

namespace xingtan::http {
namespace {

constexpr std::string_view kFormTypes[] = {"text/plain", "multipart/form-data",
                                           "application/x-www-form-urlencoded"};

std::string_view media_type(std::string_view content_type) {
    auto type = content_type.substr(0, content_type.find(';'));
    while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
    return type;
}

bool visible_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

}  // namespace

Result<> media_accepted(const IncomingRequest& incoming, const Route& route) {
    if (incoming.body.empty()) return {};
    const auto type = media_type(incoming.header("Content-Type"));
    const bool upload = route.stream_body || !route.shapes.body_media.empty();
    if (!upload)
        return same_header_name(type, "application/json") ? Result<>()
                                                          : Error::malformed("content-type-not-json");
    for (auto form : kFormTypes)
        if (same_header_name(type, form) && form != route.shapes.body_media)
            return Error::malformed("content-type-refused");
    return {};
}

Result<std::optional<auth::Idempotency>> idempotency_of(const IncomingRequest& incoming, AccountId actor) {
    const std::optional<auth::Idempotency> none;
    // A key belongs to its actor: strangers share the empty one, and must not be handed each other's answers.
    if (actor.empty() || (incoming.method != "POST" && incoming.method != "PUT")) return none;
    if (!incoming.has("Idempotency-Key")) return none;
    const auto key = incoming.header("Idempotency-Key");
    if (key.empty() || key.size() > kIdempotencyKeyMost || !visible_ascii(key))
        return Error::malformed("idempotency-key-malformed");
    auth::Idempotency once{std::string(key), {}, crypto::sha256_hex(incoming.body)};
    once.route = std::string(incoming.method) + " " + std::string(incoming.target);
    return std::optional<auth::Idempotency>(std::move(once));
}

Result<std::optional<std::int64_t>> if_match_of(const IncomingRequest& incoming) {
    auto text = incoming.header("If-Match");
    if (text.empty()) return std::optional<std::int64_t>();
    if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    std::int64_t version = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (failure != std::errc() || end != text.data() + text.size() || version < 0)
        return Error::malformed("if-match-malformed");
    return std::optional<std::int64_t>(version);
}

}  // namespace xingtan::http
