#include "platform/crypto/file_digest.h"

#include <openssl/evp.h>

#include <fstream>
#include <memory>
#include <stdexcept>
#include <vector>

#include "platform/crypto/base64.h"

namespace xingtan::crypto {
namespace {

constexpr std::size_t kPiece = 1 << 20;
constexpr std::size_t kShaBytes = 32;

void must(bool done) {
    if (!done) throw std::runtime_error("OpenSSL: sha256 of a file");
}

}  // namespace

Result<std::string> sha256_of_file(const std::string& file) {
    std::ifstream from(file, std::ios::binary);
    if (!from) return Error::unavailable("file-unusable", file);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    must(digest && EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) == 1);
    std::vector<char> piece(kPiece);
    while (from) {
        from.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        must(EVP_DigestUpdate(digest.get(), piece.data(), static_cast<std::size_t>(from.gcount())) == 1);
    }
    if (from.bad()) return Error::unavailable("file-unusable", file);
    std::string bytes(kShaBytes, '\0');
    unsigned size = 0;
    must(EVP_DigestFinal_ex(digest.get(), reinterpret_cast<unsigned char*>(bytes.data()), &size) == 1);
    return to_hex(bytes);
}

}  // namespace xingtan::crypto
