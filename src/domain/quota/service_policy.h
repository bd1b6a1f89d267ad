#pragma once
// Use cases of a project's place policy, of top-ups, and of what the program does by its clock.
#include "domain/quota/model_policy.h"
#include "platform/auth/context.h"

namespace xingtan::quota {

Result<PlacePolicy> show_policy(Context& ctx, Claimed<ProjectId> project);
// By the project's owner. Dates already carried out stay as they are.
Result<PlacePolicy> set_policy(Context& ctx, Claimed<ProjectId> project, const PlacePolicyBody& body);

// By the owner, on a document, for any unit below it. Kind::Invalid "unit-not-below".
Result<PlaceSheet> top_up(Context& ctx, Claimed<ProjectId> project, const TopUpBody& body);
// By a unit for itself where the project lets it: from the nearest unit above that has enough free, else
// issued. Kind::Conflict "over-quota-blocked".
Result<PlaceSheet> confirm_over_quota(Context& ctx, Claimed<ProjectId> project, const OverQuotaBody& body);

// Due by the clock, each in the name of an account: who set the date, who issued the places last.
struct DueWork {
    std::int64_t id = 0;  // of the date; of a period's end the intake, 0 for the whole project
    ProjectId project;
    AccountId account;
    UnitId unit;
};
BOOST_DESCRIBE_STRUCT(DueWork, (), (id, project, account, unit))
Result<std::vector<DueWork>> due_returns(db::Database& database, Date today);
Result<std::vector<DueWork>> due_lapses(db::Database& database, Date today);
// Free places go back along their grants to the owner, the lowest first, some hundred rows a transaction.
Result<> return_unused(Context& ctx, const DueWork& due);
// What is still free after the last day of an intake lapses, and of the whole project after its own.
Result<> lapse_ended(Context& ctx, const DueWork& due);

}  // namespace xingtan::quota
