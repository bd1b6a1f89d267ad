#include "base/json.h"
#include "domain/org/service.h"
#include "domain/people/columns.h"

namespace xingtan::people {
namespace {

struct Forgotten {
    std::string heading;
};
BOOST_DESCRIBE_STRUCT(Forgotten, (), (heading))

}  // namespace

Result<Page<jobs::RememberedHeading>> remembered_columns(Context& ctx, Claimed<UnitId> id,
                                                         const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<jobs::RememberedHeading>> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        return jobs::remembered_headings(tx, scope, jobs::ImportKind::Roster, unit.id, page);
    });
}

Result<> forget_column(Context& ctx, Claimed<UnitId> id, std::string_view heading) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        const bool known = TRY(jobs::forget_heading(tx, jobs::ImportKind::Roster, unit.id, heading));
        if (!known) return Error::missing();
        return audit::record(tx, ctx.who(),
                             {.action = "roster.column-forgotten",
                              .object = to_wire(unit.id),
                              .unit = unit.id,
                              .detail = to_json(Forgotten{std::string(heading)})});
    });
}

}  // namespace xingtan::people
