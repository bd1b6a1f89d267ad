#include "app/audit_api.h"

#include "platform/auth/audit_log.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

// Days of Beijing: `from` begins with its day, `until` ends with it.
Result<std::optional<WallTime>> day_asked(const Request& request, std::string_view name, int days_later) {
    const auto text = request.asked(name);
    if (text.empty()) return std::optional<WallTime>();
    const auto day = date_from_iso(text);
    if (!day) return Error::invalid_field(std::string(name), "expects-date");
    return std::optional(WallTime{start_of(Date{day->days + days_later}).ms});
}

Result<auth::AuditFilter> filter_of(const Request& request) {
    auth::AuditFilter filter;
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    filter.object = request.asked("object");
    filter.action = request.asked("action");
    const auto actor = TRY(request.asked_id<AccountId>("actor"));
    if (actor) filter.actor = actor->unproven;
    filter.from = TRY(day_asked(request, "from", 0));
    filter.until = TRY(day_asked(request, "until", 1));
    return filter;
}

Result<Reply> get_audit(Context& ctx, const Request& request) {
    const auto filter = TRY(filter_of(request));
    const auto page = TRY(request.page());
    const auto rows = TRY(auth::list_audit(ctx, filter, page));
    return Reply::json(rows);
}

Result<Reply> get_own_audit(Context& ctx, const Request& request) {
    const auto filter = TRY(filter_of(request));
    const auto page = TRY(request.page());
    const auto rows = TRY(auth::list_own_audit(ctx, filter, page));
    return Reply::json(rows);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/audit", Can::ViewAudit, get_audit, "What was done at a unit and below, the newest first",
     http::shapes_of<void, Page<auth::AuditRow>>(), "unit object action actor from until size after"},
    {"GET", "/api/audit/own", Can::ViewOwnAudit, get_own_audit,
     "What was done to one's own unit and below, the newest first",
     http::shapes_of<void, Page<auth::AuditRow>>(), "unit object action actor from until size after"},
};

}  // namespace

std::span<const http::Route> audit_routes() { return kRoutes; }

}  // namespace xingtan::app
