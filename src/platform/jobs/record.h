#pragma once
// From the flat row of an import to what its domain sees.
#include "platform/jobs/service.h"
#include "platform/jobs/store.h"

namespace xingtan::jobs {

Record record_of(const store::ImportFacts& row);
std::vector<ProblemCount> commonest_first(std::vector<ProblemCount> problems);

// An import found in the scope of its own kind.
struct Found {
    store::ImportFacts row;
    AnyScope scope;
    const KindRules* rules;
};
Result<Found> find_in(db::Tx& tx, const auth::Actor& actor, ImportId id);

}  // namespace xingtan::jobs
