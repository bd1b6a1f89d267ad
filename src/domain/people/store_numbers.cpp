// Many people by one statement per chunk: for batches of results, which name thousands at once.
#include "domain/people/service.h"
#include "platform/db/many.h"

namespace xingtan::people {
namespace {

void nothing_shared(db::Binder&) {}

}  // namespace

Result<std::vector<PersonFacts>> facts_many(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kFacts(
        "/*found*/ SELECT p.id, p.name, p.unit, (SELECT u.admin FROM unit u WHERE u.id = p.unit) AS admin, "
        "p.stage,"
        " p.subject, p.full_time FROM person p WHERE p.id IN (VALUES {rows})",
        {.columns = 1});
    return kFacts.all<PersonFacts>(tx, nullptr, nothing_shared, people,
                                   [](db::Binder& row, PersonId id) { row.add(id); });
}

Result<std::vector<PersonId>> documented(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kDocumented(
        "/*found*/ SELECT DISTINCT person FROM person_document WHERE person IN (VALUES {rows}) AND current = "
        "1",
        {.columns = 1});
    return kDocumented.all<PersonId>(tx, nullptr, nothing_shared, people,
                                     [](db::Binder& row, PersonId id) { row.add(id); });
}

}  // namespace xingtan::people
