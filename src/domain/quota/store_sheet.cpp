#include "domain/quota/store_sheet.h"

namespace xingtan::quota::store {

// Each side by its own index.
Result<PlaceMoveId> newest_move(db::Tx& tx, ProjectId project, UnitId unit) {
    const auto newest = TRY(tx.one<std::int64_t>(
        "/*found*/ SELECT coalesce(max(n), 0) AS n FROM (SELECT max(id) AS n FROM place_move WHERE project ="
        " $1 AND from_unit = $2 AND move IN ('grant', 'return', 'reclaim', 'cancel') UNION ALL SELECT max(id)"
        " FROM place_move WHERE project = $1 AND to_unit = $2 AND move IN ('return', 'reclaim') UNION ALL"
        " SELECT max(id) FROM place_move WHERE project = $1 AND unit = $2 AND move IN ('issue', 'grant',"
        " 'lapse', 'revive')) newest",
        project, unit));
    return PlaceMoveId{newest};
}

Result<> insert_sheet(db::Tx& tx, const QuotaSheet& sheet, std::string_view content, PlaceMoveId seen,
                      AccountId actor, DomainTime at) {
    TRY(tx.run(
        "INSERT INTO quota_sheet (id, project, unit, kind, source, filename, document, state, content,"
        " seen_move, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11)",
        sheet.id, sheet.project, sheet.unit, sheet.kind, sheet.source, sheet.filename, sheet.document,
        content, seen.value, actor, at));
    return {};
}

Result<std::optional<std::string>> newest_published(db::Tx& tx, ProjectId project, UnitId unit) {
    return tx.maybe<std::string>(
        "/*found*/ SELECT content FROM quota_sheet WHERE project = $1 AND unit = $2 AND state = 'published'"
        " AND source = 'file' ORDER BY id DESC LIMIT 1",
        project, unit);
}

Result<std::optional<SheetRow>> sheet(db::Tx& tx, const AnyScope& scope, QuotaSheetId id) {
    return tx.maybe<SheetRow>(
        "SELECT q.id, q.project, q.unit, q.kind, q.state, q.document, q.content, q.seen_move, q.done, "
        "q.version FROM"
        " quota_sheet q JOIN unit u ON u.id = q.unit WHERE q.id = $1 AND q.state <> 'dropped' AND" IN_SCOPE(
            "u.path"),
        scope, id);
}

Result<std::vector<QuotaSheetRow>> sheets(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                          QuotaSheetId before, std::int64_t limit) {
    return tx.all<QuotaSheetRow>(
        "SELECT q.id, q.kind, q.source, q.filename AS name, q.document, q.state, coalesce(a.name, '') AS"
        " created_by, q.created_at, q.version FROM quota_sheet q JOIN unit u ON u.id = q.unit LEFT JOIN"
        " account a ON a.id = q.created_by WHERE q.project = $1 AND q.unit = $2 AND q.state <> 'dropped' AND"
        " q.id < $3 AND" IN_SCOPE("u.path") "ORDER BY q.id DESC LIMIT $4",
        scope, project, unit, before, limit);
}

Result<std::int64_t> count_sheets(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM quota_sheet q JOIN unit u ON u.id = q.unit WHERE"
        " q.project = $1 AND q.unit = $2 AND q.state <> 'dropped' AND" IN_SCOPE("u.path") "LIMIT 10001) n",
        scope, project, unit);
}

Result<bool> rewrite(db::Tx& tx, const QuotaSheet& sheet, std::string_view content, PlaceMoveId seen) {
    const auto changed = TRY(
        tx.run("/*found*/ UPDATE quota_sheet SET filename = $3, document = $4, content = $5, seen_move = $6,"
               " version = version + 1 WHERE id = $1 AND version = $2 AND state = 'draft'",
               sheet.id, sheet.version, sheet.filename, sheet.document, content, seen.value));
    return changed == 1;
}

Result<bool> set_state(db::Tx& tx, QuotaSheetId id, std::int64_t version, SheetState from, SheetState to) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE quota_sheet SET state = $4, version = version + 1"
                   " WHERE id = $1 AND state = $3 AND version = $2",
                   id, version, from, to));
    return changed == 1;
}

Result<bool> approve(db::Tx& tx, QuotaSheetId id, std::int64_t version, SheetState to,
                     std::string_view document) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE quota_sheet SET state = $3, document = $4, version = version + 1"
                   " WHERE id = $1 AND state = 'draft' AND version = $2",
                   id, version, to, document));
    return changed == 1;
}

Result<> reopen_draft(db::Tx& tx, QuotaSheetId id) {
    TRY(
        tx.run("/*found*/ UPDATE quota_sheet SET state = 'draft', done = 0, version = version + 1"
               " WHERE id = $1 AND state = 'publishing'",
               id));
    return {};
}

Result<bool> take_piece(db::Tx& tx, QuotaSheetId id, std::int64_t piece) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE quota_sheet SET done = done + 1 WHERE id = $1 AND done = $2 AND state ="
                   " 'publishing'",
                   id, piece));
    return changed == 1;
}

Result<std::vector<Standing>> standings(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent,
                                        PlaceKind kind) {
    return tx.all<Standing>(
        "SELECT l.unit, coalesce(i.number, 0) AS intake_number, l.got - l.assigned AS got, l.free FROM place "
        "l JOIN unit u ON"
        " u.id = l.unit LEFT JOIN intake i ON i.id = l.intake WHERE l.project = $1 AND u.parent = $2 AND"
        " l.kind = $3 AND" IN_SCOPE("u.path"),
        scope, project, parent, kind);
}

Result<std::vector<Standing>> standings_of(db::Tx& tx, ProjectId project, PlaceKind kind,
                                           std::span<const UnitId> units) {
    static const db::Many kOf(
        "/*found*/ SELECT l.unit, coalesce(i.number, 0) AS intake_number, l.got - l.assigned AS got, l.free "
        "FROM place l LEFT"
        " JOIN intake i ON i.id = l.intake WHERE l.project = $1 AND l.kind = $2 AND l.unit IN (VALUES"
        " {rows})",
        {.columns = 1, .shared = 2});
    return kOf.all<Standing>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(project, kind); }, units,
        [](db::Binder& row, UnitId unit) { row.add(unit); });
}

}  // namespace xingtan::quota::store
