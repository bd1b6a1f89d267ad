#include "platform/crypto/keyring.h"

#include <vector>

#include "platform/crypto/base64.h"
#include "platform/crypto/jws.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/primitives.h"

namespace xingtan::crypto {
namespace {

constexpr std::string_view kSalt = "xingtan";
constexpr std::string_view kSealVersion = "1:";

}  // namespace

struct Keyring::Keys {
    std::string sealing;
    Hmac index;
    Hmac code;
    std::vector<std::string> signing_seeds;    // the last one signs
    std::vector<std::string> signing_publics;  // of each of them
    std::string id;                            // of the last one

    Keys(std::string_view root, int signing_keys)
        : sealing(derive(root, "sealing")), index(derive(root, "blind index")), code(derive(root, "codes")) {
        for (int number = 1; number <= signing_keys; ++number) {
            const auto purpose =
                number == 1 ? "signing ed25519" : "signing ed25519 " + std::to_string(number);
            signing_seeds.push_back(derive(root, purpose));
            signing_publics.push_back(ed25519_public_key(signing_seeds.back()));
        }
        id = jwk_thumbprint(signing_publics.back());
    }

    static std::string derive(std::string_view root, std::string_view purpose) {
        return hkdf_sha256(root, kSalt, purpose, kKeyBytes);
    }
};

Result<Keyring> Keyring::create(const std::string& file) {
    const auto root = TRY(create_key_file(file));
    return Keyring(std::make_shared<const Keys>(root, 1));
}

Result<Keyring> Keyring::open(const std::string& file) {
    const auto root = TRY(read_key_file(file));
    const auto signing_keys = TRY(signing_keys_of(file));
    return Keyring(std::make_shared<const Keys>(root, signing_keys));
}

Keyring Keyring::for_tests() {
    return Keyring(std::make_shared<const Keys>("a root key known to everyone, for tests", 1));
}

std::string Keyring::seal(std::string_view plain, std::string_view context) const {
    const auto nonce = random_bytes(kNonceBytes);
    return std::string(kSealVersion) + to_base64(nonce + gcm_encrypt(keys_->sealing, nonce, context, plain));
}

Result<std::string> Keyring::unseal(std::string_view sealed, std::string_view context) const {
    if (!sealed.starts_with(kSealVersion)) return Error::broken("a sealed value of an unknown key version");
    const auto bytes = from_base64(sealed.substr(kSealVersion.size()));
    if (!bytes || bytes->size() < kNonceBytes + kTagBytes)
        return Error::broken("a sealed value is cut short");
    const auto nonce = std::string_view(*bytes).substr(0, kNonceBytes);
    auto plain = gcm_decrypt(keys_->sealing, nonce, context, std::string_view(*bytes).substr(kNonceBytes));
    if (!plain) return Error::broken("a sealed value was altered or moved");
    return std::move(*plain);
}

std::string Keyring::blind_index(std::string_view normalised) const {
    return to_hex(keys_->index(normalised));
}

std::string Keyring::code_hash(std::string_view code) const { return to_hex(keys_->code(code)); }

std::string Keyring::sign(std::string_view payload_json) const {
    return compact_jws(keys_->signing_seeds.back(), jws_header(keys_->id), payload_json);
}

Result<std::string> Keyring::verify(std::string_view jws) const {
    const auto& publics = keys_->signing_publics;
    for (std::size_t i = publics.size() - 1; i > 0; --i) {
        auto payload = open_jws(publics[i], jws);
        if (payload.ok()) return payload;
    }
    return open_jws(publics.front(), jws);
}

std::string Keyring::jwks() const { return jwk_set(keys_->signing_publics); }

std::string_view Keyring::key_id() const { return keys_->id; }

}  // namespace xingtan::crypto
