#pragma once
// Every invariant of every domain, for `xingtan check` and for the end of each flow.
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "platform/db/invariant.h"

namespace xingtan::app {

struct Broken {
    std::string invariant;
    std::vector<std::string> violations;  // at most 100 each
};
std::vector<db::Invariant> all_invariants();
// Runs them all and verifies the audit chain ("audit-chain-whole"); every invariant has an entry, empty when
// it holds.
Result<std::vector<Broken>> check(db::Database& database);

}  // namespace xingtan::app
