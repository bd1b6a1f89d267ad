#pragma once
// SHA-256 of a file of any size, read a piece at a time.
#include <string>

#include "base/result.h"

namespace xingtan::crypto {

// Hex. Kind::Unavailable "file-unusable" when it cannot be read.
Result<std::string> sha256_of_file(const std::string& file);

}  // namespace xingtan::crypto
