#pragma once
// Staged imports for every domain: upload and check once (the dry run), look at what is wrong, apply the good
// rows in chunks.
//
//     auto staging = TRY(Staging::begin(ctx, {ImportKind::Roster, unit.id, "", filename, sha256}));
//     TRY(staging.add(row));                      // any number of times, outside every transaction
//     return staging.finish();
//
// Applying is the same for every kind: rows in the order of their lines, at most limits::kClosureRows a
// transaction, each chunk with its numbers and its place in one commit, so that a crash loses nothing and
// repeats nothing.
#include <functional>
#include <map>

#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/jobs/staged_row.h"

namespace xingtan::jobs {

// An import as the domain that owns its kind sees it.
struct Record {
    Import import;
    std::string about;                  // the domain's own word on what the sheet is for
    std::vector<std::string> headings;  // of the sender's columns, in the order of StagedRow::cells
    std::string content_hash;
    std::int64_t last_line = 0;
};

// A row that could not be applied after all, and why.
struct Stopped {
    std::int64_t line = 0;
    std::string code;
};
struct Landed {
    std::int64_t applied = 0;
    std::vector<Stopped> stopped;
};
// The change of one chunk, inside a transaction. It may run twice, so it writes no memory.
using Write = std::function<Result<Landed>(db::Tx&)>;
// Reads the payloads of one chunk, outside any transaction.
using Prepare = std::function<Result<Write>(Context&, const Record&, std::vector<StagedRow>)>;
using ScopeOf = Result<AnyScope> (*)(const auth::Actor&, db::Tx&);

// What a kind of import may be seen and applied with, and how.
struct KindRules {
    ScopeOf scope = nullptr;
    Prepare prepare;
};
// Only from app/wire.cpp, before serving.
void set_rules(ImportKind kind, KindRules rules);

// scope_with<Can::ManagePeople> as a ScopeOf.
template <Can C>
Result<AnyScope> scope_with(const auth::Actor& actor, db::Tx& tx) {
    const auto scope = TRY(actor.scope<C>(tx));
    return AnyScope(scope);
}

struct NewImport {
    ImportKind kind{};
    UnitId unit;  // proved in scope by the caller
    std::string about;
    std::string filename;
    std::string content_hash;
};

// An import being checked. Nothing of it stands in an answer until finish(); discard() leaves no trace.
class Staging {
  public:
    static Result<Staging> begin(Context& ctx, const NewImport& import);
    // A request repeated under its idempotency key: the earlier import stands, and nothing may be added.
    bool repeated() const { return repeated_; }
    ImportId id() const { return id_; }

    Result<> headings(const std::vector<std::string>& headings);
    Result<> add(StagedRow row);
    Result<Import> finish();
    Result<> discard();

  private:
    Staging(Context& ctx, ImportId id, UnitId unit, RowKey key)
        : ctx_(ctx), id_(id), unit_(unit), key_(std::move(key)) {}
    Result<> flush();

    Context& ctx_;
    ImportId id_;
    UnitId unit_;
    RowKey key_;
    bool repeated_ = false;
    std::vector<StagedRow> waiting_;
    std::int64_t good_ = 0, warning_ = 0, bad_ = 0;
    std::map<std::string, std::int64_t> problems_;
};

Result<Record> find(Context& ctx, Claimed<ImportId> id);
Result<Import> show(Context& ctx, Claimed<ImportId> id);
// Rows of one verdict, or all, in the order of their lines.
Result<Page<ImportRow>> list_rows(Context& ctx, Claimed<ImportId> id, std::optional<Verdict> verdict,
                                  const PageRequest& page);
// Every row of a verdict, unsealed, each chunk in a transaction of its own.
using RowSink = std::function<Result<>(const Record&, const StagedRow&)>;
Result<> each_row(Context& ctx, Claimed<ImportId> id, Verdict verdict, const RowSink& sink);

// The bad rows as the sender wrote them, with one column more that says what is wrong. `sentence` puts a
// problem into words.
using Sentence = std::function<std::string(const Problem&)>;
Result<std::string> bad_rows_workbook(Context& ctx, Claimed<ImportId> id, const std::string& problem_heading,
                                      const Sentence& sentence);

// Staged -> Applying -> Applied. A short import is applied before this returns; a long one goes to the
// runner, and the answer says Applying. Asking again for one that was interrupted goes on after its last
// line. Kind::Conflict "import-not-checked" or "nothing-to-apply".
Result<Import> apply(Context& ctx, Claimed<ImportId> id);

}  // namespace xingtan::jobs
