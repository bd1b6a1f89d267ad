#pragma once
// The CSV tables carried in the binary (data/*.csv): plain values separated by commas, the first row the
// header.
#include <string>
#include <string_view>
#include <vector>

namespace xingtan::app {

// Empty when there is no such table: a bug the caller's next step shows.
std::vector<std::vector<std::string>> table(std::string_view name);
std::string_view table_bytes(std::string_view name);

}  // namespace xingtan::app
