#pragma once
// Staged imports for every domain: upload and check once (the dry run), look at what is wrong, mend rows and
// columns, apply the usable rows in chunks, undo the whole.
//
//     auto staging = TRY(Staging::begin(ctx, {ImportKind::Roster, unit.id, "", filename, sha256}));
//     TRY(staging.columns(headings, fields));     // a kind that judges its rows by KindRules::judge
//     TRY(staging.take(sheet_row));               // any number of times, outside every transaction
//     return staging.finish();
//
// Applying is the same for every kind: rows in the order of their lines, at most limits::kClosureRows a
// transaction, each chunk with its numbers and its place in one commit, so that a crash loses nothing and
// repeats nothing. Undoing is the same work backwards.
#include <functional>
#include <map>

#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/jobs/findings.h"
#include "platform/jobs/staged_row.h"
#include "platform/sheet/cell.h"

namespace xingtan::jobs {

// An import as the domain that owns its kind sees it.
struct Record {
    Import import;
    std::string about;                  // the domain's own word on what the sheet is for
    std::vector<std::string> headings;  // of the sender's columns, in the order of StagedRow::cells
    std::vector<std::string> columns;   // the field each heading is read as; "" for none
    std::string content_hash;
    std::int64_t last_line = 0;
    std::string undo_reason;    // while it is taken back
    bool undo_revokes = false;  // what was issued on its rows is taken back with them
};

// A row that could not be applied after all, and why.
struct Stopped {
    std::int64_t line = 0;
    std::string code;
    std::string about = {};  // what the code's sentence names
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

// Rows as their sender wrote them, judged. Whether a row stands twice in the file is told afterwards, by its
// mark. Reads the database, changes nothing.
using Judge = std::function<Result<std::vector<StagedRow>>(std::vector<sheet::SheetRow>)>;
using OpenJudge = std::function<Result<Judge>(Context&, const Record&)>;

// What a kind of import may be seen and applied with, and how. A kind with a judge can be mended; one with an
// undo (a Prepare whose Landed counts rows taken back and names those that stay, and why) can be undone.
struct KindRules {
    ScopeOf scope = nullptr;
    Prepare prepare = {};
    OpenJudge judge = {};
    Prepare undo = {};
    std::function<std::vector<ImportField>(const Record&)> fields = {};
    std::function<std::string(const Record&)> page = {};  // where its sender sees it: "/desk/people/import"
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
    ImportId id() const { return record_.import.id; }

    // Rows the domain judged itself, by the headings they stood under.
    Result<> headings(const std::vector<std::string>& headings);
    Result<> add(StagedRow row);
    // Rows the judge of the kind is to judge, as the sender wrote them.
    Result<> columns(std::vector<std::string> headings, std::vector<std::string> fields);
    Result<> take(sheet::SheetRow row);
    void skipped(std::vector<std::int64_t> lines) { skipped_ = std::move(lines); }
    // Which sheet of several it was, and the others that look like it.
    void read_from(std::string sheet, std::vector<std::string> tables_left) {
        sheet_ = std::move(sheet);
        tables_left_ = std::move(tables_left);
    }

    Result<Import> finish();
    Result<> discard();

  private:
    Staging(Context& ctx, Record record, RowKey key);
    Result<> flush();
    Result<> judge_waiting();
    Result<> save_headings();

    Context& ctx_;
    Record record_;
    RowKey key_;
    Judge judge_;
    bool repeated_ = false;
    std::size_t widest_ = 0;
    std::vector<sheet::SheetRow> unjudged_;
    std::vector<StagedRow> waiting_;
    std::vector<std::int64_t> skipped_;
    std::string sheet_;
    std::vector<std::string> tables_left_;
    Findings findings_;
};

Result<Record> find(Context& ctx, Claimed<ImportId> id);
Result<Import> show(Context& ctx, Claimed<ImportId> id);
// Imports of a kind in scope, the newest first.
Result<Page<Import>> list(Context& ctx, ImportKind kind, const PageRequest& page);
// Rows of one verdict, or of one fate, or all, in the order of their lines.
struct RowsAsked {
    std::optional<Verdict> verdict = {};
    std::optional<Fate> fate = {};
};
Result<Page<ImportRow>> list_rows(Context& ctx, Claimed<ImportId> id, RowsAsked asked,
                                  const PageRequest& page);
// Every row of a verdict that was not applied, unsealed, each chunk in a transaction of its own.
using RowSink = std::function<Result<>(const Record&, const StagedRow&)>;
Result<> each_row(Context& ctx, Claimed<ImportId> id, Verdict verdict, const RowSink& sink);

// The bad rows as the sender wrote them, under her headings in her order, with one column more that says what
// is wrong. `sentence` puts a problem into words.
using Sentence = std::function<std::string(const Problem&)>;
Result<std::string> bad_rows_workbook(Context& ctx, Claimed<ImportId> id, const std::string& problem_heading,
                                      const Sentence& sentence);

// How the sheet is read, with its first rows.
Result<ImportLayout> layout(Context& ctx, Claimed<ImportId> id);
// Names the columns otherwise, remembers that for the unit, and judges every row again. Only before anything
// is applied: Kind::Conflict "import-has-begun". Kind::Invalid "column-field-unknown", "column-twice".
Result<Import> name_columns(Context& ctx, Claimed<ImportId> id, const ColumnsBody& body);
// What the unit chose before for headings it uses, by heading (sheet::plain_heading).
Result<std::map<std::string, std::string>> remembered_columns(Context& ctx, ImportKind kind, UnitId unit);

// The cells of one row that waits, as written; Kind::Missing when there is none.
Result<ImportCells> cells(Context& ctx, Claimed<ImportId> id, std::int64_t line);
// The row with other cells, judged again. Kind::Conflict "row-already-applied".
Result<Import> mend_row(Context& ctx, Claimed<ImportId> id, std::int64_t line, const MendBody& body);
// Wrong values that stand in several rows, commonest first.
Result<std::vector<WrongValue>> wrong_values(Context& ctx, Claimed<ImportId> id);
// One value for another in every row that waits, chunk by chunk.
Result<Import> correct(Context& ctx, Claimed<ImportId> id, const CorrectionBody& body);

// Staged -> Applying -> Applied. A short import is applied before this returns; a long one goes to the
// runner, and the answer says Applying. Asking again for one that was interrupted goes on after its last
// line. Kind::Conflict "import-not-checked" or "nothing-to-apply".
Result<Import> apply(Context& ctx, Claimed<ImportId> id);
// Applied -> Undoing -> Undone: takes back every row nothing has happened to since; the others are Kept, each
// with its reason. Kind::Conflict "nothing-to-undo", "import-not-undoable", "import-destroyed" after 30 days.
Result<Import> undo(Context& ctx, Claimed<ImportId> id, const UndoBody& body);

}  // namespace xingtan::jobs
