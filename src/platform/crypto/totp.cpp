#include "platform/crypto/totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace xingtan::crypto {

std::string totp(std::string_view secret, std::int64_t step, int digits) {
    std::array<unsigned char, 8> counter{};
    for (int i = 7; i >= 0; --i, step >>= 8) counter[static_cast<std::size_t>(i)] = step & 0xFF;
    std::array<unsigned char, 20> mac{};
    unsigned int length = mac.size();
    if (!HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(),
              mac.data(), &length))
        throw std::runtime_error("openssl: HMAC-SHA-1 failed");
    // RFC 4226, 5.3: four bytes from where the last half byte points, without their sign.
    const std::size_t at = mac[19] & 0x0F;
    std::uint32_t number = (mac[at] & 0x7Fu) << 24 | mac[at + 1] << 16 | mac[at + 2] << 8 | mac[at + 3];
    std::string code(static_cast<std::size_t>(digits), '0');
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        code[static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
    return code;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = held << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) out += kLetters[held >> (bits - 5) & 31];
    }
    if (bits > 0) out += kLetters[held << (5 - bits) & 31];
    return out;
}

}  // namespace xingtan::crypto
