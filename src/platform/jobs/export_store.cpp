#include "platform/jobs/export_store.h"

#define EXPORT_COLUMNS                                                                                      \
    "SELECT id, kind, state, filename, rows_written AS rows, size, problem, made_at, until, made_by, home," \
    " ask, language, sha256, key_sealed FROM export_file "

namespace xingtan::jobs::store {

Result<> insert_export(db::Tx& tx, const ExportFacts& row) {
    TRY(
        tx.run("INSERT INTO export_file (id, kind, state, filename, made_at, until, made_by, home, ask,"
               " language, key_sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
               row.id, row.kind, row.state, row.filename, row.made_at, row.until, row.made_by, row.home,
               row.ask, row.language, row.key_sealed));
    return {};
}

Result<std::optional<ExportFacts>> own_export(db::Tx& tx, ExportId id, AccountId by) {
    return tx.maybe<ExportFacts>(EXPORT_COLUMNS "WHERE id = $1 AND made_by = $2", id, by);
}

Result<std::vector<ExportFacts>> own_exports(db::Tx& tx, AccountId by, std::int64_t limit) {
    return tx.all<ExportFacts>(EXPORT_COLUMNS "WHERE made_by = $1 ORDER BY id DESC LIMIT $2", by, limit);
}

Result<std::int64_t> count_running(db::Tx& tx, AccountId by) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM export_file WHERE made_by = $1 AND state IN ('waiting', 'writing')", by);
}

Result<std::optional<ExportFacts>> export_facts(db::Tx& tx, ExportId id) {
    return tx.maybe<ExportFacts>(EXPORT_COLUMNS "WHERE id = $1", id);
}

Result<std::vector<ExportId>> unfinished_exports(db::Tx& tx, std::int64_t limit) {
    return tx.all<ExportId>(
        "SELECT id FROM export_file WHERE state IN ('waiting', 'writing') ORDER BY id LIMIT $1", limit);
}

Result<std::optional<std::int64_t>> begin_export(db::Tx& tx, ExportId id) {
    return tx.maybe<std::int64_t>(
        "UPDATE export_file SET state = 'writing', rows_written = 0, attempt = attempt + 1 WHERE id = $1 AND"
        " state IN ('waiting', 'writing') RETURNING attempt",
        id);
}

Result<bool> is_attempt(db::Tx& tx, ExportId id, std::int64_t attempt) {
    const auto found = TRY(tx.maybe<std::int64_t>(
        "SELECT attempt FROM export_file WHERE id = $1 AND attempt = $2 AND state = 'writing'", id, attempt));
    return found.has_value();
}

Result<bool> tell_rows(db::Tx& tx, ExportId id, std::int64_t attempt, std::int64_t rows) {
    const auto changed = TRY(tx.run(
        "UPDATE export_file SET rows_written = $3 WHERE id = $1 AND attempt = $2 AND state = 'writing'", id,
        attempt, rows));
    return changed == 1;
}

Result<bool> finish_export(db::Tx& tx, ExportId id, std::int64_t attempt, std::int64_t rows,
                           std::int64_t size, std::string_view sha256) {
    const auto changed = TRY(tx.run(
        "UPDATE export_file SET state = 'ready', rows_written = $3, size = $4, sha256 = $5 WHERE id = $1 AND"
        " attempt = $2 AND state = 'writing'",
        id, attempt, rows, size, sha256));
    return changed == 1;
}

Result<> fail_export(db::Tx& tx, ExportId id, std::int64_t attempt, std::string_view problem) {
    TRY(
        tx.run("UPDATE export_file SET state = 'failed', problem = $3 WHERE id = $1 AND attempt = $2 AND"
               " state = 'writing'",
               id, attempt, problem));
    return {};
}

Result<> insert_export_piece(db::Tx& tx, ExportId id, const ExportPiece& piece) {
    TRY(tx.run("INSERT INTO export_piece (export, starts, size, sealed) VALUES ($1, $2, $3, $4)", id,
               piece.starts, piece.size, piece.sealed));
    return {};
}

Result<std::optional<ExportPiece>> export_piece(db::Tx& tx, ExportId id, std::int64_t from) {
    return tx.maybe<ExportPiece>(
        "SELECT starts, size, sealed FROM export_piece WHERE export = $1 AND starts ="
        " $2",
        id, from);
}

Result<std::vector<ExportId>> surplus_exports(db::Tx& tx, AccountId by, std::int64_t kept) {
    return tx.all<ExportId>(
        "SELECT id FROM export_file WHERE made_by = $1 AND state IN ('ready', 'failed')"
        " ORDER BY id DESC LIMIT 100 OFFSET $2",
        by, kept);
}

Result<std::vector<ExportId>> old_exports(db::Tx& tx, WallTime now, std::int64_t limit) {
    return tx.all<ExportId>("SELECT id FROM export_file WHERE until < $1 ORDER BY until LIMIT $2", now,
                            limit);
}

Result<std::int64_t> delete_export_pieces(db::Tx& tx, ExportId id, std::int64_t limit) {
    return tx.run(
        "DELETE FROM export_piece WHERE export = $1 AND starts IN (SELECT starts FROM export_piece WHERE"
        " export = $1 ORDER BY starts LIMIT $2)",
        id, limit);
}

Result<> delete_export(db::Tx& tx, ExportId id) {
    TRY(tx.run("DELETE FROM export_file WHERE id = $1", id));
    return {};
}

}  // namespace xingtan::jobs::store
