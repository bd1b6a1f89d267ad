#pragma once
// Who decides about an enrolment: the authority at the level the project names, or the one a direct school
// answers to.
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

Result<UnitId> confirmer(db::Tx& tx, UnitId unit, org::AuthorityLevel level);
// Kind::Forbidden "decided-by-another-unit", naming it, unless the caller's unit is the decider.
Result<> decided_by(db::Tx& tx, Context& ctx, UnitId decider);
Result<> decided_here(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts);

// For lists of what the caller's own unit decides on: false when that is nothing. `admin` becomes the nearest
// authority the rows must have, or stays 0: every one below.
Result<bool> decides_on(db::Tx& tx, Context& ctx, const project::ProjectFacts& project, std::int64_t& admin);

// Kind::Stale when If-Match names another version than this one.
Result<> as_edited(Context& ctx, std::int64_t version);

}  // namespace xingtan::enrolment
