#pragma once
// A file that arrives in pieces, so that a lost connection costs one piece and not the file. Sealed as it
// comes, its own sender's alone, whole only when its length and hash are what was announced; a day old it
// goes.
#include <boost/describe.hpp>
#include <string>
#include <string_view>

#include "platform/auth/context.h"

namespace xingtan {
struct UploadTag {
    static constexpr char letter = 'y';
};
using UploadId = Id<UploadTag>;
}  // namespace xingtan

namespace xingtan::jobs {

constexpr std::size_t kUploadPiece = 2 << 20;  // bytes of one piece at most
constexpr std::int64_t kUploadsOpen = 4;       // of one account; the oldest gives way to a fifth

struct UploadBody {
    std::string filename;
    std::int64_t size = 0;  // bytes
    std::string sha256;     // of the whole, in hexadecimal; empty when the sender could not tell
};
BOOST_DESCRIBE_STRUCT(UploadBody, (), (filename, size, sha256))

struct Upload {
    UploadId id;
    std::string filename;
    std::int64_t size = 0;
    std::int64_t received = 0;
};
BOOST_DESCRIBE_STRUCT(Upload, (), (id, filename, size, received))

// Kind::TooLarge "upload-too-large" beyond limits::kUpload.
Result<Upload> open_upload(Context& ctx, const UploadBody& body);
Result<Upload> show_upload(Context& ctx, Claimed<UploadId> id);
// The next piece. One that has arrived already is taken as told; Kind::Conflict "upload-offset-wrong"
// {received} when pieces are missing before it.
Result<Upload> add_piece(Context& ctx, Claimed<UploadId> id, std::int64_t offset, std::string_view bytes);

// The whole file. Kind::Conflict "upload-not-whole", Kind::Invalid "upload-hash-differs".
struct Uploaded {
    std::string filename;
    std::string bytes;
};
Result<Uploaded> take_upload(Context& ctx, Claimed<UploadId> id);

// Takes away what is older than a day. Run hourly.
Result<std::int64_t> drop_uploads(db::Database& database, WallTime now);

}  // namespace xingtan::jobs
