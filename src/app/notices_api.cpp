#include "app/notices_api.h"

#include "platform/notify/notify.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_notices(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    const auto notices = TRY(notify::list(ctx, page));
    return Reply::json(notices);
}

Result<Reply> put_reading(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<notify::NoticeId>("notice"));
    TRY(notify::mark_read(ctx, id));
    return Reply::none();
}

Result<Reply> put_all_read(Context& ctx, const Request&) {
    TRY(notify::mark_all_read(ctx));
    return Reply::none();
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/notices", Can::SignedIn, get_notices, "One's own notices, the newest first",
     http::shapes_of<void, Page<notify::Notice>>(), "size after"},
    {"PUT", "/api/notices/{notice}/reading", Can::SignedIn, put_reading, "Mark a notice as read"},
    {"PUT", "/api/notices/reading", Can::SignedIn, put_all_read, "Mark every notice as read"},
};

}  // namespace

std::span<const http::Route> notices_routes() { return kRoutes; }

}  // namespace xingtan::app
