#include "platform/jobs/store.h"

#include "platform/db/many.h"

#define IMPORT_COLUMNS                                                                               \
    "i.id, i.kind, i.unit, i.about, i.filename, i.content_hash, i.headings, i.key_sealed, i.state, " \
    "i.total, i.good,"                                                                               \
    " i.warning, i.bad, i.applied, i.problems, i.last_line, i.version"
#define ROWS_IN_SCOPE                                                                                     \
    "SELECT r.line, r.verdict, r.outcome, r.sealed FROM import_row r JOIN unit_path u ON u.unit = r.unit" \
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

Result<> insert_rows(db::Tx& tx, ImportId import, UnitId unit, std::span<const SealedRow> rows) {
    static const db::Many kRows("INSERT INTO import_row (import, line, unit, verdict, sealed) VALUES {rows}",
                                {.columns = 5});
    TRY(kRows.run(tx, rows, [&](auto& row, const SealedRow& r) {
        row.add(import, r.line, unit, r.verdict, r.sealed);
    }));
    return {};
}

Result<> headed(db::Tx& tx, ImportId id, std::string_view headings) {
    TRY(tx.run("/*found*/ UPDATE import SET headings = $2 WHERE id = $1", id, headings));
    return {};
}

Result<bool> checked(db::Tx& tx, const ImportFacts& counts) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET state = 'staged', total = $2, good = $3, warning = $4, bad = "
                   "$5, problems = $6,"
                   " version = version + 1 WHERE id = $1 AND state = 'checking'",
                   counts.id, counts.total, counts.good, counts.warning, counts.bad, counts.problems));
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

Result<std::vector<SealedRow>> rows_to_apply(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                             std::int64_t after, std::int64_t limit) {
    return tx.all<SealedRow>(ROWS_IN_SCOPE "AND r.verdict <> 'bad' ORDER BY r.line LIMIT $3", scope, id,
                             after, limit);
}

Result<bool> applying(db::Tx& tx, ImportId id, std::int64_t version, AccountId by) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET state = 'applying', applied_by = $3, version = version + 1"
                   " WHERE id = $1 AND state = 'staged' AND version = $2",
                   id, version, by));
    return changed == 1;
}

Result<bool> advance(db::Tx& tx, ImportId id, std::int64_t from_line, std::int64_t to_line) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET last_line = $3, version = version + 1"
                   " WHERE id = $1 AND state = 'applying' AND last_line = $2",
                   id, from_line, to_line));
    return changed == 1;
}

Result<> landed(db::Tx& tx, ImportId id, const Landing& landing) {
    TRY(
        tx.run("/*found*/ UPDATE import SET applied = applied + $2, good = good - $3, warning = warning - "
               "$4, bad = bad + $3 + $4"
               " WHERE id = $1",
               id, landing.applied, landing.stopped_good, landing.stopped_warning));
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

Result<std::vector<ProblemCount>> outcomes(db::Tx& tx, ImportId id) {
    return tx.all<ProblemCount>(
        "/*found*/ SELECT outcome AS code, count(*) AS rows FROM import_row WHERE import = $1 AND outcome <> "
        "'' GROUP BY outcome",
        id);
}

Result<bool> applied(db::Tx& tx, ImportId id, std::string_view problems) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE import SET state = 'applied', problems = $2, version = version + 1"
                   " WHERE id = $1 AND state = 'applying'",
                   id, problems));
    return changed == 1;
}

Result<> paused(db::Tx& tx, ImportId id) {
    TRY(
        tx.run("/*found*/ UPDATE import SET state = 'staged', version = version + 1 WHERE id = $1 AND state "
               "= 'applying'",
               id));
    return {};
}

Result<std::vector<Unfinished>> unfinished(db::Tx& tx, std::int64_t limit) {
    return tx.all<Unfinished>(
        "/*system*/ SELECT id, kind, applied_by FROM import WHERE state = 'applying' ORDER BY id LIMIT $1",
        limit);
}

Result<std::int64_t> give_up_checking(db::Tx& tx, WallTime made_before) {
    return tx.run(
        "/*system*/ UPDATE import SET state = 'refused', version = version + 1 WHERE state = 'checking' AND "
        "made_at < $1",
        made_before);
}

Result<std::vector<ImportId>> older(db::Tx& tx, WallTime made_before, std::int64_t limit) {
    return tx.all<ImportId>(
        "/*system*/ SELECT id FROM import WHERE made_at < $1 AND key_sealed <> '' ORDER BY made_at LIMIT $2",
        made_before, limit);
}

Result<> destroy_key(db::Tx& tx, ImportId id) {
    TRY(tx.run("/*system*/ UPDATE import SET key_sealed = '', version = version + 1 WHERE id = $1", id));
    return {};
}

}  // namespace xingtan::jobs::store
