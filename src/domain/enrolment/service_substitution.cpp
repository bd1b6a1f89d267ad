#include "domain/enrolment/class_seat.h"
#include "domain/enrolment/decide.h"
#include "domain/enrolment/move.h"
#include "domain/enrolment/news.h"
#include "domain/enrolment/queue.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store_substitution.h"

namespace xingtan::enrolment {
namespace {

Result<store::SubstitutionFacts> found(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                       Claimed<SubstitutionId> id) {
    auto facts = TRY(store::find_substitution(tx, scope, id.unproven));
    if (!facts) return Error::missing();
    TRY(as_edited(ctx, facts->version));
    return std::move(*facts);
}

Result<Substitution> shown(db::Tx& tx, const AnyScope& scope, SubstitutionId id) {
    auto row = TRY(store::substitution(tx, scope, id));
    if (!row) return Error::missing();
    return std::move(*row);
}

Result<project::Offer> offer_of(db::Tx& tx, const store::SubstitutionFacts& facts) {
    project::Offer offer;
    offer.intake = TRY(project::intake_facts(tx, facts.intake));
    offer.project = TRY(project::facts(tx, facts.project));
    return offer;
}

// Her place on the reserve list of this intake, if she waits there.
Result<std::optional<EnrolmentFacts>> on_reserve(db::Tx& tx, const AnyScope& scope,
                                                 const store::SubstitutionFacts& facts) {
    const auto others = TRY(store::others(tx, facts.person));
    for (const auto& other : others)
        if (other.intake == facts.intake && other.state == State::Reserve) {
            auto own = TRY(store::find(tx, scope, other.id));
            return own;
        }
    return std::optional<EnrolmentFacts>();
}

// Who comes, as she may come into the intake now, on the reserve list or not yet in it.
struct Coming {
    people::PersonFacts person;
    std::optional<EnrolmentFacts> reserve;
};
Result<Coming> coming(db::Tx& tx, const AnyScope& scope, const store::SubstitutionFacts& facts,
                      const project::Offer& offer) {
    Coming coming;
    coming.person = TRY(people::find(tx, scope, Claimed<PersonId>{facts.person}));
    if (coming.person.unit != facts.unit) return Error::conflict("substitute-of-another-unit");
    coming.reserve = TRY(on_reserve(tx, scope, facts));
    std::optional<EnrolmentId> own;
    if (coming.reserve) own = coming.reserve->id;
    TRY(admitted(tx, offer, coming.person, own));
    return coming;
}

Result<EnrolmentFacts> take_over(db::Tx& tx, Context& ctx, const store::SubstitutionFacts& facts,
                                 const project::Offer& offer, const Coming& coming, tally::Group& group) {
    if (!coming.reserve)
        return make(tx, ctx, offer, coming.person, State::Confirmed, group,
                    {.reason = facts.reason, .answering = Answering::Decider});
    auto own = *coming.reserve;
    TRY(move(tx, ctx, own, State::Confirmed, facts.reason, group, Door::Substitution));
    return own;
}

Result<EnrolmentFacts> leaving(db::Tx& tx, const AnyScope& scope, const store::SubstitutionFacts& facts) {
    const auto one = TRY(find(tx, scope, Claimed<EnrolmentId>{facts.enrolment}));
    TRY(not_arrived(one));
    return one;
}

Result<> remember(db::Tx& tx, Context& ctx, const store::SubstitutionFacts& facts,
                  const EnrolmentFacts& leaving, const store::Decision& decision, std::string_view action) {
    const bool decided = TRY(store::decide_substitution(tx, facts.id, decision, ctx.actor.account, ctx.now));
    if (!decided) return Error::stale();
    TRY(audit::record(tx, ctx.who(), {.action = action, .object = to_wire(facts.id), .unit = facts.unit}));
    return tell_of_substitution(
        tx, ctx, {facts.project, facts.unit, facts.enrolment, leaving.person, facts.person, decision.to});
}

// The one who came goes back to where she was, the one who left has her place and her seat again.
Result<> restore(db::Tx& tx, Context& ctx, const AnyScope& scope, const store::SubstitutionFacts& facts,
                 std::string_view reason) {
    auto came = TRY(find(tx, scope, Claimed<EnrolmentId>{*facts.made}));
    TRY(not_arrived(came));
    auto left = TRY(find(tx, scope, Claimed<EnrolmentId>{facts.enrolment}));
    const auto person = TRY(people::facts_many(tx, std::span(&left.person, 1)));
    const auto offer = TRY(offer_of(tx, facts));
    if (person.empty()) return Error::missing();
    TRY(admitted(tx, offer, person.front(), left.id));
    tally::Group group;
    const auto seat = came.training_class;
    const auto back = facts.from_reserve == 1 ? State::Reserve : State::Replaced;
    TRY(move(tx, ctx, came, back, reason, group, Door::Substitution));
    TRY(move(tx, ctx, left, State::Confirmed, reason, group, Door::Substitution));
    TRY(pass_on(tx, ctx, {came.id, left.id, seat, came.base_school}));
    return group.post(tx);
}

}  // namespace

Result<Substitution> substitute(Context& ctx, Claimed<EnrolmentId> id, const SubstitutionBody& body) {
    TRY(reason_given({body.reason}));
    return ctx.db.write([&](db::Tx& tx) -> Result<Substitution> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto one = TRY(find(tx, scope, id));
        TRY(as_edited(ctx, one.version));
        TRY(not_arrived(one));
        store::SubstitutionFacts facts;
        facts.id = TRY(ctx.next_id<SubstitutionId>());
        facts.project = one.project, facts.intake = one.intake, facts.unit = one.unit;
        facts.enrolment = one.id, facts.person = body.person.unproven, facts.reason = body.reason;
        const auto offer = TRY(offer_of(tx, facts));
        TRY(coming(tx, scope, facts, offer));
        const bool before = TRY(store::stood_in(tx, one.intake, facts.person));
        if (before) return Error::conflict("substitute-once");
        const bool asked = TRY(store::insert_substitution(tx, facts, ctx.actor.account, ctx.now));
        if (!asked) return Error::conflict("substitution-asked");
        TRY(audit::record(tx, ctx.who(),
                          {.action = "substitution.asked", .object = to_wire(facts.id), .unit = one.unit}));
        TRY(tell_of_substitution(
            tx, ctx, {one.project, one.unit, one.id, one.person, facts.person, SubstitutionState::Asked}));
        return shown(tx, scope, facts.id);
    });
}

Result<Substitution> agree_substitution(Context& ctx, Claimed<SubstitutionId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Substitution> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto facts = TRY(found(tx, ctx, scope, id));
        if (facts.state != SubstitutionState::Asked) return Error::conflict("substitution-decided");
        auto left = TRY(leaving(tx, scope, facts));
        TRY(decided_here(tx, ctx, left));
        const auto offer = TRY(offer_of(tx, facts));
        const auto who = TRY(coming(tx, scope, facts, offer));
        tally::Group group;
        const auto seat = left.training_class;
        TRY(move(tx, ctx, left, State::Replaced, facts.reason, group, Door::Substitution));
        const auto came = TRY(take_over(tx, ctx, facts, offer, who, group));
        TRY(pass_on(tx, ctx, {left.id, came.id, seat, left.base_school}));
        TRY(group.post(tx));
        TRY(remember(
            tx, ctx, facts, left,
            {SubstitutionState::Asked, SubstitutionState::Agreed, came.id, who.reserve.has_value(), ""},
            "substitution.agreed"));
        return shown(tx, scope, facts.id);
    });
}

Result<Substitution> refuse_substitution(Context& ctx, Claimed<SubstitutionId> id, const ReasonBody& body) {
    TRY(reason_given(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Substitution> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto facts = TRY(found(tx, ctx, scope, id));
        const bool agreed = facts.state == SubstitutionState::Agreed;
        if (!agreed && facts.state != SubstitutionState::Asked)
            return Error::conflict("substitution-decided");
        const auto one = TRY(find(tx, scope, Claimed<EnrolmentId>{facts.enrolment}));
        TRY(decided_here(tx, ctx, one));
        if (agreed) TRY(restore(tx, ctx, scope, facts, body.reason));
        const auto to = agreed ? SubstitutionState::Undone : SubstitutionState::Refused;
        TRY(remember(tx, ctx, facts, one, {facts.state, to, facts.made, facts.from_reserve == 1, body.reason},
                     agreed ? "substitution.undone" : "substitution.refused"));
        return shown(tx, scope, facts.id);
    });
}

Result<Page<Substitution>> substitutions(Context& ctx, Claimed<ProjectId> project_id,
                                         const SubstitutionFilter& filter, const PageRequest& page) {
    const auto before =
        page.after.empty() ? INT64_MAX : id_from_wire(SubstitutionTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Substitution>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        store::SubstitutionQuery query{project.id, {}, 0, 0, SubstitutionId{before}, page.size + 1};
        if (filter.state) query.state = wire_name(*filter.state);
        if (filter.enrolment) query.enrolment = filter.enrolment->unproven.value;
        if (filter.to_decide) {
            const auto decides = TRY(decides_on(tx, ctx, project, query.admin));
            if (!decides) return Page<Substitution>{};
        }
        Page<Substitution> out;
        out.rows = TRY(store::substitutions(tx, scope, query));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        const auto counted = TRY(store::count_substitutions(tx, scope, query));
        out.set_total(counted);
        return out;
    });
}

}  // namespace xingtan::enrolment
