#include "domain/classes/record.h"

#include <set>

namespace xingtan::classes {
namespace {

struct Figures {
    std::int64_t formed = 0;
    std::int64_t dissolved = 0;
    std::int64_t placed = 0;
    std::int64_t moved = 0;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (formed, dissolved, placed, moved))

Result<> sit(db::Tx& tx, const std::vector<store::Move>& moves) {
    std::vector<enrolment::ClassSeat> seats;
    for (const auto& move : moves) seats.push_back({move.enrolment, move.from, move.to});
    const auto seated = TRY(enrolment::sit(tx, seats));
    if (seated != std::ssize(seats)) return Error::conflict("formation-moved");
    return {};
}

}  // namespace

Result<> record_moves(db::Tx& tx, Context& ctx, const store::FormationRow& act,
                      const std::vector<store::Move>& moves, std::string_view action) {
    TRY(sit(tx, moves));
    TRY(store::end_stays(tx, moves, act.id, ctx.now));
    TRY(store::begin_stays(tx, moves, act.id, ctx.now));
    std::set<TrainingClassId> changed;
    for (const auto& move : moves) {
        if (move.from) changed.insert(*move.from);
        if (move.to) changed.insert(*move.to);
    }
    const std::vector<TrainingClassId> classes(changed.begin(), changed.end());
    TRY(store::recount(tx, classes));
    TRY(store::insert_formation(tx, act, ctx.actor.unit, ctx.actor.account));
    return audit::record(tx, ctx.who(),
                         {.action = action,
                          .object = to_wire(act.intake),
                          .unit = ctx.actor.unit,
                          .detail = to_json(Figures{act.formed, act.dissolved, act.placed, act.moved}),
                          .count = std::ssize(moves)});
}

}  // namespace xingtan::classes
