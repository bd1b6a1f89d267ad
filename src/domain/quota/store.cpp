#include "domain/quota/store.h"

#define PLACE_COLUMNS                                                                                   \
    "SELECT l.unit, u.name AS unit_name, u.former_name AS unit_former, u.kind AS unit_kind, l.intake, " \
    "i.number AS intake_number, l.got,"                                                                 \
    " l.given, l.free, l.held, l.used, l.lapsed FROM place l JOIN unit u ON u.id = l.unit"              \
    " JOIN intake i ON i.id = l.intake "

namespace xingtan::quota::store {
namespace {

// A ledger row flat, as columns come.
struct FlatPlace {
    UnitId unit;
    std::string unit_name;
    org::UnitKind unit_kind{};
    IntakeId intake;
    std::int64_t intake_number = 0;
    std::int64_t got = 0, given = 0, free = 0, held = 0, used = 0, lapsed = 0;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(FlatPlace, (),
                      (unit, unit_name, unit_kind, intake, intake_number, got, given, free, held, used,
                       lapsed, unit_former))

std::vector<Place> nest(const std::vector<FlatPlace>& rows) {
    std::vector<Place> places;
    places.reserve(rows.size());
    for (const auto& r : rows)
        places.push_back({r.unit,
                          r.unit_name,
                          r.unit_kind,
                          r.intake,
                          r.intake_number,
                          {r.got, r.given, r.free, r.held, r.used, r.lapsed},
                          r.unit_former});
    return places;
}

}  // namespace

Result<std::int64_t> free_to_held(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET free = free - 1, held = held + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND free >= 1",
        row.project, row.unit, row.intake, row.kind);
}

Result<std::int64_t> held_to_used(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET held = held - 1, used = used + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND held >= 1",
        row.project, row.unit, row.intake, row.kind);
}

Result<std::int64_t> held_to_free(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET held = held - 1, free = free + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND held >= 1",
        row.project, row.unit, row.intake, row.kind);
}

Result<> receive(db::Tx& tx, std::int64_t new_id, const Row& row, std::int64_t more) {
    TRY(
        tx.run("/*found*/ INSERT INTO place (id, project, intake, kind, unit, got, free) VALUES ($1, $2, $3, "
               "$6, $4, $5, $5)"
               " ON CONFLICT (project, unit, intake, kind) DO UPDATE SET got = place.got + excluded.got,"
               " free = place.free + excluded.free, version = place.version + 1",
               new_id, row.project, row.intake, row.unit, more, row.kind));
    return {};
}

Result<std::int64_t> take_back(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET got = got - $4, free = free - $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND free >= $4",
        row.project, row.unit, row.intake, quantity, row.kind);
}

Result<std::int64_t> give(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET given = given + $4, free = free - $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND free >= $4",
        row.project, row.unit, row.intake, quantity, row.kind);
}

Result<std::int64_t> ungive(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET given = given - $4, free = free + $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND given >= $4",
        row.project, row.unit, row.intake, quantity, row.kind);
}

Result<std::optional<std::int64_t>> lock_free(db::Tx& tx, const Row& row) {
    return tx.maybe<std::int64_t>(
        "/*found*/ UPDATE place SET version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 RETURNING free",
        row.project, row.unit, row.intake, row.kind);
}

Result<Balance> balance(db::Tx& tx, const Row& row) {
    const auto found =
        TRY(tx.maybe<Balance>("/*found*/ SELECT got, given, free, held, used, lapsed FROM place"
                              " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4",
                              row.project, row.unit, row.intake, row.kind));
    return found.value_or(Balance{});
}

Result<std::vector<Place>> of_unit(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit) {
    const auto rows = TRY(tx.all<FlatPlace>(
        PLACE_COLUMNS "WHERE l.project = $1 AND l.unit = $2 AND l.kind = 'person' AND" IN_SCOPE(
            "u.path") "ORDER BY i.number",
        scope, project, unit));
    return nest(rows);
}

Result<std::vector<Place>> of_children(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent) {
    const auto rows = TRY(tx.all<FlatPlace>(
        PLACE_COLUMNS "WHERE l.project = $1 AND u.parent = $2 AND l.kind = 'person' AND" IN_SCOPE(
            "u.path") "ORDER BY u.path, i.number",
        scope, project, parent));
    return nest(rows);
}

const db::Ledger& move_ledger() {
    static const db::Ledger kMoves("place_move",
                                   "id, project, intake, kind, move, unit, from_unit, to_unit, quantity, "
                                   "document, enrolment, actor, at, change");
    return kMoves;
}

Result<> insert_moves(db::Tx& tx, std::span<const NewMove> moves, AccountId actor, DomainTime at) {
    return move_ledger().insert(tx, moves, [&](db::Binder& row, const NewMove& m) {
        row.add(m.id, m.row.project, m.row.intake, m.row.kind, m.move, m.row.unit, m.from_unit, m.to_unit,
                m.quantity, m.document, m.enrolment, actor, at, m.change);
    });
}

#define TOUCHES_UNIT                                                                                   \
    " v.project = $1 AND (v.unit = $2 OR v.from_unit = $2 OR (v.to_unit = $2 AND v.move IN ('return'," \
    " 'reclaim'))) AND"

Result<std::vector<PlaceMove>> moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                     PlaceMoveId before, std::int64_t limit) {
    return tx.all<PlaceMove>(
        "SELECT v.id, v.move, v.intake, i.number AS intake_number, v.from_unit, coalesce(f.name, '') AS "
        "from_name, coalesce(f.former_name, '') AS from_former, coalesce(t.former_name, '') AS to_former,"
        " v.to_unit, coalesce(t.name, '') AS to_name, v.quantity, v.document, coalesce(a.name, '') AS "
        "actor_name,"
        " v.at FROM place_move v JOIN intake i ON i.id = v.intake JOIN unit u ON u.id = $2 LEFT JOIN unit f "
        "ON"
        " f.id = v.from_unit LEFT JOIN unit t ON t.id = v.to_unit LEFT JOIN account a ON a.id = v.actor"
        " WHERE" TOUCHES_UNIT IN_SCOPE("u.path") "AND v.id < $3 ORDER BY v.id DESC LIMIT $4",
        scope, project, unit, before, limit);
}

Result<std::int64_t> count_moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM place_move v JOIN unit u ON u.id = $2"
        " WHERE" TOUCHES_UNIT IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, project, unit);
}

Result<PlaceMoveId> newest_move(db::Tx& tx, ProjectId project, UnitId unit) {
    const auto newest = TRY(tx.one<std::int64_t>(
        "/*found*/ SELECT coalesce(max(id), 0) AS n FROM place_move WHERE project = $1 AND (from_unit = $2 OR"
        " to_unit = $2) AND move IN ('issue', 'grant', 'return', 'reclaim')",
        project, unit));
    return PlaceMoveId{newest};
}

Result<> insert_sheet(db::Tx& tx, const QuotaSheet& sheet, std::string_view content, PlaceMoveId seen,
                      AccountId actor, DomainTime at) {
    TRY(tx.run(
        "INSERT INTO quota_sheet (id, project, unit, filename, document, state, content, seen_move,"
        " created_by, created_at) VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9)",
        sheet.id, sheet.project, sheet.unit, sheet.filename, sheet.document, content, seen.value, actor, at));
    return {};
}

Result<std::optional<std::string>> newest_published(db::Tx& tx, ProjectId project, UnitId unit) {
    return tx.maybe<std::string>(
        "/*found*/ SELECT content FROM quota_sheet WHERE project = $1 AND unit = $2 AND state = 'published'"
        " ORDER BY id DESC LIMIT 1",
        project, unit);
}

Result<std::optional<SheetRow>> sheet(db::Tx& tx, const AnyScope& scope, QuotaSheetId id) {
    return tx.maybe<SheetRow>(
        "SELECT q.id, q.project, q.unit, q.state, q.content, q.seen_move, q.version FROM quota_sheet q"
        " JOIN unit u ON u.id = q.unit WHERE q.id = $1 AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<bool> mark_published(db::Tx& tx, QuotaSheetId id, std::int64_t version) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE quota_sheet SET state = 'published', version = version + 1"
                   " WHERE id = $1 AND state = 'draft' AND version = $2",
                   id, version));
    return changed == 1;
}

}  // namespace xingtan::quota::store
