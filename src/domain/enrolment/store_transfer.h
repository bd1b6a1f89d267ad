#pragma once
// What a transfer asks of a person's training.
#include "domain/enrolment/store.h"
#include "domain/enrolment/store_hours.h"

namespace xingtan::enrolment::store {

// Waits for whoever settles one of her enrolments, and makes who settles one later wait: what she reaches is
// counted either before she goes or where she then is.
Result<> lock_running(db::Tx& tx, PersonId person);
Result<> lock_running_of(db::Tx& tx, std::span<const PersonId> people);
struct StandingRow {
    ProgrammeId programme;
    StandingState state{};
};
BOOST_DESCRIBE_STRUCT(StandingRow, (), (programme, state))
Result<std::vector<StandingRow>> standings_of(db::Tx& tx, PersonId person);
struct PersonStanding {
    PersonId person;
    ProgrammeId programme;
    StandingState state{};
};
BOOST_DESCRIBE_STRUCT(PersonStanding, (), (person, programme, state))
Result<std::vector<PersonStanding>> standings_of_many(db::Tx& tx, std::span<const PersonId> people);
// Whether a unit has nominated her after the row with this id was made.
Result<bool> nominated_since(db::Tx& tx, PersonId person, UnitId unit, std::int64_t id);

}  // namespace xingtan::enrolment::store
