#pragma once
// The node number in every id (base/id.h) is leased from the database, so that no two running programs share
// one. A number never used yet is taken before one whose lease ran out, the longest unused of those first.
#include <string_view>

#include "base/time.h"
#include "platform/db/db.h"

namespace xingtan::db {

constexpr int kNodes = 1024;
constexpr std::int64_t kNodeLeaseMs = 10 * 60'000;  // renew well before: once a minute

// This process, to tell its lease from others'.
std::string_view process_holder();

// 0…1023; the one this holder has already, when it has one. Kind::Unavailable "no-free-node".
Result<int> lease_node(Database& database, WallTime now, std::string_view holder = process_holder());
// Kind::Unavailable "node-lease-lost" when another program took the number over: then this one must make no
// more ids.
Result<> renew_node(Database& database, int node, WallTime now, std::string_view holder = process_holder());

}  // namespace xingtan::db
