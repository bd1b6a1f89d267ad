#include "platform/jobs/rejudge.h"

#include "base/limits.h"
#include "platform/jobs/cells.h"

namespace xingtan::jobs {
namespace {

// The problems of rows as they stood, taken out of the counts.
Result<> take_out(Findings& findings, const Bench& bench, const std::vector<Revision>& rows) {
    for (const auto& [before, cells] : rows) {
        auto row = TRY(bench.key.unseal(bench.facts.id, before.line, before.sealed));
        row.verdict = before.verdict;
        findings.remove(row);
        if (!before.outcome.empty()) findings.remove(before.outcome);
    }
    return {};
}

Result<std::vector<StagedRow>> judged_again(Context& ctx, const Bench& bench,
                                            const std::vector<Revision>& rows, Compare compare) {
    std::vector<sheet::SheetRow> raw;
    for (const auto& row : rows) raw.push_back(row.cells);
    auto fresh = TRY(judged(ctx, bench.facts.id, bench.key, bench.judge, raw, compare));
    for (std::size_t i = 0; i < fresh.size(); ++i) keep_cells(fresh[i], raw[i], limits::kSheetColumns);
    return fresh;
}

}  // namespace

Result<> bench_at(Context& ctx, const Found& found, std::optional<Bench>& bench) {
    if (bench) {
        bench->facts = found.row;
        return {};
    }
    if (!found.rules->judge) return Error::conflict("import-not-mendable");
    auto key = TRY(RowKey::unwrap(ctx.deployment.keys, found.row.id, found.row.key_sealed));
    auto judge = TRY(found.rules->judge(ctx, record_of(found.row)));
    bench.emplace(Bench{found.row, std::move(key), std::move(judge)});
    return {};
}

Result<bool> rejudge(Context& ctx, const Bench& bench, const std::vector<Revision>& rows,
                     const After& after) {
    auto findings = TRY(findings_of(bench.facts, bench.key));
    TRY(take_out(findings, bench, rows));
    const auto fresh = TRY(judged_again(ctx, bench, rows, after.compare));
    std::vector<store::SealedRow> sealed_rows;
    for (const auto& row : fresh) {
        findings.add(row);
        sealed_rows.push_back(sealed(bench.key, bench.facts.id, row));
    }
    auto counts = bench.facts;
    put_findings(counts, bench.key, findings);
    bool ours = false;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, counts.id));
        ours = TRY(store::recounted(tx, counts, after.last_line, after.state));
        if (!ours) return {};
        TRY(store::rewrite_rows(tx, counts.id, sealed_rows));
        if (after.action.empty()) return {};
        return audit::record(tx, ctx.who(),
                             {.action = after.action,
                              .object = to_wire(counts.id),
                              .unit = counts.unit,
                              .count = static_cast<std::int64_t>(sealed_rows.size())});
    }));
    return ours;
}

}  // namespace xingtan::jobs
