#pragma once
// The statements by which people go over from one unit to another, many at once.
#include "domain/org/model.h"
#include "domain/people/store.h"

namespace xingtan::people::store {

Result<std::vector<PersonId>> people_of(db::Tx& tx, UnitId unit);
Result<std::vector<PersonId>> people_among(db::Tx& tx, UnitId unit, std::span<const PersonId> people);
// Closed from the start of a day on. How many: fewer than given when one of them came after that day.
Result<std::int64_t> close_memberships(db::Tx& tx, std::span<const PersonId> people, Date on);
// What a change moved: who, from where, and the membership it opened.
Result<> insert_moves(db::Tx& tx, org::UnitChangeId change, UnitId from,
                      std::span<const NewMembership> opened);
Result<> put_people(db::Tx& tx, std::span<const PersonId> people, UnitId unit);
Result<std::vector<PersonId>> people_moved(db::Tx& tx, org::UnitChangeId change);
// Closes what the change opened, as if it had never been; how many were still open.
Result<std::int64_t> close_moved(db::Tx& tx, org::UnitChangeId change);
// Full-time teachers among them, by stage; a stage may stand in several lines.
struct StageLine {
    std::string stage;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(StageLine, (), (stage, people))
Result<std::vector<StageLine>> full_time_of(db::Tx& tx, std::span<const PersonId> people);

}  // namespace xingtan::people::store
