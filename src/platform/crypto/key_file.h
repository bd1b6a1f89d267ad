#pragma once
// The root key on disk: a version line and 64 hex digits, in a file of its owner's alone.
//
//     xingtan-root-key 1
//     5f0c…
//     signing 2
//
// The last line, absent until the first rotation, says how many signing keys there have been: all are derived
// from the root, the last one signs, and all of them are published, so that what was signed before verifies.
#include <string>

#include "base/result.h"

namespace xingtan::crypto {

// Makes a new key, durable before it is used. Kind::Conflict "key-file-exists": it never overwrites.
Result<std::string> create_key_file(const std::string& file);
// Kind::Unavailable "key-file-missing"; Kind::Conflict "key-file-open-to-others" or "key-file-unreadable".
Result<std::string> read_key_file(const std::string& file);
// How many signing keys the file knows: 1 until the first rotation.
Result<int> signing_keys_of(const std::string& file);
// One more, from the next start on; returns how many there are now. The file is replaced as a whole.
// Kind::Conflict "signing-keys-enough" beyond kSigningKeysMost.
constexpr int kSigningKeysMost = 50;
Result<int> add_signing_key(const std::string& file);

}  // namespace xingtan::crypto
