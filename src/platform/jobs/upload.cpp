#include "platform/jobs/upload.h"

#include <algorithm>

#include "base/limits.h"
#include "platform/crypto/primitives.h"
#include "platform/jobs/sealed_piece.h"
#include "platform/jobs/upload_store.h"

namespace xingtan::jobs {
namespace {

constexpr std::int64_t kKeptMs = 24LL * 3'600'000;
constexpr std::int64_t kPiecesAtOnce = 8;
constexpr std::int64_t kOldAtOnce = 20;
constexpr std::size_t kHashText = 64;

std::string key_context(UploadId id) { return "upload.key:" + to_wire(id); }
std::string piece_context(UploadId id, std::int64_t starts) {
    return to_wire(id) + ':' + std::to_string(starts);
}

Upload shown(const store::UploadFacts& row) { return {row.id, row.filename, row.size, row.received}; }

Result<store::UploadFacts> find_own(Context& ctx, UploadId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<store::UploadFacts> {
        auto found = TRY(store::own_upload(tx, id, ctx.actor.account));
        if (!found) return Error::missing();
        return std::move(*found);
    });
}

Result<FileKey> key_of(Context& ctx, const store::UploadFacts& row) {
    return FileKey::unwrap(ctx.deployment.keys, row.key_sealed, key_context(row.id));
}

Result<> drop(db::Database& database, UploadId id) {
    for (std::int64_t gone = 1; gone > 0;)
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::delete_pieces(tx, id, kPiecesAtOnce));
            return {};
        }));
    return database.write([&](db::Tx& tx) { return store::delete_upload(tx, id); });
}

Result<> make_room(Context& ctx) {
    const auto surplus = TRY(ctx.db.read(
        [&](db::Tx& tx) { return store::surplus_uploads(tx, ctx.actor.account, kUploadsOpen - 1); }));
    for (const auto id : surplus) TRY(drop(ctx.db.database(), id));
    return {};
}

Result<> check_body(const UploadBody& body) {
    const bool hash =
        body.sha256.empty() || (body.sha256.size() == kHashText &&
                                body.sha256.find_first_not_of("0123456789abcdef") == std::string::npos);
    if (!hash) return Error::invalid_field("sha256", "expects-text");
    if (body.size <= 0) return Error::invalid("file-empty");
    if (body.size > static_cast<std::int64_t>(limits::kUpload))
        return Error::too_large("upload-too-large", {{"most", std::to_string(limits::kUpload >> 20)}});
    return {};
}

}  // namespace

Result<Upload> open_upload(Context& ctx, const UploadBody& body) {
    TRY(check_body(body));
    TRY(make_room(ctx));
    store::UploadFacts row;
    row.id = TRY(ctx.next_id<UploadId>());
    row.filename = body.filename.substr(0, limits::kNameBytes);
    row.size = body.size;
    row.sha256 = body.sha256;
    row.key_sealed = FileKey::fresh().wrapped(ctx.deployment.keys, key_context(row.id));
    return ctx.db.write([&](db::Tx& tx) -> Result<Upload> {
        TRY(store::insert_upload(tx, row, ctx.actor.account, ctx.at));
        return shown(row);
    });
}

Result<Upload> show_upload(Context& ctx, Claimed<UploadId> id) {
    const auto row = TRY(find_own(ctx, id.unproven));
    return shown(row);
}

Result<Upload> add_piece(Context& ctx, Claimed<UploadId> claimed, std::int64_t offset,
                         std::string_view bytes) {
    if (bytes.size() > kUploadPiece)
        return Error::too_large("upload-too-large", {{"most", std::to_string(kUploadPiece >> 20)}});
    auto row = TRY(find_own(ctx, claimed.unproven));
    const auto end = offset + static_cast<std::int64_t>(bytes.size());
    if (offset >= 0 && end <= row.received) return shown(row);  // it had arrived, and its answer was lost
    if (offset != row.received || end > row.size || bytes.empty())
        return Error::conflict("upload-offset-wrong", {{"received", std::to_string(row.received)}});
    const auto key = TRY(key_of(ctx, row));
    const store::UploadPiece piece{offset, static_cast<std::int64_t>(bytes.size()),
                                   key.seal(piece_context(row.id, offset), bytes)};
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const bool ours = TRY(store::grow_upload(tx, row.id, ctx.actor.account, offset, end));
        if (!ours)
            return Error::conflict("upload-offset-wrong", {{"received", std::to_string(row.received)}});
        return store::insert_piece(tx, row.id, piece);
    }));
    row.received = end;
    return shown(row);
}

Result<Uploaded> take_upload(Context& ctx, Claimed<UploadId> claimed) {
    const auto row = TRY(find_own(ctx, claimed.unproven));
    if (row.received != row.size) return Error::conflict("upload-not-whole");
    const auto key = TRY(key_of(ctx, row));
    Uploaded file{row.filename, {}};
    file.bytes.reserve(static_cast<std::size_t>(row.size));
    while (static_cast<std::int64_t>(file.bytes.size()) < row.size) {
        const auto from = static_cast<std::int64_t>(file.bytes.size());
        const auto piece = TRY(ctx.db.read([&](db::Tx& tx) { return store::next_piece(tx, row.id, from); }));
        if (!piece || piece->starts != from) return Error::missing();  // cleaned away meanwhile
        const auto plain = TRY(key.open(piece_context(row.id, from), piece->sealed));
        file.bytes += plain;
    }
    if (!row.sha256.empty() && crypto::sha256_hex(file.bytes) != row.sha256)
        return Error::invalid("upload-hash-differs");
    return file;
}

Result<std::int64_t> drop_uploads(db::Database& database, WallTime now) {
    std::int64_t dropped = 0;
    for (;;) {
        std::vector<UploadId> old;
        TRY(database.read([&](db::Tx& tx) -> Result<> {
            old = TRY(store::old_uploads(tx, WallTime{now.ms - kKeptMs}, kOldAtOnce));
            return {};
        }));
        if (old.empty()) return dropped;
        for (const auto id : old) TRY(drop(database, id));
        dropped += static_cast<std::int64_t>(old.size());
    }
}

}  // namespace xingtan::jobs
