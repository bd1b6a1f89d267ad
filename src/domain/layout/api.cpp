#include "domain/layout/api.h"

#include "domain/layout/service.h"

namespace xingtan::layout {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view kPdf = "application/pdf";
constexpr std::string_view kCsv = "text/csv; charset=utf-8";

Result<LayoutKind> kind_of(const Request& request) {
    const auto kind = enum_from_wire<LayoutKind>(request.parameter("layout"));
    if (!kind) return Error::missing();
    return *kind;
}

Result<Reply> get_layouts(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto found = TRY(list(ctx, project, unit));
    return Reply::json(found);
}

Result<Reply> get_layout(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto kind = TRY(kind_of(request));
    const auto found = TRY(show(ctx, project, unit, kind));
    return Reply::json(found);
}

template <LayoutFormat Format>
Result<Reply> get_file(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto kind = TRY(kind_of(request));
    auto made = TRY(file(ctx, project, unit, kind, Format));
    switch (Format) {
        case LayoutFormat::Xlsx:
            return Reply::file(std::move(made.bytes), std::string(kXlsx), made.name + ".xlsx");
        case LayoutFormat::Pdf:
            return Reply::file(std::move(made.bytes), std::string(kPdf), made.name + ".pdf");
        case LayoutFormat::Csv: break;
    }
    return Reply::file(std::move(made.bytes), std::string(kCsv), made.name + ".csv");
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/projects/{project}/layouts", Can::ViewReports, get_layouts,
     "The official layouts of a project, and how many units have figures for each",
     http::shapes_of<void, LayoutList>(), "unit"},
    {"GET", "/api/projects/{project}/layouts/{layout}", Can::ViewReports, get_layout,
     "An official layout, cell by cell", http::shapes_of<void, LayoutSheet>(), "unit"},
    {"GET",
     "/api/projects/{project}/layouts/{layout}/table.xlsx",
     Can::ViewReports,
     get_file<LayoutFormat::Xlsx>,
     "An official layout as .xlsx",
     {nullptr, nullptr, {}, kXlsx},
     "unit"},
    {"GET",
     "/api/projects/{project}/layouts/{layout}/table.pdf",
     Can::ViewReports,
     get_file<LayoutFormat::Pdf>,
     "An official layout as PDF",
     {nullptr, nullptr, {}, kPdf},
     "unit"},
    {"GET",
     "/api/projects/{project}/layouts/{layout}/table.csv",
     Can::ViewReports,
     get_file<LayoutFormat::Csv>,
     "The figures of an official layout as .csv",
     {nullptr, nullptr, {}, "text/csv"},
     "unit"},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::layout
