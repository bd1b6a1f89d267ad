#include <algorithm>

#include "domain/enrolment/decide.h"
#include "domain/enrolment/move.h"
#include "domain/enrolment/news.h"
#include "domain/enrolment/queue.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/seat.h"
#include "domain/enrolment/service_choice.h"
#include "domain/enrolment/store_choice.h"
#include "domain/enrolment/store_queue.h"
#include "domain/enrolment/store_seat.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

constexpr std::int64_t kExpiredAtOnce = 100;
constexpr int kTakenAtOnce = 10;
// Written into her record, and so in the language of records.
constexpr std::string_view kNotAccepted = "未在规定时间内接受名额";

Result<people::PersonFacts> self(db::Tx& tx, const AnyScope& own) {
    auto person = TRY(store::self_person(tx, own));
    if (!person) return Error::missing();
    return std::move(*person);
}

Result<MyChoice> ranked(db::Tx& tx, std::optional<MyChoice> choice) {
    if (!choice) return Error::missing();
    if (choice->state == State::Waiting || choice->state == State::Reserve)
        choice->rank = TRY(store::rank(tx, choice->id));
    choice->own = choice->own && (choice->state == State::Waiting || choice->state == State::Nominated);
    return std::move(*choice);
}

Result<MyChoice> shown(db::Tx& tx, const AnyScope& own, EnrolmentId id) {
    auto choice = TRY(store::my_choice(tx, own, id));
    return ranked(tx, std::move(choice));
}

quota::Claim claim_of(const project::Offer& offer, UnitId unit) {
    return {offer.project.id, offer.intake.id, unit};
}

bool is_full(const Error& error) {
    return error.code == "places-exhausted" || error.code == "seats-exhausted";
}

bool lacks_place(const Result<EnrolmentFacts>& made) {
    return !made.ok() && made.error().code == "places-exhausted";
}

// Onto a place; with none left onto the line, if she asked for that. Under the locks of both the places and
// the seats nobody is put on the line while there is one.
Result<EnrolmentFacts> place_or_line(db::Tx& tx, Context& ctx, const project::Offer& offer,
                                     const people::PersonFacts& person, const ChoiceBody& body,
                                     tally::Group& group) {
    Wish wish{.chosen = true, .vouched = said_of(body.vouched)};
    if (body.base_school) wish.base_school = body.base_school->unproven;
    if (wish.base_school) TRY(known_base(tx, offer, *wish.base_school));
    auto made = make(tx, ctx, offer, person, State::Nominated, group, wish);
    // What a second round gives goes to her unit, and so to those first who wait there.
    for (int tries = 0; tries < kTakenAtOnce && lacks_place(made); ++tries) {
        const bool taken = TRY(quota::take_from_round(tx, ctx, claim_of(offer, person.unit)));
        if (!taken) break;
        made = make(tx, ctx, offer, person, State::Nominated, group, wish);
    }
    if (made.ok() || !is_full(made.error()) || !body.wait.value_or(false)) return made;
    const bool hers = TRY(store::may_hope(tx, offer.project.id, person));
    if (!hers) return made;  // a line that nobody ever leaves
    TRY(quota::lock_free(tx, claim_of(offer, person.unit)));
    TRY(store::lock_seats(tx, offer.intake.id));
    auto again = make(tx, ctx, offer, person, State::Nominated, group, wish);
    if (again.ok() || !is_full(again.error())) return again;
    return make(tx, ctx, offer, person, State::Waiting, group, wish);
}

// Of thousands who come at once for a hundred seats nearly all leave with this: it is said before anything is
// locked. Whoever has a seat already hears that instead.
Result<> seat_in_sight(db::Tx& tx, const AnyScope& own, const project::Offer& offer, const ChoiceBody& body) {
    if (offer.intake.seats == 0 || body.wait.value_or(false)) return {};
    EnrolmentFacts wish;
    wish.intake = offer.intake.id;
    if (body.base_school) wish.base_school = body.base_school->unproven;
    const auto left = seats_left(tx, offer, wish);
    if (left.ok()) return {};
    const auto mine = TRY(store::my_choice(tx, own, offer.project.id));
    return mine ? Result<>() : Result<>(left.error());
}

Result<MyIntake> intake_for(db::Tx& tx, Context& ctx, const project::Offer& offer,
                            const people::PersonFacts& person, const Result<>& admission) {
    const auto& i = offer.intake;
    MyIntake out{i.id, i.number, i.starts_on, i.ends_on, i.opens_on, i.closes_on, 0, 0, 0, 0, {}, {}, {}};
    out.second = TRY(quota::left_in_rounds(tx, claim_of(offer, person.unit), ctx.now));
    out.places = TRY(quota::free_places(tx, claim_of(offer, person.unit)));
    out.left = out.places += out.second;
    const auto seats = TRY(seats_of(tx, offer));
    std::int64_t seats_left = 0;
    for (const auto& one : seats) {
        seats_left += std::max<std::int64_t>(one.left, 0);
        if (one.base != 0) out.base_schools.push_back({UnitId{one.base}, one.name, one.left});
    }
    if (!seats.empty()) out.left = std::min(out.left, seats_left);
    out.waiting = TRY(store::count_queue(tx, i.id, person.unit, State::Waiting));
    const auto open = may_choose(offer, ctx.now);
    const auto& refused = open.ok() ? admission : open;
    if (!refused.ok()) {
        out.refusal = refused.error().code;
        if (!refused.error().params.empty()) out.about = refused.error().params.front().second;
    }
    return out;
}

Result<MyOffer> offer_for(db::Tx& tx, Context& ctx, const AnyScope& own, const people::PersonFacts& person,
                          const project::ProjectFacts& project) {
    MyOffer out{project.id, project.name, project.choose_by, {}, {}, {}, {}, {}};
    auto terms = TRY(project::terms_of(project));
    out.unmet = TRY(unmet_of(tx, terms.conditions, person.id, project.starts_on));
    out.conditions = std::move(terms.conditions);
    out.fees = std::move(terms.fees);
    auto mine = TRY(store::my_choice(tx, own, project.id));
    if (mine) out.mine = TRY(ranked(tx, std::move(mine)));
    const auto intakes = TRY(project::intakes(tx, project.id));
    for (const auto& intake : intakes) {
        const project::Offer offer{intake, project};
        const auto admission = admissible(tx, offer, person);
        if (!admission.ok() && admission.error().kind != Kind::Conflict) return admission.error();
        auto row = TRY(intake_for(tx, ctx, offer, person, admission));
        out.intakes.push_back(std::move(row));
    }
    return out;
}

// Her own, and still hers to change.
Result<EnrolmentFacts> own_choice(db::Tx& tx, Context& ctx, const AnyScope& own, Claimed<EnrolmentId> id) {
    auto facts = TRY(find_own(tx, own, id));
    TRY(as_edited(ctx, facts.version));
    return facts;
}

Result<> record(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts, std::string_view action) {
    return audit::record(tx, ctx.who(), {.action = action, .object = to_wire(facts.id), .unit = facts.unit});
}

}  // namespace

Result<std::vector<MyOffer>> my_offers(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<MyOffer>> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto person = TRY(self(tx, own));
        const auto projects = TRY(project::own_offers(tx, own, day_of(ctx.now)));
        std::vector<MyOffer> offers;
        for (const auto& project : projects) {
            const bool hers = TRY(store::may_hope(tx, project.id, person));
            const auto second =
                TRY(quota::left_in_rounds(tx, {project.id, quota::kWholeProject, person.unit}, ctx.now));
            if (!hers && second == 0) continue;
            auto one = TRY(offer_for(tx, ctx, own, person, project));
            offers.push_back(std::move(one));
        }
        return offers;
    });
}

Result<MyChoice> choose(Context& ctx, const ChoiceBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<MyChoice> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto offer = TRY(project::find_own_offer(tx, own, body.intake));
        TRY(may_choose(offer, ctx.now));
        TRY(seat_in_sight(tx, own, offer, body));
        const auto person = TRY(self(tx, own));
        TRY(admitted(tx, offer, person));
        const auto untold = TRY(deciders_untold(tx, ctx, offer.project.id, person.unit));
        tally::Group group;
        const auto facts = TRY(place_or_line(tx, ctx, offer, person, body, group));
        TRY(record(tx, ctx, facts, facts.state == State::Waiting ? "enrolment.waiting" : "enrolment.chosen"));
        if (facts.state == State::Nominated) TRY(tell_of_nomination(tx, ctx, offer.project, untold));
        auto mine = TRY(shown(tx, own, facts.id));
        TRY(group.post(tx));  // last: everybody of her county waits for its counter
        return mine;
    });
}

Result<MyChoice> accept_offer(Context& ctx, Claimed<EnrolmentId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<MyChoice> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto facts = TRY(own_choice(tx, ctx, own, id));
        if (facts.state != State::Nominated || !facts.accept_by) return Error::conflict("no-offer-open");
        if (ctx.now >= *facts.accept_by) return Error::conflict("offer-expired");
        TRY(store::set_accept_by(tx, facts.id, {}));
        TRY(record(tx, ctx, facts, "enrolment.accepted"));
        return shown(tx, own, facts.id);
    });
}

Result<MyChoice> give_up(Context& ctx, Claimed<EnrolmentId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<MyChoice> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        auto facts = TRY(own_choice(tx, ctx, own, id));
        if (facts.chosen == 0) return Error::conflict("nominated-by-unit");
        tally::Group group;
        TRY(move(tx, ctx, facts, State::Recalled, "", group));
        TRY(store::set_accept_by(tx, facts.id, {}));
        TRY(fill(tx, ctx, facts.intake, group));
        TRY(group.post(tx));
        TRY(record(tx, ctx, facts, "enrolment.given-up"));
        return shown(tx, own, facts.id);
    });
}

Result<std::vector<ExpiredOffer>> expired_offers(db::Database& database, DomainTime now) {
    std::vector<ExpiredOffer> due;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        due = TRY(store::expired(tx, now, kExpiredAtOnce));
        return {};
    }));
    return due;
}

Result<> expire_offer(Context& ctx, EnrolmentId id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        auto facts = TRY(store::expired_one(tx, id, ctx.now));
        if (!facts) return {};  // accepted at the last moment, or another node was here first
        tally::Group group;
        TRY(move(tx, ctx, *facts, State::Recalled, kNotAccepted, group));
        TRY(store::set_accept_by(tx, id, {}));
        TRY(fill(tx, ctx, facts->intake, group));
        TRY(group.post(tx));
        return record(tx, ctx, *facts, "enrolment.offer-expired");
    });
}

}  // namespace xingtan::enrolment
