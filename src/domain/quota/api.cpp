#include "domain/quota/api.h"

#include "domain/quota/service.h"
#include "domain/quota/service_policy.h"
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

// A word of the address; Kind::Invalid when it is none of the enum's.
template <class E>
Result<std::optional<E>> asked_word(const Request& request, std::string_view name) {
    const auto word = request.asked(name);
    if (word.empty()) return std::optional<E>();
    const auto found = enum_from_wire<E>(word);
    if (!found) return Error::invalid_field(std::string(name), "expects-choice");
    return found;
}

Result<MoveFilter> filter_of(const Request& request) {
    MoveFilter filter;
    filter.kind = TRY(asked_word<PlaceKind>(request, "kind"));
    filter.move = TRY(asked_word<Move>(request, "move"));
    filter.cause = TRY(asked_word<MoveCause>(request, "cause"));
    filter.figure = TRY(asked_word<Figure>(request, "figure"));
    filter.document = std::string(request.asked("document"));
    if (filter.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    if (request.asked("whole") == "1") filter.intake = kWholeProject;
    return filter;
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
    auto filter = TRY(filter_of(request));
    const auto intake = TRY(request.asked_id<IntakeId>("intake"));
    if (intake) filter.intake = intake->unproven;
    const auto rows = TRY(moves(ctx, project, unit, filter, page));
    return Reply::json(rows);
}

Result<Reply> get_grid(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto kind = TRY(asked_word<PlaceKind>(request, "kind"));
    const auto shown = TRY(grid(ctx, project, unit, kind.value_or(PlaceKind::Person)));
    return Reply::json(shown);
}

Result<Reply> get_sheets(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto rows = TRY(sheets(ctx, project, unit, page));
    return Reply::json(rows);
}

Result<Reply> post_draft(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto body = TRY(request.json<QuotaDraftBody>());
    const auto sheet = TRY(save_draft(ctx, project, unit, body));
    return Reply::json(sheet, 201);
}

Result<Reply> put_draft(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<QuotaSheetId>("sheet"));
    const auto body = TRY(request.json<QuotaDraftBody>());
    const auto sheet = TRY(rewrite_draft(ctx, id, body));
    return Reply::json(sheet);
}

Result<Reply> delete_sheet(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<QuotaSheetId>("sheet"));
    TRY(drop_sheet(ctx, id));
    return Reply::none();
}

Result<Reply> get_changes(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<QuotaSheetId>("sheet"));
    const auto changes = TRY(sheet_changes(ctx, id));
    return Reply::json(changes);
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
    const auto sheet = TRY(
        publish_sheet(ctx, id, {std::string(request.asked("seen")), std::string(request.asked("document"))}));
    return Reply::json(sheet);
}

Result<Reply> get_policy(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto policy = TRY(show_policy(ctx, project));
    return Reply::json(policy);
}

Result<Reply> put_policy(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<PlacePolicyBody>());
    const auto policy = TRY(set_policy(ctx, project, body));
    return Reply::json(policy);
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
     "unit kind move cause figure intake whole document size after"},
    {"POST", "/api/projects/{project}/place-transfers", Can::AllocatePlaces,
     post_change<PlaceTransferBody, transfer>, "Free places of one child to another",
     http::shapes_of<PlaceTransferBody, PlaceSheet>()},
    {"POST", "/api/projects/{project}/place-lapses", Can::AllocatePlaces, post_change<PlaceLapseBody, lapse>,
     "Let free places lapse, or bring lapsed ones back", http::shapes_of<PlaceLapseBody, PlaceSheet>()},
    {"POST", "/api/projects/{project}/top-ups", Can::ManageProjects, post_change<TopUpBody, top_up>,
     "New places on a document, handed through to a unit below", http::shapes_of<TopUpBody, PlaceSheet>()},
    {"POST", "/api/projects/{project}/over-quota", Can::Nominate,
     post_change<OverQuotaBody, confirm_over_quota>, "Confirm, with a reason, places beyond the unit's own",
     http::shapes_of<OverQuotaBody, PlaceSheet>()},
    {"GET", "/api/projects/{project}/place-policy", Can::ViewPlaces, get_policy,
     "What happens beyond the places, and when unused ones go back", http::shapes_of<void, PlacePolicy>()},
    {"PUT", "/api/projects/{project}/place-policy", Can::ManageProjects, put_policy,
     "Say what happens beyond the places, and when unused ones go back",
     http::shapes_of<PlacePolicyBody, PlacePolicy>()},
    {"GET", "/api/projects/{project}/quota-grid", Can::ViewPlaces, get_grid,
     "The quota sheet as it stands: what each child has and has free, intake by intake",
     http::shapes_of<void, QuotaGrid>(), "unit kind"},
    {"GET", "/api/projects/{project}/quota-sheets", Can::ViewPlaces, get_sheets,
     "Quota sheets and drafts of a unit, newest first", http::shapes_of<void, Page<QuotaSheetRow>>(),
     "unit size after"},
    {"POST", "/api/projects/{project}/quota-drafts", Can::AllocatePlaces, post_draft,
     "Keep what was tried out in the grid under a name; nothing moves",
     http::shapes_of<QuotaDraftBody, QuotaSheet>(), "unit"},
    {"PUT", "/api/quota-sheets/{sheet}", Can::AllocatePlaces, put_draft, "Rewrite a draft",
     http::shapes_of<QuotaDraftBody, QuotaSheet>()},
    {"DELETE", "/api/quota-sheets/{sheet}", Can::AllocatePlaces, delete_sheet, "Drop a draft",
     http::shapes_of<void, void>()},
    {"GET", "/api/quota-sheets/{sheet}/changes", Can::ViewPlaces, get_changes,
     "What publishing a sheet would change now", http::shapes_of<void, SheetChanges>()},
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
