#pragma once
// When and where a class meets. Two meetings clash when they overlap and share the class, the room or the
// teacher, and one outside the days of its intake clashes with them; a clash is shown before anything is
// written, and written only when it is meant. Outside its project no class meets (decision 0060).
#include "domain/classes/staff.h"

namespace xingtan::classes {

enum class SessionKind { Lecture, Workshop, LessonVisit, Online };
BOOST_DESCRIBE_ENUM(SessionKind, Lecture, Workshop, LessonVisit, Online)

constexpr std::int64_t kSessionLongest = 24LL * 3'600'000;  // milliseconds
constexpr std::int64_t kSessionTenthsMost = 240;
constexpr std::int64_t kRoomsMost = 500;  // of one unit
constexpr std::int64_t kRoomSeatsMost = 10'000;
constexpr std::int64_t kSessionsMost = 1'000;  // of one class
constexpr std::int64_t kClashesShown = 20;

struct Room {
    RoomId id;
    UnitId unit;
    std::string unit_name;
    std::string name;
    std::int64_t seats = 0;
    bool open = true;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, unit, unit_name, name, seats, open, version))
struct RoomBody {
    std::string name;
    std::int64_t seats = 0;
    std::optional<bool> open = {};  // left out: open
};
BOOST_DESCRIBE_STRUCT(RoomBody, (), (name, seats, open))

struct Session {
    ClassSessionId id;
    TrainingClassId training_class;
    std::string class_name;
    SessionKind kind{};
    std::string topic;
    DomainTime starts_at;
    DomainTime ends_at;
    std::optional<RoomId> room;
    std::string place;  // the room with its school, or what was written
    std::optional<PersonId> teacher_person;
    std::string teacher;
    std::int64_t tenths = 0;
    std::string link;
    bool cancelled = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (id, training_class, class_name, kind, topic, starts_at, ends_at, room, place,
                       teacher_person, teacher, tenths, link, cancelled, version))

struct SessionBody {
    SessionKind kind{};
    std::string topic;
    DomainTime starts_at;
    DomainTime ends_at;
    std::optional<Claimed<RoomId>> room = {};
    std::optional<std::string> place = {};
    std::optional<Claimed<PersonId>> teacher_person = {};
    std::optional<std::string> teacher = {};
    std::int64_t tenths = 0;
    std::optional<std::string> link = {};
    std::optional<bool> despite_clashes = {};             // both are meant: one lecture for two classes
    std::optional<Claimed<ClassSessionId>> session = {};  // asked after clashes of a meeting that stands
};
BOOST_DESCRIBE_STRUCT(SessionBody, (),
                      (kind, topic, starts_at, ends_at, room, place, teacher_person, teacher, tenths, link,
                       despite_clashes, session))

// Trainees: people of the class sit in another one that meets then. Intake: the intake runs at another time,
// which the clash names.
enum class ClashOf { Class, Room, Teacher, Trainees, Intake };
BOOST_DESCRIBE_ENUM(ClashOf, Class, Room, Teacher, Trainees, Intake)
struct Clash {
    ClashOf of{};
    std::string class_name;  // empty: a class of others
    std::string topic;       // the same
    DomainTime starts_at;
    DomainTime ends_at;
    std::int64_t people = 0;  // of Trainees: how many
};
BOOST_DESCRIBE_STRUCT(Clash, (), (of, class_name, topic, starts_at, ends_at, people))

Result<std::vector<Room>> rooms_of_unit(Context& ctx, Claimed<UnitId> unit);
// Of the class's base school and of the unit that runs it; open ones.
Result<std::vector<Room>> rooms_of_class(Context& ctx, Claimed<TrainingClassId> id);
Result<Room> open_room(Context& ctx, Claimed<UnitId> unit, const RoomBody& body);
Result<Room> change_room(Context& ctx, Claimed<RoomId> id, const RoomBody& body);

Result<Page<Session>> sessions(Context& ctx, Claimed<TrainingClassId> id, const PageRequest& page);
Result<std::vector<Clash>> clashes(Context& ctx, Claimed<TrainingClassId> id, const SessionBody& body);
// Kind::Conflict "session-clashes" or "session-outside-intake" unless that is meant, and
// "session-outside-project".
Result<Session> plan_session(Context& ctx, Claimed<TrainingClassId> id, const SessionBody& body);
Result<Session> change_session(Context& ctx, Claimed<ClassSessionId> id, const SessionBody& body);
Result<Session> cancel_session(Context& ctx, Claimed<ClassSessionId> id);

// On her own pages: her classes, and of one its meetings, who leads it, and, for those who lead or tutor,
// who sits in it.
struct MyClassPage {
    MyClass own;
    std::vector<MyStaff> staff;
    std::vector<Session> sessions;
    std::vector<ClassMate> members;
    std::vector<Clash> clashes;  // meetings of her other classes at the same time
};
BOOST_DESCRIBE_STRUCT(MyClassPage, (), (own, staff, sessions, members, clashes))
Result<std::vector<MyClass>> my_classes(Context& ctx);
Result<MyClassPage> my_class(Context& ctx, Claimed<TrainingClassId> id);

// Printed: who sits in the class, with room to sign; when and where it meets.
struct Printed {
    std::string filename;
    std::string bytes;
};
Result<Printed> print_roster(Context& ctx, Claimed<TrainingClassId> id);
Result<Printed> print_notice(Context& ctx, Claimed<TrainingClassId> id);

// Calendars other programs subscribe to.
struct Feed {
    bool live = false;
    std::optional<DomainTime> made_at;
};
BOOST_DESCRIBE_STRUCT(Feed, (), (live, made_at))
struct FeedMade {
    std::string url;  // shown this once
};
BOOST_DESCRIBE_STRUCT(FeedMade, (), (url))
Result<Feed> class_feed(Context& ctx, Claimed<TrainingClassId> id);
Result<FeedMade> make_class_feed(Context& ctx, Claimed<TrainingClassId> id);  // the former one ends
Result<> revoke_class_feed(Context& ctx, Claimed<TrainingClassId> id);
Result<Feed> my_feed(Context& ctx);
Result<FeedMade> make_my_feed(Context& ctx);
Result<> revoke_my_feed(Context& ctx);
// Kind::Missing for a token nobody has, or has any more.
Result<std::string> calendar(Context& ctx, std::string_view token);

}  // namespace xingtan::classes
