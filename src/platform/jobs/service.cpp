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

template <class T>
std::vector<T> list_in(const std::string& json) {
    auto read = from_json<std::vector<T>>(json);
    return read.ok() ? std::move(read).value() : std::vector<T>();
}

Result<std::int64_t> number_after(std::string_view cursor, std::int64_t otherwise) {
    if (cursor.empty()) return otherwise;
    const auto values = TRY(read_cursor(cursor, 1));
    std::int64_t line = 0;
    const auto read = std::from_chars(values[0].data(), values[0].data() + values[0].size(), line);
    if (read.ec != std::errc()) return Error::invalid("page-cursor-unknown");
    return line;
}

std::int64_t count_of(const store::ImportFacts& row, RowsAsked asked) {
    if (asked.fate == Fate::Kept) return row.kept;
    if (!asked.verdict) return row.total;
    if (*asked.verdict == Verdict::Good) return row.good;
    return *asked.verdict == Verdict::Warning ? row.warning : row.bad;
}

Result<std::vector<store::SealedRow>> sealed_rows(db::Tx& tx, const Found& found, RowsAsked asked,
                                                  std::int64_t after, std::int64_t limit) {
    const auto& id = found.row.id;
    if (asked.fate && asked.verdict && *asked.fate == Fate::Waiting)
        return store::waiting_rows(tx, found.scope, id, *asked.verdict, after, limit);
    if (asked.fate) return store::rows_of_fate(tx, found.scope, id, *asked.fate, after, limit);
    if (asked.verdict) return store::rows_of(tx, found.scope, id, *asked.verdict, after, limit);
    return store::rows(tx, found.scope, id, after, limit);
}

// A row as its import shows it: what stopped it while applying is one problem more.
Result<StagedRow> opened(const RowKey& key, ImportId id, const store::SealedRow& row) {
    auto plain = TRY(key.unseal(id, row.line, row.sealed));
    plain.verdict = row.verdict;
    if (!row.outcome.empty()) plain.problems.push_back({"", "", row.outcome, row.outcome_about});
    return plain;
}

struct Slice {
    Record record;
    std::string key_sealed;
    std::vector<store::SealedRow> rows;
    std::int64_t total = 0;
};

Result<Slice> slice(Context& ctx, ImportId id, RowsAsked asked, std::int64_t after, std::int64_t limit) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Slice> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        Slice slice;
        slice.rows = TRY(sealed_rows(tx, found, asked, after, limit));
        slice.record = record_of(found.row);
        slice.key_sealed = found.row.key_sealed;
        slice.total = count_of(found.row, asked);
        return slice;
    });
}

}  // namespace

void set_rules(ImportKind kind, KindRules kind_rules) {
    rules()[static_cast<std::size_t>(kind)] = std::move(kind_rules);
}

const KindRules& rules_of(ImportKind kind) { return rules()[static_cast<std::size_t>(kind)]; }

std::vector<ImportField> fields_of(const Record& record) {
    const auto& of_kind = rules_of(record.import.kind);
    return of_kind.fields ? of_kind.fields(record) : std::vector<ImportField>();
}

Record record_of(const store::ImportFacts& row) {
    Record record;
    record.import = {.id = row.id,
                     .kind = row.kind,
                     .unit = row.unit,
                     .filename = row.filename,
                     .state = row.state,
                     .total = row.total,
                     .good = row.good,
                     .warning = row.warning,
                     .bad = row.bad,
                     .pending = row.pending,
                     .applied = row.applied,
                     .undone = row.undone,
                     .kept = row.kept,
                     .mendable = rules_of(row.kind).judge && !row.key_sealed.empty(),
                     .undoable = rules_of(row.kind).undo && !row.key_sealed.empty() && row.applied > 0,
                     .problems = list_in<ProblemCount>(row.problems),
                     .skipped = list_in<std::int64_t>(row.skipped),
                     .sheet = row.sheet,
                     .tables_left = list_in<std::string>(row.tables_left),
                     .made_at = row.made_at,
                     .version = row.version};
    record.about = row.about;
    record.headings = list_in<std::string>(row.headings);
    record.columns = list_in<std::string>(row.columns);
    record.content_hash = row.content_hash;
    record.last_line = row.last_line;
    record.undo_reason = row.undo_reason;
    record.undo_revokes = row.undo_revokes == 1;
    if (const auto& page = rules_of(row.kind).page)
        record.import.page = page(record) + "?import=" + to_wire(row.id);
    return record;
}

Result<Findings> findings_of(const store::ImportFacts& row, const RowKey& key) {
    Findings findings(fields_of(record_of(row)));
    std::vector<WrongValue> values;
    if (!row.values_sealed.empty()) {
        const auto text = TRY(key.unseal_text(row.id, row.values_sealed));
        values = list_in<WrongValue>(text);
    }
    findings.load(list_in<ProblemCount>(row.problems), values);
    return findings;
}

void put_findings(store::ImportFacts& row, const RowKey& key, const Findings& findings) {
    row.good += findings.good;
    row.warning += findings.warning;
    row.bad += findings.bad;
    row.total = row.good + row.warning + row.bad;
    row.pending += findings.good + findings.warning;
    row.problems = to_json(findings.problems());
    row.values_sealed = key.seal_text(row.id, to_json(findings.values()));
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

Result<Found> find_now(Context& ctx, ImportId id) {
    return ctx.db.read([&](db::Tx& tx) { return find_in(tx, ctx.actor, id); });
}

Result<Record> find(Context& ctx, Claimed<ImportId> id) {
    const auto found = TRY(find_now(ctx, id.unproven));
    return record_of(found.row);
}

Result<Import> show(Context& ctx, Claimed<ImportId> id) {
    auto record = TRY(find(ctx, id));
    return std::move(record.import);
}

Result<Page<Import>> list(Context& ctx, ImportKind kind, const PageRequest& page) {
    constexpr std::int64_t kNewest = (std::int64_t{1} << 62) - 1;
    const auto before = TRY(number_after(page.after, kNewest));
    const auto rows = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::ImportFacts>> {
        const auto& of_kind = rules_of(kind);
        if (!of_kind.scope) return std::vector<store::ImportFacts>();
        const auto scope = TRY(of_kind.scope(ctx.actor, tx));
        return store::newest(tx, scope, kind, ImportId{before}, page.size + 1);
    }));
    Page<Import> out;
    const auto shown = std::min(rows.size(), static_cast<std::size_t>(page.size));
    for (std::size_t i = 0; i < shown; ++i) out.rows.push_back(record_of(rows[i]).import);
    if (rows.size() > shown) out.next = make_cursor({std::to_string(rows[shown - 1].id.value)});
    out.total = static_cast<std::int64_t>(shown);
    out.more_than_total = rows.size() > shown || !page.after.empty();
    return out;
}

Result<Page<ImportRow>> list_rows(Context& ctx, Claimed<ImportId> id, RowsAsked asked,
                                  const PageRequest& page) {
    const auto after = TRY(number_after(page.after, 0));
    auto found = TRY(slice(ctx, id.unproven, asked, after, page.size + 1));
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id.unproven, found.key_sealed));
    Page<ImportRow> out;
    out.total = found.total;
    if (static_cast<int>(found.rows.size()) > page.size) {
        found.rows.resize(static_cast<std::size_t>(page.size));
        out.next = make_cursor({std::to_string(found.rows.back().line)});
    }
    for (const auto& row : found.rows) {
        auto plain = TRY(opened(key, id.unproven, row));
        out.rows.push_back(
            {plain.line, plain.verdict, row.fate, std::move(plain.label), std::move(plain.problems)});
    }
    return out;
}

Result<> each_row(Context& ctx, Claimed<ImportId> id, Verdict verdict, const RowSink& sink) {
    const RowsAsked asked{verdict, Fate::Waiting};
    for (std::int64_t after = 0;;) {
        const auto found = TRY(slice(ctx, id.unproven, asked, after, limits::kClosureRows));
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
