#include "base/limits.h"
#include "platform/crypto/keyring.h"
#include "platform/jobs/record.h"
#include "platform/jobs/service.h"
#include "platform/jobs/store.h"

namespace xingtan::jobs {
namespace {

std::vector<store::SealedRow> sealed(const RowKey& key, ImportId id, const std::vector<StagedRow>& rows) {
    std::vector<store::SealedRow> out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.push_back({row.line, row.verdict, {}, key.seal(id, row)});
    return out;
}

}  // namespace

Result<Staging> Staging::begin(Context& ctx, const NewImport& import) {
    const auto id = TRY(ctx.next_id<ImportId>());
    Staging staging(ctx, id, import.unit, RowKey::fresh());
    store::ImportFacts row;
    row.id = id;
    row.kind = import.kind;
    row.unit = import.unit;
    row.about = import.about;
    row.filename = import.filename;
    row.content_hash = import.content_hash;
    row.headings = "[]";
    row.problems = "[]";
    row.key_sealed = staging.key_.wrapped(ctx.deployment.keys, id);
    const auto made = TRY(ctx.db.write([&](db::Tx& tx) -> Result<Import> {
        TRY(store::insert(tx, row, ctx.actor.account, ctx.at));
        return record_of(row).import;
    }));
    if (made.id == id) return staging;
    // The request was repeated. Where the first attempt came to nothing and left nothing, this is the first
    // one.
    const auto earlier = show(ctx, Claimed<ImportId>{made.id});
    if (earlier.ok()) {
        staging.repeated_ = true;
        staging.id_ = made.id;
        return staging;
    }
    TRY(ctx.db.database().write(
        [&](db::Tx& tx) { return store::insert(tx, row, ctx.actor.account, ctx.at); }));
    return staging;
}

Result<> Staging::headings(const std::vector<std::string>& headings) {
    const auto text = to_json(headings);
    return ctx_.db.database().write([&](db::Tx& tx) { return store::headed(tx, id_, text); });
}

Result<> Staging::add(StagedRow row) {
    std::int64_t& count = row.verdict == Verdict::Good      ? good_
                          : row.verdict == Verdict::Warning ? warning_
                                                            : bad_;
    ++count;
    for (const auto& problem : row.problems) ++problems_[problem.code];
    waiting_.push_back(std::move(row));
    if (waiting_.size() < static_cast<std::size_t>(limits::kClosureRows)) return {};
    return flush();
}

Result<> Staging::flush() {
    const auto rows = sealed(key_, id_, waiting_);
    waiting_.clear();
    if (rows.empty()) return {};
    return ctx_.db.database().write([&](db::Tx& tx) { return store::insert_rows(tx, id_, unit_, rows); });
}

Result<Import> Staging::finish() {
    TRY(flush());
    store::ImportFacts counts;
    counts.id = id_;
    counts.good = good_;
    counts.warning = warning_;
    counts.bad = bad_;
    counts.total = good_ + warning_ + bad_;
    std::vector<ProblemCount> problems;
    for (const auto& [code, rows] : problems_) problems.push_back({code, rows});
    counts.problems = to_json(commonest_first(std::move(problems)));
    TRY(ctx_.db.database().write([&](db::Tx& tx) -> Result<> {
        const bool done = TRY(store::checked(tx, counts));
        if (!done) return Error::conflict("import-not-checked");
        return audit::record(
            tx, ctx_.who(),
            {.action = "import.checked", .object = to_wire(id_), .unit = unit_, .count = counts.total});
    }));
    return show(ctx_, Claimed<ImportId>{id_});
}

Result<> Staging::discard() {
    waiting_.clear();
    for (bool more = true; more;) {
        std::int64_t gone = 0;
        TRY(ctx_.db.database().write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::delete_rows(tx, id_, limits::kClosureRows));
            return {};
        }));
        more = gone > 0;
    }
    return ctx_.db.database().write([&](db::Tx& tx) { return store::delete_import(tx, id_); });
}

}  // namespace xingtan::jobs
