#include "domain/certificate/store_prints.h"

#include "platform/db/many.h"

#define RUN "SELECT id, made_by, filter, state, total, done, place, left_out, made_at FROM print_run"

namespace xingtan::certificate::store {

Result<> insert_run(db::Tx& tx, const PrintRunRow& run) {
    TRY(tx.run(
        "INSERT INTO print_run (id, made_by, filter, state, total, made_at) VALUES ($1, $2, $3, $4, $5,"
        " $6)",
        run.id, run.made_by, run.filter, run.state, run.total, run.made_at));
    return {};
}

Result<std::optional<PrintRunRow>> own_run(db::Tx& tx, PrintRunId id, AccountId by) {
    return tx.maybe<PrintRunRow>(RUN " WHERE id = $1 AND made_by = $2", id, by);
}

Result<std::vector<PrintRunRow>> own_runs(db::Tx& tx, AccountId by) {
    return tx.all<PrintRunRow>(RUN " WHERE made_by = $1 ORDER BY id DESC LIMIT 100", by);
}

Result<std::vector<PrintRunRow>> working_runs(db::Tx& tx, std::int64_t limit) {
    return tx.all<PrintRunRow>(RUN " WHERE state = 'working' ORDER BY id LIMIT $1", limit);
}

Result<std::vector<PrintRunId>> old_runs(db::Tx& tx, WallTime made_before, std::int64_t limit) {
    return tx.all<PrintRunId>("SELECT id FROM print_run WHERE made_at < $1 ORDER BY made_at LIMIT $2",
                              made_before, limit);
}

Result<bool> advance(db::Tx& tx, PrintRunId id, const Advance& step) {
    const auto changed =
        TRY(tx.run("UPDATE print_run SET place = $3, done = $4, left_out = $5, state = $6 WHERE id = $1 AND"
                   " state = 'working' AND place = $2",
                   id, step.from, step.to, step.done, step.left_out, step.state));
    return changed == 1;
}

Result<bool> set_state(db::Tx& tx, PrintRunId id, PrintState from, PrintState to) {
    const auto changed =
        TRY(tx.run("UPDATE print_run SET state = $3 WHERE id = $1 AND state = $2", id, from, to));
    return changed == 1;
}

Result<> insert_file(db::Tx& tx, PrintRunId id, const PrintFileRow& file) {
    TRY(
        tx.run("INSERT INTO print_file (run, position, certificates, people, size, from_unit, to_unit)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7)",
               id, file.position, file.certificates, file.people, file.size, file.from_unit, file.to_unit));
    return {};
}

Result<std::vector<PrintFile>> files(db::Tx& tx, PrintRunId id) {
    return tx.all<PrintFile>(
        "SELECT position, people, size, from_unit, to_unit FROM print_file WHERE run = $1 ORDER BY position"
        " LIMIT 200",
        id);
}

Result<std::optional<PrintFileRow>> file(db::Tx& tx, PrintRunId id, std::int64_t position) {
    return tx.maybe<PrintFileRow>(
        "SELECT position, people, size, from_unit, to_unit, certificates FROM print_file WHERE run = $1 AND"
        " position = $2",
        id, position);
}

Result<> insert_piece(db::Tx& tx, PrintRunId id, std::int64_t position, std::int64_t starts,
                      std::string_view bytes) {
    TRY(tx.run("INSERT INTO print_piece (run, position, starts, bytes) VALUES ($1, $2, $3, $4)", id, position,
               starts, bytes));
    return {};
}

Result<std::optional<std::string>> piece(db::Tx& tx, PrintRunId id, std::int64_t position,
                                         std::int64_t starts) {
    return tx.maybe<std::string>(
        "SELECT bytes FROM print_piece WHERE run = $1 AND position = $2 AND starts = $3", id, position,
        starts);
}

Result<> clear_file(db::Tx& tx, PrintRunId id, std::int64_t position) {
    TRY(tx.run("DELETE FROM print_piece WHERE run = $1 AND position = $2", id, position));
    return {};
}

Result<std::int64_t> delete_pieces(db::Tx& tx, PrintRunId id, std::int64_t limit) {
    return tx.run(
        "DELETE FROM print_piece WHERE run = $1 AND position IN (SELECT position FROM print_piece"
        " WHERE run = $1 ORDER BY position LIMIT $2)",
        id, limit);
}

Result<> delete_run(db::Tx& tx, PrintRunId id) {
    TRY(tx.run("DELETE FROM print_piece WHERE run = $1", id));
    TRY(tx.run("DELETE FROM print_file WHERE run = $1", id));
    TRY(tx.run("DELETE FROM print_run WHERE id = $1", id));
    return {};
}

Result<std::vector<CertificateId>> printable(db::Tx& tx, const AnyScope& scope,
                                             std::span<const CertificateId> ids) {
    static const db::Many kPrintable(
        "SELECT c.id FROM certificate c JOIN unit u ON u.id = c.unit WHERE c.id IN (VALUES {rows}) AND"
        " c.state = 'valid' AND" IN_SCOPE_OF("u.path", "c.project"),
        {.columns = 1});
    return kPrintable.all<CertificateId>(
        tx, &scope.binding(), [](db::Binder&) {}, ids,
        [](db::Binder& row, CertificateId id) { row.add(id); });
}

}  // namespace xingtan::certificate::store
