#include "domain/report/api.h"

#include "domain/report/service.h"
#include "platform/text/label.h"

namespace xingtan::report {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Result<Reply> get_desk(Context& ctx, const Request&) {
    const auto found = TRY(desk(ctx));
    return Reply::json(found);
}

Result<Reply> get_my_page(Context& ctx, const Request&) {
    const auto found = TRY(my_page(ctx));
    return Reply::json(found);
}

Result<Reply> get_board(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto lens = TRY(lens_asked(request.asked("lens"), request.asked("on")));
    const auto found = TRY(board(ctx, project, unit, lens));
    return Reply::json(found);
}

Result<Reply> get_board_details(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto found = TRY(board_details(ctx, project, unit));
    return Reply::json(found);
}

constexpr text::Label kBoardFile{"培训统计表.xlsx", "board.xlsx"};

Result<Reply> get_board_xlsx(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto lens = TRY(lens_asked(request.asked("lens"), request.asked("on")));
    auto bytes = TRY(board_xlsx(ctx, project, unit, lens));
    return Reply::file(std::move(bytes), std::string(kXlsx), kBoardFile.in(request.language));
}

Result<Reply> get_people_behind(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    const auto figure = enum_from_wire<Figure>(request.asked("figure"));
    if (!figure) return Error::invalid_field("figure", "expects-choice");
    BehindAsk ask{.figure = *figure};
    ask.unit = TRY(request.asked_id<UnitId>("unit"));
    ask.within = TRY(request.asked_id<UnitId>("within"));
    ask.lens = TRY(lens_asked(request.asked("lens"), request.asked("on")));
    const auto rows = TRY(people_behind(ctx, project, ask, page));
    return Reply::json(rows);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/desk", Can::ViewReports, get_desk, "What waits for this office, with numbers",
     http::shapes_of<void, Desk>()},
    {"GET", "/api/my/page", Can::SignedIn, get_my_page, "A teacher's first page",
     http::shapes_of<void, MyPage>()},
    {"GET", "/api/projects/{project}/board", Can::ViewReports, get_board,
     "Standing, events and places of a unit and its children", http::shapes_of<void, Board>(),
     "unit lens on"},
    {"GET", "/api/projects/{project}/board-details", Can::ViewReports, get_board_details,
     "A unit's figures by stage, by intake, by project of the programme, and through the months",
     http::shapes_of<void, BoardDetails>(), "unit"},
    {"GET",
     "/api/projects/{project}/board.xlsx",
     Can::ViewReports,
     get_board_xlsx,
     "The board as .xlsx",
     {nullptr, nullptr, {}, kXlsx},
     "unit lens on"},
    {"GET", "/api/projects/{project}/people-behind", Can::ViewReports, get_people_behind,
     "The people behind a figure", http::shapes_of<void, Page<PersonBehind>>(),
     "unit figure lens on within size after"},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::report
