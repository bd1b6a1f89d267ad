#pragma once
// Runs of printing, their files and the pieces of these. Every statement of a request names the account.
#include "domain/certificate/service_prints.h"

namespace xingtan::certificate::store {

struct PrintRunRow {
    PrintRunId id;
    AccountId made_by;
    std::string filter;
    PrintState state{};
    std::int64_t total = 0;
    std::int64_t done = 0;
    std::string place;
    std::string left_out;
    WallTime made_at;
};
BOOST_DESCRIBE_STRUCT(PrintRunRow, (), (id, made_by, filter, state, total, done, place, left_out, made_at))

Result<> insert_run(db::Tx& tx, const PrintRunRow& run);
Result<std::optional<PrintRunRow>> own_run(db::Tx& tx, PrintRunId id, AccountId by);
Result<std::vector<PrintRunRow>> own_runs(db::Tx& tx, AccountId by);  // newest first, at most a hundred
Result<std::vector<PrintRunRow>> working_runs(db::Tx& tx, std::int64_t limit);
Result<std::vector<PrintRunId>> old_runs(db::Tx& tx, WallTime made_before, std::int64_t limit);

// From one place to the next; false when the run is not there any more.
struct Advance {
    std::string_view from;
    std::string_view to;
    std::int64_t done = 0;
    std::string_view left_out;
    PrintState state{};
};
Result<bool> advance(db::Tx& tx, PrintRunId id, const Advance& step);
Result<bool> set_state(db::Tx& tx, PrintRunId id, PrintState from, PrintState to);

struct PrintFileRow : PrintFile {
    std::string certificates;
};
BOOST_DESCRIBE_STRUCT(PrintFileRow, (PrintFile), (certificates))
Result<> insert_file(db::Tx& tx, PrintRunId id, const PrintFileRow& file);
Result<std::vector<PrintFile>> files(db::Tx& tx, PrintRunId id);
Result<std::optional<PrintFileRow>> file(db::Tx& tx, PrintRunId id, std::int64_t position);

Result<> insert_piece(db::Tx& tx, PrintRunId id, std::int64_t position, std::int64_t starts,
                      std::string_view bytes);
Result<std::optional<std::string>> piece(db::Tx& tx, PrintRunId id, std::int64_t position,
                                         std::int64_t starts);
Result<> clear_file(db::Tx& tx, PrintRunId id, std::int64_t position);  // pieces of a file half made
Result<std::int64_t> delete_pieces(db::Tx& tx, PrintRunId id, std::int64_t limit);
Result<> delete_run(db::Tx& tx, PrintRunId id);

// Those of the certificates that are valid and in scope.
Result<std::vector<CertificateId>> printable(db::Tx& tx, const AnyScope& scope,
                                             std::span<const CertificateId> ids);

}  // namespace xingtan::certificate::store
