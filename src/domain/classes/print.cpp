// On paper: the roster to sign on, and the notice that says when and where the class meets.
#include <set>

#include "domain/classes/ical.h"
#include "domain/classes/store_staff.h"
#include "domain/classes/store_timetable.h"
#include "platform/paper/table.h"

namespace xingtan::classes {
namespace {

constexpr std::string_view kStages[] = {"幼儿园", "小学", "初中", "高中", "中职", "特教", "其他"};

struct Seen {
    TrainingClass one;
    project::Intake intake;
    std::string project;
    std::vector<ClassStaff> staff;
    std::vector<store::RosterRow> roster;
    std::vector<Session> sessions;
};

Result<Seen> seen(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Seen> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        Seen all;
        all.one = TRY(find(tx, scope, id));
        all.intake = TRY(project::intake_facts(tx, all.one.intake));
        const auto project = TRY(project::facts(tx, all.one.project));
        all.project = project.name;
        all.staff = TRY(store::staff(tx, all.one.id, day_of(ctx.now)));
        all.roster = TRY(store::roster(tx, scope, all.one.id));
        all.sessions = TRY(store::sessions(tx, {all.one.id, {}, 0, kSessionsMost}));
        return all;
    });
}

std::string names(const Seen& all, StaffRole role) {
    std::string text;
    for (const auto& one : all.staff)
        if (one.active && one.role == role) text += (text.empty() ? "" : "、") + one.name;
    return text;
}

// 2017年3月27日
std::string in_words(Date date) {
    const auto iso = to_iso(date);
    return iso.substr(0, 4) + "年" + std::to_string(std::stoi(iso.substr(5, 2))) + "月" +
           std::to_string(std::stoi(iso.substr(8, 2))) + "日";
}

// Every place the class meets in, once.
std::string meets_in(const Seen& all) {
    std::set<std::string> places;
    std::string text;
    for (const auto& one : all.sessions)
        if (!one.cancelled && !one.place.empty() && places.insert(one.place).second)
            text += (text.empty() ? "" : "、") + one.place;
    return text;
}

// What whoever is invited asks first: where, in which rooms, and whom to ask.
std::string for_whoever_comes(const Seen& all) {
    const auto base = all.one.base_school.empty() ? std::string("见课表") : all.one.base_school;
    auto text = "\n报到地点：" + base;
    if (const auto rooms = meets_in(all); !rooms.empty()) text += "　上课地点：" + rooms;
    const auto managers = names(all, StaffRole::Manager), tutors = names(all, StaffRole::Tutor);
    text += "\n联系：" + (managers.empty() ? all.one.unit_name + "（办班单位）" : managers + "（班主任）");
    if (!tutors.empty()) text += "，" + tutors + "（辅导教师）";
    return text;
}

std::string led_by(const Seen& all) {
    std::string text;
    if (const auto managers = names(all, StaffRole::Manager); !managers.empty())
        text += "　班主任：" + managers;
    if (const auto tutors = names(all, StaffRole::Tutor); !tutors.empty()) text += "　辅导教师：" + tutors;
    return text;
}

paper::TablePaper sheet(const Seen& all, std::string title, Date today) {
    paper::TablePaper made;
    made.title = std::move(title);
    made.note = all.project + "　" + in_words(all.intake.starts_on) + "至" + in_words(all.intake.ends_on) +
                "　" + std::to_string(all.one.size) + " 人";
    made.footer = all.one.unit_name + "　" + in_words(today);
    made.made_on = today;
    return made;
}

// 2017年3月10日 08:30–10:00
std::string when(const Session& s) {
    const auto from = to_iso(s.starts_at), until = to_iso(s.ends_at);
    auto text = in_words(day_of(s.starts_at)) + " " + from.substr(11, 5) + "–";
    if (until.substr(0, 10) != from.substr(0, 10)) text += in_words(day_of(s.ends_at)) + " ";
    return text + until.substr(11, 5);
}

}  // namespace

Result<Printed> print_roster(Context& ctx, Claimed<TrainingClassId> id) {
    const auto all = TRY(seen(ctx, id));
    auto made = sheet(all, all.one.name + "学员名册", day_of(ctx.now));
    if (!all.one.base_school.empty()) made.note += "　地点：" + all.one.base_school;
    made.note += led_by(all);
    made.columns = {{"序号", 0.6, paper::CellAlign::Centre},
                    {"姓名", 1.3},
                    {"单位", 3.2},
                    {"学段", 0.9},
                    {"学科", 1.1},
                    {"签到", 1.4}};
    for (const auto& one : all.roster)
        made.rows.push_back({std::to_string(made.rows.size() + 1), one.name, one.unit_name,
                             std::string(kStages[static_cast<std::size_t>(one.stage)]), one.subject, ""});
    auto bytes = TRY(paper::table_pdf(made));
    return Printed{all.one.name + "-名册.pdf", std::move(bytes)};
}

Result<Printed> print_notice(Context& ctx, Claimed<TrainingClassId> id) {
    const auto all = TRY(seen(ctx, id));
    auto made = sheet(all, all.one.name + "开班通知", day_of(ctx.now));
    made.note += for_whoever_comes(all);
    made.columns = {{"时间", 2.7}, {"形式", 1.1}, {"内容", 2.8}, {"地点", 2.4}, {"教师", 1.0}};
    for (const auto& s : all.sessions) {
        if (s.cancelled) continue;
        made.rows.push_back({when(s), std::string(kind_word(s.kind, "zh-CN")), s.topic,
                             s.place.empty() ? s.link : s.place, s.teacher});
    }
    auto bytes = TRY(paper::table_pdf(made));
    return Printed{all.one.name + "-开班通知.pdf", std::move(bytes)};
}

}  // namespace xingtan::classes
