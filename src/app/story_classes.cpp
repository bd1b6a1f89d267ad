// A class in the demonstration: who leads it, and when and where it meets.
#include "app/story.h"
#include "domain/classes/service_timetable.h"

namespace xingtan::app {
namespace {

struct Meeting {
    classes::SessionKind kind;
    const char* topic;
    int day;  // after the first
    const char* from;
    const char* until;
    const char* teacher;
    std::int64_t tenths;
    const char* link;
};
constexpr Meeting kMeetings[] = {
    {classes::SessionKind::Lecture, "开班动员与信息技术能力标准解读", 0, "09:00", "11:30", "周建华", 30, ""},
    {classes::SessionKind::Workshop, "多媒体课件的设计与制作", 0, "14:00", "16:30", "李文娟", 30, ""},
    {classes::SessionKind::Online, "在线答疑：混合式教学的课堂组织", 5, "19:00", "20:30", "李文娟", 20,
     "https://live.example.cn/lyg/8"},
    {classes::SessionKind::LessonVisit, "走进课堂：公开课观摩与评议", 7, "08:30", "11:00", "周建华", 30, ""},
    {classes::SessionKind::Workshop, "教学案例分组研讨", 9, "14:00", "16:30", "李文娟", 30, ""}};

DomainTime at(Date day, const char* time) {
    return DomainTime{*instant_from_iso(to_iso(day) + "T" + time + ":00+08:00")};
}

Result<> plan(Context& ctx, const classes::TrainingClass& one, const classes::Room& hall, Date first) {
    for (const auto& meeting : kMeetings) {
        const Date day{first.days + meeting.day};
        classes::SessionBody body{meeting.kind, meeting.topic, at(day, meeting.from), at(day, meeting.until)};
        if (meeting.kind != classes::SessionKind::Online) body.room = Claimed<RoomId>{hall.id};
        body.teacher = meeting.teacher;
        body.tenths = meeting.tenths;
        body.link = meeting.link;
        TRY(classes::plan_session(ctx, Claimed<TrainingClassId>{one.id}, body));
    }
    return {};
}

}  // namespace

Result<> Story::meet(int number, std::size_t area_index, Date first) {
    auto& office = area(area_index);
    auto ctx = as(office);
    const auto& intake = project_.intakes[static_cast<std::size_t>(number - 1)];
    const auto listed = TRY(classes::list(ctx, Claimed<ProjectId>{project_.project.id},
                                          Claimed<IntakeId>{intake.id}, classes::Which::Standing, {}));
    if (listed.rows.empty()) return Error::broken("the area has no class in this intake");
    const auto& one = listed.rows.front();
    const auto hall =
        TRY(classes::open_room(ctx, Claimed<UnitId>{office.unit.id}, {"教师发展中心报告厅", 200}));
    const auto& people = offices_[office.below.front()].people;
    const Claimed<TrainingClassId> id{one.id};
    TRY(classes::name_staff(
        ctx, id, {classes::StaffRole::Manager, Claimed<PersonId>{people.at(1)}, intake.starts_on}));
    TRY(classes::name_staff(ctx, id,
                            {classes::StaffRole::Tutor, Claimed<PersonId>{people.at(2)}, intake.starts_on}));
    return plan(ctx, one, hall, first);
}

}  // namespace xingtan::app
