#include "domain/quota/api.h"

#include "domain/quota/service.h"
#include "platform/text/label.h"

namespace xingtan::quota {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Result<Reply> get_places(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto sheet = TRY(show(ctx, project, unit));
    return Reply::json(sheet);
}

template <class Body, Result<PlaceSheet> (*Change)(Context&, Claimed<ProjectId>, const Body&)>
Result<Reply> post_change(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<Body>());
    const auto sheet = TRY(Change(ctx, project, body));
    return Reply::json(sheet);
}

Result<Reply> get_moves(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto rows = TRY(moves(ctx, project, unit, page));
    return Reply::json(rows);
}

Result<Reply> post_sheet(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto sheet = TRY(
        stage_sheet(ctx, project, unit, request.asked("filename"), request.asked("document"), request.body));
    return Reply::json(sheet, 201);
}

Result<Reply> get_sheet(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<QuotaSheetId>("sheet"));
    const auto sheet = TRY(show_sheet(ctx, id));
    return Reply::json(sheet);
}

Result<Reply> put_sheet_publication(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<QuotaSheetId>("sheet"));
    const auto sheet = TRY(publish_sheet(ctx, id));
    return Reply::json(sheet);
}

constexpr text::Label kSheetFile{"名额分配表", "places"};

template <SheetFormat Format>
Result<Reply> get_export(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    auto bytes = TRY(export_sheet(ctx, project, unit, Format));
    if (Format == SheetFormat::Xlsx)
        return Reply::file(std::move(bytes), std::string(kXlsx), kSheetFile.in(request.language) + ".xlsx");
    return Reply::file(std::move(bytes), "text/csv; charset=utf-8", kSheetFile.in(request.language) + ".csv");
}

constexpr http::Shapes kUploadedSheet{nullptr, &type_of<QuotaSheet>, "application/octet-stream", {}};

constexpr http::Route kRoutes[] = {
    {"GET", "/api/projects/{project}/places", Can::ViewPlaces, get_places,
     "A unit's places and what it handed to each child", http::shapes_of<void, PlaceSheet>(), "unit"},
    {"POST", "/api/projects/{project}/issues", Can::ManageProjects, post_change<IssueBody, issue>,
     "Issue new places at the owner", http::shapes_of<IssueBody, PlaceSheet>()},
    {"POST", "/api/projects/{project}/grants", Can::AllocatePlaces, post_change<PlaceGrantBody, grant>,
     "Hand places down to children", http::shapes_of<PlaceGrantBody, PlaceSheet>()},
    {"POST", "/api/projects/{project}/reclaims", Can::AllocatePlaces, post_change<ReturnBody, reclaim>,
     "Take free places back", http::shapes_of<ReturnBody, PlaceSheet>()},
    {"GET", "/api/projects/{project}/place-moves", Can::ViewPlaces, get_moves,
     "Who moved how many places, when, on which paper", http::shapes_of<void, Page<PlaceMove>>(),
     "unit size after"},
    {"POST", "/api/projects/{project}/quota-sheets", Can::AllocatePlaces, post_sheet,
     "Upload a quota sheet; nothing moves yet", kUploadedSheet, "unit filename document", true},
    {"GET", "/api/quota-sheets/{sheet}", Can::ViewPlaces, get_sheet, "A quota sheet as read and checked",
     http::shapes_of<void, QuotaSheet>()},
    {"PUT", "/api/quota-sheets/{sheet}/publication", Can::AllocatePlaces, put_sheet_publication,
     "Post a checked quota sheet", http::shapes_of<void, QuotaSheet>()},
    {"GET",
     "/api/projects/{project}/quota-sheet.xlsx",
     Can::ViewPlaces,
     get_export<SheetFormat::Xlsx>,
     "The quota sheet as .xlsx",
     {nullptr, nullptr, {}, kXlsx},
     "unit"},
    {"GET",
     "/api/projects/{project}/quota-sheet.csv",
     Can::ViewPlaces,
     get_export<SheetFormat::Csv>,
     "The quota sheet as .csv",
     {nullptr, nullptr, {}, "text/csv"},
     "unit"},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::quota
