#pragma once
// Every invariant of every domain, for `xingtan check` and for the end of each flow.
#include <string>
#include <vector>

#include "platform/crypto/keyring.h"
#include "platform/db/db.h"
#include "platform/db/invariant.h"

namespace xingtan::app {

struct Broken {
    std::string invariant;
    std::vector<std::string> violations;  // at most 100 each
};
std::vector<db::Invariant> all_invariants();
// Runs them all and verifies the audit chain ("audit-chain-whole"); every invariant has an entry, empty when
// it holds. With the deployment's keys the signed heads of the chain are verified too
// ("audit-heads-signed").
Result<std::vector<Broken>> check(db::Database& database, const crypto::Keyring* keys = nullptr);

}  // namespace xingtan::app
