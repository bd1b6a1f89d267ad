#include "platform/jobs/sealed_piece.h"

#include "platform/crypto/base64.h"
#include "platform/crypto/primitives.h"

namespace xingtan::jobs {

FileKey FileKey::fresh() { return FileKey(crypto::random_bytes(crypto::kKeyBytes)); }

Result<FileKey> FileKey::unwrap(const crypto::Keyring& keys, std::string_view sealed,
                                const std::string& context) {
    const auto text = TRY(keys.unseal(sealed, context));
    auto key = crypto::from_base64(text);
    if (!key) return Error::broken("the key of a file is not a key: " + context);
    return FileKey(std::move(*key));
}

std::string FileKey::wrapped(const crypto::Keyring& keys, const std::string& context) const {
    return keys.seal(crypto::to_base64(key_), context);
}

std::string FileKey::seal(const std::string& context, std::string_view bytes) const {
    auto out = crypto::random_bytes(crypto::kNonceBytes);
    out += crypto::gcm_encrypt(key_, out, context, bytes);
    return crypto::to_base64(out);
}

Result<std::string> FileKey::open(const std::string& context, std::string_view sealed) const {
    const auto bytes = crypto::from_base64(sealed);
    std::optional<std::string> plain;
    if (bytes && bytes->size() > crypto::kNonceBytes) {
        const std::string_view all = *bytes;
        plain = crypto::gcm_decrypt(key_, all.substr(0, crypto::kNonceBytes), context,
                                    all.substr(crypto::kNonceBytes));
    }
    if (!plain) return Error::broken("a piece of a file cannot be read: " + context);
    return std::move(*plain);
}

}  // namespace xingtan::jobs
