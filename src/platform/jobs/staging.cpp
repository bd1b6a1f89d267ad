#include "base/limits.h"
#include "platform/jobs/cells.h"
#include "platform/jobs/judging.h"

namespace xingtan::jobs {
namespace {

constexpr std::size_t kSkippedMost = 20;

store::ImportFacts facts_of(const NewImport& import, ImportId id) {
    store::ImportFacts row;
    row.id = id;
    row.kind = import.kind;
    row.unit = import.unit;
    row.about = import.about;
    row.filename = import.filename;
    row.content_hash = import.content_hash;
    row.headings = row.columns = row.problems = row.skipped = row.tables_left = "[]";
    return row;
}

}  // namespace

Staging::Staging(Context& ctx, Record record, RowKey key)
    : ctx_(ctx), record_(std::move(record)), key_(std::move(key)), findings_(fields_of(record_)) {}

Result<Staging> Staging::begin(Context& ctx, const NewImport& import) {
    const auto id = TRY(ctx.next_id<ImportId>());
    auto row = facts_of(import, id);
    Staging staging(ctx, record_of(row), RowKey::fresh());
    row.key_sealed = staging.key_.wrapped(ctx.deployment.keys, id);
    const auto made = TRY(ctx.db.write([&](db::Tx& tx) -> Result<Import> {
        TRY(store::insert(tx, row, ctx.actor.account, ctx.at));
        return record_of(row).import;
    }));
    if (made.id == id) return staging;
    // The request was repeated. Where the first attempt left nothing, or the program that checked it ended
    // before it was done, this is the first one.
    const auto earlier = show(ctx, Claimed<ImportId>{made.id});
    if (earlier.ok() && earlier->state != ImportState::Refused) {
        staging.repeated_ = true;
        staging.record_.import.id = made.id;
        return staging;
    }
    TRY(ctx.db.database().write(
        [&](db::Tx& tx) { return store::insert(tx, row, ctx.actor.account, ctx.at); }));
    return staging;
}

Result<> Staging::headings(const std::vector<std::string>& headings) {
    record_.headings = headings;
    return save_headings();
}

Result<> Staging::columns(std::vector<std::string> headings, std::vector<std::string> fields) {
    record_.headings = std::move(headings);
    record_.columns = std::move(fields);
    record_.columns.resize(record_.headings.size());
    TRY(save_headings());
    judge_ = TRY(rules_of(record_.import.kind).judge(ctx_, record_));
    return {};
}

Result<> Staging::save_headings() {
    const auto headings = to_json(record_.headings);
    const auto columns = to_json(record_.columns);
    return ctx_.db.database().write([&](db::Tx& tx) { return store::headed(tx, id(), headings, columns); });
}

Result<> Staging::take(sheet::SheetRow row) {
    widest_ = std::max(widest_, row.cells.size());
    unjudged_.push_back(std::move(row));
    if (unjudged_.size() < static_cast<std::size_t>(limits::kClosureRows)) return {};
    return judge_waiting();
}

Result<> Staging::judge_waiting() {
    if (unjudged_.empty()) return {};
    auto raw = std::move(unjudged_);
    unjudged_.clear();
    auto rows = TRY(judged(ctx_, id(), key_, judge_, raw, Compare::Above));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        keep_cells(rows[i], raw[i], limits::kSheetColumns);
        TRY(add(std::move(rows[i])));
    }
    return flush();
}

Result<> Staging::add(StagedRow row) {
    findings_.add(row);
    waiting_.push_back(std::move(row));
    if (waiting_.size() < static_cast<std::size_t>(limits::kClosureRows)) return {};
    return flush();
}

Result<> Staging::flush() {
    std::vector<store::SealedRow> rows;
    rows.reserve(waiting_.size());
    for (const auto& row : waiting_) rows.push_back(sealed(key_, id(), row));
    waiting_.clear();
    if (rows.empty()) return {};
    return ctx_.db.database().write(
        [&](db::Tx& tx) { return store::insert_rows(tx, id(), record_.import.unit, rows); });
}

Result<Import> Staging::finish() {
    TRY(judge_waiting());
    TRY(flush());
    if (judge_ && widest_ > record_.headings.size()) {  // cells beyond the last heading come back too
        record_.headings.resize(widest_);
        record_.columns.resize(widest_);
        TRY(save_headings());
    }
    store::ImportFacts counts;
    counts.id = id();
    put_findings(counts, key_, findings_);
    if (skipped_.size() > kSkippedMost) skipped_.resize(kSkippedMost);
    counts.skipped = to_json(skipped_);
    counts.sheet = sheet_;
    counts.tables_left = to_json(tables_left_);
    TRY(ctx_.db.database().write([&](db::Tx& tx) -> Result<> {
        const bool done = TRY(store::checked(tx, counts));
        if (!done) return Error::conflict("import-not-checked");
        return audit::record(tx, ctx_.who(),
                             {.action = "import.checked",
                              .object = to_wire(id()),
                              .unit = record_.import.unit,
                              .count = counts.total});
    }));
    return show(ctx_, Claimed<ImportId>{id()});
}

Result<> Staging::discard() {
    unjudged_.clear();
    waiting_.clear();
    for (bool more = true; more;) {
        std::int64_t gone = 0;
        TRY(ctx_.db.database().write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::delete_rows(tx, id(), limits::kClosureRows));
            return {};
        }));
        more = gone > 0;
    }
    return ctx_.db.database().write([&](db::Tx& tx) { return store::delete_import(tx, id()); });
}

}  // namespace xingtan::jobs
