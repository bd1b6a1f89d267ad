#pragma once
// The one place where people change their main unit: who stood in a transfer, a move, a merger or a split.
#include "domain/people/service.h"

namespace xingtan::people {

struct Relocation {
    std::vector<PersonId> people;
    UnitId from, to;
    std::optional<std::int64_t> undoes = {};  // a transfer taken back
};
// Their rows, accounts and stock go over; later domains add what they know (on_relocated). The caller holds
// or takes the tree, has locked whoever may be settled meanwhile, and writes the memberships.
Result<> relocate(db::Tx& tx, Context& ctx, const Relocation& relocation);

}  // namespace xingtan::people
