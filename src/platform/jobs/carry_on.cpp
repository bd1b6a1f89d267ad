#include "platform/jobs/carry_on.h"

#include "base/log.h"

namespace xingtan::jobs {
namespace {

constexpr std::int64_t kAtOnce = 2'000;  // rows an answer waits for
constexpr int kChunkTries = 3;  // a number registered meanwhile by someone else makes a chunk try again

Runner* the_runner = nullptr;

bool is_moved_on(const Error& error) {
    return error.kind == Kind::Conflict && error.code == "import-moved-on";
}

Result<> chunks_of(Context& ctx, ImportId id, ImportState state, Stop stop) {
    switch (state) {
        case ImportState::Applying: return apply_chunks(ctx, id, stop);
        case ImportState::Undoing: return undo_chunks(ctx, id, stop);
        case ImportState::Rechecking: return recheck_chunks(ctx, id, stop);
        default: return {};
    }
}

// Where a work goes back to when it cannot go on. Rows half judged again can only be judged again.
ImportState before(ImportState state) {
    if (state == ImportState::Applying) return ImportState::Staged;
    return state == ImportState::Undoing ? ImportState::Applied : state;
}

Result<> put_back(Context& ctx, ImportId id, ImportState state) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(store::ended(tx, id, {state, before(state)}));
        return {};
    });
}

Result<> write_chunk(Context& ctx, const Chunk& chunk, ImportState state, const Write& write,
                     const Numbers& numbers) {
    const auto id = chunk.record.import.id;
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, id));
        const bool ours = TRY(store::advance(tx, id, state, chunk.record.last_line, chunk.rows.back().line));
        if (!ours) return moved_on();
        const auto landed = TRY(write(tx));
        return numbers(tx, landed);
    });
}

}  // namespace

Error moved_on() { return Error::conflict("import-moved-on"); }

void use_runner(Runner* runner) { the_runner = runner; }

Result<Chunk> read_chunk(Context& ctx, ImportId id, ImportState state, const ReadRows& read) {
    Chunk chunk;
    std::vector<store::SealedRow> sealed;
    TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
        auto found = TRY(find_in(tx, ctx.actor, id));
        if (found.row.state != state) return moved_on();
        sealed = TRY(read(tx, found));
        chunk.facts = std::move(found.row);
        return {};
    }));
    chunk.record = record_of(chunk.facts);
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id, chunk.facts.key_sealed));
    for (const auto& row : sealed) {
        auto plain = TRY(key.unseal(id, row.line, row.sealed));
        chunk.rows.push_back(std::move(plain));
    }
    return chunk;
}

Result<bool> land_chunk(Context& ctx, ImportId id, ImportState state, const ReadRows& read,
                        const Prepare& prepare, const std::function<Numbers(const Chunk&)>& numbers) {
    for (int tried = 1;; ++tried) {
        const auto chunk = TRY(read_chunk(ctx, id, state, read));
        if (chunk.rows.empty()) return false;
        const auto write = TRY(prepare(ctx, chunk.record, chunk.rows));
        auto done = write_chunk(ctx, chunk, state, write, numbers(chunk));
        if (done.ok()) return true;
        const bool again =
            done.error().kind == Kind::Conflict && !is_moved_on(done.error()) && tried < kChunkTries;
        if (!again) return done.error();
    }
}

void CarryOn::operator()(const std::stop_token& stop) const {
    Context ctx{actor, now,       at, request, auth::Work(database, actor.account, at, std::nullopt),
                ids,   deployment};
    const auto done = run(ctx, stop);
    if (!done.ok())
        log::error(
            "import-stopped",
            {{"import", to_wire(import)}, {"code", done.error().code}, {"detail", done.error().detail}});
}

Result<> CarryOn::run(Context& ctx, const std::stop_token& stop) const {
    const auto found = TRY(find_now(ctx, import));
    auto done = chunks_of(ctx, import, found.row.state, stop);
    if (done.ok() || is_moved_on(done.error())) return {};
    const auto back = put_back(ctx, import, found.row.state);
    if (!back.ok())
        log::error("import-not-put-back", {{"import", to_wire(import)}, {"code", back.error().code}});
    return done;
}

Result<Import> carry_on(Context& ctx, ImportId id, std::int64_t rows) {
    const CarryOn work{id,          ctx.actor,         ctx.now, ctx.at,
                       ctx.request, ctx.db.database(), ctx.ids, ctx.deployment};
    if (!(rows > kAtOnce && the_runner && the_runner->submit(id.value, work))) {
        Context own{ctx.actor,
                    ctx.now,
                    ctx.at,
                    ctx.request,
                    auth::Work(ctx.db.database(), ctx.actor.account, ctx.at, std::nullopt),
                    ctx.ids,
                    ctx.deployment};
        TRY(work.run(own, std::stop_token()));
    }
    return show(ctx, Claimed<ImportId>{id});
}

}  // namespace xingtan::jobs
