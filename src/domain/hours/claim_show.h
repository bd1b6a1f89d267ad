#pragma once
// Claims as they are shown, and found for whoever acts on them.
#include "domain/hours/service_claim.h"
#include "domain/hours/store_claim.h"

namespace xingtan::hours {

// With lines and proofs, of rows found in scope.
Result<std::vector<HourClaim>> claims_shown(db::Tx& tx, std::vector<store::ClaimRow> rows);
Result<HourClaim> claim_shown(db::Tx& tx, store::ClaimRow row);
Result<> version_fits(const Context& ctx, std::int64_t version);

}  // namespace xingtan::hours
