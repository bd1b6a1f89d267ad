// Rows mended on the page: one by its cells, or one wrong value in every row that holds it.
#include <algorithm>
#include <set>

#include "base/limits.h"
#include "platform/jobs/cells.h"
#include "platform/jobs/rejudge.h"
#include "platform/text/name.h"

namespace xingtan::jobs {
namespace {

constexpr int kTries = 3;  // another clerk mends another row of the same import

Result<Found> mendable(Context& ctx, ImportId id) {
    auto found = TRY(find_now(ctx, id));
    const bool settled = found.row.state == ImportState::Staged || found.row.state == ImportState::Applied;
    if (!settled) return Error::conflict("import-not-checked");
    return found;
}

Result<store::SealedRow> waiting_row(Context& ctx, ImportId id, std::int64_t line) {
    return ctx.db.read([&](db::Tx& tx) -> Result<store::SealedRow> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        auto rows = TRY(store::rows(tx, found.scope, id, line - 1, 1));
        if (rows.empty() || rows[0].line != line) return Error::missing();
        if (rows[0].fate != Fate::Waiting) return Error::conflict("row-already-applied");
        return std::move(rows[0]);
    });
}

// Cells that still say what they said keep what their file claimed them to be.
sheet::SheetRow retyped(const sheet::SheetRow& before, const std::vector<std::string>& cells) {
    sheet::SheetRow row{before.line, {}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& old = before.at(static_cast<int>(i));
        row.cells.push_back(old.text == cells[i] ? old : typed_cell(cells[i]));
    }
    return row;
}

// Once one of two equal rows has changed, the other may be right.
Result<std::vector<Revision>> others_marked(Context& ctx, const Bench& bench, const store::SealedRow& row) {
    std::vector<Revision> others;
    if (row.mark.empty()) return others;
    const std::vector<std::string> marks = {row.mark};
    const auto same = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::SealedRow>> {
        const auto found = TRY(find_in(tx, ctx.actor, bench.facts.id));
        return store::rows_marked(tx, found.scope, bench.facts.id, marks);
    }));
    for (const auto& other : same) {
        if (other.line == row.line || others.size() == static_cast<std::size_t>(limits::kClosureRows))
            continue;
        const auto plain = TRY(bench.key.unseal(bench.facts.id, other.line, other.sealed));
        others.push_back({other, cells_of(plain)});
    }
    return others;
}

// An applied import with a row more to apply waits for that again.
ImportState state_after(const store::ImportFacts& facts) {
    return facts.state == ImportState::Applied ? ImportState::Staged : facts.state;
}

Result<bool> mend_once(Context& ctx, ImportId id, std::int64_t line, const MendBody& body,
                       std::optional<Bench>& bench) {
    const auto found = TRY(mendable(ctx, id));
    const auto before = TRY(waiting_row(ctx, id, line));
    TRY(bench_at(ctx, found, bench));
    const auto plain = TRY(bench->key.unseal(id, line, before.sealed));
    std::vector<Revision> rows = {{before, retyped(cells_of(plain), body.cells)}};
    auto others = TRY(others_marked(ctx, *bench, before));
    rows.insert(rows.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.before.line < b.before.line; });
    return rejudge(ctx, *bench, rows, {Compare::All, 0, state_after(found.row), "import.row-mended"});
}

// Rows of one verdict whose column says the wrong value, from a line on.
struct Search {
    Verdict verdict{};
    std::size_t column = 0;
    std::int64_t after = 0;
    bool more = true;
};

Result<std::vector<Revision>> holding(Context& ctx, const Bench& bench, Search& search,
                                      const CorrectionBody& body) {
    const auto id = bench.facts.id;
    const auto rows = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::SealedRow>> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        return store::waiting_rows(tx, found.scope, id, search.verdict, search.after, limits::kClosureRows);
    }));
    search.more = !rows.empty();
    std::vector<Revision> list;
    for (const auto& row : rows) {
        search.after = row.line;
        const auto plain = TRY(bench.key.unseal(id, row.line, row.sealed));
        if (search.column >= plain.cells.size() || text::trimmed(plain.cells[search.column]) != body.from)
            continue;
        auto cells = cells_of(plain);
        cells.cells[search.column] = typed_cell(body.to);
        list.push_back({row, std::move(cells)});
    }
    return list;
}

// One chunk, tried again from the same line when another clerk was faster.
Result<> correct_chunk(Context& ctx, ImportId id, Search& search, const CorrectionBody& body,
                       std::optional<Bench>& bench) {
    for (int tried = 1; tried <= kTries; ++tried) {
        const auto found = TRY(mendable(ctx, id));
        TRY(bench_at(ctx, found, bench));
        auto ahead = search;
        const auto rows = TRY(holding(ctx, *bench, ahead, body));
        bool ours = true;
        if (!rows.empty())
            ours = TRY(rejudge(ctx, *bench, rows,
                               {Compare::All, 0, state_after(found.row), "import.value-corrected"}));
        if (!ours) continue;
        search = ahead;
        return {};
    }
    return Error::stale();
}

Result<std::size_t> column_of(Context& ctx, ImportId id, std::string_view field) {
    const auto found = TRY(mendable(ctx, id));
    const auto record = record_of(found.row);
    const auto at = std::find(record.columns.begin(), record.columns.end(), field);
    if (field.empty() || at == record.columns.end())
        return Error::invalid_field("field", "column-field-unknown");
    return static_cast<std::size_t>(at - record.columns.begin());
}

}  // namespace

Result<ImportCells> cells(Context& ctx, Claimed<ImportId> id, std::int64_t line) {
    const auto found = TRY(find_now(ctx, id.unproven));
    const auto row = TRY(waiting_row(ctx, id.unproven, line));
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id.unproven, found.row.key_sealed));
    auto plain = TRY(key.unseal(id.unproven, line, row.sealed));
    plain.cells.resize(std::max(plain.cells.size(), record_of(found.row).headings.size()));
    return ImportCells{line, std::move(plain.cells)};
}

Result<Import> mend_row(Context& ctx, Claimed<ImportId> id, std::int64_t line, const MendBody& body) {
    if (body.cells.size() > static_cast<std::size_t>(limits::kSheetColumns))
        return Error::invalid_field("cells", "columns-not-all");
    for (const auto& cell : body.cells)
        if (cell.size() > limits::kTextBytes) return Error::invalid_field("cells", "text-too-long");
    std::optional<Bench> bench;
    for (int tried = 1; tried <= kTries; ++tried) {
        const bool ours = TRY(mend_once(ctx, id.unproven, line, body, bench));
        if (ours) return show(ctx, id);
    }
    return Error::stale();
}

Result<std::vector<WrongValue>> wrong_values(Context& ctx, Claimed<ImportId> id) {
    const auto found = TRY(find_now(ctx, id.unproven));
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id.unproven, found.row.key_sealed));
    const auto findings = TRY(findings_of(found.row, key));
    return findings.values();
}

Result<Import> correct(Context& ctx, Claimed<ImportId> id, const CorrectionBody& body) {
    if (body.to.size() > limits::kTextBytes) return Error::invalid_field("to", "text-too-long");
    const auto column = TRY(column_of(ctx, id.unproven, body.field));
    std::optional<Bench> bench;
    for (const auto verdict : {Verdict::Bad, Verdict::Warning}) {
        Search search{verdict, column};
        while (search.more) TRY(correct_chunk(ctx, id.unproven, search, body, bench));
    }
    return show(ctx, id);
}

}  // namespace xingtan::jobs
