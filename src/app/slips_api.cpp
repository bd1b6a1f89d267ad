#include "app/slips_api.h"

#include "domain/people/service.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_slips(Context& ctx, const Request& request) {
    people::SlipFilter filter;
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    filter.search = request.asked("q");
    const auto who = request.asked("who");
    if (!who.empty()) {
        const auto known = enum_from_wire<people::SlipsFor>(who);
        if (!known) return Error::invalid_field("who", "expects-choice");
        filter.who = *known;
    }
    const auto page = TRY(request.page());
    const auto rows = TRY(people::list_slips(ctx, filter, page));
    return Reply::json(rows);
}

Result<Reply> post_slips(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<people::SlipsBody>());
    auto pdf = TRY(people::print_slips(ctx, unit, body));
    return Reply::file(std::move(pdf), "application/pdf", "账号开通单.pdf");
}

http::Shapes pdf_of_slips() {
    auto shapes = http::shapes_of<people::SlipsBody, void>();
    shapes.reply_media = "application/pdf";
    return shapes;
}

const http::Route kRoutes[] = {
    {"GET", "/api/activation-slips", Can::ManageAccounts, get_slips,
     "Teachers who may be given an activation slip", http::shapes_of<void, Page<people::SlipRow>>(),
     "unit who q size after"},
    {"POST", "/api/units/{unit}/activation-slips", Can::ManageAccounts, post_slips,
     "Fresh activation codes on slips to cut out; accounts are opened for those without", pdf_of_slips()},
};

}  // namespace

std::span<const http::Route> slips_routes() { return kRoutes; }

}  // namespace xingtan::app
