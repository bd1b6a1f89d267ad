#pragma once
// Use cases of transfers and secondments. See model_transfer.h for what they are.
#include "base/page.h"
#include "domain/people/model_transfer.h"
#include "platform/auth/context.h"

namespace xingtan::people {

// From the side she leaves: `person` in scope, any active unit as `to`. Into one's own school: number and
// full name of somebody registered elsewhere; Kind::Invalid "transfer-nobody-found" unless both fit, Kind::
// TooMany "identity-asked-too-often". Kind::Conflict "transfer-pending" while another one is open.
Result<Transfer> ask_transfer(Context& ctx, const TransferBody& body);

// The side that did not ask. An authority names the school; Kind::Conflict "transfer-decided" for the second
// of two that decide at once.
Result<Transfer> accept_transfer(Context& ctx, Claimed<TransferId> id, const AcceptanceBody& body);
Result<Transfer> refuse_transfer(Context& ctx, Claimed<TransferId> id, const TransferReason& body);
// The side that asked, while it is pending.
Result<Transfer> withdraw_transfer(Context& ctx, Claimed<TransferId> id, const TransferReason& body);
// The side that accepted: she goes back as if she had never left. Kind::Conflict "changed-since" once
// something came after.
Result<Transfer> reverse_transfer(Context& ctx, Claimed<TransferId> id, const TransferReason& body);
// Either side ends a secondment.
Result<Transfer> return_seconded(Context& ctx, Claimed<TransferId> id, const SecondmentEndBody& body);

// Those the caller's own unit decides on, or has asked for.
enum class TransferBox { ToDecide, Asked };
BOOST_DESCRIBE_ENUM(TransferBox, ToDecide, Asked)

struct TransferFilter {
    std::optional<TransferBox> box;
    std::optional<TransferState> state;
    std::optional<TransferKind> kind;
    std::optional<Claimed<PersonId>> person;
};
// Those of which a side lies in scope, the newest first.
Result<Page<Transfer>> list_transfers(Context& ctx, const TransferFilter& filter, const PageRequest& page);
Result<Transfer> show_transfer(Context& ctx, Claimed<TransferId> id);
// Active units anywhere by part of the name or the beginning of the code; at least two characters are asked.
Result<Page<TransferTarget>> transfer_targets(Context& ctx, std::string_view search, const PageRequest& page);

}  // namespace xingtan::people
