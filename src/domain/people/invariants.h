#pragma once
// What always holds of people; see platform/db/invariant.h.
#include <span>

#include <string>
#include <vector>

#include "platform/crypto/keyring.h"
#include "platform/db/db.h"
#include "platform/db/invariant.h"

namespace xingtan::people {
std::span<const db::Invariant> invariants();
// Documents whose sealed number does not open, or is not the one indexed, in words; at most 100.
Result<std::vector<std::string>> unreadable_documents(db::Tx& tx, const crypto::Keyring& keys);
}  // namespace xingtan::people
