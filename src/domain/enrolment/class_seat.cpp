#include "domain/enrolment/class_seat.h"

#include "domain/enrolment/store.h"

namespace xingtan::enrolment {
namespace {

std::vector<ClassSubscriber>& subscribers() {
    static std::vector<ClassSubscriber> list;
    return list;
}

}  // namespace

void on_class_passed(ClassSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<std::int64_t> sit(db::Tx& tx, std::span<const ClassSeat> seats) { return store::sit(tx, seats); }

Result<> pass_on(db::Tx& tx, Context& ctx, const SeatPassed& seat) {
    TRY(store::seat_at(tx, seat.from, {}, {}));
    TRY(store::seat_at(tx, seat.to, seat.training_class, seat.base));
    if (!seat.training_class) return {};
    for (const auto& subscriber : subscribers())
        TRY(subscriber(tx, ctx, ClassPassed{seat.from, seat.to, *seat.training_class}));
    return {};
}

}  // namespace xingtan::enrolment
