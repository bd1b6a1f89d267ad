#pragma once
// The statements of uploads, one a function. All but the cleaning name the account an upload belongs to.
#include "platform/jobs/upload.h"

namespace xingtan::jobs::store {

struct UploadFacts {
    UploadId id;
    std::string filename;
    std::int64_t size = 0;
    std::string sha256;
    std::int64_t received = 0;
    std::string key_sealed;
};
BOOST_DESCRIBE_STRUCT(UploadFacts, (), (id, filename, size, sha256, received, key_sealed))

struct UploadPiece {
    std::int64_t starts = 0;
    std::int64_t size = 0;
    std::string sealed;
};
BOOST_DESCRIBE_STRUCT(UploadPiece, (), (starts, size, sealed))

Result<> insert_upload(db::Tx& tx, const UploadFacts& upload, AccountId by, WallTime at);
Result<std::optional<UploadFacts>> own_upload(db::Tx& tx, UploadId id, AccountId by);
// False when the upload is not at this place any more.
Result<bool> grow_upload(db::Tx& tx, UploadId id, AccountId by, std::int64_t from, std::int64_t to);
Result<> insert_piece(db::Tx& tx, UploadId id, const UploadPiece& piece);
Result<std::optional<UploadPiece>> next_piece(db::Tx& tx, UploadId id, std::int64_t from);
// Uploads of an account beyond its newest ones, and uploads that are too old.
Result<std::vector<UploadId>> surplus_uploads(db::Tx& tx, AccountId by, std::int64_t kept);
Result<std::vector<UploadId>> old_uploads(db::Tx& tx, WallTime made_before, std::int64_t limit);
Result<std::int64_t> delete_pieces(db::Tx& tx, UploadId id, std::int64_t limit);
Result<> delete_upload(db::Tx& tx, UploadId id);

}  // namespace xingtan::jobs::store
