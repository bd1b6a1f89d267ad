#include "base/limits.h"
#include "base/log.h"
#include "platform/jobs/applying.h"

namespace xingtan::jobs {
namespace {

constexpr std::int64_t kApplyAtOnce = 2'000;  // rows an answer waits for
constexpr int kChunkTries = 3;  // a number registered meanwhile by someone else makes a chunk try again

struct Chunk {
    Record record;
    std::vector<StagedRow> rows;
};

Result<Chunk> next_chunk(Context& ctx, ImportId id) {
    std::string key_sealed;
    std::vector<store::SealedRow> sealed;
    Chunk chunk;
    TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        if (found.row.state != ImportState::Applying) return Error::conflict("import-moved-on");
        sealed = TRY(store::rows_to_apply(tx, found.scope, id, found.row.last_line, limits::kClosureRows));
        chunk.record = record_of(found.row);
        key_sealed = found.row.key_sealed;
        return {};
    }));
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, id, key_sealed));
    for (const auto& row : sealed) {
        auto plain = TRY(key.unseal(id, row.line, row.sealed));
        chunk.rows.push_back(std::move(plain));
    }
    return chunk;
}

Result<> write_stopped(db::Tx& tx, ImportId id, const Landed& landed) {
    store::Landing landing{landed.applied};
    for (const auto& row : landed.stopped) {
        const auto before = TRY(store::stopped(tx, id, row.line, row.code));
        ++(before == Verdict::Warning ? landing.stopped_warning : landing.stopped_good);
    }
    return store::landed(tx, id, landing);
}

// One commit: the import's place first, which locks it, then the change, then its numbers. The right is
// proved again, so a grant taken away while an import runs stops it.
Result<> write_chunk(Context& ctx, const Record& record, std::int64_t to_line, const Write& write) {
    const auto id = record.import.id;
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, id));
        const bool ours = TRY(store::advance(tx, id, record.last_line, to_line));
        if (!ours) return Error::conflict("import-moved-on");
        const auto landed = TRY(write(tx));
        return write_stopped(tx, id, landed);
    });
}

// False when every row is done.
Result<bool> apply_chunk(Context& ctx, ImportId id, const Prepare& prepare) {
    for (int tried = 1;; ++tried) {
        auto chunk = TRY(next_chunk(ctx, id));
        if (chunk.rows.empty()) return false;
        const auto to_line = chunk.rows.back().line;
        const auto write = TRY(prepare(ctx, chunk.record, std::move(chunk.rows)));
        auto done = write_chunk(ctx, chunk.record, to_line, write);
        if (done.ok()) return true;
        const bool again = done.error().kind == Kind::Conflict && done.error().code != "import-moved-on" &&
                           tried < kChunkTries;
        if (!again) return done.error();
    }
}

Result<> finish(Context& ctx, ImportId id) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        auto problems = record_of(found.row).import.problems;
        const auto late = TRY(store::outcomes(tx, id));
        problems.insert(problems.end(), late.begin(), late.end());
        const bool done = TRY(store::applied(tx, id, to_json(commonest_first(std::move(problems)))));
        if (!done) return Error::conflict("import-moved-on");
        return audit::record(tx, ctx.who(),
                             {.action = "import.applied",
                              .object = to_wire(id),
                              .unit = found.row.unit,
                              .detail = "{\"sha256\":\"" + found.row.content_hash +
                                        "\",\"good\":" + std::to_string(found.row.good) + "}",
                              .count = found.row.applied});
    });
}

Result<> apply_chunks(Context& ctx, ImportId id, const std::stop_token& stop) {
    const auto prepare = TRY(ctx.db.read([&](db::Tx& tx) -> Result<Prepare> {
        const auto found = TRY(find_in(tx, ctx.actor, id));
        return found.rules->prepare;
    }));
    for (bool more = true; more;) {
        if (stop.stop_requested()) return {};
        more = TRY(apply_chunk(ctx, id, prepare));
    }
    return finish(ctx, id);
}

// Someone else carries it on, or it is done.
bool moved_on(const Error& error) { return error.kind == Kind::Conflict && error.code == "import-moved-on"; }

Result<> put_back(Context& ctx, ImportId id) {
    return ctx.db.database().write([&](db::Tx& tx) { return store::paused(tx, id); });
}

Runner* the_runner = nullptr;

Result<store::ImportFacts> begin(Context& ctx, ImportId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<store::ImportFacts> {
        auto found = TRY(find_in(tx, ctx.actor, id));
        if (found.row.state == ImportState::Checking || found.row.state == ImportState::Refused)
            return Error::conflict("import-not-checked");
        if (found.row.state == ImportState::Staged && found.row.good + found.row.warning == 0)
            return Error::conflict("nothing-to-apply");
        if (ctx.if_match && *ctx.if_match != found.row.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(found.row.version)}});
        return std::move(found.row);
    });
}

Result<> mark_applying(Context& ctx, const store::ImportFacts& row) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, row.id));
        const bool ours = TRY(store::applying(tx, row.id, row.version, ctx.actor.account));
        if (!ours) return Error::stale();
        return {};
    });
}

}  // namespace

void use_runner(Runner* runner) { the_runner = runner; }

void Applying::operator()(const std::stop_token& stop) const {
    Context ctx{actor, now,       at, request, auth::Work(database, actor.account, at, std::nullopt),
                ids,   deployment};
    const auto done = run(ctx, stop);
    if (!done.ok())
        log::error(
            "import-not-applied",
            {{"import", to_wire(import)}, {"code", done.error().code}, {"detail", done.error().detail}});
}

Result<> Applying::run(Context& ctx, const std::stop_token& stop) const {
    auto done = apply_chunks(ctx, import, stop);
    if (done.ok() || moved_on(done.error())) return {};
    const auto back = put_back(ctx, import);
    if (!back.ok())
        log::error("import-not-put-back", {{"import", to_wire(import)}, {"code", back.error().code}});
    return done;
}

Result<Import> apply(Context& ctx, Claimed<ImportId> claimed) {
    const auto row = TRY(begin(ctx, claimed.unproven));
    if (row.state == ImportState::Applied) return record_of(row).import;
    if (row.state == ImportState::Staged) TRY(mark_applying(ctx, row));
    const Applying work{row.id,      ctx.actor,         ctx.now, ctx.at,
                        ctx.request, ctx.db.database(), ctx.ids, ctx.deployment};
    const bool later =
        row.good + row.warning > kApplyAtOnce && the_runner && the_runner->submit(row.id.value, work);
    if (!later) {
        Context own{ctx.actor,
                    ctx.now,
                    ctx.at,
                    ctx.request,
                    auth::Work(ctx.db.database(), ctx.actor.account, ctx.at, std::nullopt),
                    ctx.ids,
                    ctx.deployment};
        TRY(work.run(own, std::stop_token()));
    }
    return show(ctx, claimed);
}

}  // namespace xingtan::jobs
