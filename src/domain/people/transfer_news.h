#pragma once
// What the steps of a transfer are worth telling: both sides, whoever asked or decides, and the person.
// Written last in the transaction of the step.
#include "domain/people/model_transfer.h"
#include "platform/auth/context.h"

namespace xingtan::people {

// ToDecide is what asking says to the side that decides.
enum class TransferStep { Asked, ToDecide, Accepted, Refused, Withdrawn, Reversed, Returned };
BOOST_DESCRIBE_ENUM(TransferStep, Asked, ToDecide, Accepted, Refused, Withdrawn, Reversed, Returned)

// Each unit by the accounts that manage its people, or that of the nearest unit above that has such; the one
// that acts is left out. Figures and places only: whoever opens the page sees who it is about.
Result<> tell_of_transfer(db::Tx& tx, Context& ctx, const Transfer& transfer, TransferStep step);

}  // namespace xingtan::people
