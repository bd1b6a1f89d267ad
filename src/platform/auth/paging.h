#pragma once
// Pages of rows in the order of their ids: the cursor names the id of the last row shown.
#include <algorithm>

#include "base/cursor.h"
#include "base/page.h"
#include "base/result.h"
#include "platform/auth/context.h"

namespace xingtan::auth {

// The id to start after, as a number (0 at the beginning). Kind::Invalid "page-cursor-unknown".
template <class I>
Result<std::int64_t> cursor_of(const PageRequest& page) {
    if (page.after.empty()) return std::int64_t{0};
    const auto values = TRY(read_cursor(page.after, 1));
    const auto value = id_from_wire(I::tag_type::letter, values.front());
    if (!value) return Error::invalid("page-cursor-unknown");
    return *value;
}

// `rows` holds one more than the page when there is a next one; `total` was counted up to kCountedMost + 1.
template <class Row>
Page<Row> page_of(std::vector<Row> rows, const PageRequest& page, std::int64_t total) {
    Page<Row> made;
    if (rows.size() > static_cast<std::size_t>(page.size)) {
        rows.resize(static_cast<std::size_t>(page.size));
        made.next = make_cursor({to_wire(rows[rows.size() - 1].id)});
    }
    made.rows = std::move(rows);
    made.set_total(total);
    return made;
}

// Pages of rows in the order of their unit's path, then of their ids.
struct PathStart {
    std::string path;
    std::int64_t id = 0;
};
template <class I>
Result<PathStart> path_cursor(const PageRequest& page) {
    if (page.after.empty()) return PathStart{};
    auto values = TRY(read_cursor(page.after, 2));
    const auto id = id_from_wire(I::tag_type::letter, values[1]);
    if (!id) return Error::invalid("page-cursor-unknown");
    return PathStart{std::move(values[0]), *id};
}

struct PathRange {
    UnitId unit;
    std::string lo;
    std::string hi;
};
BOOST_DESCRIBE_STRUCT(PathRange, (), (unit, lo, hi))
// Of a unit in scope; Kind::Missing otherwise.
Result<PathRange> path_range(db::Tx& tx, const AnyScope& scope, UnitId unit);

// As page_of, of rows that also carry their `path`, which `shown` leaves out.
template <class Out, class Row, class F>
Page<Out> page_by_path(std::vector<Row> rows, const PageRequest& page, std::int64_t total, F&& shown) {
    Page<Out> made;
    if (rows.size() > static_cast<std::size_t>(page.size)) {
        rows.resize(static_cast<std::size_t>(page.size));
        const auto& last = rows[rows.size() - 1];
        made.next = make_cursor({last.path, to_wire(last.id)});
    }
    made.rows.reserve(rows.size());
    for (auto& row : rows) made.rows.push_back(shown(row));
    made.set_total(total);
    return made;
}

}  // namespace xingtan::auth
