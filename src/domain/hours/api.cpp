#include "domain/hours/api.h"

#include "domain/hours/service.h"
#include "platform/jobs/upload.h"

namespace xingtan::hours {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Result<Reply> post_hour_batch(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<BatchBody>());
    const auto reply = TRY(post_batch(ctx, body));
    return Reply::json(reply);
}

Result<Reply> get_members(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto page = TRY(request.page());
    const auto members = TRY(list_members(ctx, id, page));
    return Reply::json(members);
}

// The part a sheet is for; without one there is no sheet.
Result<Claimed<PartId>> part_of(const Request& request) {
    const auto part = TRY(request.asked_id<PartId>("part"));
    if (!part) return Error::invalid_field("part", "field-missing");
    return *part;
}

Result<Reply> get_result_sheet(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto part = TRY(part_of(request));
    auto sheet = TRY(result_template(ctx, id, part));
    return Reply::file(std::move(sheet.bytes), std::string(kXlsx), sheet.filename);
}

Result<Reply> post_result_import(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto part = TRY(part_of(request));
    const auto upload = TRY(request.asked_id<UploadId>("upload"));
    if (upload) {
        const auto file = TRY(jobs::take_upload(ctx, *upload));
        const auto import = TRY(stage_results(ctx, id, part, file.filename, file.bytes));
        return Reply::json(import, 201);
    }
    const auto import = TRY(stage_results(ctx, id, part, request.asked("filename"), request.body));
    return Reply::json(import, 201);
}

constexpr http::Shapes upload() {
    auto shapes = http::shapes_of<void, jobs::Import>();
    shapes.body_media = "application/octet-stream";
    return shapes;
}

constexpr http::Shapes workbook() {
    http::Shapes shapes;
    shapes.reply_media = kXlsx;
    return shapes;
}

Result<Reply> put_completion(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto body = TRY(request.json<enrolment::ReasonBody>());
    const auto found = TRY(conclude(ctx, id, body));
    return Reply::json(found);
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/hour-batches", Can::PostHours, post_hour_batch,
     "Enter a batch of results of another platform", http::shapes_of<BatchBody, BatchReply>()},
    {"PUT", "/api/enrolments/{enrolment}/completion", Can::EnterResults, put_completion,
     "Pass somebody who lacks only hours asked in principle, with a reason",
     http::shapes_of<enrolment::ReasonBody, EnrolmentRecord>()},
    {"GET", "/api/classes/{class}/members", Can::ViewEnrolments, get_members,
     "Members of a class with their hours", http::shapes_of<void, Page<ClassMember>>(), "size after"},
    {"GET", "/api/classes/{class}/result-sheet.xlsx", Can::EnterResults, get_result_sheet,
     "The result sheet of a class, to be filled in", workbook(), "part"},
    {"POST", "/api/classes/{class}/result-imports", Can::EnterResults, post_result_import,
     "Stage a filled-in result sheet", upload(), "part filename upload", true},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::hours
