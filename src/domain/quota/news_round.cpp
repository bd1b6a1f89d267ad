#include "base/json.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/quota/round.h"
#include "platform/notify/notify.h"

namespace xingtan::quota {
namespace {

struct RoundNews {
    std::string project;
    std::string unit;  // who offers the places
    std::string round;
    std::int64_t places = 0;
};
BOOST_DESCRIBE_STRUCT(RoundNews, (), (project, unit, round, places))

Result<RoundNews> news_of(db::Tx& tx, const PlaceRound& round, std::int64_t places) {
    const auto project = TRY(project::facts(tx, round.project));
    return RoundNews{project.name, round.unit_name, round.name, places};
}

std::string page_of(const PlaceRound& round) {
    return "/desk/projects/" + to_wire(round.project) + "/rounds/" + to_wire(round.id);
}

}  // namespace

Result<> tell_announced(db::Tx& tx, Context& ctx, const AnyScope& scope, const PlaceRound& round) {
    const auto news = TRY(news_of(tx, round, round.places));
    const auto params = to_json(news);
    const auto children = TRY(org::children(tx, scope, round.unit));
    std::vector<notify::ToUnit> letters;
    for (const auto& child : children)
        letters.push_back({child.id, {"round-announced", params, page_of(round)}});
    return notify::tell_units(tx, ctx, Can::ViewPlaces, letters);
}

Result<> tell_results(db::Tx& tx, Context& ctx, const PlaceRound& round, std::span<const Outcome> results) {
    auto news = TRY(news_of(tx, round, 0));
    std::vector<notify::ToUnit> letters;
    for (const auto& one : results) {
        news.places = one.won;
        letters.push_back(
            {one.unit, {one.won > 0 ? "round-won" : "round-missed", to_json(news), page_of(round)}});
    }
    return notify::tell_units(tx, ctx, Can::ViewPlaces, letters);
}

Result<> tell_ended(db::Tx& tx, Context& ctx, const PlaceRound& round, std::string_view kind) {
    const auto news = TRY(news_of(tx, round, round.places));
    const auto params = to_json(news);
    const auto asking = TRY(store::asking(tx, round.id));
    std::vector<notify::ToUnit> letters;
    for (const auto& one : asking) letters.push_back({one.unit, {kind, params, page_of(round)}});
    return notify::tell_units(tx, ctx, Can::ViewPlaces, letters);
}

}  // namespace xingtan::quota
