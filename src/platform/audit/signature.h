#pragma once
// Heads of the chain, signed with the deployment's key as it grows: every thousand rows, or within an hour.
// Rewriting rows and links alike then shows, to whoever has the public key.
#include <string>
#include <vector>

#include "base/time.h"
#include "platform/crypto/keyring.h"
#include "platform/db/db.h"

namespace xingtan::audit {

constexpr std::int64_t kSegmentRows = 1'000;
constexpr std::int64_t kSegmentMs = 3'600'000;

// Signs the head when that is due; whether it did. Run by a timer.
Result<bool> sign_head(db::Database& database, const crypto::Keyring& keys, WallTime now);
// Every signature that is not ours or says something else than the chain, in words; at most 100.
Result<std::vector<std::string>> verify_signatures(db::Tx& tx, const crypto::Keyring& keys);

}  // namespace xingtan::audit
