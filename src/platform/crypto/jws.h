#pragma once
// Signed statements as strangers can check them: compact JWS (RFC 7515) under Ed25519 (RFC 8037), and the
// public key as a JSON Web Key whose id is its thumbprint (RFC 7638). Only "EdDSA" is ever accepted, whatever
// a header asks for.
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan::crypto {

std::string jwk_thumbprint(std::string_view public_key);
std::string jwk_set(std::string_view public_key);
std::string jwk_set(std::span<const std::string> public_keys);
std::string compact_jws(std::string_view seed, std::string_view header_json, std::string_view payload);
// The header this program writes: {"alg":"EdDSA","kid":…,"typ":"JWT"}.
std::string jws_header(std::string_view key_id);
// The payload, when the signature, the algorithm and the key id (where the header names one) are right.
// Kind::Invalid "signature-invalid" otherwise.
Result<std::string> open_jws(std::string_view public_key, std::string_view jws);

}  // namespace xingtan::crypto
