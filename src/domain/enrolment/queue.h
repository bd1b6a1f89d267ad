#pragma once
// Queues for places. Whoever is put on one or taken from one looks at the place row under its lock
// (quota::lock_free), so nobody waits while a place is free.
#include "domain/enrolment/eligibility.h"
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

constexpr std::int64_t kQueueMost = 200;  // of one unit for one intake

// A new enrolment of a person proved in scope: on a place, on a queue, or confirmed on the used place of
// whoever leaves it to her. Kind::Conflict "places-exhausted",
// "reserve-list-full", "already-enrolled" and what vouch() refuses.
struct Wish {
    std::string_view reason = {};  // written into the first step
    std::optional<UnitId> base_school = {};
    bool chosen = false;               // by herself
    const Vouched* vouched = nullptr;  // what was said of the project's conditions
    Answering answering = Answering::Sender;
};
inline const Vouched* said_of(const std::optional<Vouched>& vouched) { return vouched ? &*vouched : nullptr; }
Result<EnrolmentFacts> make(db::Tx& tx, Context& ctx, const project::Offer& offer,
                            const people::PersonFacts& person, State state, tally::Group& group,
                            const Wish& wish = {});

// A seat for somebody who leaves the queue, before she does.
Result<> seat_from_queue(db::Tx& tx, const project::Offer& offer, EnrolmentFacts& facts);

// Whether she may come into the intake at all, beside `except`, her own enrolment in it (rules.h: admits).
Result<> admitted(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                  std::optional<EnrolmentId> except = {});
// The same for showing it: nothing is locked, and so nothing promised.
Result<> admissible(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                    std::optional<EnrolmentId> except = {});

// A person of the scope put on the reserve list, last.
Result<EnrolmentFacts> reserve_in(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                  const project::Offer& offer, Claimed<PersonId> id, tally::Group& group,
                                  const Wish& wish);

// Gives free places of the intake to those who wait, while there are both. Who may not come into it any more
// is passed over and keeps her rank.
Result<> fill(db::Tx& tx, Context& ctx, const project::Offer& offer, tally::Group& group);
Result<> fill(db::Tx& tx, Context& ctx, IntakeId intake, tally::Group& group);

}  // namespace xingtan::enrolment
