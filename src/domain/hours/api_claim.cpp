#include "domain/hours/api.h"
#include "domain/hours/service_claim.h"

namespace xingtan::hours {
namespace {

using http::Reply;
using http::Request;

Result<Reply> post_claim(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<ClaimBody>());
    const auto claim = TRY(make_claim(ctx, body));
    return Reply::json(claim, 201);
}

Result<Reply> get_my_claims(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    const auto claims = TRY(my_claims(ctx, page));
    return Reply::json(claims);
}

Result<Reply> put_withdrawal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourClaimId>("claim"));
    const auto claim = TRY(withdraw_claim(ctx, id));
    return Reply::json(claim);
}

Result<Reply> get_claims(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto asked = request.asked("state");
    const auto state = asked.empty() ? ClaimState::Submitted : enum_from_wire<ClaimState>(asked);
    if (!state) return Error::invalid_field("state", "expects-choice");
    const auto claims = TRY(claims_of_unit(ctx, unit, *state, page));
    return Reply::json(claims);
}

Result<Reply> get_claim(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourClaimId>("claim"));
    const auto claim = TRY(show_claim(ctx, id));
    return Reply::json(claim);
}

Result<Reply> get_proof(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourClaimId>("claim"));
    const auto proof = TRY(request.id<ClaimProofId>("proof"));
    auto file = TRY(claim_proof(ctx, id, proof));
    return Reply::file(std::move(file.bytes), file.media, file.filename);
}

template <class Body, Result<HourClaim> (*Act)(Context&, Claimed<HourClaimId>, const Body&)>
Result<Reply> put_act(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourClaimId>("claim"));
    const auto body = TRY(request.json<Body>());
    const auto claim = TRY(Act(ctx, id, body));
    return Reply::json(claim);
}

Result<Reply> get_my_trainings(Context& ctx, const Request&) {
    const auto list = TRY(my_outside_trainings(ctx));
    return Reply::json(list);
}

Result<Reply> get_trainings(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto list = TRY(outside_trainings(ctx, unit));
    return Reply::json(list);
}

Result<Reply> post_training(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<OutsideTrainingBody>());
    const auto made = TRY(recognise_training(ctx, unit, body));
    return Reply::json(made, 201);
}

Result<Reply> put_training_closing(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<OutsideTrainingId>("training"));
    const auto closed = TRY(close_outside_training(ctx, id));
    return Reply::json(closed);
}

constexpr http::Shapes any_file() {
    http::Shapes shapes;
    shapes.reply_media = "application/octet-stream";
    return shapes;
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/my/hour-claims", Can::OwnRecord, post_claim, "Claim hours of training done elsewhere",
     http::shapes_of<ClaimBody, HourClaim>()},
    {"GET", "/api/my/hour-claims", Can::OwnRecord, get_my_claims, "One's own claims",
     http::shapes_of<void, Page<HourClaim>>(), "size after"},
    {"PUT", "/api/my/hour-claims/{claim}/withdrawal", Can::OwnRecord, put_withdrawal,
     "Take a claim back while it waits", http::shapes_of<void, HourClaim>()},
    {"GET", "/api/my/outside-trainings", Can::OwnRecord, get_my_trainings,
     "Recognised training outside that a claim may name",
     http::shapes_of<void, std::vector<OutsideTraining>>()},
    {"GET", "/api/hour-claims", Can::ViewEnrolments, get_claims, "Claims of a unit's people",
     http::shapes_of<void, Page<HourClaim>>(), "unit state size after"},
    {"GET", "/api/hour-claims/{claim}", Can::SignedIn, get_claim,
     "One claim, for its teacher and for offices", http::shapes_of<void, HourClaim>()},
    {"GET", "/api/hour-claims/{claim}/proofs/{proof}", Can::SignedIn, get_proof, "A file that proves a claim",
     any_file()},
    {"PUT", "/api/hour-claims/{claim}/opinion", Can::Nominate, put_act<OpinionBody, opine_on_claim>,
     "What the unit thinks of a claim", http::shapes_of<OpinionBody, HourClaim>()},
    {"PUT", "/api/hour-claims/{claim}/decision", Can::EnterResults, put_act<DecisionBody, decide_claim>,
     "Accept a claim, in whole or in part, or refuse it", http::shapes_of<DecisionBody, HourClaim>()},
    {"PUT", "/api/hour-claims/{claim}/reversal", Can::EnterResults, put_act<ClaimReasonBody, reverse_claim>,
     "Take back the hours of a claim that proved false", http::shapes_of<ClaimReasonBody, HourClaim>()},
    {"GET", "/api/units/{unit}/outside-trainings", Can::ViewEnrolments, get_trainings,
     "Training outside that is recognised for a unit", http::shapes_of<void, std::vector<OutsideTraining>>()},
    {"POST", "/api/units/{unit}/outside-trainings", Can::ManageProjects, post_training,
     "Recognise training outside for everybody at and below a unit",
     http::shapes_of<OutsideTrainingBody, OutsideTraining>()},
    {"PUT", "/api/outside-trainings/{training}/closing", Can::ManageProjects, put_training_closing,
     "Recognise it for no further claims", http::shapes_of<void, OutsideTraining>()},
};

}  // namespace

std::span<const http::Route> claim_routes() { return kRoutes; }

}  // namespace xingtan::hours
