#pragma once
// Steps that the use cases of transfers share: finding one, proving who decides, telling both sides.
#include "domain/org/service.h"
#include "domain/people/service_transfer.h"
#include "domain/people/store_transfer.h"

namespace xingtan::people {

// Visible from one side at least; Kind::Missing otherwise. Kind::Stale when If-Match names another version.
Result<Transfer> find_transfer(db::Tx& tx, const AnyScope& scope, Claimed<TransferId> id);
Result<> same_version(const Context& ctx, const Transfer& transfer);
// Kind::Forbidden "transfer-decided-by-the-other-side" unless the unit that decides, or that asked, lies in
// scope.
Result<> is_decider(db::Tx& tx, const AnyScope& scope, const Transfer& transfer);
Result<> is_asker(const Transfer& transfer);
// Locks her; Kind::Conflict "person-not-active".
Result<store::Taken> take_person(db::Tx& tx, PersonId person);
// One audit row for each side; for one unit only one.
Result<> record_both(db::Tx& tx, Context& ctx, std::string_view action, const Transfer& transfer);
Result<Transfer> transfer_row(db::Tx& tx, const AnyScope& scope, TransferId id);

}  // namespace xingtan::people
