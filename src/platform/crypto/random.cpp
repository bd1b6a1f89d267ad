#include <openssl/rand.h>

#include <stdexcept>

#include "platform/crypto/base64.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/primitives.h"

namespace xingtan::crypto {

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("openssl: no randomness");
    return bytes;
}

std::string random_token(std::size_t bytes) { return to_base64url(random_bytes(bytes)); }

std::string activation_code() {
    static constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string code;
    // A byte modulo 32 is even: 256 is a multiple of 32.
    for (const unsigned char byte : random_bytes(16)) {
        if (code.size() % 5 == 4) code += '-';
        code += kLetters[byte % 32];
    }
    return code;
}

std::string sha256_hex(std::string_view bytes) { return to_hex(sha256(bytes)); }

}  // namespace xingtan::crypto
