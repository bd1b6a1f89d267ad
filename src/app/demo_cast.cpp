#include "app/demo_cast.h"

#include "app/store.h"
#include "platform/auth/grant.h"

namespace xingtan::app {
namespace {

struct Group {
    const char* zh;
    const char* en;
};
constexpr Group kCity{"连云港市全员培训", "Lianyungang: all teachers"};
constexpr Group kPrincipals{"部级校长专项培训", "The ministry: principals"};
constexpr Group kTeam{"辽宁省项目团队培训", "Liaoning: project teams"};
constexpr Group kSichuan{"四川省培训统计", "Sichuan: figures"};

struct Part {
    const char* role;
    Group group;
    std::string zh;
    const char* en;
    const char* what_zh;
    const char* what_en;
    AccountId account;
};

Result<std::vector<Part>> city_parts(Runtime& runtime, Story& story) {
    auto& school = story.office(story.area(5).below.front());
    const auto certified = TRY(story.teacher_account(school, school.people[0], "教师（已取得证书）"));
    const auto studying =
        TRY(story.teacher_account(school, school.people[school.next_person - 1], "教师（正在学习）"));
    const auto audit_office = story.city().unit.name + "教育局审计室";
    auto city = runtime.as(story.city().account, story.city().unit.id);
    const auto auditor =
        TRY(auth::open_and_appoint(city, {audit_office, {}, auth::Role::Auditor, {story.city().unit.id}}));
    return std::vector<Part>{
        {"city", kCity, office_name(story.city().unit), "Lianyungang city office",
         "导入名额分配表、看全市统计、确认直属学校推荐",
         "Import the quota sheet, watch the city's figures, confirm its direct schools",
         story.city().account},
        {"area", kCity, office_name(story.area(5).unit), "Haizhou district office",
         "把名额下达到学校、确认学校推荐、组班、导入成绩",
         "Hand places down, confirm nominations, form classes, enter results", story.area(5).account},
        {"county", kCity, office_name(story.area(0).unit), "Ganyu district office", "确认第九期推荐名单",
         "Confirm the nominations of intake 9", story.area(0).account},
        {"school", kCity, "海州区的一所学校", "A school in Haizhou", "导入教师花名册、按名额推荐教师",
         "Import the roster, nominate teachers within the places", school.account},
        {"direct-school", kCity, "市直属学校（苍梧小学）", "A school directly under the city",
         "按名额推荐教师", "Nominate teachers within the places", story.direct(0).account},
        {"teacher", kCity, "教师：正在学习", "A teacher, studying", "看还差哪些学时、由谁办理",
         "See what is still missing and who must act", studying},
        {"graduate", kCity, "教师：已取得证书", "A teacher with a certificate", "下载证书、请人扫码核验",
         "Download the certificate and have it checked", certified},
        {"province", kCity, office_name(story.province().unit), "Jiangsu provincial office", "看各市进展",
         "See how each city is doing", story.province().account},
        {"auditor", kCity, audit_office, "Audit of the Lianyungang bureau", "查看全市的审计记录",
         "Read the audit of the city", auditor.account},
    };
}

Result<std::vector<Part>> other_parts(DemoStories& stories) {
    const auto undecided = TRY(stories.principals.open_undecided());
    return std::vector<Part>{
        {"principal", kPrincipals, "校长：尚未选学", "A principal who has still to choose",
         "在手机上自选培训时间和基地学校", "Choose time and base school on the phone", undecided},
        {"principals", kPrincipals, "河北省电教馆", "Hebei executing office",
         "看本省哪些校长还没选学，确认已选的", "See who has still to choose, confirm those who have",
         stories.principals.province().account},
        {"ministry", kPrincipals, office_name(stories.city.national().unit), "Ministry office",
         "看各省进展、按基地学校组班", "See how each province is doing, form classes by base school",
         stories.city.national().account},
        {"team-city", kTeam, "沈阳市教育局项目办", "Shenyang city office", "推荐本市20名团队成员和候补人选",
         "Name the city's team of twenty, and who stands in", stories.team.city().account},
        {"team-zone", kTeam, office_name(stories.team.zone().unit), "The zone's office",
         "推荐本示范区的3名团队成员，管少量名额", "Name the zone's team of three",
         stories.team.zone().account},
        {"team-school", kTeam, stories.team.school().unit.name, "A provincial school",
         "省直学校推荐1人，看是否已确认", "Name one person and see whether she is confirmed",
         stories.team.school().account},
        {"team-province", kTeam, "辽宁省教育厅项目办", "Liaoning provincial office", "确认各市推荐的团队成员",
         "Confirm whom the cities name", stories.team.province().account},
        {"sichuan", kSichuan, "四川省教育厅项目办", "Sichuan provincial office",
         "看各市州已培训、未培训，核对文件上印的合计",
         "See who is trained city by city, hold the printed totals against the rows",
         stories.sichuan.province().account},
        {"sichuan-city", kSichuan, "攀枝花市教育局项目办", "Panzhihua city office",
         "看全市12,246名教师，从人数点到每个人",
         "See the city's 12,246 teachers, from a figure to each of them", stories.sichuan.city().account},
    };
}

}  // namespace

Result<> cast(Runtime& runtime, DemoStories& stories) {
    auto parts = TRY(city_parts(runtime, stories.city));
    const auto others = TRY(other_parts(stories));
    parts.insert(parts.end(), others.begin(), others.end());
    return runtime.database().write([&](db::Tx& tx) -> Result<> {
        std::int64_t position = 0;
        for (const auto& part : parts)
            TRY(store::insert_demo_role(
                tx, ++position,
                {part.role, part.zh, part.en, part.what_zh, part.what_en, part.group.zh, part.group.en},
                part.account));
        return {};
    });
}

}  // namespace xingtan::app
