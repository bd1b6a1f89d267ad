#pragma once
// The statements of staged imports, one a function.
#include <span>

#include "platform/auth/scope.h"
#include "platform/jobs/model.h"

namespace xingtan::jobs::store {

// The row of an import, flat.
struct ImportFacts {
    ImportId id;
    ImportKind kind{};
    UnitId unit;
    std::string about;
    std::string filename;
    std::string content_hash;
    std::string headings;
    std::string columns;
    std::string skipped;
    std::string sheet;
    std::string tables_left;
    std::string key_sealed;
    ImportState state{};
    std::int64_t total = 0, good = 0, warning = 0, bad = 0, pending = 0, applied = 0, undone = 0, kept = 0;
    std::string problems;
    std::string values_sealed;
    std::int64_t last_line = 0;
    std::string undo_reason;
    std::int64_t undo_revokes = 0;
    AccountId made_by;
    WallTime made_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ImportFacts, (),
                      (id, kind, unit, about, filename, content_hash, headings, columns, skipped, sheet,
                       tables_left, key_sealed, state, total, good, warning, bad, pending, applied, undone,
                       kept, problems, values_sealed, last_line, undo_reason, undo_revokes, made_by, made_at,
                       version))

Result<> insert(db::Tx& tx, const ImportFacts& import, AccountId made_by, WallTime made_at);
Result<std::optional<ImportFacts>> visible(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                           ImportId id);

// Newest first, below `before`.
Result<std::vector<ImportFacts>> newest(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                        ImportId before, std::int64_t limit);

struct SealedRow {
    std::int64_t line = 0;
    Verdict verdict{};
    Fate fate{};
    std::string mark;
    std::string outcome;
    std::string outcome_about;
    std::string sealed;
};
BOOST_DESCRIBE_STRUCT(SealedRow, (), (line, verdict, fate, mark, outcome, outcome_about, sealed))

Result<> insert_rows(db::Tx& tx, ImportId import, UnitId unit, std::span<const SealedRow> rows);
Result<> headed(db::Tx& tx, ImportId id, std::string_view headings, std::string_view columns);
Result<bool> checked(db::Tx& tx, const ImportFacts& counts);  // checking -> staged
// A checking import that led to nothing; its rows go in chunks of at most `limit`. Returns how many went.
Result<std::int64_t> delete_rows(db::Tx& tx, ImportId id, std::int64_t limit);
Result<> delete_import(db::Tx& tx, ImportId id);

Result<std::vector<SealedRow>> rows(db::Tx& tx, const auth::AnyScope& scope, ImportId id, std::int64_t after,
                                    std::int64_t limit);
Result<std::vector<SealedRow>> rows_of(db::Tx& tx, const auth::AnyScope& scope, ImportId id, Verdict verdict,
                                       std::int64_t after, std::int64_t limit);
Result<std::vector<SealedRow>> rows_of_fate(db::Tx& tx, const auth::AnyScope& scope, ImportId id, Fate fate,
                                            std::int64_t after, std::int64_t limit);
// Usable rows that wait.
Result<std::vector<SealedRow>> rows_to_apply(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                             std::int64_t after, std::int64_t limit);
// Rows of a verdict that wait.
Result<std::vector<SealedRow>> waiting_rows(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                            Verdict verdict, std::int64_t after, std::int64_t limit);
// Waiting rows with one of the marks.
Result<std::vector<SealedRow>> rows_marked(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                           std::span<const std::string> marks);
struct MarkedLine {
    std::string mark;
    std::optional<std::int64_t> line;
};
BOOST_DESCRIBE_STRUCT(MarkedLine, (), (mark, line))
// Where a mark stands in a row that is not bad, above the line; of the rows of an import that are not bad, no
// two have the same mark.
Result<std::vector<MarkedLine>> marked(db::Tx& tx, ImportId id, std::int64_t above,
                                       std::span<const std::string> marks);

// A change of state by someone who saw this version; false when it moved on.
struct Step {
    ImportState from{}, to{};
};
Result<bool> step(db::Tx& tx, ImportId id, std::int64_t version, Step step, AccountId by);
// The place of the work on an import, and its lock: false when another worker has gone on.
Result<bool> advance(db::Tx& tx, ImportId id, ImportState state, std::int64_t from_line,
                     std::int64_t to_line);
struct Span {
    std::int64_t after = 0, to = 0;  // lines
};
struct Landing {
    std::int64_t applied = 0;
    std::int64_t passed = 0;                             // rows that wait no longer
    std::int64_t stopped_good = 0, stopped_warning = 0;  // rows that turned bad, by what they were
};
Result<> landed(db::Tx& tx, ImportId id, const Landing& landing);
Result<> mark_applied(db::Tx& tx, ImportId id, Span span);
// The row turns bad; what it was before.
Result<Verdict> stopped(db::Tx& tx, ImportId id, std::int64_t line, std::string_view code);
Result<> set_problems(db::Tx& tx, ImportId id, std::string_view problems);
Result<> mark_taken_back(db::Tx& tx, ImportId id, Span span);
struct Why {
    std::string_view code;
    std::string_view about;
};
Result<> mark_kept(db::Tx& tx, ImportId id, std::int64_t line, const Why& why);
Result<> undo_because(db::Tx& tx, ImportId id, std::string_view reason, bool revokes);
Result<> take_up_kept(db::Tx& tx, ImportId id);  // what an undoing left standing is tried again
Result<> undone(db::Tx& tx, ImportId id, std::int64_t undone, std::int64_t kept);
// The work of a state has come to its end, or is put back.
Result<bool> ended(db::Tx& tx, ImportId id, Step step);

// Rows judged anew, with the counts they lead to; false when the import moved on since `counts` was read.
Result<bool> recounted(db::Tx& tx, const ImportFacts& counts, std::int64_t to_line, ImportState state);
Result<> rewrite_rows(db::Tx& tx, ImportId id, std::span<const SealedRow> rows);
Result<bool> rename_columns(db::Tx& tx, ImportId id, std::int64_t version, std::string_view columns,
                            AccountId by);

struct RememberedColumn {
    std::string heading;
    std::string field;
};
BOOST_DESCRIBE_STRUCT(RememberedColumn, (), (heading, field))
Result<std::vector<RememberedColumn>> remembered(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                                 UnitId unit);
Result<> remember(db::Tx& tx, ImportKind kind, UnitId unit, std::span<const RememberedColumn> columns,
                  AccountId by, WallTime at);

struct Unfinished {
    ImportId id;
    ImportKind kind{};
    std::optional<AccountId> applied_by;
};
BOOST_DESCRIBE_STRUCT(Unfinished, (), (id, kind, applied_by))
Result<std::vector<Unfinished>> unfinished(db::Tx& tx, std::int64_t limit);
// Half-checked imports nobody goes on with: made before then, or by a program whose node number is not leased
// any more.
Result<std::int64_t> give_up_checking(db::Tx& tx, WallTime made_before, WallTime now);
Result<std::vector<ImportId>> older(db::Tx& tx, WallTime made_before, std::int64_t limit);
Result<> destroy_key(db::Tx& tx, ImportId id);

}  // namespace xingtan::jobs::store
