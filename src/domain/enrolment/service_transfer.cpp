// What a transfer means for training: standings follow the person, everything else stays where it happened.
#include "domain/enrolment/store_transfer.h"

namespace xingtan::enrolment {

Result<> follow_transfer(db::Tx& tx, Context&, const people::Transferred& moved, tally::Group& group) {
    TRY(store::lock_running(tx, moved.person));
    if (moved.undoes) {
        const auto used = TRY(store::nominated_since(tx, moved.person, moved.from.unit, *moved.undoes));
        if (used) return Error::conflict("transfer-used-since");
    }
    if (!moved.full_time) return {};
    const auto standings = TRY(store::standings_of(tx, moved.person));
    for (const auto& one : standings) {
        const bool trained = one.state == store::StandingState::Trained;
        const std::int64_t t = trained ? 1 : 0, f = trained ? 0 : 1;
        group.standing(moved.from, one.programme, wire_name(moved.stage), {.trained = -t, .failed = -f});
        group.standing(moved.to, one.programme, wire_name(moved.stage), {.trained = t, .failed = f});
    }
    return {};
}

}  // namespace xingtan::enrolment
