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
    std::string key_sealed;
    ImportState state{};
    std::int64_t total = 0, good = 0, warning = 0, bad = 0, applied = 0;
    std::string problems;
    std::int64_t last_line = 0;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ImportFacts, (),
                      (id, kind, unit, about, filename, content_hash, headings, key_sealed, state, total,
                       good, warning, bad, applied, problems, last_line, version))

Result<> insert(db::Tx& tx, const ImportFacts& import, AccountId made_by, WallTime made_at);
Result<std::optional<ImportFacts>> visible(db::Tx& tx, const auth::AnyScope& scope, ImportKind kind,
                                           ImportId id);

struct SealedRow {
    std::int64_t line = 0;
    Verdict verdict{};
    std::string outcome;
    std::string sealed;
};
BOOST_DESCRIBE_STRUCT(SealedRow, (), (line, verdict, outcome, sealed))

Result<> insert_rows(db::Tx& tx, ImportId import, UnitId unit, std::span<const SealedRow> rows);
Result<> headed(db::Tx& tx, ImportId id, std::string_view headings);
Result<bool> checked(db::Tx& tx, const ImportFacts& counts);  // checking -> staged
// A checking import that led to nothing; its rows go in chunks of at most `limit`. Returns how many went.
Result<std::int64_t> delete_rows(db::Tx& tx, ImportId id, std::int64_t limit);
Result<> delete_import(db::Tx& tx, ImportId id);

Result<std::vector<SealedRow>> rows(db::Tx& tx, const auth::AnyScope& scope, ImportId id, std::int64_t after,
                                    std::int64_t limit);
Result<std::vector<SealedRow>> rows_of(db::Tx& tx, const auth::AnyScope& scope, ImportId id, Verdict verdict,
                                       std::int64_t after, std::int64_t limit);
Result<std::vector<SealedRow>> rows_to_apply(db::Tx& tx, const auth::AnyScope& scope, ImportId id,
                                             std::int64_t after, std::int64_t limit);

Result<bool> applying(db::Tx& tx, ImportId id, std::int64_t version, AccountId by);  // staged -> applying
Result<bool> advance(db::Tx& tx, ImportId id, std::int64_t from_line, std::int64_t to_line);
struct Landing {
    std::int64_t applied = 0;
    std::int64_t stopped_good = 0, stopped_warning = 0;  // rows that turned bad, by what they were
};
Result<> landed(db::Tx& tx, ImportId id, const Landing& landing);
// The row turns bad; what it was before.
Result<Verdict> stopped(db::Tx& tx, ImportId id, std::int64_t line, std::string_view code);
Result<std::vector<ProblemCount>> outcomes(db::Tx& tx, ImportId id);
Result<bool> applied(db::Tx& tx, ImportId id, std::string_view problems);  // applying -> applied
Result<> paused(db::Tx& tx, ImportId id);                                  // applying -> staged

struct Unfinished {
    ImportId id;
    ImportKind kind{};
    std::optional<AccountId> applied_by;
};
BOOST_DESCRIBE_STRUCT(Unfinished, (), (id, kind, applied_by))
Result<std::vector<Unfinished>> unfinished(db::Tx& tx, std::int64_t limit);
Result<std::int64_t> give_up_checking(db::Tx& tx, WallTime made_before);
Result<std::vector<ImportId>> older(db::Tx& tx, WallTime made_before, std::int64_t limit);
Result<> destroy_key(db::Tx& tx, ImportId id);

}  // namespace xingtan::jobs::store
