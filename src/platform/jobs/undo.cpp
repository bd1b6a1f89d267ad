// An import taken back as a whole: chunk by chunk, each row nothing has happened to since. What its kind
// names as changed stays, with the reason.
#include "base/limits.h"
#include "platform/jobs/carry_on.h"
#include "platform/jobs/news.h"

namespace xingtan::jobs {
namespace {

Result<std::vector<store::SealedRow>> rows_to_undo(db::Tx& tx, const Found& found) {
    return store::rows_of_fate(tx, found.scope, found.row.id, Fate::Applied, found.row.last_line,
                               limits::kClosureRows);
}

Numbers undone_numbers(const Chunk& chunk) {
    return [&chunk](db::Tx& tx, const Landed& landed) -> Result<> {
        const auto id = chunk.record.import.id;
        for (const auto& row : landed.stopped) TRY(store::mark_kept(tx, id, row.line, {row.code, row.about}));
        TRY(store::mark_taken_back(tx, id, {chunk.record.last_line, chunk.rows.back().line}));
        return store::undone(tx, id, landed.applied, static_cast<std::int64_t>(landed.stopped.size()));
    };
}

Result<> finish(Context& ctx, ImportId id) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        const bool done = TRY(store::ended(tx, id, {ImportState::Undoing, ImportState::Undone}));
        if (!done) return moved_on();
        TRY(audit::record(tx, ctx.who(),
                          {.action = "import.undone",
                           .object = to_wire(id),
                           .unit = found.row.unit,
                           .detail = "{\"kept\":" + std::to_string(found.row.kept) + "}",
                           .count = found.row.undone}));
        return tell_sender(tx, ctx, found, found.row.undone > 0 ? "import-undone" : "import-kept");
    });
}

struct Reason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

// What stayed because something was issued on it goes too, now that this is asked for.
bool goes_on(const store::ImportFacts& row, const UndoBody& body) {
    return row.state == ImportState::Undone && row.kept > 0 && body.revoke.value_or(false);
}

Result<store::ImportFacts> begin(Context& ctx, ImportId id, const UndoBody& body) {
    auto found = TRY(find_now(ctx, id));
    const auto& row = found.row;
    if (!found.rules->undo) return Error::conflict("import-not-undoable");
    const bool again = goes_on(row, body);
    if (row.state == ImportState::Undoing || (row.state == ImportState::Undone && !again))
        return std::move(found.row);
    if (ctx.if_match && *ctx.if_match != row.version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(row.version)}});
    if (row.state != ImportState::Staged && row.state != ImportState::Applied && !again)
        return Error::conflict("import-not-checked");
    if (row.applied == 0) return Error::conflict("nothing-to-undo");
    if (row.key_sealed.empty()) return Error::conflict("import-destroyed");
    return std::move(found.row);
}

Result<> mark_undoing(Context& ctx, const store::ImportFacts& row, const UndoBody& body) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, row.id));
        const bool ours =
            TRY(store::step(tx, row.id, row.version, {row.state, ImportState::Undoing}, ctx.actor.account));
        if (!ours) return Error::stale();
        TRY(store::undo_because(tx, row.id, body.reason, body.revoke.value_or(false)));
        if (row.state == ImportState::Undone) TRY(store::take_up_kept(tx, row.id));
        return audit::record(tx, ctx.who(),
                             {.action = "import.undoing",
                              .object = to_wire(row.id),
                              .unit = row.unit,
                              .detail = to_json(Reason{body.reason}),
                              .count = row.applied});
    });
}

}  // namespace

Result<> undo_chunks(Context& ctx, ImportId id, Stop stop) {
    const auto found = TRY(find_now(ctx, id));
    for (bool more = true; more;) {
        if (stop.stop_requested()) return {};
        more =
            TRY(land_chunk(ctx, id, ImportState::Undoing, rows_to_undo, found.rules->undo, undone_numbers));
    }
    return finish(ctx, id);
}

Result<Import> undo(Context& ctx, Claimed<ImportId> claimed, const UndoBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "expects-text");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    const auto row = TRY(begin(ctx, claimed.unproven, body));
    if (row.state == ImportState::Undone && !goes_on(row, body)) return record_of(row).import;
    if (row.state != ImportState::Undoing) TRY(mark_undoing(ctx, row, body));
    return carry_on(ctx, row.id, row.applied);
}

}  // namespace xingtan::jobs
