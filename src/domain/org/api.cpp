#include "domain/org/api.h"

#include "domain/org/service.h"

namespace xingtan::org {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_unit(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitId>("unit"));
    const auto path = TRY(show(ctx, id));
    return Reply::json(path);
}

Result<Reply> get_units(Context& ctx, const Request& request) {
    const auto parent = TRY(request.asked_id<UnitId>("parent"));
    const auto page = TRY(request.page());
    const auto units = TRY(list(ctx, parent, request.asked("q"), page));
    return Reply::json(units);
}

Result<Reply> post_unit(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<FoundBody>());
    const auto unit = TRY(found(ctx, body));
    return Reply::json(unit, 201);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/units/{unit}", Can::ViewUnits, get_unit,
     "One unit and the units above it that the caller may see", http::shapes_of<void, UnitPath>()},
    {"GET", "/api/units", Can::ViewUnits, get_units, "Children of a unit, or units found by name or code",
     http::shapes_of<void, Page<Unit>>(), "parent q size after"},
    {"POST", "/api/units", Can::ManageUnits, post_unit, "Found a unit", http::shapes_of<FoundBody, Unit>()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::org
