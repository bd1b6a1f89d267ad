#include "domain/classes/api.h"
#include "domain/classes/service_timetable.h"

namespace xingtan::classes {
namespace {

using http::Reply;
using http::Request;

template <class I, auto Read>
Result<Reply> get_of(Context& ctx, const Request& request, std::string_view name) {
    const auto id = TRY(request.id<I>(name));
    const auto found = TRY(Read(ctx, id));
    return Reply::json(found);
}

Result<Reply> get_staff(Context& ctx, const Request& request) {
    return get_of<TrainingClassId, staff_of>(ctx, request, "class");
}

Result<Reply> post_staff(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto body = TRY(request.json<StaffBody>());
    const auto named = TRY(name_staff(ctx, id, body));
    return Reply::json(named, 201);
}

Result<Reply> put_staff_ending(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ClassStaffId>("staff"));
    const auto body = TRY(request.json<StaffEndBody>());
    const auto ended = TRY(end_staff(ctx, id, body));
    return Reply::json(ended);
}

Result<Reply> get_unit_rooms(Context& ctx, const Request& request) {
    return get_of<UnitId, rooms_of_unit>(ctx, request, "unit");
}

Result<Reply> get_class_rooms(Context& ctx, const Request& request) {
    return get_of<TrainingClassId, rooms_of_class>(ctx, request, "class");
}

Result<Reply> post_room(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<RoomBody>());
    const auto room = TRY(open_room(ctx, unit, body));
    return Reply::json(room, 201);
}

Result<Reply> put_room(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<RoomId>("room"));
    const auto body = TRY(request.json<RoomBody>());
    const auto room = TRY(change_room(ctx, id, body));
    return Reply::json(room);
}

Result<Reply> get_sessions(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto page = TRY(request.page());
    const auto rows = TRY(sessions(ctx, id, page));
    return Reply::json(rows);
}

Result<Reply> post_clashes(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto body = TRY(request.json<SessionBody>());
    const auto found = TRY(clashes(ctx, id, body));
    return Reply::json(found);
}

Result<Reply> post_session(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto body = TRY(request.json<SessionBody>());
    const auto planned = TRY(plan_session(ctx, id, body));
    return Reply::json(planned, 201);
}

Result<Reply> put_session(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ClassSessionId>("session"));
    const auto body = TRY(request.json<SessionBody>());
    const auto changed = TRY(change_session(ctx, id, body));
    return Reply::json(changed);
}

Result<Reply> put_cancellation(Context& ctx, const Request& request) {
    return get_of<ClassSessionId, cancel_session>(ctx, request, "session");
}

Result<Reply> get_my_classes(Context& ctx, const Request&) {
    const auto rows = TRY(my_classes(ctx));
    return Reply::json(rows);
}

Result<Reply> get_my_class(Context& ctx, const Request& request) {
    return get_of<TrainingClassId, my_class>(ctx, request, "class");
}

template <auto Print>
Result<Reply> get_paper(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    auto paper = TRY(Print(ctx, id));
    return Reply::file(std::move(paper.bytes), "application/pdf", paper.filename);
}

Result<Reply> get_class_feed(Context& ctx, const Request& request) {
    return get_of<TrainingClassId, class_feed>(ctx, request, "class");
}

Result<Reply> post_class_feed(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto made = TRY(make_class_feed(ctx, id));
    return Reply::json(made, 201);
}

Result<Reply> delete_class_feed(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    TRY(revoke_class_feed(ctx, id));
    return Reply::none();
}

Result<Reply> get_my_feed(Context& ctx, const Request&) {
    const auto feed = TRY(my_feed(ctx));
    return Reply::json(feed);
}

Result<Reply> post_my_feed(Context& ctx, const Request&) {
    const auto made = TRY(make_my_feed(ctx));
    return Reply::json(made, 201);
}

Result<Reply> delete_my_feed(Context& ctx, const Request&) {
    TRY(revoke_my_feed(ctx));
    return Reply::none();
}

Result<Reply> get_calendar(Context& ctx, const Request& request) {
    auto text = TRY(calendar(ctx, request.parameter("token")));
    Reply reply;
    reply.content_type = "text/calendar; charset=utf-8";
    reply.body = std::move(text);
    return reply;
}

constexpr http::Shapes media(std::string_view type) {
    http::Shapes shapes;
    shapes.reply_media = type;
    return shapes;
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/classes/{class}/staff", Can::ViewEnrolments, get_staff,
     "Who leads a class and tutors in it", http::shapes_of<void, std::vector<ClassStaff>>()},
    {"POST", "/api/classes/{class}/staff", Can::ManageClasses, post_staff,
     "Name a class manager or a tutor, from a day on", http::shapes_of<StaffBody, ClassStaff>()},
    {"PUT", "/api/class-staff/{staff}/ending", Can::ManageClasses, put_staff_ending,
     "Say somebody's last day with a class", http::shapes_of<StaffEndBody, ClassStaff>()},
    {"GET", "/api/units/{unit}/rooms", Can::ViewEnrolments, get_unit_rooms, "Rooms of a unit",
     http::shapes_of<void, std::vector<Room>>()},
    {"POST", "/api/units/{unit}/rooms", Can::ManageClasses, post_room, "Add a room of a unit",
     http::shapes_of<RoomBody, Room>()},
    {"PUT", "/api/rooms/{room}", Can::ManageClasses, put_room, "Change a room, or close it",
     http::shapes_of<RoomBody, Room>()},
    {"GET", "/api/classes/{class}/rooms", Can::ViewEnrolments, get_class_rooms, "Rooms a class may meet in",
     http::shapes_of<void, std::vector<Room>>()},
    {"GET", "/api/classes/{class}/sessions", Can::ViewEnrolments, get_sessions, "The timetable of a class",
     http::shapes_of<void, Page<Session>>(), "size after"},
    {"POST", "/api/classes/{class}/session-clashes", Can::ManageClasses, post_clashes,
     "What a meeting would clash with", http::shapes_of<SessionBody, std::vector<Clash>>()},
    {"POST", "/api/classes/{class}/sessions", Can::ManageClasses, post_session, "Plan a meeting of a class",
     http::shapes_of<SessionBody, Session>()},
    {"PUT", "/api/class-sessions/{session}", Can::ManageClasses, put_session, "Change a meeting",
     http::shapes_of<SessionBody, Session>()},
    {"PUT", "/api/class-sessions/{session}/cancellation", Can::ManageClasses, put_cancellation,
     "Call a meeting off", http::shapes_of<void, Session>()},
    {"GET", "/api/classes/{class}/roster.pdf", Can::ViewEnrolments, get_paper<print_roster>,
     "The roster of a class, to sign on", media("application/pdf")},
    {"GET", "/api/classes/{class}/notice.pdf", Can::ViewEnrolments, get_paper<print_notice>,
     "The notice of a class: when and where it meets", media("application/pdf")},
    {"GET", "/api/classes/{class}/calendar-feed", Can::ManageClasses, get_class_feed,
     "Whether a class has a calendar to subscribe to", http::shapes_of<void, Feed>()},
    {"POST", "/api/classes/{class}/calendar-feed", Can::ManageClasses, post_class_feed,
     "Make a calendar of a class; its former address ends", http::shapes_of<void, FeedMade>()},
    {"DELETE", "/api/classes/{class}/calendar-feed", Can::ManageClasses, delete_class_feed,
     "End the calendar of a class"},
    {"GET", "/api/my/classes", Can::OwnRecord, get_my_classes, "The classes one sits in, leads or tutors in",
     http::shapes_of<void, std::vector<MyClass>>()},
    {"GET", "/api/my/classes/{class}", Can::OwnRecord, get_my_class,
     "One of one's own classes, with its timetable", http::shapes_of<void, MyClassPage>()},
    {"GET", "/api/my/calendar-feed", Can::OwnRecord, get_my_feed,
     "Whether one has a calendar to subscribe to", http::shapes_of<void, Feed>()},
    {"POST", "/api/my/calendar-feed", Can::OwnRecord, post_my_feed,
     "Make a calendar of one's own classes; its former address ends", http::shapes_of<void, FeedMade>()},
    {"DELETE", "/api/my/calendar-feed", Can::OwnRecord, delete_my_feed, "End one's own calendar"},
    {"GET", "/api/calendars/{token}/timetable.ics", Can::Anyone, get_calendar,
     "A timetable as iCalendar, for who holds its address", media("text/calendar")},
};

}  // namespace

std::span<const http::Route> timetable_routes() { return kRoutes; }

}  // namespace xingtan::classes
