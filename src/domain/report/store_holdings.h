#pragma once
// What hangs on a subtree of units, for the dry run of a change (org::on_holdings).
#include "domain/org/model.h"
#include "platform/auth/context.h"

namespace xingtan::report::store {

Result<org::Holdings> holdings(db::Tx& tx, std::string_view lo, std::string_view hi, Date today);
// Whatever was begun in a unit, now or ever: people, accounts, rights, projects, places, classes.
Result<std::int64_t> begun_in(db::Tx& tx, UnitId unit);
// Enrolments of a unit made after an id was given out.
Result<std::int64_t> enrolled_since(db::Tx& tx, UnitId unit, std::int64_t id);

}  // namespace xingtan::report::store
