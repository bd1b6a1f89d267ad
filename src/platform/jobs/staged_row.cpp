#include "platform/jobs/staged_row.h"

#include "base/json.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/primitives.h"

namespace xingtan::jobs {
namespace {

std::string key_context(ImportId import) { return "import.key:" + to_wire(import); }
// Binds a sealed row to its place, so that two rows cannot be swapped.
std::string row_context(ImportId import, std::int64_t line) {
    return to_wire(import) + ':' + std::to_string(line);
}

std::string text_context(ImportId import) { return "import.text:" + to_wire(import); }

std::string seal_under(std::string_view key, std::string_view context, std::string_view plain) {
    auto sealed = crypto::random_bytes(crypto::kNonceBytes);
    sealed += crypto::gcm_encrypt(key, sealed, context, plain);
    return crypto::to_base64(sealed);
}

Result<std::string> unseal_under(std::string_view key, std::string_view context, std::string_view sealed) {
    const auto bytes = crypto::from_base64(sealed);
    std::optional<std::string> plain;
    if (bytes && bytes->size() >= crypto::kNonceBytes) {
        const std::string_view all = *bytes;
        plain = crypto::gcm_decrypt(key, all.substr(0, crypto::kNonceBytes), context,
                                    all.substr(crypto::kNonceBytes));
    }
    if (!plain) return Error::broken("a sealed row cannot be read: " + std::string(context));
    return std::move(*plain);
}

}  // namespace

RowKey RowKey::fresh() { return RowKey(crypto::random_bytes(crypto::kKeyBytes)); }

std::string RowKey::wrapped(const crypto::Keyring& keys, ImportId import) const {
    return keys.seal(crypto::to_base64(bytes_), key_context(import));
}

Result<RowKey> RowKey::unwrap(const crypto::Keyring& keys, ImportId import, std::string_view wrapped) {
    if (wrapped.empty()) return Error::conflict("import-destroyed");
    const auto text = TRY(keys.unseal(wrapped, key_context(import)));
    auto bytes = crypto::from_base64(text);
    if (!bytes) return Error::broken("the key of an import is not a key");
    return RowKey(std::move(*bytes));
}

std::string RowKey::seal(ImportId import, const StagedRow& row) const {
    return seal_under(bytes_, row_context(import, row.line), to_json(row));
}

Result<StagedRow> RowKey::unseal(ImportId import, std::int64_t line, std::string_view sealed) const {
    const auto plain = TRY(unseal_under(bytes_, row_context(import, line), sealed));
    return from_json<StagedRow>(plain);
}

std::string RowKey::seal_text(ImportId import, std::string_view text) const {
    return seal_under(bytes_, text_context(import), text);
}

Result<std::string> RowKey::unseal_text(ImportId import, std::string_view sealed) const {
    return unseal_under(bytes_, text_context(import), sealed);
}

std::string RowKey::mark(std::string_view text) const {
    constexpr std::size_t kMarkBytes = 15;  // 20 letters of base 64
    if (text.empty()) return {};
    return crypto::to_base64(crypto::Hmac(bytes_)(text).substr(0, kMarkBytes));
}

}  // namespace xingtan::jobs
