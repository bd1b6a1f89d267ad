#include "platform/jobs/export.h"

#include "base/json.h"
#include "base/limits.h"
#include "platform/jobs/export_store.h"
#include "platform/jobs/export_work.h"
#include "platform/jobs/sealed_piece.h"

namespace xingtan::jobs {
namespace {

constexpr std::int64_t kKeptMs = 24LL * 3'600'000;
constexpr std::int64_t kPiecesAtOnce = 8;
constexpr std::int64_t kOldAtOnce = 20;

Export shown(const store::ExportFacts& row) {
    return {row.id,   row.kind,    row.state,   row.filename, row.rows,
            row.size, row.problem, row.made_at, row.until};
}

Result<store::ExportFacts> find_own(Context& ctx, ExportId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<store::ExportFacts> {
        auto found = TRY(store::own_export(tx, id, ctx.actor.account));
        if (!found) return Error::missing();
        return std::move(*found);
    });
}

Result<> drop(db::Database& database, ExportId id) {
    for (std::int64_t gone = 1; gone > 0;)
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::delete_export_pieces(tx, id, kPiecesAtOnce));
            return {};
        }));
    return database.write([&](db::Tx& tx) { return store::delete_export(tx, id); });
}

Result<> make_room(Context& ctx) {
    const auto surplus = TRY(ctx.db.read(
        [&](db::Tx& tx) { return store::surplus_exports(tx, ctx.actor.account, kExportsKept - 1); }));
    for (const auto id : surplus) TRY(drop(ctx.db.database(), id));
    return {};
}

Error running() { return Error::too_many("exports-running", {{"most", std::to_string(kExportsRunning)}}); }

Result<store::ExportFacts> new_export(Context& ctx, const ExportBody& body, const ExportRules& rules) {
    store::ExportFacts row;
    row.id = TRY(ctx.next_id<ExportId>());
    row.kind = body.kind;
    row.filename = rules.filename(ctx.language);
    row.made_at = ctx.at;
    row.until = WallTime{ctx.at.ms + kKeptMs};
    row.made_by = ctx.actor.account;
    row.home = ctx.actor.unit;
    row.ask = to_json(body);
    row.language = ctx.language;
    row.key_sealed = FileKey::fresh().wrapped(ctx.deployment.keys, export_key_context(row.id));
    return row;
}

}  // namespace

Result<Export> ask_export(Context& ctx, const ExportBody& body) {
    if (body.search && body.search->size() > limits::kNameBytes)
        return Error::invalid_field("search", "text-too-long");
    const auto* rules = export_rules(body.kind);
    if (!rules) return Error::broken("nobody writes exports of this kind");
    TRY(rules->prove(ctx, body));
    TRY(make_room(ctx));
    const auto row = TRY(new_export(ctx, body, *rules));
    TRY(ctx.db.write([&](db::Tx& tx) -> Result<ExportId> {
        const auto now = TRY(store::count_running(tx, ctx.actor.account));
        if (now >= kExportsRunning) return running();
        TRY(store::insert_export(tx, row));
        return row.id;
    }));
    if (!start_export({row.id, ctx.db.database(), ctx.ids, ctx.deployment, ctx.now, ctx.at})) {
        TRY(drop(ctx.db.database(), row.id));
        return running();
    }
    return show_export(ctx, {row.id});
}

Result<ExportList> exports(Context& ctx) {
    const auto rows = TRY(ctx.db.read([&](db::Tx& tx) {
        return store::own_exports(tx, ctx.actor.account, kExportsKept + kExportsRunning);
    }));
    ExportList out;
    for (const auto& row : rows) out.rows.push_back(shown(row));
    return out;
}

Result<Export> show_export(Context& ctx, Claimed<ExportId> id) {
    const auto row = TRY(find_own(ctx, id.unproven));
    return shown(row);
}

Result<> drop_export(Context& ctx, Claimed<ExportId> id) {
    const auto row = TRY(find_own(ctx, id.unproven));
    return drop(ctx.db.database(), row.id);
}

Result<Exported> take_export(Context& ctx, Claimed<ExportId> id) {
    const auto row = TRY(find_own(ctx, id.unproven));
    if (row.state != ExportState::Ready) return Error::conflict("export-not-ready");
    const auto key = TRY(FileKey::unwrap(ctx.deployment.keys, row.key_sealed, export_key_context(row.id)));
    Exported file{row.filename, row.sha256, {}};
    file.bytes.reserve(static_cast<std::size_t>(row.size));
    while (std::ssize(file.bytes) < row.size) {
        const auto from = std::ssize(file.bytes);
        const auto piece =
            TRY(ctx.db.read([&](db::Tx& tx) { return store::export_piece(tx, row.id, from); }));
        if (!piece) return Error::missing();  // cleaned away meanwhile
        const auto plain = TRY(key.open(export_piece_context(row.id, from), piece->sealed));
        file.bytes += plain;
    }
    return file;
}

Result<std::int64_t> drop_exports(db::Database& database, WallTime now) {
    std::int64_t dropped = 0;
    for (;;) {
        std::vector<ExportId> old;
        TRY(database.read([&](db::Tx& tx) -> Result<> {
            old = TRY(store::old_exports(tx, now, kOldAtOnce));
            return {};
        }));
        if (old.empty()) return dropped;
        for (const auto id : old) TRY(drop(database, id));
        dropped += std::ssize(old);
    }
}

}  // namespace xingtan::jobs
