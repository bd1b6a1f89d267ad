#include "platform/jobs/news.h"

#include "base/json.h"
#include "platform/notify/notify.h"

namespace xingtan::jobs {
namespace {

struct ImportNews {
    std::string file;
    std::int64_t applied = 0;
    std::int64_t bad = 0;
    std::int64_t undone = 0;
    std::int64_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(ImportNews, (), (file, applied, bad, undone, kept))

}  // namespace

Result<> tell_sender(db::Tx& tx, Context& ctx, const Found& found, std::string_view kind) {
    const auto& row = found.row;
    const auto& file = row.filename.empty() ? to_wire(row.id) : row.filename;
    const notify::ToAccount letter{
        row.made_by,
        {kind, to_json(ImportNews{file, row.applied, row.bad, row.undone, row.kept}),
         record_of(row).import.page}};
    return notify::tell_accounts(tx, ctx, std::span(&letter, 1));
}

}  // namespace xingtan::jobs
