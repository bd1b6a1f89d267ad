#pragma once
// The root key on disk: a version line and 64 hex digits, in a file of its owner's alone.
//
//     xingtan-root-key 1
//     5f0c…
#include <string>

#include "base/result.h"

namespace xingtan::crypto {

// Makes a new key, durable before it is used. Kind::Conflict "key-file-exists": it never overwrites.
Result<std::string> create_key_file(const std::string& file);
// Kind::Unavailable "key-file-missing"; Kind::Conflict "key-file-open-to-others" or "key-file-unreadable".
Result<std::string> read_key_file(const std::string& file);

}  // namespace xingtan::crypto
