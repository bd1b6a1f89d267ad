// A baseline's file, read for the eye.
#include <map>
#include <set>

#include "domain/baseline/reading.h"
#include "domain/baseline/service.h"
#include "domain/org/service.h"

namespace xingtan::baseline {
namespace {

// The children first; whoever else is below, unless that is the whole nation.
Result<std::vector<KnownUnit>> known_below(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& top) {
    std::vector<KnownUnit> out{{top.id, top.name, {}, 0}};
    std::set<UnitId> seen{top.id};
    const auto children = TRY(org::children(tx, scope, top.id));
    for (const auto& one : children)
        if (seen.insert(one.id).second) out.push_back({one.id, one.name, {}, 1});
    const auto below = org::below(tx, scope, top);
    if (!below.ok() && below.error().kind != Kind::TooLarge) return below.error();
    if (below.ok())
        for (const auto& one : *below)
            if (seen.insert(one.id).second) out.push_back({one.id, one.name, {}, 2});
    std::map<UnitId, std::size_t> at;
    for (std::size_t i = 0; i < out.size(); ++i) at[out[i].id] = i;
    const auto former = TRY(org::known_as(tx, scope, top));
    for (const auto& one : former)
        if (const auto found = at.find(one.unit); found != at.end())
            out[found->second].former.push_back(one.name);
    return out;
}

}  // namespace

Result<BaselineReading> read(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                             std::string_view bytes) {
    const auto table = TRY(read_table(bytes));
    return ctx.db.read([&](db::Tx& tx) -> Result<BaselineReading> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        TRY(project::find(tx, scope, project));
        const auto top = TRY(org::find(tx, scope, unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const auto known = TRY(known_below(tx, scope, top));
        return reading_of(table, known, top.id);
    });
}

}  // namespace xingtan::baseline
