// What a trainee, a tutor or a class manager sees of her own classes.
#include "domain/classes/store_staff.h"
#include "domain/classes/store_timetable.h"

namespace xingtan::classes {

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
        for (auto& one : classes) {
            if (one.id != id.unproven) continue;
            leads = leads || one.part != MyPart::Trainee;
            page.own = std::move(one);
            found = true;
        }
        if (!found) return Error::missing();
        const auto staff = TRY(store::staff(tx, page.own.id, today));
        for (const auto& one : staff)
            if (one.active) page.staff.push_back({one.role, one.name});
        page.sessions = TRY(store::sessions(tx, {page.own.id, {}, 0, kSessionsMost}));
        if (leads) page.members = TRY(store::mates(tx, page.own.id));
        return page;
    });
}

}  // namespace xingtan::classes
