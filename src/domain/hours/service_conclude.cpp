// An office passes somebody who has every hard minimum and not one that holds in principle, and writes why.
#include "domain/hours/ledger.h"
#include "domain/hours/service.h"

namespace xingtan::hours {
namespace {

// Locks her row, so that hours entered at the same moment are either seen or wait.
Result<enrolment::EnrolmentFacts> locked(db::Tx& tx, const AnyScope& scope,
                                         const enrolment::EnrolmentFacts& found) {
    const enrolment::HoursDelta nothing{found.id, {}};
    const auto rows = TRY(enrolment::add_hours_many(tx, scope, std::span(&nothing, 1)));
    if (rows.empty()) return Error::conflict(std::string(state_problem(found.state)));
    return rows.front();
}

Result<> concludable(db::Tx& tx, const enrolment::EnrolmentFacts& facts) {
    const auto completion = TRY(completion_of(tx, facts.project));
    if (!met(completion, done_of(facts), project::Strength::Hard))
        return Error::conflict("hard-minimum-missing");
    return {};
}

}  // namespace

Result<EnrolmentRecord> conclude(Context& ctx, Claimed<EnrolmentId> id, const enrolment::ReasonBody& body) {
    TRY(enrolment::reason_given(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<EnrolmentRecord> {
        const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
        const auto found = TRY(enrolment::find(tx, scope, id));
        if (ctx.if_match && *ctx.if_match != found.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(found.version)}});
        const auto facts = TRY(locked(tx, scope, found));
        TRY(concludable(tx, facts));
        const enrolment::Settled settled{facts, enrolment::State::Passed, day_of(ctx.now)};
        tally::Group counters;
        TRY(enrolment::settle(tx, ctx, std::span(&settled, 1), body.reason, counters));
        TRY(counters.post(tx));
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "enrolment.concluded", .object = to_wire(facts.id), .unit = facts.unit}));
        return record(tx, scope, facts.id);
    });
}

}  // namespace xingtan::hours
