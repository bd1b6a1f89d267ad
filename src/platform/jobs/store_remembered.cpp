#include "base/cursor.h"
#include "platform/jobs/remembered.h"

namespace xingtan::jobs {

Result<Page<RememberedHeading>> remembered_headings(db::Tx& tx, const AnyScope& scope, ImportKind kind,
                                                    UnitId unit, const PageRequest& page) {
    std::string after;
    if (!page.after.empty()) {
        const auto values = TRY(read_cursor(page.after, 1));
        after = values[0];
    }
    Page<RememberedHeading> out;
    out.rows = TRY(tx.all<RememberedHeading>(
        "SELECT c.heading, c.field, coalesce(a.name, '') AS chosen_by, c.chosen_at FROM remembered_column c "
        "JOIN unit_path u ON u.unit = c.unit LEFT JOIN account a ON a.id = c.chosen_by WHERE c.unit = $1 AND "
        "c.kind = $2 AND c.heading > $3 AND" IN_SCOPE("u.lo") "ORDER BY c.heading LIMIT $4",
        scope, unit, kind, after, page.size + 1));
    const auto counted = TRY(tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM remembered_column c JOIN unit_path u ON u.unit = c.unit WHERE c.unit = $1 "
        "AND c.kind = $2 AND" IN_SCOPE("u.lo"),
        scope, unit, kind));
    out.set_total(counted);
    if (std::ssize(out.rows) > page.size) {
        out.rows.resize(static_cast<std::size_t>(page.size));
        out.next = make_cursor({out.rows.back().heading});
    }
    return out;
}

Result<bool> forget_heading(db::Tx& tx, ImportKind kind, UnitId unit, std::string_view heading) {
    const auto gone =
        TRY(tx.run("/*found*/ DELETE FROM remembered_column WHERE unit = $1 AND kind = $2 AND heading = $3",
                   unit, kind, heading));
    return gone == 1;
}

}  // namespace xingtan::jobs
