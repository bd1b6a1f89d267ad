#pragma once
// Use cases of claims of training done elsewhere (model_claim.h).
#include "base/page.h"
#include "domain/hours/model_claim.h"
#include "platform/auth/context.h"

namespace xingtan::hours {

// Her own (Can::OwnRecord). Kind::Invalid naming the field, "claim-proof-unreadable" for a file that is
// neither a picture nor a PDF; Kind::TooLarge "claim-proof-too-large"; Kind::Conflict "claims-too-many".
Result<HourClaim> make_claim(Context& ctx, const ClaimBody& body);
Result<Page<HourClaim>> my_claims(Context& ctx, const PageRequest& page);
// Kind::Conflict "claim-decided-already".
Result<HourClaim> withdraw_claim(Context& ctx, Claimed<HourClaimId> id);

// Of people of a unit and below, the longest waiting first (Can::ViewEnrolments).
Result<Page<HourClaim>> claims_of_unit(Context& ctx, std::optional<Claimed<UnitId>> unit, ClaimState state,
                                       const PageRequest& page);
// For its teacher and for offices that see her, to whom it shows what it might repeat.
Result<HourClaim> show_claim(Context& ctx, Claimed<HourClaimId> id);
struct ProofFile {
    std::string filename;
    std::string media;
    std::string bytes;
};
Result<ProofFile> claim_proof(Context& ctx, Claimed<HourClaimId> id, Claimed<ClaimProofId> proof);

// What her unit thinks of it (Can::Nominate), until it is decided.
Result<HourClaim> opine_on_claim(Context& ctx, Claimed<HourClaimId> id, const OpinionBody& body);
// Accepts, accepts in part or refuses (Can::EnterResults). Kind::Conflict "claim-decided-already",
// "claim-is-own".
Result<HourClaim> decide_claim(Context& ctx, Claimed<HourClaimId> id, const DecisionBody& body);
// An accepted claim proved false: its entries are reversed. Kind::Conflict "claim-not-accepted".
Result<HourClaim> reverse_claim(Context& ctx, Claimed<HourClaimId> id, const ClaimReasonBody& body);

// Recognised training outside: what is open to the caller's own unit, and (Can::ManageProjects) what a unit
// recognises.
Result<std::vector<OutsideTraining>> my_outside_trainings(Context& ctx);
Result<std::vector<OutsideTraining>> outside_trainings(Context& ctx, Claimed<UnitId> unit);
Result<OutsideTraining> recognise_training(Context& ctx, Claimed<UnitId> unit,
                                           const OutsideTrainingBody& body);
Result<OutsideTraining> close_outside_training(Context& ctx, Claimed<OutsideTrainingId> id);

}  // namespace xingtan::hours
