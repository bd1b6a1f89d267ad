#include "domain/enrolment/store_transfer.h"

#include "platform/db/many.h"

namespace xingtan::enrolment::store {

Result<> lock_running(db::Tx& tx, PersonId person) {
    TRY(tx.run(
        "/*found*/ UPDATE enrolment SET version = version WHERE person = $1 AND state IN ('confirmed', "
        "'checked-in')",
        person));
    return {};
}

Result<> lock_running_of(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kLock(
        "/*found*/ UPDATE enrolment SET version = version WHERE person IN (VALUES {rows}) AND state IN "
        "('confirmed', 'checked-in')",
        {.columns = 1});
    TRY(kLock.run(tx, people, [](auto& row, PersonId person) { row.add(person); }));
    return {};
}

Result<std::vector<PersonStanding>> standings_of_many(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kStandings(
        "/*found*/ SELECT t.person, t.programme, t.state FROM (VALUES {rows}) v CROSS JOIN standing t WHERE "
        "t.person = v.column1",
        {.columns = 1});
    return kStandings.all<PersonStanding>(
        tx, nullptr, [](db::Binder&) {}, people, [](auto& row, PersonId person) { row.add(person); });
}

Result<std::vector<StandingRow>> standings_of(db::Tx& tx, PersonId person) {
    return tx.all<StandingRow>(
        "/*found*/ SELECT programme, state FROM standing WHERE person = $1 ORDER BY programme", person);
}

Result<bool> nominated_since(db::Tx& tx, PersonId person, UnitId unit, std::int64_t id) {
    const auto found = TRY(tx.maybe<std::int64_t>(
        "/*found*/ SELECT id FROM enrolment WHERE person = $1 AND unit = $2 AND id > $3 LIMIT 1", person,
        unit, id));
    return found.has_value();
}

}  // namespace xingtan::enrolment::store
