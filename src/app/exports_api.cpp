#include "app/exports_api.h"

#include "platform/jobs/export.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Result<Reply> post_export(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<jobs::ExportBody>());
    const auto made = TRY(jobs::ask_export(ctx, body));
    return Reply::json(made, 201);
}

Result<Reply> get_exports(Context& ctx, const Request&) {
    const auto found = TRY(jobs::exports(ctx));
    return Reply::json(found);
}

Result<Reply> get_export(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ExportId>("export"));
    const auto found = TRY(jobs::show_export(ctx, id));
    return Reply::json(found);
}

Result<Reply> delete_export(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ExportId>("export"));
    TRY(jobs::drop_export(ctx, id));
    return Reply::none();
}

// With a tag of its bytes, so that the rest of a file can be fetched after a lost connection.
Result<Reply> get_file(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ExportId>("export"));
    auto file = TRY(jobs::take_export(ctx, id));
    auto reply = Reply::file(std::move(file.bytes), std::string(kXlsx), file.filename);
    reply.headers.emplace_back("ETag", '"' + file.tag + '"');
    return reply;
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/exports", Can::SignedIn, post_export, "Ask for a long list as a file",
     http::shapes_of<jobs::ExportBody, jobs::Export>()},
    {"GET", "/api/exports", Can::SignedIn, get_exports, "One's own files, the newest first",
     http::shapes_of<void, jobs::ExportList>()},
    {"GET", "/api/exports/{export}", Can::SignedIn, get_export, "How far a file is",
     http::shapes_of<void, jobs::Export>()},
    {"DELETE", "/api/exports/{export}", Can::SignedIn, delete_export, "Drop a file, or stop writing it",
     http::shapes_of<void, void>()},
    {"GET",
     "/api/exports/{export}/file",
     Can::SignedIn,
     get_file,
     "The file, or with Range the rest of it",
     {nullptr, nullptr, {}, kXlsx}},
};

}  // namespace

std::span<const http::Route> exports_routes() { return kRoutes; }

}  // namespace xingtan::app
