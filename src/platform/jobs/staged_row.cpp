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

Error unreadable(ImportId import, std::int64_t line) {
    return Error::broken("a sealed row cannot be read: " + row_context(import, line));
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
    auto sealed = crypto::random_bytes(crypto::kNonceBytes);
    sealed += crypto::gcm_encrypt(bytes_, sealed, row_context(import, row.line), to_json(row));
    return crypto::to_base64(sealed);
}

Result<StagedRow> RowKey::unseal(ImportId import, std::int64_t line, std::string_view sealed) const {
    const auto bytes = crypto::from_base64(sealed);
    if (!bytes || bytes->size() < crypto::kNonceBytes) return unreadable(import, line);
    const std::string_view all = *bytes;
    const auto plain = crypto::gcm_decrypt(bytes_, all.substr(0, crypto::kNonceBytes),
                                           row_context(import, line), all.substr(crypto::kNonceBytes));
    if (!plain) return unreadable(import, line);
    return from_json<StagedRow>(*plain);
}

}  // namespace xingtan::jobs
