// Places of persons that come with the choice of a whole school.
#include "domain/quota/ledger.h"
#include "domain/quota/service.h"

namespace xingtan::quota {

Result<> bring(db::Tx& tx, Context& ctx, const project::Offer& offer, const org::UnitFacts& school,
               std::int64_t people) {
    Ledger ledger(offer.project.id, {});
    ledger.issue(school, offer.intake.id, people);
    return ledger.post(tx, ctx);
}

}  // namespace xingtan::quota
