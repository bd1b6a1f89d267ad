#include "domain/quota/api.h"
#include "domain/quota/service_round.h"

namespace xingtan::quota {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_rounds(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    const auto rows = TRY(rounds(ctx, project, page));
    return Reply::json(rows);
}

Result<Reply> post_round(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<PlaceRoundBody>());
    const auto view = TRY(announce_round(ctx, project, body));
    return Reply::json(view, 201);
}

Result<Reply> get_round(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PlaceRoundId>("round"));
    const auto view = TRY(show_round(ctx, id));
    return Reply::json(view);
}

Result<Reply> get_requests(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PlaceRoundId>("round"));
    const auto page = TRY(request.page());
    const auto rows = TRY(round_requests(ctx, id, page));
    return Reply::json(rows);
}

template <class Body, Result<PlaceRoundView> (*Change)(Context&, Claimed<PlaceRoundId>, const Body&)>
Result<Reply> change_round(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PlaceRoundId>("round"));
    const auto body = TRY(request.json<Body>());
    const auto view = TRY(Change(ctx, id, body));
    return Reply::json(view);
}

Result<Reply> put_allotment(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PlaceRoundId>("round"));
    const auto view = TRY(allot(ctx, id));
    return Reply::json(view);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/projects/{project}/place-rounds", Can::ViewPlaces, get_rounds,
     "Second rounds of units above and below, the newest first", http::shapes_of<void, Page<PlaceRound>>(),
     "size after"},
    {"POST", "/api/projects/{project}/place-rounds", Can::AllocatePlaces, post_round,
     "Offer the unit's free places again, in a second round",
     http::shapes_of<PlaceRoundBody, PlaceRoundView>()},
    {"GET", "/api/place-rounds/{round}", Can::ViewPlaces, get_round, "A second round, as the unit sees it",
     http::shapes_of<void, PlaceRoundView>()},
    {"GET", "/api/place-rounds/{round}/requests", Can::ViewPlaces, get_requests,
     "Who asks, by number; once the places are handed out in that order",
     http::shapes_of<void, Page<PlaceRequest>>(), "size after"},
    {"PUT", "/api/place-rounds/{round}/own-request", Can::Nominate, change_round<OwnPlaceRequestBody, ask>,
     "Ask for places for the own unit, or for none any more",
     http::shapes_of<OwnPlaceRequestBody, PlaceRoundView>()},
    {"PUT", "/api/place-rounds/{round}/requests", Can::AllocatePlaces,
     change_round<PlaceRequestBody, ask_for>, "Ask for places for the authority itself or a unit below it",
     http::shapes_of<PlaceRequestBody, PlaceRoundView>()},
    {"PUT", "/api/place-rounds/{round}/points", Can::AllocatePlaces,
     change_round<RoundPointsBody, give_points>, "Give the points a ranked round goes by",
     http::shapes_of<RoundPointsBody, PlaceRoundView>()},
    {"PUT", "/api/place-rounds/{round}/allotment", Can::AllocatePlaces, put_allotment,
     "Hand out the places of a closed round", http::shapes_of<void, PlaceRoundView>()},
    {"POST", "/api/place-rounds/{round}/reversal", Can::AllocatePlaces,
     change_round<RoundReasonBody, take_back_round>, "Take back what a round handed out",
     http::shapes_of<RoundReasonBody, PlaceRoundView>()},
    {"POST", "/api/place-rounds/{round}/cancellation", Can::AllocatePlaces,
     change_round<RoundReasonBody, cancel_round>, "Call a round off before its places are handed out",
     http::shapes_of<RoundReasonBody, PlaceRoundView>()},
};

}  // namespace

std::span<const http::Route> round_routes() { return kRoutes; }

}  // namespace xingtan::quota
