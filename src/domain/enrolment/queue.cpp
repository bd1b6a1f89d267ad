#include "domain/enrolment/queue.h"

#include "domain/enrolment/move.h"
#include "domain/enrolment/news.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/seat.h"
#include "domain/enrolment/store_choice.h"
#include "domain/enrolment/store_queue.h"
#include "domain/enrolment/store_seat.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

constexpr std::int64_t kTriedAtOnce = 50;
constexpr std::int64_t kHourMs = 3'600'000;

quota::Claim claim_of(const EnrolmentFacts& facts) {
    return {facts.project, facts.intake, facts.unit, facts.id.value};
}

Result<> join_queue(db::Tx& tx, EnrolmentFacts& facts) {
    const auto waiting = TRY(store::count_queue(tx, facts.intake, facts.unit, facts.state));
    if (waiting >= kQueueMost)
        return Error::conflict("reserve-list-full", {{"most", std::to_string(kQueueMost)}});
    facts.queue_no = TRY(store::next_queue_no(tx, facts.intake, facts.unit, facts.state));
    return {};
}

Result<people::PersonFacts> person_of(db::Tx& tx, PersonId id) {
    const auto found = TRY(people::facts_many(tx, std::span(&id, 1)));
    if (found.empty()) return Error::missing();
    return found.front();
}

Result<> leave_place(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts) {
    TRY(release_seat(tx, facts));
    return quota::release_held(tx, ctx, claim_of(facts));
}

// The place of her unit first, the seat last: it is shared by every unit, and held the shortest so.
Result<> take_place(db::Tx& tx, Context& ctx, const project::Offer& offer, EnrolmentFacts& facts) {
    const auto seats = TRY(seats_left(tx, offer, facts));
    TRY(quota::hold(tx, ctx, claim_of(facts)));
    const auto seated = claim_seat(tx, seats, facts);
    if (seated.ok() || seated.error().kind != Kind::Conflict) return seated;
    TRY(quota::release_held(tx, ctx, claim_of(facts)));
    return seated;
}

Result<> beside_others(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                       std::optional<EnrolmentId> except) {
    auto others = TRY(store::others(tx, person.id));
    if (except) std::erase_if(others, [&](const Other& other) { return other.id == *except; });
    return admits(offer, person.subject, others);
}

Result<std::vector<Vouch>> vouched(db::Tx& tx, const project::Offer& offer, PersonId person,
                                   const Wish& wish) {
    Vouched said;
    if (wish.vouched) said = *wish.vouched;
    if (said.reason.empty()) said.reason = wish.reason;
    return vouch_for(tx, offer, person, said, wish.answering);
}

// True when the place was hers to take.
Result<bool> offer_place(db::Tx& tx, Context& ctx, const project::Offer& offer, EnrolmentFacts facts,
                         tally::Group& group) {
    const auto free = TRY(quota::lock_free(tx, claim_of(facts)));
    if (free == 0) return false;
    const auto person = TRY(person_of(tx, facts.person));
    const auto outcome = admitted(tx, offer, person, facts.id);
    if (!outcome.ok() && outcome.error().kind == Kind::Conflict) return false;
    TRY(Result<>(outcome));
    const auto seated = seat_from_queue(tx, offer, facts);
    if (!seated.ok() && seated.error().kind == Kind::Conflict) return false;
    TRY(Result<>(seated));
    const bool waited = facts.state == State::Waiting;
    const auto moved = move(tx, ctx, facts, State::Nominated, "", group);
    if (!moved.ok() && moved.error().kind == Kind::Stale) {  // taken from the queue meanwhile
        TRY(release_seat(tx, facts));
        return false;
    }
    TRY(Result<>(moved));
    const bool to_accept = waited && offer.project.accept_hours > 0;
    if (to_accept)
        TRY(store::set_accept_by(tx, facts.id,
                                 DomainTime{ctx.now.ms + offer.project.accept_hours * kHourMs}));
    TRY(tell_of_place(tx, ctx, offer.project, facts.person, to_accept ? Given::ToAccept : Given::AtOnce));
    return true;
}

}  // namespace

Result<EnrolmentFacts> make(db::Tx& tx, Context& ctx, const project::Offer& offer,
                            const people::PersonFacts& person, State state, tally::Group& group,
                            const Wish& wish) {
    EnrolmentFacts facts;
    facts.id = TRY(ctx.next_id<EnrolmentId>());
    facts.project = offer.project.id;
    facts.intake = offer.intake.id;
    facts.person = person.id;
    facts.unit = person.unit;
    facts.admin = person.admin;
    facts.stage = person.stage;
    facts.state = state;
    facts.base_school = wish.base_school;
    facts.chosen = wish.chosen ? 1 : 0;
    const auto vouches = TRY(vouched(tx, offer, person.id, wish));
    TRY(state == State::Nominated ? take_place(tx, ctx, offer, facts) : Result<>());
    if (state == State::Reserve || state == State::Waiting) TRY(join_queue(tx, facts));
    const bool made = TRY(store::insert(tx, facts, person.subject, ctx.now));
    if (!made) {
        if (state == State::Nominated) TRY(leave_place(tx, ctx, facts));  // a list goes on without her
        return Error::conflict("already-enrolled");
    }
    TRY(keep_vouches(tx, ctx, facts.id, vouches));
    store::NewStep step{0, facts.id, facts.unit, std::nullopt, state};
    step.id = TRY(ctx.ids.next());
    TRY(store::insert_steps(tx, std::span(&step, 1), ctx.actor.account, wish.reason, ctx.now));
    group.event({facts.unit, facts.admin}, facts.project, facts.intake, wire_name(facts.stage),
                counted(state));
    return facts;
}

Result<> seat_from_queue(db::Tx& tx, const project::Offer& offer, EnrolmentFacts& facts) {
    const auto wished = facts.base_school;
    const auto seats = TRY(seats_left(tx, offer, facts));
    TRY(claim_seat(tx, seats, facts));
    if (facts.base_school != wished) TRY(store::set_base(tx, facts.id, facts.base_school));
    return {};
}

Result<> admitted(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                  std::optional<EnrolmentId> except) {
    TRY(people::not_in_transfer(tx, person.id));
    return beside_others(tx, offer, person, except);
}

Result<> admissible(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                    std::optional<EnrolmentId> except) {
    TRY(people::no_transfer_waits(tx, person.id));
    TRY(meets_hard_conditions(tx, offer, person.id));
    return beside_others(tx, offer, person, except);
}

Result<> fill(db::Tx& tx, Context& ctx, const project::Offer& offer, tally::Group& group) {
    if (!still_to_begin(offer.intake, ctx.now).ok()) return {};
    const auto queues = offer.project.reserve_promotion == project::ReservePromotion::Automatic
                            ? store::Queues::WaitingAndReserve
                            : store::Queues::Waiting;
    for (bool gave = true; gave;) {
        gave = false;
        const auto due = TRY(store::due_for_a_place(tx, offer.intake.id, queues, kTriedAtOnce));
        for (const auto& facts : due) {
            const bool given = TRY(offer_place(tx, ctx, offer, facts, group));
            gave = gave || given;
        }
    }
    return {};
}

Result<> fill(db::Tx& tx, Context& ctx, IntakeId intake, tally::Group& group) {
    project::Offer offer;
    offer.intake = TRY(project::intake_facts(tx, intake));
    offer.project = TRY(project::facts(tx, offer.intake.project));
    return fill(tx, ctx, offer, group);
}

}  // namespace xingtan::enrolment
