#include "domain/hours/api.h"
#include "domain/hours/service_hand.h"

namespace xingtan::hours {
namespace {

using http::Reply;
using http::Request;

Result<Reply> post_hand(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto body = TRY(request.json<HandBody>());
    const auto record = TRY(enter_by_hand(ctx, id, body));
    return Reply::json(record, 201);
}

Result<Reply> put_reversal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourEntryId>("entry"));
    const auto body = TRY(request.json<enrolment::ReasonBody>());
    const auto record = TRY(reverse_by_hand(ctx, id, body));
    return Reply::json(record);
}

Result<Reply> get_absences(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto list = TRY(absences_of(ctx, id));
    return Reply::json(list);
}

Result<Reply> put_absence(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto body = TRY(request.json<AbsenceBody>());
    const auto list = TRY(note_absence(ctx, id, body));
    return Reply::json(list);
}

Result<Reply> get_caps(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ProjectId>("project"));
    const auto caps = TRY(caps_of(ctx, id));
    return Reply::json(caps);
}

Result<Reply> put_caps(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<HourCapsBody>());
    const auto caps = TRY(set_caps(ctx, id, body));
    return Reply::json(caps);
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/enrolments/{enrolment}/hours", Can::EnterResults, post_hand,
     "Enter one result by hand, with what it rests on", http::shapes_of<HandBody, EnrolmentRecord>()},
    {"PUT", "/api/hour-entries/{entry}/reversal", Can::EnterResults, put_reversal,
     "Take back a result that was entered by hand",
     http::shapes_of<enrolment::ReasonBody, EnrolmentRecord>()},
    {"GET", "/api/enrolments/{enrolment}/absences", Can::ViewEnrolments, get_absences,
     "How much of each part somebody missed", http::shapes_of<void, std::vector<Absence>>()},
    {"PUT", "/api/enrolments/{enrolment}/absences", Can::EnterResults, put_absence,
     "Note how much of a part somebody missed", http::shapes_of<AbsenceBody, std::vector<Absence>>()},
    {"GET", "/api/projects/{project}/hour-caps", Can::ViewProjects, get_caps,
     "The most hours of each requirement", http::shapes_of<void, HourCapsBody>()},
    {"PUT", "/api/projects/{project}/hour-caps", Can::ManageProjects, put_caps,
     "Set the most hours of each requirement", http::shapes_of<HourCapsBody, HourCapsBody>()},
};

}  // namespace

std::span<const http::Route> hand_routes() { return kRoutes; }

}  // namespace xingtan::hours
