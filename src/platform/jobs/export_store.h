#pragma once
// SQL of exports. Each statement of a request names the account whose they are.
#include "platform/jobs/export.h"

namespace xingtan::jobs::store {

struct ExportFacts {
    ExportId id;
    ExportKind kind{};
    ExportState state{};
    std::string filename;
    std::int64_t rows = 0;
    std::int64_t size = 0;
    std::string problem;
    WallTime made_at;
    WallTime until;
    AccountId made_by;
    UnitId home;
    std::string ask;
    std::string language;
    std::string sha256;
    std::string key_sealed;
};
BOOST_DESCRIBE_STRUCT(ExportFacts, (),
                      (id, kind, state, filename, rows, size, problem, made_at, until, made_by, home, ask,
                       language, sha256, key_sealed))

Result<> insert_export(db::Tx& tx, const ExportFacts& row);
Result<std::optional<ExportFacts>> own_export(db::Tx& tx, ExportId id, AccountId by);
Result<std::vector<ExportFacts>> own_exports(db::Tx& tx, AccountId by, std::int64_t limit);
Result<std::int64_t> count_running(db::Tx& tx, AccountId by);
Result<std::optional<ExportFacts>> export_facts(db::Tx& tx, ExportId id);
Result<std::vector<ExportId>> unfinished_exports(db::Tx& tx, std::int64_t limit);

// Starts it, or starts it anew, and gives the number of this go; none when it is neither waiting nor being
// written any more. What follows is false once it was dropped, or another go has begun.
Result<std::optional<std::int64_t>> begin_export(db::Tx& tx, ExportId id);
Result<bool> is_attempt(db::Tx& tx, ExportId id, std::int64_t attempt);
Result<bool> tell_rows(db::Tx& tx, ExportId id, std::int64_t attempt, std::int64_t rows);
Result<bool> finish_export(db::Tx& tx, ExportId id, std::int64_t attempt, std::int64_t rows,
                           std::int64_t size, std::string_view sha256);
Result<> fail_export(db::Tx& tx, ExportId id, std::int64_t attempt, std::string_view problem);

struct ExportPiece {
    std::int64_t starts = 0;
    std::int64_t size = 0;
    std::string sealed;
};
BOOST_DESCRIBE_STRUCT(ExportPiece, (), (starts, size, sealed))
Result<> insert_export_piece(db::Tx& tx, ExportId id, const ExportPiece& piece);
Result<std::optional<ExportPiece>> export_piece(db::Tx& tx, ExportId id, std::int64_t from);

Result<std::vector<ExportId>> surplus_exports(db::Tx& tx, AccountId by, std::int64_t kept);
Result<std::vector<ExportId>> old_exports(db::Tx& tx, WallTime now, std::int64_t limit);
Result<std::int64_t> delete_export_pieces(db::Tx& tx, ExportId id, std::int64_t limit);
Result<> delete_export(db::Tx& tx, ExportId id);

}  // namespace xingtan::jobs::store
