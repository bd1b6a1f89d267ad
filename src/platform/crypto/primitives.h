#pragma once
// The few algorithms the keyring is built of, over OpenSSL. A failure inside OpenSSL itself is a bug or a
// machine out of memory, so it throws; what a stranger can cause (a wrong tag, a wrong signature) is an
// ordinary answer.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace xingtan::crypto {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;

std::string sha256(std::string_view bytes);

// HMAC-SHA-256 (RFC 2104) under one key, whose half of the work is done once. Thread-safe.
class Hmac {
  public:
    explicit Hmac(std::string_view key);
    std::string operator()(std::string_view message) const;

  private:
    struct State;
    std::shared_ptr<const State> state_;
};

std::string hkdf_sha256(std::string_view secret, std::string_view salt, std::string_view info,
                        std::size_t bytes);  // RFC 5869

// AES-256-GCM: the text under the nonce, followed by its tag; and back, or none when anything was altered.
std::string gcm_encrypt(std::string_view key, std::string_view nonce, std::string_view associated,
                        std::string_view plain);
std::optional<std::string> gcm_decrypt(std::string_view key, std::string_view nonce,
                                       std::string_view associated, std::string_view text_and_tag);

// Ed25519 (RFC 8032) from a 32-byte seed.
std::string ed25519_public_key(std::string_view seed);
std::string ed25519_sign(std::string_view seed, std::string_view message);
bool ed25519_verify(std::string_view public_key, std::string_view message, std::string_view signature);

// Compares in a time that depends on the lengths alone.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace xingtan::crypto
