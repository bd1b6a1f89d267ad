#pragma once
// Self-selection (选学): a teacher picks her time and base school herself, within her unit's places and the
// seats there are; when there is none left, she may wait on her unit's line for that intake. What she is
// offered from there she accepts within the project's hours, or it goes to the next.
#include <boost/describe.hpp>

#include "domain/enrolment/model.h"
#include "platform/auth/context.h"
#include "platform/db/db.h"

namespace xingtan::enrolment {

struct MyBase {
    UnitId unit;
    std::string name;
    std::int64_t seats_left = 0;
};
BOOST_DESCRIBE_STRUCT(MyBase, (), (unit, name, seats_left))

struct MyIntake {
    IntakeId id;
    std::int64_t number = 0;
    Date starts_on;
    Date ends_on;
    Date opens_on;
    Date closes_on;
    std::int64_t left = 0;     // what she could still take: the lesser of places and seats
    std::int64_t places = 0;   // free ones of her unit, and those of a second round she may take
    std::int64_t second = 0;   // of them, those of the second round
    std::int64_t waiting = 0;  // who waits on her unit's line
    std::vector<MyBase> base_schools;
    std::string refusal;  // why she cannot choose it, a problem code; empty: she can
    std::string about;    // what the refusal is about
};
BOOST_DESCRIBE_STRUCT(MyIntake, (),
                      (id, number, starts_on, ends_on, opens_on, closes_on, left, places, second, waiting,
                       base_schools, refusal, about))

struct MyChoice {
    EnrolmentId id;
    IntakeId intake;
    std::int64_t intake_number = 0;
    Date starts_on;
    Date ends_on;
    State state{};
    std::string base_school;
    std::int64_t rank = 0;                // on the waiting list; 0: not on it
    std::optional<DomainTime> accept_by;  // a place is offered until then
    bool own = false;                     // she chose it herself and may give it up until it is confirmed
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(MyChoice, (),
                      (id, intake, intake_number, starts_on, ends_on, state, base_school, rank, accept_by,
                       own, version))

// One project in which she chooses for herself.
struct MyOffer {
    ProjectId project;
    std::string name;
    std::optional<Date> choose_by;
    std::optional<MyChoice> mine;
    std::vector<MyIntake> intakes;
    std::vector<project::Condition> conditions;  // those attested by the sender she declares herself
    std::vector<project::FeeLine> fees;
    std::vector<std::int64_t> unmet;  // numbers of conditions the register does not find met
};
BOOST_DESCRIBE_STRUCT(MyOffer, (), (project, name, choose_by, mine, intakes, conditions, fees, unmet))

struct ChoiceBody {
    Claimed<IntakeId> intake;
    std::optional<Claimed<UnitId>> base_school = {};  // left out: where most seats are left
    std::optional<bool> wait = {};                    // when none is left: wait on the line
    std::optional<Vouched> vouched = {};
};
BOOST_DESCRIBE_STRUCT(ChoiceBody, (), (intake, base_school, wait, vouched))

Result<std::vector<MyOffer>> my_offers(Context& ctx);
// Kind::Conflict "places-exhausted", "seats-exhausted", "not-self-selected", "choosing-over" and what
// admits() and project::nomination_open() say.
Result<MyChoice> choose(Context& ctx, const ChoiceBody& body);
// Kind::Conflict "offer-expired".
Result<MyChoice> accept_offer(Context& ctx, Claimed<EnrolmentId> id);
Result<MyChoice> give_up(Context& ctx, Claimed<EnrolmentId> id);

}  // namespace xingtan::enrolment
