#include "platform/http/system.h"

#include "platform/http/dispatch.h"

namespace xingtan::http {
namespace {

// Exactly 200 bytes: the ceiling of listener, router and workers, with nothing behind them.
constexpr std::string_view kHello =
    R"({"hello":"xingtan","is":"two hundred bytes through the same listener, router and workers as any other answer",)"
    R"("for":"the ceiling other figures are measured against","padding":"......................"})";
static_assert(kHello.size() == 200);

Result<Reply> get_hello(Context&, const Request&) {
    Reply reply;
    reply.body = kHello;
    return reply;
}

// Alive means able to read: a node that lost its database should be taken out of rotation.
Result<Reply> get_health(Context& ctx, const Request&) {
    TRY(db::answers(ctx.db.database()));
    Reply reply;
    reply.body = R"({"status":"ok"})";
    return reply;
}

// For who watches over the node; to others it is not there.
Result<Reply> get_metrics(Context&, const Request& request) {
    Reply reply;
    reply.body = TRY(request.server->metrics(request.bearer));
    reply.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return reply;
}

Result<Reply> get_api_document(Context&, const Request& request) {
    Reply reply;
    reply.body = request.server->api_document();
    return reply;
}

constexpr Route kRoutes[] = {
    {"GET", "/api/hello", Can::Anyone, get_hello, "Two hundred bytes, for measuring the floor"},
    {"GET", "/healthz", Can::Anyone, get_health, "Is this node able to answer from its database"},
    {"GET", "/metrics", Can::Anyone, get_metrics,
     "Figures of this node for Prometheus, with the token of the settings"},
    {"GET", "/api/openapi.json", Can::Anyone, get_api_document, "This interface, described"},
};

}  // namespace

std::span<const Route> system_routes() { return kRoutes; }

}  // namespace xingtan::http
