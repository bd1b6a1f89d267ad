#include "domain/people/api.h"

#include "domain/people/service.h"
#include "platform/http/sentences.h"

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

Result<Reply> get_person(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto person = TRY(show(ctx, id));
    return Reply::json(person);
}

Result<Reply> post_roster_import(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto import = TRY(stage_roster(ctx, unit, request.asked("filename"), request.body));
    return Reply::json(import, 201);
}

Result<Reply> get_roster_template(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    auto bytes = TRY(roster_template(ctx, unit));
    return Reply::file(std::move(bytes), std::string(kXlsx), "教师名册.xlsx");
}

Result<Reply> get_import(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto import = TRY(jobs::show(ctx, id));
    return Reply::json(import);
}

Result<Reply> get_import_rows(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto page = TRY(request.page());
    const auto asked = request.asked("verdict");
    const auto verdict = enum_from_wire<jobs::Verdict>(asked);
    if (!asked.empty() && !verdict) return Error::invalid_field("verdict", "expects-choice");
    const auto rows = TRY(jobs::list_rows(ctx, id, verdict, page));
    return Reply::json(rows);
}

const http::Sentences& sentences() {
    static const http::Sentences loaded = http::Sentences::load(embedded::texts()).value();
    return loaded;
}

Result<Reply> get_bad_rows(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const bool english = request.language == "en";
    auto bytes =
        TRY(jobs::bad_rows_workbook(ctx, id, english ? "Problem" : "问题", [&](const jobs::Problem& problem) {
            return sentences().say(request.language, problem.code, Kind::Invalid, {});
        }));
    return Reply::file(std::move(bytes), std::string(kXlsx),
                       english ? "rows to mend.xlsx" : "待修改的行.xlsx");
}

Result<Reply> put_application(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto import = TRY(jobs::apply(ctx, id));
    return Reply::json(import);
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
    {"GET", "/api/people/{person}", Can::ViewPeople, get_person, "One person, numbers masked",
     http::shapes_of<void, Person>()},
    {"POST", "/api/units/{unit}/roster-imports", Can::ManagePeople, post_roster_import,
     "Upload a roster and check it; nothing is applied", upload_shapes(), "filename", true},
    {"GET", "/api/units/{unit}/roster-template.xlsx", Can::ManagePeople, get_roster_template,
     "An empty roster to fill in", sheet_shapes()},
    {"GET", "/api/imports/{import}", Can::SignedIn, get_import,
     "What checking found, and how far applying is", http::shapes_of<void, jobs::Import>()},
    {"GET", "/api/imports/{import}/rows", Can::SignedIn, get_import_rows, "Rows of an import by verdict",
     http::shapes_of<void, Page<jobs::ImportRow>>(), "verdict size after"},
    {"GET", "/api/imports/{import}/bad-rows.xlsx", Can::SignedIn, get_bad_rows,
     "The bad rows as sent, with what to mend", sheet_shapes()},
    {"PUT", "/api/imports/{import}/application", Can::SignedIn, put_application,
     "Apply the good rows of an import", http::shapes_of<void, jobs::Import>()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::people
