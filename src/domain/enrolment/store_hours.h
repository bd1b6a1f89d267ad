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
// Those who had reached nothing before.
Result<std::vector<PersonId>> insert_standings(db::Tx& tx, ProgrammeId programme, DomainTime since,
                                               std::span<const Reached> reached);
// Those who had failed before and are trained now.
Result<std::vector<PersonId>> outdo_failures(db::Tx& tx, ProgrammeId programme, DomainTime since,
                                             std::span<const Reached> trained);

}  // namespace xingtan::enrolment::store
