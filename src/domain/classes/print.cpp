// On paper: the roster to sign on, and the notice that says when and where the class meets.
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
    made.note = all.project + "　" + to_iso(all.intake.starts_on) + " 至 " + to_iso(all.intake.ends_on) +
                "　" + std::to_string(all.one.size) + " 人";
    if (!all.one.base_school.empty()) made.note += "　地点：" + all.one.base_school;
    made.note += led_by(all);
    made.footer = all.one.unit_name + "　" + to_iso(today);
    made.made_on = today;
    return made;
}

// 03-10 08:30–10:00
std::string when(const Session& s) {
    const auto from = to_iso(s.starts_at), until = to_iso(s.ends_at);
    auto text = from.substr(0, 10) + " " + from.substr(11, 5) + "–";
    if (until.substr(0, 10) != from.substr(0, 10)) text += until.substr(5, 5) + " ";
    return text + until.substr(11, 5);
}

}  // namespace

Result<Printed> print_roster(Context& ctx, Claimed<TrainingClassId> id) {
    const auto all = TRY(seen(ctx, id));
    auto made = sheet(all, all.one.name + "学员名册", day_of(ctx.now));
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
