// What a change of unit means for training: standings follow the person, everything else stays where it
// happened.
#include "domain/enrolment/store_transfer.h"

namespace xingtan::enrolment {

Result<> follow_people(db::Tx& tx, Context&, const people::Relocated& moved, tally::Group& group) {
    TRY(store::lock_running(tx, moved.people));
    if (moved.undoes) {
        const auto used = TRY(store::nominated_since(tx, moved.people, moved.from.unit, *moved.undoes));
        if (used) return Error::conflict("transfer-used-since");
    }
    const auto standings = TRY(store::standings_of(tx, moved.people));
    for (const auto& one : standings) {
        group.standing(moved.from, one.programme, one.stage,
                       {.trained = -one.trained, .failed = -one.failed});
        group.standing(moved.to, one.programme, one.stage, {.trained = one.trained, .failed = one.failed});
    }
    return {};
}

}  // namespace xingtan::enrolment
