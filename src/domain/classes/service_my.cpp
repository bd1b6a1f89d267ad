// What a trainee, a tutor or a class manager sees of her own classes.
#include <map>

#include "domain/classes/store_staff.h"
#include "domain/classes/store_timetable.h"

namespace xingtan::classes {
namespace {

Result<std::vector<Clash>> own_clashes(db::Tx& tx, TrainingClassId id,
                                       const std::map<TrainingClassId, std::string>& others) {
    std::vector<TrainingClassId> ids;
    for (const auto& [other, name] : others) ids.push_back(other);
    const auto found = TRY(store::own_clashes(tx, id, ids));
    std::vector<Clash> clashes;
    for (const auto& one : found)
        clashes.push_back(
            {one.of, others.at(one.training_class), one.topic, one.starts_at, one.ends_at, one.people});
    return clashes;
}

}  // namespace

Result<std::vector<MyClass>> my_classes(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<MyClass>> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        return store::my_classes(tx, own, day_of(ctx.now));
    });
}

Result<MyClassPage> my_class(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<MyClassPage> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto today = day_of(ctx.now);
        MyClassPage page;
        bool found = false, leads = false;
        auto classes = TRY(store::my_classes(tx, own, today));
        std::map<TrainingClassId, std::string> others;
        for (auto& one : classes) {
            if (one.id != id.unproven) {
                others[one.id] = one.name;
                continue;
            }
            leads = leads || one.part != MyPart::Trainee;
            page.own = std::move(one);
            found = true;
        }
        if (!found) return Error::missing();
        const auto staff = TRY(store::staff(tx, page.own.id, today));
        for (const auto& one : staff)
            if (one.active) page.staff.push_back({one.role, one.name});
        page.sessions = TRY(store::sessions(tx, {page.own.id, {}, 0, kSessionsMost}));
        page.clashes = TRY(own_clashes(tx, page.own.id, others));
        if (leads) page.members = TRY(store::mates(tx, page.own.id));
        return page;
    });
}

}  // namespace xingtan::classes
