#pragma once
// SHA-256 as lower-case hex: what a migration was when it ran.
#include <string>
#include <string_view>

namespace xingtan::db {

std::string checksum(std::string_view bytes);

}  // namespace xingtan::db
