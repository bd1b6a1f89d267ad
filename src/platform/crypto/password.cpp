#include <argon2.h>

#include <stdexcept>

#include "platform/crypto/keyring.h"

namespace xingtan::crypto {
namespace {

constexpr std::uint32_t kPasses = 2;
constexpr std::uint32_t kMemoryKib = 19 * 1024;
constexpr std::uint32_t kLanes = 1;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;

}  // namespace

std::string hash_password(std::string_view password) {
    const auto salt = random_bytes(kSaltBytes);
    std::string phc(argon2_encodedlen(kPasses, kMemoryKib, kLanes, kSaltBytes, kHashBytes, Argon2_id), '\0');
    const int outcome = argon2id_hash_encoded(kPasses, kMemoryKib, kLanes, password.data(), password.size(),
                                              salt.data(), salt.size(), kHashBytes, phc.data(), phc.size());
    if (outcome != ARGON2_OK)
        throw std::runtime_error(std::string("argon2: ") + argon2_error_message(outcome));
    phc.resize(phc.find('\0'));
    return phc;
}

bool password_matches(std::string_view phc, std::string_view password) {
    return argon2id_verify(std::string(phc).c_str(), password.data(), password.size()) == ARGON2_OK;
}

}  // namespace xingtan::crypto
