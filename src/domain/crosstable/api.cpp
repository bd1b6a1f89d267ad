#include "domain/crosstable/api.h"

#include "domain/crosstable/service.h"
#include "platform/text/label.h"

namespace xingtan::crosstable {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr text::Label kFile{"统计表.xlsx", "table.xlsx"};

Result<Reply> post_table(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<TableBody>());
    const auto table = TRY(count(ctx, project, body));
    return Reply::json(table);
}

Result<Reply> post_workbook(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<TableBody>());
    auto bytes = TRY(count_xlsx(ctx, project, body));
    return Reply::file(std::move(bytes), std::string(kXlsx), kFile.in(request.language));
}

Result<Reply> get_saved(Context& ctx, const Request&) {
    const auto found = TRY(saved_tables(ctx));
    return Reply::json(found);
}

Result<Reply> post_saved(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<SavedTableBody>());
    const auto made = TRY(save_table(ctx, body));
    return Reply::json(made, 201);
}

Result<Reply> put_saved(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<SavedTableId>("table"));
    const auto body = TRY(request.json<SavedTableBody>());
    const auto made = TRY(rewrite_table(ctx, id, body));
    return Reply::json(made);
}

Result<Reply> delete_saved(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<SavedTableId>("table"));
    TRY(drop_table(ctx, id));
    return Reply::none();
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/projects/{project}/tables", Can::ViewReports, post_table,
     "Count a cross table; nothing is kept", http::shapes_of<TableBody, CrossTable>()},
    {"POST",
     "/api/projects/{project}/tables/table.xlsx",
     Can::ViewReports,
     post_workbook,
     "A cross table as .xlsx",
     {&type_of<TableBody>, nullptr, {}, kXlsx}},
    {"GET", "/api/saved-tables", Can::ViewReports, get_saved, "Cross tables the office keeps under a name",
     http::shapes_of<void, SavedTableList>()},
    {"POST", "/api/saved-tables", Can::ViewReports, post_saved, "Keep a cross table under a name",
     http::shapes_of<SavedTableBody, SavedTable>()},
    {"PUT", "/api/saved-tables/{table}", Can::ViewReports, put_saved, "Change a kept cross table",
     http::shapes_of<SavedTableBody, SavedTable>()},
    {"DELETE", "/api/saved-tables/{table}", Can::ViewReports, delete_saved, "Forget a kept cross table",
     http::shapes_of<void, void>()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::crosstable
