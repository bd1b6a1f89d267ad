#include "platform/crypto/jws.h"

#include <boost/describe/class.hpp>
#include <optional>

#include "base/json.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/primitives.h"

namespace xingtan::crypto {
namespace {

// Every member a header may have. "crit" is left out on purpose: an extension that must be understood is not.
struct Header {
    std::string alg;
    std::optional<std::string> kid;
    std::optional<std::string> typ;
};
BOOST_DESCRIBE_STRUCT(Header, (), (alg, kid, typ))

Error signature_invalid() { return Error::invalid("signature-invalid"); }

// RFC 7638: the required members alone, in the order of their names, without spaces.
std::string canonical_jwk(std::string_view public_key) {
    return R"({"crv":"Ed25519","kty":"OKP","x":")" + to_base64url(public_key) + "\"}";
}

Result<> accept_header(std::string_view encoded, std::string_view public_key) {
    const auto text = from_base64url(encoded);
    if (!text) return signature_invalid();
    const auto header = from_json<Header>(*text);
    if (!header.ok() || header->alg != "EdDSA") return signature_invalid();
    if (header->kid && *header->kid != jwk_thumbprint(public_key)) return signature_invalid();
    return {};
}

}  // namespace

std::string jwk_thumbprint(std::string_view public_key) {
    return to_base64url(sha256(canonical_jwk(public_key)));
}

std::string jwk_set(std::span<const std::string> public_keys) {
    std::string list;
    for (const auto& key : public_keys) {
        if (!list.empty()) list += ',';
        list += R"({"kty":"OKP","crv":"Ed25519","x":")" + to_base64url(key) + R"(","kid":")" +
                jwk_thumbprint(key) + R"(","alg":"EdDSA","use":"sig"})";
    }
    return R"({"keys":[)" + list + "]}";
}

std::string jwk_set(std::string_view public_key) {
    const std::string one(public_key);
    return jwk_set(std::span(&one, 1));
}

std::string jws_header(std::string_view key_id) {
    return R"({"alg":"EdDSA","kid":")" + std::string(key_id) + R"(","typ":"JWT"})";
}

std::string compact_jws(std::string_view seed, std::string_view header_json, std::string_view payload) {
    const auto signed_part = to_base64url(header_json) + "." + to_base64url(payload);
    return signed_part + "." + to_base64url(ed25519_sign(seed, signed_part));
}

Result<std::string> open_jws(std::string_view public_key, std::string_view jws) {
    const auto first = jws.find('.');
    const auto last = jws.rfind('.');
    if (first == std::string_view::npos || first == last) return signature_invalid();
    TRY(accept_header(jws.substr(0, first), public_key));
    const auto payload = from_base64url(jws.substr(first + 1, last - first - 1));
    const auto signature = from_base64url(jws.substr(last + 1));
    if (!payload || !signature) return signature_invalid();
    if (!ed25519_verify(public_key, jws.substr(0, last), *signature)) return signature_invalid();
    return *payload;
}

}  // namespace xingtan::crypto
