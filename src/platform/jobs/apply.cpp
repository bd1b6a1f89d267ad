#include "base/limits.h"
#include "platform/jobs/carry_on.h"
#include "platform/jobs/news.h"

namespace xingtan::jobs {
namespace {

Result<std::vector<store::SealedRow>> rows_to_apply(db::Tx& tx, const Found& found) {
    return store::rows_to_apply(tx, found.scope, found.row.id, found.row.last_line, limits::kClosureRows);
}

// Rows that could not land turn bad and are counted among the problems.
Result<> write_stopped(db::Tx& tx, const Chunk& chunk, const Landed& landed, store::Landing& landing) {
    if (landed.stopped.empty()) return {};
    const auto id = chunk.record.import.id;
    Findings findings({});
    findings.load(chunk.record.import.problems, {});
    for (const auto& row : landed.stopped) {
        const auto before = TRY(store::stopped(tx, id, row.line, row.code));
        ++(before == Verdict::Warning ? landing.stopped_warning : landing.stopped_good);
        findings.add(row.code);
    }
    return store::set_problems(tx, id, to_json(findings.problems()));
}

Numbers applied_numbers(const Chunk& chunk) {
    return [&chunk](db::Tx& tx, const Landed& landed) -> Result<> {
        const auto id = chunk.record.import.id;
        store::Landing landing{landed.applied, static_cast<std::int64_t>(chunk.rows.size())};
        TRY(write_stopped(tx, chunk, landed, landing));
        TRY(store::mark_applied(tx, id, {chunk.record.last_line, chunk.rows.back().line}));
        return store::landed(tx, id, landing);
    };
}

Result<> finish(Context& ctx, ImportId id) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        const bool done = TRY(store::ended(tx, id, {ImportState::Applying, ImportState::Applied}));
        if (!done) return moved_on();
        TRY(audit::record(tx, ctx.who(),
                          {.action = "import.applied",
                           .object = to_wire(id),
                           .unit = found.row.unit,
                           .detail = "{\"sha256\":\"" + found.row.content_hash +
                                     "\",\"good\":" + std::to_string(found.row.good) + "}",
                           .count = found.row.applied}));
        return tell_sender(tx, ctx, found, "import-applied");
    });
}

Result<store::ImportFacts> begin(Context& ctx, ImportId id) {
    auto found = TRY(find_now(ctx, id));
    const auto& row = found.row;
    if (ctx.if_match && *ctx.if_match != row.version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(row.version)}});
    const bool settled = row.state == ImportState::Staged || row.state == ImportState::Applying ||
                         row.state == ImportState::Applied;
    if (!settled) return Error::conflict("import-not-checked");
    if (row.state == ImportState::Staged && row.pending == 0) return Error::conflict("nothing-to-apply");
    return std::move(found.row);
}

Result<> mark_applying(Context& ctx, const store::ImportFacts& row) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, row.id));
        const bool ours = TRY(store::step(tx, row.id, row.version,
                                          {ImportState::Staged, ImportState::Applying}, ctx.actor.account));
        if (!ours) return Error::stale();
        return {};
    });
}

}  // namespace

Result<> apply_chunks(Context& ctx, ImportId id, Stop stop) {
    const auto found = TRY(find_now(ctx, id));
    for (bool more = true; more;) {
        if (stop.stop_requested()) return {};
        more = TRY(
            land_chunk(ctx, id, ImportState::Applying, rows_to_apply, found.rules->prepare, applied_numbers));
    }
    return finish(ctx, id);
}

Result<Import> apply(Context& ctx, Claimed<ImportId> claimed) {
    const auto row = TRY(begin(ctx, claimed.unproven));
    if (row.state == ImportState::Applied) return record_of(row).import;
    if (row.state == ImportState::Staged) TRY(mark_applying(ctx, row));
    return carry_on(ctx, row.id, row.pending);
}

}  // namespace xingtan::jobs
