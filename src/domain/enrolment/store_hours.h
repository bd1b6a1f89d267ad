#pragma once
// The set-based statements behind hours: many enrolments, steps and standings each by one statement per chunk
// of rows.
#include <span>

#include "domain/enrolment/service.h"

namespace xingtan::enrolment::store {

// Sets the final state of enrolments that are confirmed or checked in; how many changed.
Result<std::int64_t> settle(db::Tx& tx, std::span<const Settled> settled);

// Of those who are confirmed; how many changed.
Result<std::int64_t> check_in(db::Tx& tx, std::span<const EnrolmentId> enrolments);

// What someone has reached in a programme. Only a failure can be outdone.
enum class StandingState { Trained, Failed };
BOOST_DESCRIBE_ENUM(StandingState, Trained, Failed)
struct Reached {
    PersonId person;
    EnrolmentId enrolment;
    StandingState state{};
};
BOOST_DESCRIBE_STRUCT(Reached, (), (person, enrolment, state))
// Those who had reached nothing before.
Result<std::vector<PersonId>> insert_standings(db::Tx& tx, ProgrammeId programme, DomainTime since,
                                               std::span<const Reached> reached);
// Those who had failed before and are trained now.
Result<std::vector<PersonId>> outdo_failures(db::Tx& tx, ProgrammeId programme, DomainTime since,
                                             std::span<const Reached> trained);

// Settled ones in scope, locked until the transaction ends.
Result<std::vector<EnrolmentFacts>> hold_settled(db::Tx& tx, const AnyScope& scope,
                                                 std::span<const EnrolmentId> ids);
// Nominated anew in the same project since, or standing in the memory of a merge.
Result<std::vector<Obstacle>> obstacles_to_unsettling(db::Tx& tx, std::span<const EnrolmentFacts> facts);
// Those whose last step but one is the arrival that their result recorded with itself.
Result<std::vector<EnrolmentId>> checked_in_by_their_result(db::Tx& tx,
                                                            std::span<const EnrolmentFacts> facts);
Result<> unsettle(db::Tx& tx, EnrolmentId id, State back);
// What this enrolment had given her, taken from her; none when another one gave what she has.
Result<std::optional<StandingState>> take_standing(db::Tx& tx, PersonId person, ProgrammeId programme,
                                                   EnrolmentId enrolment);
// What the others she ended in the programme give her: the first passed, else the first failed.
Result<std::optional<Reached>> reached_otherwise(db::Tx& tx, PersonId person, ProgrammeId programme,
                                                 EnrolmentId but_for);

}  // namespace xingtan::enrolment::store
