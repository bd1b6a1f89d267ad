#include "platform/jobs/upload_store.h"

namespace xingtan::jobs::store {

Result<> insert_upload(db::Tx& tx, const UploadFacts& upload, AccountId by, WallTime at) {
    TRY(
        tx.run("INSERT INTO upload (id, made_by, filename, size, sha256, key_sealed, made_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7)",
               upload.id, by, upload.filename, upload.size, upload.sha256, upload.key_sealed, at));
    return {};
}

Result<std::optional<UploadFacts>> own_upload(db::Tx& tx, UploadId id, AccountId by) {
    return tx.maybe<UploadFacts>(
        "SELECT id, filename, size, sha256, received, key_sealed FROM upload WHERE id = $1 AND made_by = $2",
        id, by);
}

Result<bool> grow_upload(db::Tx& tx, UploadId id, AccountId by, std::int64_t from, std::int64_t to) {
    const auto changed =
        TRY(tx.run("UPDATE upload SET received = $4 WHERE id = $1 AND made_by = $2 AND received = $3", id, by,
                   from, to));
    return changed == 1;
}

Result<> insert_piece(db::Tx& tx, UploadId id, const UploadPiece& piece) {
    TRY(tx.run("INSERT INTO upload_piece (upload, starts, size, sealed) VALUES ($1, $2, $3, $4)", id,
               piece.starts, piece.size, piece.sealed));
    return {};
}

Result<std::optional<UploadPiece>> next_piece(db::Tx& tx, UploadId id, std::int64_t from) {
    return tx.maybe<UploadPiece>(
        "SELECT starts, size, sealed FROM upload_piece WHERE upload = $1 AND starts >= $2 ORDER BY starts "
        "LIMIT 1",
        id, from);
}

Result<std::vector<UploadId>> surplus_uploads(db::Tx& tx, AccountId by, std::int64_t kept) {
    return tx.all<UploadId>("SELECT id FROM upload WHERE made_by = $1 ORDER BY id DESC LIMIT 100 OFFSET $2",
                            by, kept);
}

Result<std::vector<UploadId>> old_uploads(db::Tx& tx, WallTime made_before, std::int64_t limit) {
    return tx.all<UploadId>("SELECT id FROM upload WHERE made_at < $1 ORDER BY made_at LIMIT $2", made_before,
                            limit);
}

Result<std::int64_t> delete_pieces(db::Tx& tx, UploadId id, std::int64_t limit) {
    return tx.run(
        "DELETE FROM upload_piece WHERE upload = $1 AND starts IN (SELECT starts FROM upload_piece WHERE "
        "upload = "
        "$1 ORDER BY starts LIMIT $2)",
        id, limit);
}

Result<> delete_upload(db::Tx& tx, UploadId id) {
    TRY(tx.run("DELETE FROM upload WHERE id = $1", id));
    return {};
}

}  // namespace xingtan::jobs::store
