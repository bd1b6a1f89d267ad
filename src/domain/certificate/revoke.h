#pragma once
// Taking certificates' word back, for everyone one transaction concerns at once.
#include <span>

#include "domain/certificate/store_step.h"
#include "domain/enrolment/service.h"
#include "domain/org/service.h"

namespace xingtan::certificate {

// Who wants to act for an issuer, must hold Can::IssueCertificates over the issuer itself, not only over
// the unit of the holder: Kind::Forbidden "certificate-issuer-acts" {issuer}.
Result<org::UnitFacts> acting_for(db::Tx& tx, const AnyScope& scope, UnitId issuer);

struct Why {
    std::string_view reason;
    std::string_view proof;
};
// `standing` are valid certificates of `holders`, whose enrolments this transaction has locked. State, step,
// counters (into `group`), audit row and a notice for the holder. Kind::Stale when one is not valid any more.
Result<> revoke_all(db::Tx& tx, Context& ctx, std::span<const store::Standing> standing,
                    std::span<const enrolment::EnrolmentFacts> holders, const Why& why, tally::Group& group);

}  // namespace xingtan::certificate
