#include "platform/crypto/primitives.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>
#include <stdexcept>

namespace xingtan::crypto {
namespace {

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

void must(bool done, const char* step) {
    if (done) return;
    char reason[160] = "";
    ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
    throw std::runtime_error(std::string("openssl: ") + step + ": " + reason);
}

const unsigned char* octets(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* octets(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

Cipher new_cipher() {
    Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    must(cipher != nullptr, "cipher");
    return cipher;
}

Digest new_digest() {
    Digest digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    must(digest != nullptr, "digest");
    return digest;
}

Key private_key(std::string_view seed) {
    Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, octets(seed), seed.size()),
            &EVP_PKEY_free);
    must(key != nullptr, "private key");
    return key;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    std::string digest(32, '\0');
    unsigned size = 0;
    must(EVP_Digest(bytes.data(), bytes.size(), octets(digest), &size, EVP_sha256(), nullptr) == 1, "sha256");
    return digest;
}

namespace {

constexpr std::size_t kShaBlock = 64, kShaBytes = 32;
// SHA-256 that has already taken in the key, each byte of it changed by `pad`.
Digest keyed_digest(std::string block, char pad) {
    for (char& byte : block) byte = static_cast<char>(byte ^ pad);
    auto made = new_digest();
    must(EVP_DigestInit_ex(made.get(), EVP_sha256(), nullptr) == 1 &&
             EVP_DigestUpdate(made.get(), block.data(), block.size()) == 1,
         "hmac");
    return made;
}

void finish(EVP_MD_CTX* digest, const EVP_MD_CTX* keyed, std::string_view message, unsigned char* into) {
    unsigned size = 0;
    must(EVP_MD_CTX_copy_ex(digest, keyed) == 1 &&
             EVP_DigestUpdate(digest, message.data(), message.size()) == 1 &&
             EVP_DigestFinal_ex(digest, into, &size) == 1 && size == kShaBytes,
         "hmac");
}

}  // namespace

struct Hmac::State {
    Digest inner, outer;
};

Hmac::Hmac(std::string_view key) {
    std::string block = key.size() > kShaBlock ? sha256(key) : std::string(key);
    block.resize(kShaBlock, '\0');
    state_ = std::make_shared<State>(State{keyed_digest(block, 0x36), keyed_digest(block, 0x5c)});
}

std::string Hmac::operator()(std::string_view message) const {
    thread_local const Digest digest = new_digest();
    std::string inner(kShaBytes, '\0'), code(kShaBytes, '\0');
    finish(digest.get(), state_->inner.get(), message, octets(inner));
    finish(digest.get(), state_->outer.get(), inner, octets(code));
    return code;
}

std::string hkdf_sha256(std::string_view secret, std::string_view salt, std::string_view info,
                        std::size_t bytes) {
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr),
                                                                &EVP_KDF_free);
    must(kdf != nullptr, "hkdf");
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            &EVP_KDF_CTX_free);
    must(context != nullptr, "hkdf");
    char hash[] = "SHA256";
    const auto octet_parameter = [](const char* name, std::string_view value) {
        return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(value.data()), value.size());
    };
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, hash, 0),
                                     octet_parameter(OSSL_KDF_PARAM_KEY, secret),
                                     octet_parameter(OSSL_KDF_PARAM_SALT, salt),
                                     octet_parameter(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    std::string derived(bytes, '\0');
    must(EVP_KDF_derive(context.get(), octets(derived), derived.size(), parameters) == 1, "hkdf derive");
    return derived;
}

std::string gcm_encrypt(std::string_view key, std::string_view nonce, std::string_view associated,
                        std::string_view plain) {
    const auto cipher = new_cipher();
    must(EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(nonce)) == 1,
         "gcm start");
    int length = 0;
    must(EVP_EncryptUpdate(cipher.get(), nullptr, &length, octets(associated),
                           static_cast<int>(associated.size())) == 1,
         "gcm associated");
    std::string sealed(plain.size() + kTagBytes, '\0');
    must(EVP_EncryptUpdate(cipher.get(), octets(sealed), &length, octets(plain),
                           static_cast<int>(plain.size())) == 1,
         "gcm text");
    must(EVP_EncryptFinal_ex(cipher.get(), octets(sealed) + length, &length) == 1, "gcm end");
    must(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, octets(sealed) + plain.size()) ==
             1,
         "gcm tag");
    return sealed;
}

std::optional<std::string> gcm_decrypt(std::string_view key, std::string_view nonce,
                                       std::string_view associated, std::string_view text_and_tag) {
    if (text_and_tag.size() < kTagBytes) return std::nullopt;
    const auto text = text_and_tag.substr(0, text_and_tag.size() - kTagBytes);
    std::string tag(text_and_tag.substr(text.size()));
    const auto cipher = new_cipher();
    must(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(nonce)) == 1,
         "gcm start");
    must(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1, "gcm tag");
    int length = 0;
    must(EVP_DecryptUpdate(cipher.get(), nullptr, &length, octets(associated),
                           static_cast<int>(associated.size())) == 1,
         "gcm associated");
    std::string plain(text.size() + kTagBytes, '\0');
    must(EVP_DecryptUpdate(cipher.get(), octets(plain), &length, octets(text),
                           static_cast<int>(text.size())) == 1,
         "gcm text");
    if (EVP_DecryptFinal_ex(cipher.get(), octets(plain) + length, &length) != 1) return std::nullopt;
    plain.resize(text.size());
    return plain;
}

std::string ed25519_public_key(std::string_view seed) {
    const auto key = private_key(seed);
    std::string bytes(32, '\0');
    std::size_t size = bytes.size();
    must(EVP_PKEY_get_raw_public_key(key.get(), octets(bytes), &size) == 1 && size == 32, "public key");
    return bytes;
}

std::string ed25519_sign(std::string_view seed, std::string_view message) {
    const auto key = private_key(seed);
    const auto digest = new_digest();
    must(EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1, "sign start");
    std::string signature(64, '\0');
    std::size_t size = signature.size();
    must(EVP_DigestSign(digest.get(), octets(signature), &size, octets(message), message.size()) == 1,
         "sign");
    return signature;
}

bool ed25519_verify(std::string_view public_key, std::string_view message, std::string_view signature) {
    const Key key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(public_key), public_key.size()),
        &EVP_PKEY_free);
    if (!key) return false;
    const auto digest = new_digest();
    must(EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1, "verify start");
    return EVP_DigestVerify(digest.get(), octets(signature), signature.size(), octets(message),
                            message.size()) == 1;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace xingtan::crypto
