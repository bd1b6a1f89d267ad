#include "domain/enrolment/service.h"

#include <map>
#include <set>

#include "domain/enrolment/move.h"
#include "domain/enrolment/news.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

// The authority that confirms for a unit at the level the project names.
Result<UnitId> confirmer(db::Tx& tx, UnitId unit, org::AuthorityLevel level) {
    const auto acting = TRY(org::holder_at(tx, unit, level));
    return decider_of(acting);
}

Result<> decided_by(db::Tx& tx, Context& ctx, UnitId decider) {
    if (decider == ctx.actor.unit) return {};
    const auto unit = TRY(org::facts(tx, decider));
    return Error{Kind::Forbidden, "decided-by-another-unit", {}, {}, {{"unit", unit.name}}};
}

Result<> decided_here(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts) {
    const auto project = TRY(project::facts(tx, facts.project));
    const auto decider = TRY(confirmer(tx, facts.unit, project.confirm_level));
    return decided_by(tx, ctx, decider);
}

// People are checked in from the day their intake begins.
Result<> intake_begun(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts) {
    const auto intake = TRY(project::intake_facts(tx, facts.intake));
    if (day_of(ctx.now) >= intake.starts_on) return {};
    return Error::conflict("intake-not-begun", {{"date", to_iso(intake.starts_on)}});
}

// Everyone of a list who may be confirmed here and now; asks once a unit who decides for it.
class Confirmable {
  public:
    Confirmable(db::Tx& tx, Context& ctx, const AnyScope& scope, const project::ProjectFacts& project)
        : tx_(tx), ctx_(ctx), scope_(scope), project_(project) {}

    Result<> add(Claimed<EnrolmentId> id) {
        const auto facts = TRY(find(tx_, scope_, id));
        if (facts.project != project_.id) return Error::missing();
        const auto decider = TRY(decider_for(facts.unit));
        TRY(decided_by(tx_, ctx_, decider));
        TRY(may_move(facts.state, State::Confirmed));
        if (!named_.insert(facts.id.value).second) return Error::conflict("named-twice");
        chosen_.push_back(facts);
        return {};
    }
    std::vector<EnrolmentFacts>& chosen() { return chosen_; }

  private:
    db::Tx& tx_;
    Context& ctx_;
    const AnyScope& scope_;
    const project::ProjectFacts& project_;
    std::map<UnitId, UnitId> deciders_;
    std::set<std::int64_t> named_;
    std::vector<EnrolmentFacts> chosen_;

    Result<UnitId> decider_for(UnitId unit) {
        if (const auto known = deciders_.find(unit); known != deciders_.end()) return known->second;
        const auto decider = TRY(confirmer(tx_, unit, project_.confirm_level));
        deciders_[unit] = decider;
        return decider;
    }
};

Result<EnrolmentFacts> make(db::Tx& tx, Context& ctx, const project::Intake& intake,
                            const people::PersonFacts& person, tally::Group& group) {
    EnrolmentFacts facts;
    facts.id = TRY(ctx.next_id<EnrolmentId>());
    facts.project = intake.project;
    facts.intake = intake.id;
    facts.person = person.id;
    facts.unit = person.unit;
    facts.admin = person.admin;
    facts.stage = person.stage;
    TRY(quota::hold(tx, ctx, {facts.project, facts.intake, facts.unit, facts.id.value}));
    TRY(store::insert(tx, facts, person.subject, ctx.now));
    store::NewStep step{0, facts.id, facts.unit, std::nullopt, State::Nominated};
    step.id = TRY(ctx.ids.next());
    TRY(store::insert_steps(tx, std::span(&step, 1), ctx.actor.account, "", ctx.now));
    group.event({facts.unit, facts.admin}, facts.project, facts.intake, wire_name(facts.stage),
                counted(State::Nominated));
    return facts;
}

Result<> not_yet_in(db::Tx& tx, const AnyScope& scope, ProjectId project, PersonId person) {
    TRY(people::not_in_transfer(tx, person));
    const auto live = TRY(store::live(tx, scope, project, person));
    if (live) return Error::conflict("already-enrolled");
    return {};
}

using Decide = Result<> (*)(db::Tx&, Context&, const EnrolmentFacts&);

// The order of every single decision: prove scope, load, decide, change, remember.
template <Can C>
Result<Enrolment> change(Context& ctx, Claimed<EnrolmentId> id, State to, std::string_view reason,
                         std::string_view action, Decide decide) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Enrolment> {
        const auto scope = TRY(ctx.actor.template scope<C>(tx));
        auto facts = TRY(find(tx, scope, id));
        if (ctx.if_match && *ctx.if_match != facts.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(facts.version)}});
        if (decide) TRY(decide(tx, ctx, facts));
        tally::Group group;
        TRY(move(tx, ctx, facts, to, reason, group));
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = action, .object = to_wire(facts.id), .unit = facts.unit}));
        TRY(tell_of_decisions(tx, ctx, std::span(&facts, 1)));
        return row(tx, scope, facts.id);
    });
}

// Expected refusals become an outcome of their own; anything else fails the whole request.
bool is_refusal(const Error& error) {
    return error.kind == Kind::Conflict || error.kind == Kind::Missing || error.kind == Kind::Forbidden ||
           error.kind == Kind::Invalid;
}

template <class IdType, class One>
Result<Outcomes> each_of(const std::vector<Claimed<IdType>>& ids, One one) {
    Outcomes outcomes;
    for (const auto& id : ids) {
        Result<> result = one(id);
        if (!result.ok() && !is_refusal(result.error())) return std::move(result).error();
        (result.ok() ? outcomes.done : outcomes.refused) += 1;
        outcomes.rows.push_back({to_wire(id.unproven), result.ok(), result.ok() ? "" : result.error().code});
    }
    return outcomes;
}

Result<> length_in_range(std::size_t size, const char* field) {
    if (size == 0 || size > kManyMost)
        return Error::invalid_field(field, "list-length-out-of-range", {{"most", std::to_string(kManyMost)}});
    return {};
}

}  // namespace

Result<Enrolment> nominate(Context& ctx, Claimed<IntakeId> intake_id, const NominateBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Enrolment> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto person = TRY(people::find(tx, scope, body.person));
        const auto intake = TRY(project::find_intake(tx, scope, intake_id));
        TRY(project::nomination_open(intake, ctx.now));
        TRY(not_yet_in(tx, scope, intake.project, person.id));
        tally::Group group;
        const auto facts = TRY(make(tx, ctx, intake, person, group));
        TRY(group.post(tx));
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "enrolment.nominated", .object = to_wire(facts.id), .unit = facts.unit}));
        TRY(tell_of_nominations(tx, ctx, std::span(&facts, 1)));
        return row(tx, scope, facts.id);
    });
}

Result<Outcomes> nominate_many(Context& ctx, Claimed<IntakeId> intake_id, const NominateManyBody& body) {
    TRY(length_in_range(body.people.size(), "people"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto intake = TRY(project::find_intake(tx, scope, intake_id));
        TRY(project::nomination_open(intake, ctx.now));
        tally::Group group;
        std::vector<EnrolmentFacts> made;
        // A refusal leaves nothing behind: everything before the hold reads, and a hold that finds no free
        // place changes no row.
        auto outcomes = TRY(each_of(body.people, [&](const Claimed<PersonId>& id) -> Result<> {
            const auto person = TRY(people::find(tx, scope, id));
            TRY(not_yet_in(tx, scope, intake.project, person.id));
            const auto facts = TRY(make(tx, ctx, intake, person, group));
            made.push_back(facts);
            return {};
        }));
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "enrolment.nominated",
                           .object = to_wire(intake.id),
                           .unit = ctx.actor.unit,
                           .count = outcomes.done}));
        TRY(tell_of_nominations(tx, ctx, made));
        return outcomes;
    });
}

Result<Enrolment> confirm(Context& ctx, Claimed<EnrolmentId> id) {
    return change<Can::Confirm>(ctx, id, State::Confirmed, "", "enrolment.confirmed", decided_here);
}

Result<Outcomes> confirm_many(Context& ctx, Claimed<ProjectId> project_id, const ConfirmManyBody& body) {
    TRY(length_in_range(body.enrolments.size(), "enrolments"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        tally::Group group;
        // Whoever cannot be confirmed is an outcome; a move that fails after that is a fault of the whole
        // request.
        Confirmable confirmable(tx, ctx, scope, project);
        auto outcomes = TRY(
            each_of(body.enrolments, [&](const Claimed<EnrolmentId>& id) { return confirmable.add(id); }));
        for (auto& facts : confirmable.chosen()) TRY(move(tx, ctx, facts, State::Confirmed, "", group));
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "enrolment.confirmed",
                           .object = to_wire(project.id),
                           .unit = ctx.actor.unit,
                           .count = outcomes.done}));
        TRY(tell_of_decisions(tx, ctx, confirmable.chosen()));
        return outcomes;
    });
}

Result<Enrolment> refuse(Context& ctx, Claimed<EnrolmentId> id, const ReasonBody& body) {
    TRY(reason_given(body));
    return change<Can::Confirm>(ctx, id, State::Refused, body.reason, "enrolment.refused", decided_here);
}

Result<Enrolment> recall(Context& ctx, Claimed<EnrolmentId> id, const ReasonBody& body) {
    TRY(reason_given(body));
    return change<Can::Nominate>(ctx, id, State::Recalled, body.reason, "enrolment.recalled", nullptr);
}

Result<Enrolment> check_in(Context& ctx, Claimed<EnrolmentId> id) {
    return change<Can::ManageClasses>(ctx, id, State::CheckedIn, "", "enrolment.checked-in", intake_begun);
}

Result<Enrolment> withdraw(Context& ctx, Claimed<EnrolmentId> id, const ReasonBody& body) {
    TRY(reason_given(body));
    return change<Can::Confirm>(ctx, id, State::Withdrawn, body.reason, "enrolment.withdrawn", decided_here);
}

}  // namespace xingtan::enrolment
