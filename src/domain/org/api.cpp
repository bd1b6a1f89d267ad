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

Result<Reply> get_changes(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto found = TRY(changes(ctx, id, page));
    return Reply::json(found);
}

Result<Reply> post_unit_change(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<ChangeBody>());
    const auto unit = TRY(change(ctx, id, body));
    return Reply::json(unit, 201);
}

Result<Reply> put_reversal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitChangeId>("change"));
    const auto body = TRY(request.json<ReversalBody>());
    const auto unit = TRY(reverse(ctx, id, body));
    return Reply::json(unit);
}

Result<Reply> post_preview(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<ChangeBody>());
    const auto found = TRY(preview(ctx, id, body));
    return Reply::json(found);
}

Result<Reply> post_reversal_preview(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitChangeId>("change"));
    const auto found = TRY(preview_reversal(ctx, id));
    return Reply::json(found);
}

Result<Reply> post_plan(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<ChangeBody>());
    const auto made = TRY(plan(ctx, id, body));
    return Reply::json(made, 201);
}

Result<Reply> get_plans(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto found = TRY(plans(ctx, id, page));
    return Reply::json(found);
}

Result<Reply> put_withdrawal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PlannedChangeId>("plan"));
    const auto body = TRY(request.json<ReversalBody>());
    const auto found = TRY(withdraw(ctx, id, body));
    return Reply::json(found);
}

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view kCsv = "text/csv; charset=utf-8";

Result<Reply> post_unit_import(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto import = TRY(stage_units(ctx, unit, request.asked("filename"), request.body));
    return Reply::json(import, 201);
}

Result<Reply> get_units_xlsx(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    auto bytes = TRY(units_xlsx(ctx, unit));
    return Reply::file(std::move(bytes), std::string(kXlsx), "单位名录.xlsx");
}

Result<Reply> get_units_csv(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    auto text = TRY(units_csv(ctx, unit));
    return Reply::file(std::move(text), std::string(kCsv), "单位名录.csv");
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/units/{unit}", Can::ViewUnits, get_unit,
     "One unit and the units above it that the caller may see", http::shapes_of<void, UnitPath>()},
    {"GET", "/api/units", Can::ViewUnits, get_units, "Children of a unit, or units found by name or code",
     http::shapes_of<void, Page<Unit>>(), "parent q size after"},
    {"POST", "/api/units", Can::ManageUnits, post_unit, "Found a unit", http::shapes_of<FoundBody, Unit>()},
    {"GET", "/api/units/{unit}/changes", Can::ViewUnits, get_changes,
     "What happened to a unit, newest first, each on its paper", http::shapes_of<void, Page<UnitChange>>(),
     "size after"},
    {"POST", "/api/units/{unit}/changes", Can::ManageUnits, post_unit_change,
     "Rename, recode, convert, move, close, reopen, merge or split a unit",
     http::shapes_of<ChangeBody, Unit>()},
    {"PUT", "/api/unit-changes/{change}/reversal", Can::ManageUnits, put_reversal,
     "Take a change back while nothing came after it", http::shapes_of<ReversalBody, Unit>()},
    {"POST", "/api/units/{unit}/change-previews", Can::ManageUnits, post_preview,
     "Try a change: what it touches and what refuses it", http::shapes_of<ChangeBody, ChangePreview>()},
    {"POST", "/api/unit-changes/{change}/reversal-previews", Can::ManageUnits, post_reversal_preview,
     "Try to take a change back", http::shapes_of<void, ChangePreview>()},
    {"POST", "/api/units/{unit}/planned-changes", Can::ManageUnits, post_plan,
     "Record a change for a day to come", http::shapes_of<ChangeBody, PlannedChange>()},
    {"GET", "/api/units/{unit}/planned-changes", Can::ViewUnits, get_plans,
     "Changes recorded for days to come and what became of them",
     http::shapes_of<void, Page<PlannedChange>>(), "size after"},
    {"PUT", "/api/planned-changes/{plan}/withdrawal", Can::ManageUnits, put_withdrawal,
     "Withdraw a change before its day", http::shapes_of<ReversalBody, PlannedChange>()},
    {"POST",
     "/api/units/{unit}/unit-imports",
     Can::ManageUnits,
     post_unit_import,
     "Upload a sheet of units and check it; nothing is applied",
     {nullptr, &type_of<jobs::Import>, "application/octet-stream", {}},
     "filename",
     true},
    {"GET",
     "/api/units/{unit}/units.xlsx",
     Can::ViewUnits,
     get_units_xlsx,
     "The units below one as .xlsx, to be filled in and imported again",
     {nullptr, nullptr, {}, kXlsx}},
    {"GET",
     "/api/units/{unit}/units.csv",
     Can::ViewUnits,
     get_units_csv,
     "The units below one as .csv",
     {nullptr, nullptr, {}, "text/csv"}},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::org
