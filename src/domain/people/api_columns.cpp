// Routes of what a unit calls the columns of its rosters.
#include "domain/people/api.h"
#include "domain/people/columns.h"

namespace xingtan::people {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_columns(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto found = TRY(remembered_columns(ctx, unit, page));
    return Reply::json(found);
}

Result<Reply> delete_column(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    TRY(forget_column(ctx, unit, request.asked("heading")));
    return Reply::none();
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/units/{unit}/remembered-columns", Can::ManagePeople, get_columns,
     "Headings of rosters the unit once named, and the field each is read as",
     http::shapes_of<void, Page<jobs::RememberedHeading>>(), "size after"},
    {"DELETE", "/api/units/{unit}/remembered-columns", Can::ManagePeople, delete_column,
     "Forget one heading; the next roster is read by the usual words again", http::shapes_of<void, void>(),
     "heading"},
};

}  // namespace

std::span<const http::Route> column_routes() { return kRoutes; }

}  // namespace xingtan::people
