#pragma once
// Use cases of a second round (model_round.h).
#include "base/page.h"
#include "domain/quota/model_round.h"
#include "domain/quota/service_policy.h"

namespace xingtan::quota {

Result<Page<PlaceRound>> rounds(Context& ctx, Claimed<ProjectId> project, const PageRequest& page);
Result<PlaceRoundView> show_round(Context& ctx, Claimed<PlaceRoundId> id);
// By number until the places are handed out, then in the order they were. Units of the caller's scope by
// name.
Result<Page<PlaceRequest>> round_requests(Context& ctx, Claimed<PlaceRoundId> id, const PageRequest& page);

// Of the caller's own unit (Can::AllocatePlaces), which must have that many free. Kind::Conflict
// "places-exhausted", "project-not-published", "rounds-enough".
Result<PlaceRoundView> announce_round(Context& ctx, Claimed<ProjectId> project, const PlaceRoundBody& body);
// For the caller's own unit (Can::Nominate). Kind::Conflict "round-not-open", "round-not-for-unit",
// "round-full".
Result<PlaceRoundView> ask(Context& ctx, Claimed<PlaceRoundId> id, const OwnPlaceRequestBody& body);
// The same by an authority, for itself or a unit below it (Can::AllocatePlaces).
Result<PlaceRoundView> ask_for(Context& ctx, Claimed<PlaceRoundId> id, const PlaceRequestBody& body);
Result<PlaceRoundView> give_points(Context& ctx, Claimed<PlaceRoundId> id, const RoundPointsBody& body);
// After its closing moment: every place moves in one posting. Kind::Conflict "round-not-closed",
// "round-settled", "places-exhausted".
Result<PlaceRoundView> allot(Context& ctx, Claimed<PlaceRoundId> id);
// Every place it handed out goes back. Kind::Conflict "round-places-in-use" when one is used or was passed
// on.
Result<PlaceRoundView> take_back_round(Context& ctx, Claimed<PlaceRoundId> id, const RoundReasonBody& body);
// Before it is allotted. Kind::Conflict "round-handed-out" once a first-come one has served somebody.
Result<PlaceRoundView> cancel_round(Context& ctx, Claimed<PlaceRoundId> id, const RoundReasonBody& body);

// Closed rounds that need nobody's judgement and whose places are there: allotted by the clock, in the name
// of who announced them.
Result<std::vector<DueWork>> due_rounds(db::Database& database, DomainTime now);
Result<> allot_due(Context& ctx, const DueWork& due);

}  // namespace xingtan::quota
