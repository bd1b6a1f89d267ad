#pragma once
// The deployment's secrets: one root key in a file only its owner can read (data/keys, mode 0600), from which
// the sealing key, the blind-index key, the code key and the Ed25519 signing key are derived by HKDF-SHA-256,
// each for one purpose.
#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan::crypto {

class Keyring {
  public:
    static Result<Keyring> create(const std::string& file);  // refuses to overwrite
    static Result<Keyring> open(const std::string& file);    // refuses a file others can read
    static Keyring for_tests();

    // AES-256-GCM under a fresh nonce; `context` (table, column, row id) is bound in, so two sealed values
    // cannot be swapped. The result is base64 text with a key version in front.
    std::string seal(std::string_view plain, std::string_view context) const;
    Result<std::string> unseal(std::string_view sealed, std::string_view context) const;
    // HMAC-SHA-256 of a normalised document number, hex: equal numbers, equal index; without the key it says
    // nothing.
    std::string blind_index(std::string_view normalised) const;
    // HMAC-SHA-256 of an activation code, sign-in link, session or platform token, hex.
    std::string code_hash(std::string_view code) const;

    // A compact JWS (EdDSA, RFC 7515/8037) over a JSON payload, and its check. verify returns the payload.
    std::string sign(std::string_view payload_json) const;
    Result<std::string> verify(std::string_view jws) const;  // Kind::Invalid "signature-invalid"
    std::string jwks() const;                                // the public key as a JSON Web Key Set
    std::string_view key_id() const;

  private:
    struct Keys;
    std::shared_ptr<const Keys> keys_;
    explicit Keyring(std::shared_ptr<const Keys> keys) : keys_(std::move(keys)) {}
};

// Argon2id, 19 MiB, t=2, p=1; PHC text. About 40 ms: never inside a transaction, run in the bounded pool of
// auth.
std::string hash_password(std::string_view password);
bool password_matches(std::string_view phc, std::string_view password);

std::string random_bytes(std::size_t count);
std::string random_token(std::size_t bytes = 32);  // base64url
std::string activation_code();  // 80 random bits as 16 Crockford letters, grouped XXXX-XXXX-XXXX-XXXX
std::string sha256_hex(std::string_view bytes);

}  // namespace xingtan::crypto
