#pragma once
// From the flat row of an import to what its domain sees.
#include "platform/jobs/service.h"
#include "platform/jobs/store.h"

namespace xingtan::jobs {

const KindRules& rules_of(ImportKind kind);
Record record_of(const store::ImportFacts& row);
std::vector<ImportField> fields_of(const Record& record);
// What is wrong in it so far, ready to be changed.
Result<Findings> findings_of(const store::ImportFacts& row, const RowKey& key);
// The counts, problems and wrong values of `findings` into the row; the counts are those of the rows changed.
void put_findings(store::ImportFacts& row, const RowKey& key, const Findings& findings);

// An import found in the scope of its own kind.
struct Found {
    store::ImportFacts row;
    AnyScope scope;
    const KindRules* rules;
};
Result<Found> find_in(db::Tx& tx, const auth::Actor& actor, ImportId id);
Result<Found> find_now(Context& ctx, ImportId id);

}  // namespace xingtan::jobs
