// Who of many people has ever been nominated: they cannot be taken back with the roster that brought them.
#include "domain/enrolment/service.h"
#include "platform/db/many.h"

namespace xingtan::enrolment {

Result<std::vector<people::Trace>> traces_of(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kEnrolled(
        "/*found*/ SELECT DISTINCT person FROM enrolment WHERE person IN (VALUES {rows})", {.columns = 1});
    const auto enrolled = TRY(kEnrolled.all<PersonId>(
        tx, nullptr, [](db::Binder&) {}, people, [](auto& row, PersonId id) { row.add(id); }));
    std::vector<people::Trace> traces;
    for (const auto person : enrolled) traces.push_back({person, "person-nominated-since"});
    return traces;
}

}  // namespace xingtan::enrolment
