#include "platform/jobs/service.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/cursor.h"
#include "base/limits.h"
#include "platform/jobs/record.h"

namespace xingtan::jobs {
namespace {

constexpr std::size_t kKinds = 4;

std::array<KindRules, kKinds>& rules() {
    static std::array<KindRules, kKinds> list;
    return list;
}

std::vector<ProblemCount> problems_in(const std::string& json) {
    auto read = from_json<std::vector<ProblemCount>>(json);
    return read.ok() ? std::move(read).value() : std::vector<ProblemCount>();
}

std::vector<std::string> texts_in(const std::string& json) {
    auto read = from_json<std::vector<std::string>>(json);
    return read.ok() ? std::move(read).value() : std::vector<std::string>();
}

Result<std::int64_t> line_after(std::string_view cursor) {
    if (cursor.empty()) return std::int64_t{0};
    const auto values = TRY(read_cursor(cursor, 1));
    std::int64_t line = 0;
    const auto read = std::from_chars(values[0].data(), values[0].data() + values[0].size(), line);
    if (read.ec != std::errc()) return Error::invalid("page-cursor-unknown");
    return line;
}

std::int64_t count_of(const store::ImportFacts& row, std::optional<Verdict> verdict) {
    if (!verdict) return row.total;
    if (*verdict == Verdict::Good) return row.good;
    return *verdict == Verdict::Warning ? row.warning : row.bad;
}

Result<std::vector<store::SealedRow>> sealed_rows(db::Tx& tx, const Found& found,
                                                  std::optional<Verdict> verdict, std::int64_t after,
                                                  std::int64_t limit) {
    if (verdict) return store::rows_of(tx, found.scope, found.row.id, *verdict, after, limit);
    return store::rows(tx, found.scope, found.row.id, after, limit);
}

// A row as its import shows it: what stopped it while applying is one problem more.
Result<StagedRow> opened(const RowKey& key, ImportId id, const store::SealedRow& row) {
    auto plain = TRY(key.unseal(id, row.line, row.sealed));
    plain.verdict = row.verdict;
    if (!row.outcome.empty()) plain.problems.push_back({"", "", row.outcome});
    return plain;
}

struct Slice {
    Record record;
    std::string key_sealed;
    std::vector<store::SealedRow> rows;
    std::int64_t total = 0;
};

Result<Slice> slice(Context& ctx, ImportId id, std::optional<Verdict> verdict, std::int64_t after,
                    std::int64_t limit) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Slice> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        Slice slice;
        slice.rows = TRY(sealed_rows(tx, found, verdict, after, limit));
        slice.record = record_of(found.row);
        slice.key_sealed = found.row.key_sealed;
        slice.total = count_of(found.row, verdict);
        return slice;
    });
}

}  // namespace

void set_rules(ImportKind kind, KindRules kind_rules) {
    rules()[static_cast<std::size_t>(kind)] = std::move(kind_rules);
}

std::vector<ProblemCount> commonest_first(std::vector<ProblemCount> problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    return problems;
}

Record record_of(const store::ImportFacts& row) {
    Record record;
    record.import = {row.id,
                     row.kind,
                     row.unit,
                     row.filename,
                     row.state,
                     row.total,
                     row.good,
                     row.warning,
                     row.bad,
                     row.applied,
                     problems_in(row.problems),
                     row.version};
    record.about = row.about;
    record.headings = texts_in(row.headings);
    record.content_hash = row.content_hash;
    record.last_line = row.last_line;
    return record;
}

// The kind decides which capability reaches an import, and the id does not tell the kind: each kind's scope
// is asked in turn.
Result<Found> find_in(db::Tx& tx, const auth::Actor& actor, ImportId id) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const auto& of_kind = rules()[kind];
        if (!of_kind.scope) continue;
        const auto scope = of_kind.scope(actor, tx);
        if (!scope.ok() && scope.error().kind != Kind::Forbidden) return scope.error();
        if (!scope.ok()) continue;
        auto row = TRY(store::visible(tx, *scope, static_cast<ImportKind>(kind), id));
        if (row) return Found{std::move(*row), *scope, &of_kind};
    }
    return Error::missing();
}

Result<Record> find(Context& ctx, Claimed<ImportId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Record> {
        const auto found = TRY(find_in(tx, ctx.actor, id.unproven));
        return record_of(found.row);
    });
}

Result<Import> show(Context& ctx, Claimed<ImportId> id) {
    auto record = TRY(find(ctx, id));
    return std::move(record.import);
}

Result<Page<ImportRow>> list_rows(Context& ctx, Claimed<ImportId> id, std::optional<Verdict> verdict,
                                  const PageRequest& page) {
    const auto after = TRY(line_after(page.after));
    auto found = TRY(slice(ctx, id.unproven, verdict, after, page.size + 1));
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id.unproven, found.key_sealed));
    Page<ImportRow> out;
    out.total = found.total;
    if (static_cast<int>(found.rows.size()) > page.size) {
        found.rows.resize(static_cast<std::size_t>(page.size));
        out.next = make_cursor({std::to_string(found.rows.back().line)});
    }
    for (const auto& row : found.rows) {
        auto plain = TRY(opened(key, id.unproven, row));
        out.rows.push_back({plain.line, plain.verdict, std::move(plain.label), std::move(plain.problems)});
    }
    return out;
}

Result<> each_row(Context& ctx, Claimed<ImportId> id, Verdict verdict, const RowSink& sink) {
    for (std::int64_t after = 0;;) {
        const auto found = TRY(slice(ctx, id.unproven, verdict, after, limits::kClosureRows));
        if (found.rows.empty()) return {};
        const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id.unproven, found.key_sealed));
        for (const auto& row : found.rows) {
            const auto plain = TRY(opened(key, id.unproven, row));
            TRY(sink(found.record, plain));
        }
        after = found.rows.back().line;
    }
}

}  // namespace xingtan::jobs
