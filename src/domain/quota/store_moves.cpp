// The entries of the ledger as they are read.
#include "domain/quota/store.h"

// Entries of the unit's own rows, and those by which it handed places on or got them back: a figure of a row
// is the sum of the entries that made it.
#define TOUCHES_UNIT                                                                                     \
    " v.project = $1 AND (v.unit = $2 OR v.from_unit = $2 OR (v.to_unit = $2 AND v.move IN ('return',"   \
    " 'reclaim'))) AND ($3 = '' OR v.kind = $3) AND ($4 = '' OR v.move = $4) AND ($5 = '' OR v.cause ="  \
    " $5) AND ($6 < 0 OR v.intake = $6) AND ($7 = '' OR v.document LIKE $7) AND ($8 = '' OR ($8 ="       \
    " 'given' AND v.unit <> $2) OR (v.unit = $2 AND ($8 = 'free' OR ($8 = 'got' AND v.move IN ('issue'," \
    " 'cancel', 'grant', 'return', 'reclaim', 'assign', 'unassign')) OR ($8 = 'held' AND v.move IN"      \
    " ('hold', 'release', 'use', 'reopen')) OR ($8 = 'used' AND v.move IN ('use', 'reopen')) OR ($8 ="   \
    " 'lapsed' AND v.move IN ('lapse', 'revive'))))) AND"

namespace xingtan::quota::store {
namespace {

// A LIKE pattern of a typed text: its own wildcards mean nothing.
std::string anywhere(std::string_view typed) {
    if (typed.empty()) return {};
    std::string pattern = "%";
    for (const char c : typed) pattern += c == '%' || c == '_' || c == '\\' ? '_' : c;
    return pattern + "%";
}

template <class E>
std::string_view named(const std::optional<E>& word) {
    return word ? wire_name(*word) : std::string_view();
}
std::int64_t number_of(const std::optional<IntakeId>& intake) { return intake ? intake->value : -1; }

}  // namespace

Result<std::vector<PlaceMove>> moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                     const MoveFilter& filter, PlaceMoveId before, std::int64_t limit) {
    return tx.all<PlaceMove>(
        "SELECT v.id, v.move, v.cause, v.kind, nullif(v.intake, 0) AS intake, coalesce(i.number, 0) AS"
        " intake_number, v.unit, v.from_unit, coalesce(f.name, '') AS from_name, coalesce(f.former_name, '') "
        "AS from_former, v.to_unit,"
        " coalesce(t.former_name, '') AS to_former,"
        " coalesce(t.name, '') AS to_name, v.quantity, v.document, coalesce(a.name, '') AS actor_name, v.at"
        " FROM place_move v LEFT JOIN intake i ON i.id = v.intake JOIN unit u ON u.id = $2 LEFT JOIN unit f"
        " ON f.id = v.from_unit LEFT JOIN unit t ON t.id = v.to_unit LEFT JOIN account a ON a.id = v.actor"
        " WHERE" TOUCHES_UNIT IN_SCOPE("u.path") "AND v.id < $9 ORDER BY v.id DESC LIMIT $10",
        scope, project, unit, named(filter.kind), named(filter.move), named(filter.cause),
        number_of(filter.intake), anywhere(filter.document), named(filter.figure), before, limit);
}

Result<std::int64_t> count_moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                 const MoveFilter& filter) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM place_move v JOIN unit u ON u.id = $2"
        " WHERE" TOUCHES_UNIT IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, project, unit, named(filter.kind), named(filter.move), named(filter.cause),
        number_of(filter.intake), anywhere(filter.document), named(filter.figure));
}

}  // namespace xingtan::quota::store
