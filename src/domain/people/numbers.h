#pragma once
// From a number as typed, of a kind nobody named, to the blind indexes it may stand under.
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/keyring.h"

namespace xingtan::people {

// Empty when the text cannot be a document number. A number of the resident style has one index; another one
// index a kind.
std::vector<std::string> possible_indexes(const crypto::Keyring& keys, std::string_view typed);

}  // namespace xingtan::people
