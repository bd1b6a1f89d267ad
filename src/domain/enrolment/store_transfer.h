#pragma once
// What a change of unit asks of people's training.
#include "domain/enrolment/store.h"
#include "domain/enrolment/store_hours.h"

namespace xingtan::enrolment::store {

// Waits for whoever settles one of their enrolments, and makes who settles one later wait: what they reach is
// counted either before they go or where they then are.
Result<> lock_running(db::Tx& tx, std::span<const PersonId> people);
// Of the full-time teachers among them; a programme and stage may stand in several lines.
struct StandingLine {
    ProgrammeId programme;
    std::string stage;
    std::int64_t trained = 0, failed = 0;
};
BOOST_DESCRIBE_STRUCT(StandingLine, (), (programme, stage, trained, failed))
Result<std::vector<StandingLine>> standings_of(db::Tx& tx, std::span<const PersonId> people);
struct PersonStanding {
    PersonId person;
    ProgrammeId programme;
    StandingState state{};
};
BOOST_DESCRIBE_STRUCT(PersonStanding, (), (person, programme, state))
Result<std::vector<PersonStanding>> standings_of_many(db::Tx& tx, std::span<const PersonId> people);
// Whether a unit has nominated one of them after the row with this id was made.
Result<bool> nominated_since(db::Tx& tx, std::span<const PersonId> people, UnitId unit, std::int64_t id);

}  // namespace xingtan::enrolment::store
