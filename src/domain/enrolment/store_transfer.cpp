#include "domain/enrolment/store_transfer.h"

#include "platform/db/many.h"

namespace xingtan::enrolment::store {
namespace {

void add(db::Binder& row, PersonId person) { row.add(person); }

}  // namespace

Result<> lock_running(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kLock(
        "/*found*/ UPDATE enrolment SET version = version WHERE state IN ('confirmed', 'checked-in') AND"
        " person IN (VALUES {rows})",
        {.columns = 1});
    TRY(kLock.run(tx, people, add));
    return {};
}

Result<std::vector<StandingLine>> standings_of(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kStandings(
        "/*found*/ SELECT t.programme, p.stage,"
        " CAST(sum(CASE WHEN t.state = 'trained' THEN 1 ELSE 0 END) AS BIGINT) AS trained,"
        " CAST(sum(CASE WHEN t.state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed"
        " FROM standing t JOIN person p ON p.id = t.person WHERE p.full_time = 1 AND t.person IN (VALUES"
        " {rows}) GROUP BY t.programme, p.stage",
        {.columns = 1});
    return kStandings.all<StandingLine>(
        tx, nullptr, [](db::Binder&) {}, people, add);
}

Result<std::vector<PersonStanding>> standings_of_many(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kStandings(
        "/*found*/ SELECT t.person, t.programme, t.state FROM (VALUES {rows}) v CROSS JOIN standing t WHERE "
        "t.person = v.column1",
        {.columns = 1});
    return kStandings.all<PersonStanding>(
        tx, nullptr, [](db::Binder&) {}, people, add);
}

Result<bool> nominated_since(db::Tx& tx, std::span<const PersonId> people, UnitId unit, std::int64_t id) {
    static const db::Many kSince(
        "/*found*/ SELECT id FROM enrolment WHERE unit = $1 AND id > $2 AND person IN (VALUES {rows})",
        {.columns = 1, .shared = 2});
    const auto found = TRY(kSince.all<EnrolmentId>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(unit, id); }, people, add));
    return !found.empty();
}

}  // namespace xingtan::enrolment::store
