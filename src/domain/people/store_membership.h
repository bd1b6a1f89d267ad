#pragma once
// Who stands where, and since when: the only statements that open and close main memberships and put people
// into units, one at a time for a transfer, many at once for the life of a unit.
#include "domain/org/model.h"
#include "domain/people/store.h"

namespace xingtan::people::store {

struct NewMembership {
    std::int64_t id = 0;
    PersonId person;
    UnitId unit;
};
Result<> insert_memberships(db::Tx& tx, std::span<const NewMembership> memberships, DomainTime since);
// The open main membership, and whether it is the first.
struct Membership {
    std::int64_t id = 0;
    std::int64_t since = 0;
    bool first = true;
};
BOOST_DESCRIBE_STRUCT(Membership, (), (id, since, first))
Result<std::optional<Membership>> open_membership(db::Tx& tx, PersonId person);
Result<> end_membership(db::Tx& tx, std::int64_t id, DomainTime until);
Result<> reopen_membership(db::Tx& tx, std::int64_t id);
// As if it had never been.
Result<> empty_membership(db::Tx& tx, std::int64_t id);
Result<> put_person(db::Tx& tx, PersonId person, UnitId unit);

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
// Opens again what the change closed; after close_moved. How many.
Result<std::int64_t> reopen_left(db::Tx& tx, org::UnitChangeId change);
// Full-time teachers among them, by stage; a stage may stand in several lines.
struct StageLine {
    std::string stage;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(StageLine, (), (stage, people))
Result<std::vector<StageLine>> full_time_of(db::Tx& tx, std::span<const PersonId> people);

}  // namespace xingtan::people::store
