#include "domain/enrolment/store_transfer.h"

namespace xingtan::enrolment::store {

Result<> lock_running(db::Tx& tx, PersonId person) {
    TRY(tx.run(
        "/*found*/ UPDATE enrolment SET version = version WHERE person = $1 AND state IN ('confirmed', "
        "'checked-in')",
        person));
    return {};
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
