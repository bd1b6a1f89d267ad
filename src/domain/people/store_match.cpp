#include "domain/people/store_match.h"

#include "platform/db/many.h"

// The rows asked for come first: CROSS JOIN holds SQLite to that, and PostgreSQL sees how few they are.
#define ON_FILE                                                                                          \
    "/*found*/ SELECT v.column1 AS line, p.id AS person, p.document_masked, p.sex, p.stage, p.subject, " \
    "p.post, p.full_time FROM (VALUES {rows}) v CROSS JOIN person p WHERE p.status = 'active' AND "

namespace xingtan::people::store {
namespace {

void nothing_shared(db::Binder&) {}

}  // namespace

Result<std::vector<OnFile>> undocumented_like(db::Tx& tx, std::span<const Likely> likely) {
    static const db::Many kUndocumented(ON_FILE
                                        "p.unit = v.column2 AND p.name = v.column3 AND p.mobile_index = "
                                        "v.column4 AND p.document_masked = ''",
                                        {.columns = 4});
    return kUndocumented.all<OnFile>(tx, nullptr, nothing_shared, likely, [](auto& row, const Likely& one) {
        row.add(one.line, one.unit, one.name, one.mobile_index);
    });
}

// By unit and initials, never by a name that thousands share: the empty text keeps SQLite from that index.
Result<std::vector<OnFile>> people_like(db::Tx& tx, std::span<const Likely> likely) {
    static const db::Many kLike(ON_FILE
                                "p.unit = v.column2 AND p.initials = v.column3 AND p.name || '' = v.column4 "
                                "AND p.mobile_index = v.column5",
                                {.columns = 5});
    return kLike.all<OnFile>(tx, nullptr, nothing_shared, likely, [](auto& row, const Likely& one) {
        row.add(one.line, one.unit, one.initials, one.name, one.mobile_index);
    });
}

Result<std::vector<std::int64_t>> awaited(db::Tx& tx, const AnyScope& scope, std::span<const Lined> people) {
    static const db::Many kAwaited(
        "SELECT v.column1 AS line FROM (VALUES {rows}) v CROSS JOIN transfer t CROSS JOIN unit u WHERE "
        "t.person = "
        "v.column2 AND t.state = 'pending' AND u.id = t.to_unit AND" IN_SCOPE("u.path"),
        {.columns = 2});
    return kAwaited.all<std::int64_t>(tx, &scope.binding(), nothing_shared, people,
                                      [](auto& row, const Lined& one) { row.add(one.line, one.person); });
}

Result<std::vector<OnFile>> on_file(db::Tx& tx, std::span<const Lined> people) {
    static const db::Many kOnFile(ON_FILE "p.id = v.column2", {.columns = 2});
    return kOnFile.all<OnFile>(tx, nullptr, nothing_shared, people,
                               [](auto& row, const Lined& one) { row.add(one.line, one.person); });
}

}  // namespace xingtan::people::store
