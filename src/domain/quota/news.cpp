#include "domain/quota/news.h"

#include <map>

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "platform/notify/notify.h"

namespace xingtan::quota {
namespace {

struct PlacesNews {
    std::string project;
    std::string unit;  // the other one
    std::int64_t places = 0;
};
BOOST_DESCRIBE_STRUCT(PlacesNews, (), (project, unit, places))

// Whom a move is told to, by which kind of notice, and who stands on its other side.
struct Told {
    UnitId unit;
    UnitId other;
    std::string_view kind;
    auto operator<=>(const Told&) const = default;
};
std::optional<Told> told_of(const store::NewMove& move) {
    // By the clock, for every unit at once; a round tells those who asked itself.
    if (move.cause == MoveCause::Unused || move.cause == MoveCause::Round) return {};
    switch (move.move) {
        case Move::Grant: return Told{move.to_unit, move.from_unit, "places-given"};
        case Move::Reclaim: return Told{move.from_unit, move.to_unit, "places-taken"};
        case Move::Return: return Told{move.to_unit, move.from_unit, "places-returned"};
        default: return {};
    }
}

using Names = std::map<UnitId, std::string>;
Result<> name(db::Tx& tx, UnitId unit, Names& names) {
    if (names.contains(unit)) return {};
    const auto facts = TRY(org::facts(tx, unit));
    names[unit] = facts.name;
    return {};
}

}  // namespace

Result<> tell_of_moves(db::Tx& tx, Context& ctx, ProjectId project_id,
                       std::span<const store::NewMove> moves) {
    std::map<Told, std::int64_t> places;
    for (const auto& move : moves)
        if (const auto told = told_of(move)) places[*told] += move.quantity;
    if (places.empty()) return {};
    const auto project = TRY(project::facts(tx, project_id));
    Names names;  // few: all moves of a posting have one unit in common
    std::vector<notify::ToUnit> letters;
    for (const auto& [told, count] : places) {
        TRY(name(tx, told.other, names));
        letters.push_back({told.unit,
                           {told.kind, to_json(PlacesNews{project.name, names[told.other], count}),
                            "/desk/projects/" + to_wire(project.id) + "/places"}});
    }
    return notify::tell_units(tx, ctx, Can::ViewPlaces, letters);
}

}  // namespace xingtan::quota
