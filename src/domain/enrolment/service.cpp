#include "domain/enrolment/service.h"

#include <map>
#include <set>

#include "domain/enrolment/decide.h"
#include "domain/enrolment/each.h"
#include "domain/enrolment/eligibility.h"
#include "domain/enrolment/move.h"
#include "domain/enrolment/news.h"
#include "domain/enrolment/queue.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

// Nothing is said here of what is left to whoever confirms: that takes confirm_many.
Result<> confirmable_here(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts) {
    TRY(decided_here(tx, ctx, facts));
    TRY(accepted(facts));
    const auto project = TRY(project::facts(tx, facts.project));
    const auto terms = TRY(project::terms_of(project));
    TRY(vouch_to_confirm(tx, terms.conditions, facts.id, {}));
    return {};
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
    struct Asked {
        const project::ProjectFacts& project;
        const std::vector<project::Condition>& conditions;
        const Vouched& said;
    };
    Confirmable(db::Tx& tx, Context& ctx, const AnyScope& scope, const Asked& asked)
        : tx_(tx), ctx_(ctx), scope_(scope), asked_(asked) {}

    Result<std::optional<State>> add(Claimed<EnrolmentId> id) {
        const auto facts = TRY(find(tx_, scope_, id));
        if (facts.project != asked_.project.id) return Error::missing();
        const auto decider = TRY(decider_for(facts.unit));
        TRY(decided_by(tx_, ctx_, decider));
        TRY(may_move(facts.state, State::Confirmed));
        TRY(accepted(facts));
        auto vouches = TRY(vouch_to_confirm(tx_, asked_.conditions, facts.id, asked_.said));
        if (!named_.insert(facts.id.value).second) return Error::conflict("named-twice");
        chosen_.push_back(facts);
        vouches_.push_back(std::move(vouches));
        return std::optional<State>(State::Confirmed);
    }
    Result<> confirm_all(tally::Group& group) {
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            TRY(keep_vouches(tx_, ctx_, chosen_[i].id, vouches_[i]));
            TRY(move(tx_, ctx_, chosen_[i], State::Confirmed, "", group));
        }
        return {};
    }
    const std::vector<EnrolmentFacts>& chosen() const { return chosen_; }

  private:
    db::Tx& tx_;
    Context& ctx_;
    const AnyScope& scope_;
    Asked asked_;
    std::map<UnitId, UnitId> deciders_;
    std::set<std::int64_t> named_;
    std::vector<EnrolmentFacts> chosen_;
    std::vector<std::vector<Vouch>> vouches_;  // beside them

    Result<UnitId> decider_for(UnitId unit) {
        if (const auto known = deciders_.find(unit); known != deciders_.end()) return known->second;
        const auto decider = TRY(confirmer(tx_, unit, asked_.project.confirm_level));
        deciders_[unit] = decider;
        return decider;
    }
};

// Nominated onto a place; with none free, put on the reserve list when that was asked for.
Result<EnrolmentFacts> nominate_in(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                   const project::Offer& offer, Claimed<PersonId> id,
                                   const NominateManyBody& body, tally::Group& group) {
    const auto when_full = body.when_full.value_or(WhenFull::Refuse);
    const Wish wish{.vouched = said_of(body.vouched)};
    const auto person = TRY(people::find(tx, scope, id));
    TRY(admitted(tx, offer, person));
    auto made = make(tx, ctx, offer, person, State::Nominated, group, wish);
    if (made.ok() || when_full == WhenFull::Refuse || made.error().code != "places-exhausted") return made;
    return make(tx, ctx, offer, person, State::Reserve, group, wish);
}

// A place is given by hand, under its lock.
Result<> promotable(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts) {
    if (facts.state != State::Reserve) return may_move(facts.state, State::Reserve);
    project::Offer offer;
    offer.intake = TRY(project::intake_facts(tx, facts.intake));
    offer.project = TRY(project::facts(tx, facts.project));
    TRY(still_to_begin(offer.intake, ctx.now));
    const auto person = TRY(people::facts_many(tx, std::span(&facts.person, 1)));
    if (person.empty() || person.front().unit != facts.unit) return Error::conflict("person-moved-on");
    TRY(admitted(tx, offer, person.front(), facts.id));
    const auto free = TRY(quota::lock_free(tx, {facts.project, facts.intake, facts.unit}));
    if (free == 0) return Error::conflict("places-exhausted");
    auto seated = facts;
    return seat_from_queue(tx, offer, seated);
}

using Decide = Result<> (*)(db::Tx&, Context&, const EnrolmentFacts&);

// The order of every single decision: prove scope, load, decide, change, remember.
template <Can C>
Result<Enrolment> change(Context& ctx, Claimed<EnrolmentId> id, State to, std::string_view reason,
                         std::string_view action, Decide decide) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Enrolment> {
        const auto scope = TRY(ctx.actor.template scope<C>(tx));
        auto facts = TRY(find(tx, scope, id));
        TRY(as_edited(ctx, facts.version));
        if (decide) TRY(decide(tx, ctx, facts));
        tally::Group group;
        const auto from = facts.state;
        TRY(move(tx, ctx, facts, to, reason, group));
        if (place_effect(from, to) == PlaceEffect::ReleaseHeld) TRY(fill(tx, ctx, facts.intake, group));
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = action, .object = to_wire(facts.id), .unit = facts.unit}));
        TRY(tell_of_decisions(tx, ctx, std::span(&facts, 1)));
        return row(tx, scope, facts.id);
    });
}

// Several people of the caller's into one intake. A refusal leaves nothing behind: everything before the hold
// reads, and a hold that finds no free place changes no row.
template <class Put>
Result<Outcomes> put_many(Context& ctx, Claimed<IntakeId> intake,
                          const std::vector<Claimed<PersonId>>& people, std::string_view action, Put put) {
    TRY(length_in_range(people.size(), "people"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        TRY(may_nominate(offer, ctx.now));
        tally::Group group;
        std::vector<EnrolmentFacts> nominated;
        auto outcomes = TRY(each_of(people, [&](Claimed<PersonId> id) -> Result<std::optional<State>> {
            const auto made = TRY(put(tx, scope, offer, id, group));
            if (made.state == State::Nominated) nominated.push_back(made);
            return std::optional<State>(made.state);
        }));
        TRY(audit::record(tx, ctx.who(),
                          {.action = action,
                           .object = to_wire(offer.intake.id),
                           .unit = ctx.actor.unit,
                           .count = outcomes.done}));
        TRY(tell_of_nominations(tx, ctx, nominated));
        TRY(group.post(tx));
        return outcomes;
    });
}

}  // namespace

Result<Enrolment> nominate(Context& ctx, Claimed<IntakeId> intake, const NominateBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Enrolment> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto person = TRY(people::find(tx, scope, body.person));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        TRY(may_nominate(offer, ctx.now));
        TRY(admitted(tx, offer, person));
        tally::Group group;
        const Wish wish{.vouched = said_of(body.vouched)};
        const auto facts = TRY(make(tx, ctx, offer, person, State::Nominated, group, wish));
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "enrolment.nominated", .object = to_wire(facts.id), .unit = facts.unit}));
        TRY(tell_of_nominations(tx, ctx, std::span(&facts, 1)));
        auto nominated = TRY(row(tx, scope, facts.id));
        TRY(group.post(tx));  // last: every school of her county waits for its counter
        return nominated;
    });
}

Result<Outcomes> nominate_many(Context& ctx, Claimed<IntakeId> intake, const NominateManyBody& body) {
    return put_many(ctx, intake, body.people, "enrolment.nominated",
                    [&](db::Tx& tx, const AnyScope& scope, const project::Offer& offer, Claimed<PersonId> id,
                        tally::Group& group) { return nominate_in(tx, ctx, scope, offer, id, body, group); });
}

Result<Outcomes> reserve(Context& ctx, Claimed<IntakeId> intake, const ReserveBody& body) {
    return put_many(ctx, intake, body.people, "enrolment.reserved",
                    [&](db::Tx& tx, const AnyScope& scope, const project::Offer& offer, Claimed<PersonId> id,
                        tally::Group& group) {
                        return reserve_in(tx, ctx, scope, offer, id, group,
                                          {.vouched = said_of(body.vouched)});
                    });
}

Result<Enrolment> enrol_late(Context& ctx, Claimed<IntakeId> intake, const LateBody& body) {
    TRY(reason_given({body.reason}));
    return ctx.db.write([&](db::Tx& tx) -> Result<Enrolment> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto person = TRY(people::find(tx, scope, body.person));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        TRY(late(offer.intake, ctx.now));
        TRY(admitted(tx, offer, person));
        tally::Group group;
        const Wish wish{
            .reason = body.reason, .vouched = said_of(body.vouched), .answering = Answering::Decider};
        auto facts = TRY(make(tx, ctx, offer, person, State::Nominated, group, wish));
        TRY(decided_here(tx, ctx, facts));
        TRY(move(tx, ctx, facts, State::Confirmed, body.reason, group));
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "enrolment.late", .object = to_wire(facts.id), .unit = facts.unit}));
        TRY(tell_of_decisions(tx, ctx, std::span(&facts, 1)));
        return row(tx, scope, facts.id);
    });
}

Result<Enrolment> promote(Context& ctx, Claimed<EnrolmentId> id) {
    return change<Can::Nominate>(ctx, id, State::Nominated, "", "enrolment.promoted", promotable);
}

Result<Enrolment> confirm(Context& ctx, Claimed<EnrolmentId> id) {
    return change<Can::Confirm>(ctx, id, State::Confirmed, "", "enrolment.confirmed", confirmable_here);
}

Result<Outcomes> confirm_many(Context& ctx, Claimed<ProjectId> project_id, const ConfirmManyBody& body) {
    TRY(length_in_range(body.enrolments.size(), "enrolments"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        tally::Group group;
        // Whoever cannot be confirmed is an outcome; a move that fails after that is a fault of the whole
        // request.
        const auto terms = TRY(project::terms_of(project));
        const auto said = body.vouched.value_or(Vouched{});
        Confirmable confirmable(tx, ctx, scope, {project, terms.conditions, said});
        auto outcomes = TRY(
            each_of(body.enrolments, [&](const Claimed<EnrolmentId>& id) { return confirmable.add(id); }));
        TRY(confirmable.confirm_all(group));
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
