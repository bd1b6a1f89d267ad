#include "platform/jobs/store.h"

#include "platform/db/many.h"

#define IMPORT_COLUMNS                                                                               \
    "i.id, i.kind, i.unit, i.about, i.filename, i.content_hash, i.headings, i.columns, i.skipped,"   \
    " i.sheet, i.tables_left, i.key_sealed, i.state, i.total, i.good, i.warning, i.bad, i.pending, " \
    "i.applied, i.undone,"                                                                           \
    " i.kept, i.problems, i.values_sealed, i.last_line, i.undo_reason, i.undo_revokes, i.made_by, "  \
    "i.made_at, i.version"
#define ROW_COLUMNS "r.line, r.verdict, r.fate, r.mark, r.outcome, r.outcome_about, r.sealed"
#define ROWS_IN_SCOPE                                        \
    "SELECT " ROW_COLUMNS                                    \
    " FROM import_row r JOIN unit_path u ON u.unit = r.unit" \
    " WHERE r.import = $1 AND r.line > $2 AND" IN_SCOPE("u.lo")

namespace xingtan::jobs::store {

Result<> insert(db::Tx& tx, const ImportFacts& import, AccountId made_by, WallTime made_at) {
    TRY(
        tx.run("INSERT INTO import (id, kind, unit, about, filename, content_hash, headings, key_sealed, "
               "state, made_by, made_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'checking', $9, $10)",
               import.id, import.kind, import.unit, import.about, import.filename, import.content_hash,
               import.headings, import.key_sealed, made_by.value, made_at));
    return {};
}

Result<std::optional<ImportFacts>> visible(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                           ImportId id) {
    return tx.maybe<ImportFacts>(
        "SELECT " IMPORT_COLUMNS
        " FROM import i JOIN unit_path u ON u.unit = i.unit WHERE i.id = $1 AND i.kind = $2 AND" IN_SCOPE(
            "u.lo"),
        scope, id, kind);
}

Result<std::vector<ImportFacts>> newest(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                        ImportId before, std::int64_t limit) {
    return tx.all<ImportFacts>(
        "SELECT " IMPORT_COLUMNS
        " FROM import i JOIN unit_path u ON u.unit = i.unit WHERE i.kind = $1 AND i.id "
        "< $2 AND i.state <> 'checking' AND" IN_SCOPE("u.lo") "ORDER BY i.id DESC LIMIT $3",
        scope, kind, before.value, limit);
}

Result<> insert_rows(db::Tx& tx, ImportId import, UnitId unit, std::span<const SealedRow> rows) {
    static const db::Many kRows(
        "INSERT INTO import_row (import, line, unit, verdict, mark, sealed) VALUES {rows}", {.columns = 6});
    TRY(kRows.run(tx, rows, [&](auto& row, const SealedRow& r) {
        row.add(import, r.line, unit, r.verdict, r.mark, r.sealed);
    }));
    return {};
}

Result<> headed(db::Tx& tx, ImportId id, std::string_view headings, std::string_view columns) {
    TRY(tx.run("/*found*/ UPDATE import SET headings = $2, columns = $3 WHERE id = $1", id, headings,
               columns));
    return {};
}

Result<bool> checked(db::Tx& tx, const ImportFacts& counts) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET state = 'staged', total = $2, good = $3, warning = $4, bad = "
                   "$5, pending = $6, problems = $7, values_sealed = $8, skipped = $9, sheet = $10, "
                   "tables_left = $11, version = version + 1 WHERE id = $1 AND state = 'checking'",
                   counts.id, counts.total, counts.good, counts.warning, counts.bad, counts.pending,
                   counts.problems, counts.values_sealed, counts.skipped, counts.sheet, counts.tables_left));
    return changed == 1;
}

Result<std::int64_t> delete_rows(db::Tx& tx, ImportId id, std::int64_t limit) {
    return tx.run(
        "/*found*/ DELETE FROM import_row WHERE import = $1 AND line IN"
        " (SELECT line FROM import_row WHERE import = $1 ORDER BY line LIMIT $2)",
        id, limit);
}

Result<> delete_import(db::Tx& tx, ImportId id) {
    TRY(tx.run("/*found*/ DELETE FROM import WHERE id = $1", id));
    return {};
}

Result<std::vector<SealedRow>> rows(db::Tx& tx, const auth::AnyScope& scope, ImportId id, std::int64_t after,
                                    std::int64_t limit) {
    return tx.all<SealedRow>(ROWS_IN_SCOPE "ORDER BY r.line LIMIT $3", scope, id, after, limit);
}

Result<std::vector<SealedRow>> rows_of(db::Tx& tx, const auth::AnyScope& scope, ImportId id, Verdict verdict,
                                       std::int64_t after, std::int64_t limit) {
    return tx.all<SealedRow>(ROWS_IN_SCOPE "AND r.verdict = $3 ORDER BY r.line LIMIT $4", scope, id, after,
                             verdict, limit);
}

Result<std::vector<SealedRow>> rows_of_fate(db::Tx& tx, const auth::AnyScope& scope, ImportId id, Fate fate,
                                            std::int64_t after, std::int64_t limit) {
    return tx.all<SealedRow>(ROWS_IN_SCOPE "AND r.fate = $3 ORDER BY r.line LIMIT $4", scope, id, after, fate,
                             limit);
}

Result<std::vector<SealedRow>> rows_to_apply(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                             std::int64_t after, std::int64_t limit) {
    return tx.all<SealedRow>(ROWS_IN_SCOPE
                             "AND r.verdict <> 'bad' AND r.fate = 'waiting' ORDER BY r.line LIMIT $3",
                             scope, id, after, limit);
}

Result<std::vector<SealedRow>> waiting_rows(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                            Verdict verdict, std::int64_t after, std::int64_t limit) {
    return tx.all<SealedRow>(ROWS_IN_SCOPE
                             "AND r.verdict = $3 AND r.fate = 'waiting' ORDER BY r.line LIMIT $4",
                             scope, id, after, verdict, limit);
}

Result<std::vector<SealedRow>> rows_marked(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                           std::span<const std::string> marks) {
    static const db::Many kMarked(
        "SELECT " ROW_COLUMNS
        " FROM import_row r JOIN unit_path u ON u.unit = r.unit WHERE r.import = $1"
        " AND r.mark <> '' AND r.mark IN (VALUES {rows}) AND r.fate = 'waiting' AND" IN_SCOPE("u.lo"),
        {.columns = 1, .shared = 1});
    return kMarked.all<SealedRow>(
        tx, &scope.binding(), [&](db::Binder& shared) { shared.add(id); }, marks,
        [](auto& row, const std::string& mark) { row.add(mark); });
}

// One look into the index of marks for each mark: planned without the values, as a set PostgreSQL would walk
// the whole import instead. Adding nothing to the line keeps it from walking the lines in order for the least
// of them.
Result<std::vector<MarkedLine>> marked(db::Tx& tx, ImportId id, std::int64_t above,
                                       std::span<const std::string> marks) {
    static const db::Many kMarked(
        "/*found*/ SELECT v.column1 AS mark, (SELECT min(r.line + 0) FROM import_row r WHERE r.import = $1"
        " AND r.mark = v.column1 AND r.mark <> '' AND r.line + 0 < $2 AND r.verdict <> 'bad') AS line"
        " FROM (VALUES {rows}) v",
        {.columns = 1, .shared = 2});
    auto looked_up = TRY(kMarked.all<MarkedLine>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(id, above); }, marks,
        [](auto& row, const std::string& mark) { row.add(mark); }));
    std::erase_if(looked_up, [](const MarkedLine& one) { return !one.line; });
    return looked_up;
}

Result<bool> step(db::Tx& tx, ImportId id, std::int64_t version, Step step, AccountId by) {
    const auto changed = TRY(
        tx.run("/*found*/ UPDATE import SET state = $4, applied_by = $3, last_line = 0, version = version "
               "+ 1 WHERE id = $1 AND state = $5 AND version = $2",
               id, version, by, step.to, step.from));
    return changed == 1;
}

Result<bool> advance(db::Tx& tx, ImportId id, ImportState state, std::int64_t from_line,
                     std::int64_t to_line) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET last_line = $3, version = version + 1"
                   " WHERE id = $1 AND state = $4 AND last_line = $2",
                   id, from_line, to_line, state));
    return changed == 1;
}

Result<> landed(db::Tx& tx, ImportId id, const Landing& landing) {
    TRY(
        tx.run("/*found*/ UPDATE import SET applied = applied + $2, pending = pending - $3, good = good - $4,"
               " warning = warning - $5, bad = bad + $4 + $5 WHERE id = $1",
               id, landing.applied, landing.passed, landing.stopped_good, landing.stopped_warning));
    return {};
}

Result<> mark_applied(db::Tx& tx, ImportId id, Span span) {
    TRY(tx.run(
        "/*found*/ UPDATE import_row SET fate = 'applied' WHERE import = $1 AND line > $2 AND line <= $3"
        " AND verdict <> 'bad' AND fate = 'waiting'",
        id, span.after, span.to));
    return {};
}

Result<Verdict> stopped(db::Tx& tx, ImportId id, std::int64_t line, std::string_view code) {
    const auto before = TRY(tx.one<Verdict>(
        "/*found*/ SELECT verdict FROM import_row WHERE import = $1 AND line = $2", id, line));
    TRY(tx.run(
        "/*found*/ UPDATE import_row SET verdict = 'bad', outcome = $3 WHERE import = $1 AND line = $2", id,
        line, code));
    return before;
}

Result<> set_problems(db::Tx& tx, ImportId id, std::string_view problems) {
    TRY(tx.run("/*found*/ UPDATE import SET problems = $2 WHERE id = $1", id, problems));
    return {};
}

Result<> mark_taken_back(db::Tx& tx, ImportId id, Span span) {
    TRY(tx.run(
        "/*found*/ UPDATE import_row SET fate = 'taken-back' WHERE import = $1 AND line > $2 AND line <= "
        "$3 AND fate = 'applied'",
        id, span.after, span.to));
    return {};
}

Result<> mark_kept(db::Tx& tx, ImportId id, std::int64_t line, const Why& why) {
    TRY(tx.run(
        "/*found*/ UPDATE import_row SET fate = 'kept', outcome = $3, outcome_about = $4 WHERE import ="
        " $1 AND line = $2",
        id, line, why.code, why.about));
    return {};
}

Result<> undo_because(db::Tx& tx, ImportId id, std::string_view reason, bool revokes) {
    TRY(tx.run("/*found*/ UPDATE import SET undo_reason = $2, undo_revokes = $3 WHERE id = $1", id, reason,
               revokes));
    return {};
}

Result<> take_up_kept(db::Tx& tx, ImportId id) {
    TRY(tx.run(
        "/*found*/ UPDATE import_row SET fate = 'applied', outcome = '', outcome_about = '' WHERE import"
        " = $1 AND fate = 'kept'",
        id));
    TRY(tx.run("/*found*/ UPDATE import SET kept = 0 WHERE id = $1", id));
    return {};
}

Result<> undone(db::Tx& tx, ImportId id, std::int64_t undone, std::int64_t kept) {
    TRY(tx.run("/*found*/ UPDATE import SET undone = undone + $2, kept = kept + $3 WHERE id = $1", id, undone,
               kept));
    return {};
}

Result<bool> ended(db::Tx& tx, ImportId id, Step step) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET state = $2, last_line = 0, version = version + 1 WHERE id = "
                   "$1 AND state "
                   "= $3",
                   id, step.to, step.from));
    return changed == 1;
}

Result<bool> recounted(db::Tx& tx, const ImportFacts& counts, std::int64_t to_line, ImportState state) {
    const auto changed = TRY(
        tx.run("/*found*/ UPDATE import SET good = $3, warning = $4, bad = $5, pending = $6, problems = $7,"
               " values_sealed = $8, last_line = $9, state = $10, version = version + 1 WHERE id = $1 AND "
               "version = $2",
               counts.id, counts.version, counts.good, counts.warning, counts.bad, counts.pending,
               counts.problems, counts.values_sealed, to_line, state));
    return changed == 1;
}

Result<> rewrite_rows(db::Tx& tx, ImportId id, std::span<const SealedRow> rows) {
    static const db::Many kRows(
        "/*found*/ UPDATE import_row SET verdict = v.column2, mark = v.column3, sealed = v.column4, outcome "
        "= ''"
        " FROM (VALUES {rows}) v WHERE import = $1 AND line = v.column1 AND fate = 'waiting'",
        {.columns = 4, .shared = 1});
    TRY(kRows.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(id); }, rows,
        [](auto& row, const SealedRow& r) { row.add(r.line, r.verdict, r.mark, r.sealed); }));
    return {};
}

Result<bool> rename_columns(db::Tx& tx, ImportId id, std::int64_t version, std::string_view columns,
                            AccountId by) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE import SET state = 'rechecking', columns = $3, applied_by = $4, last_line = 0,"
        " version = version + 1 WHERE id = $1 AND version = $2 AND state IN ('staged', 'rechecking') AND "
        "applied = 0",
        id, version, columns, by));
    return changed == 1;
}

Result<std::vector<RememberedColumn>> remembered(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                                 UnitId unit) {
    return tx.all<RememberedColumn>(
        "SELECT c.heading, c.field FROM remembered_column c JOIN unit_path u ON "
        "u.unit = c.unit WHERE c.unit = $1 AND c.kind = $2 AND" IN_SCOPE(
            "u.lo") "ORDER BY c.heading LIMIT 1000",
        scope, unit, kind);
}

Result<> remember(db::Tx& tx, ImportKind kind, UnitId unit, std::span<const RememberedColumn> columns,
                  AccountId by, WallTime at) {
    static const db::Many kColumns(
        "/*found*/ INSERT INTO remembered_column (unit, kind, heading, field, chosen_by, chosen_at) VALUES "
        "{rows} ON CONFLICT (unit, kind, heading) DO UPDATE SET field = excluded.field, chosen_by = "
        "excluded.chosen_by, chosen_at = excluded.chosen_at",
        {.columns = 6});
    TRY(kColumns.run(tx, columns, [&](auto& row, const RememberedColumn& one) {
        row.add(unit, kind, one.heading, one.field, by, at);
    }));
    return {};
}

Result<std::vector<Unfinished>> unfinished(db::Tx& tx, std::int64_t limit) {
    return tx.all<Unfinished>(
        "/*system*/ SELECT id, kind, applied_by FROM import WHERE state IN ('rechecking', 'applying', "
        "'undoing') ORDER BY id LIMIT $1",
        limit);
}

// The node number stands in the id (base/id.h).
Result<std::int64_t> give_up_checking(db::Tx& tx, WallTime made_before, WallTime now) {
    return tx.run(
        "/*system*/ UPDATE import SET state = 'refused', version = version + 1 WHERE state = 'checking' AND "
        "(made_at < $1 OR id / 4096 % 1024 NOT IN (SELECT node FROM node_lease WHERE lease_until > $2))",
        made_before, now);
}

Result<std::vector<ImportId>> older(db::Tx& tx, WallTime made_before, std::int64_t limit) {
    return tx.all<ImportId>(
        "/*system*/ SELECT id FROM import WHERE made_at < $1 AND key_sealed <> '' ORDER BY made_at LIMIT $2",
        made_before, limit);
}

Result<> destroy_key(db::Tx& tx, ImportId id) {
    TRY(
        tx.run("/*system*/ UPDATE import SET key_sealed = '', values_sealed = '', version = version + 1 "
               "WHERE id = $1",
               id));
    return {};
}

}  // namespace xingtan::jobs::store
