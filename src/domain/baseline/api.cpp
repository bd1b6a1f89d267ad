#include "domain/baseline/api.h"

#include "domain/baseline/service.h"

namespace xingtan::baseline {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_list(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto rows = TRY(list(ctx, project, unit, page));
    return Reply::json(rows);
}

Result<Reply> post_paper(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto body = TRY(request.json<BaselineBody>());
    const auto made = TRY(enter(ctx, project, unit, body));
    return Reply::json(made, 201);
}

Result<Reply> post_reading(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto reading = TRY(read(ctx, project, unit, request.body));
    return Reply::json(reading);
}

Result<Reply> get_paper(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<BaselineId>("baseline"));
    const auto found = TRY(show(ctx, id));
    return Reply::json(found);
}

Result<Reply> put_withdrawal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<BaselineId>("baseline"));
    const auto body = TRY(request.json<WithdrawalBody>());
    const auto found = TRY(withdraw(ctx, id, body));
    return Reply::json(found);
}

constexpr http::Shapes kUploadedFile{nullptr, &type_of<BaselineReading>, "application/octet-stream", {}};

constexpr http::Route kRoutes[] = {
    {"GET", "/api/projects/{project}/baselines", Can::ViewReports, get_list,
     "Papers that state figures of units without a roster, newest first",
     http::shapes_of<void, Page<BaselineRow>>(), "unit size after"},
    {"POST", "/api/projects/{project}/baselines", Can::ManageUnits, post_paper,
     "Enter a paper's figures, with the totals it prints", http::shapes_of<BaselineBody, BaselinePaper>(),
     "unit"},
    {"POST", "/api/projects/{project}/baseline-readings", Can::ManageUnits, post_reading,
     "Read a paper's file; nothing is kept", kUploadedFile, "unit", true},
    {"GET", "/api/baselines/{baseline}", Can::ViewReports, get_paper,
     "A paper's figures, what they make of each other, and what counts today",
     http::shapes_of<void, BaselinePaper>()},
    {"PUT", "/api/baselines/{baseline}/withdrawal", Can::ManageUnits, put_withdrawal,
     "Withdraw a paper; it counts no more", http::shapes_of<WithdrawalBody, BaselinePaper>()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::baseline
