#include "domain/people/api.h"

#include "domain/people/service.h"
#include "platform/jobs/upload.h"

namespace xingtan::people {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Result<Reply> get_people(Context& ctx, const Request& request) {
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto people = TRY(list(ctx, unit, request.asked("q"), page));
    return Reply::json(people);
}

Result<Reply> get_people_xlsx(Context& ctx, const Request& request) {
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    auto bytes = TRY(people_xlsx(ctx, unit, request.asked("q")));
    return Reply::file(std::move(bytes), std::string(kXlsx),
                       request.language == "en" ? "people.xlsx" : "人员名册.xlsx");
}

Result<Reply> get_person(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto person = TRY(show(ctx, id));
    return Reply::json(person);
}

Result<Reply> post_roster_import(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto upload = TRY(request.asked_id<UploadId>("upload"));
    if (upload) {
        const auto file = TRY(jobs::take_upload(ctx, *upload));
        const auto import = TRY(stage_roster(ctx, unit, file.filename, file.bytes));
        return Reply::json(import, 201);
    }
    const auto import = TRY(stage_roster(ctx, unit, request.asked("filename"), request.body));
    return Reply::json(import, 201);
}

Result<Reply> get_roster_template(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    auto bytes = TRY(roster_template(ctx, unit));
    return Reply::file(std::move(bytes), std::string(kXlsx),
                       request.language == "en" ? "roster.xlsx" : "教师名册.xlsx");
}

constexpr http::Shapes upload_shapes() {
    auto shapes = http::shapes_of<void, jobs::Import>();
    shapes.body_media = "application/octet-stream";
    return shapes;
}

constexpr http::Shapes sheet_shapes() {
    http::Shapes shapes;
    shapes.reply_media = kXlsx;
    return shapes;
}

Result<Reply> post_move(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<MoveBody>());
    const auto person = TRY(move(ctx, id, body));
    return Reply::json(person, 201);
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/people/{person}/moves", Can::ManagePeople, post_move,
     "Move a person to another unit of the caller's own area", http::shapes_of<MoveBody, Person>()},
    {"GET", "/api/people", Can::ViewPeople, get_people, "People of a unit and everything below it",
     http::shapes_of<void, Page<Person>>(), "unit q size after"},
    {"GET", "/api/people.xlsx", Can::ViewPeople, get_people_xlsx,
     "People of a unit and everything below it as .xlsx, numbers masked", sheet_shapes(), "unit q"},
    {"GET", "/api/people/{person}", Can::ViewPeople, get_person, "One person, numbers masked",
     http::shapes_of<void, Person>()},
    {"POST", "/api/units/{unit}/roster-imports", Can::ManagePeople, post_roster_import,
     "Upload a roster and check it; nothing is applied", upload_shapes(), "filename upload", true},
    {"GET", "/api/units/{unit}/roster-template.xlsx", Can::ManagePeople, get_roster_template,
     "An empty roster to fill in", sheet_shapes()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::people
