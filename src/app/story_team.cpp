#include "app/story_team.h"

#include <algorithm>

#include "app/tables.h"
#include "domain/enrolment/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"

namespace xingtan::app {
namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr const char* kTable = "liaoning-2021-team.csv";
constexpr std::size_t kTold = 6, kConfirmed = 3;  // cities that have named theirs; of those, confirmed
constexpr std::size_t kSpare = 4;                 // people of a project office beyond its places
constexpr std::int64_t kOfZone = 3;
constexpr std::int64_t kTeamTenths = 200;  // the notice names no hours

Date day(const char* text) { return *date_from_iso(text); }

void advance(DomainClock& clock, const char* date) {
    clock.advance(DomainTime{start_of(day(date)).ms + 9 * kHour});
}

project::ProjectBody body() {
    project::ProjectBody body;
    body.programme_name = "中小学教师信息技术应用能力提升工程2.0";
    body.name = "辽宁省提升工程2.0项目办管理团队培训（2021年通知，演示移至2017年）";
    body.training_year = 2017;
    body.confirm_level = org::AuthorityLevel::Province;
    body.starts_on = day("2017-03-08");
    body.ends_on = day("2017-04-30");
    body.certificate_title = "项目办管理团队培训合格证书";
    body.number_code = "21";
    body.parts.push_back({"同步与异步在线学习",
                          "辽宁省",
                          "辽宁教师在线",
                          true,
                          day("2017-03-27"),
                          day("2017-04-30"),
                          {{1, "在线学习", "online", kTeamTenths}}});
    body.terms.emplace().conditions = {{1,
                                        project::ConditionKind::Attested,
                                        project::Strength::Hard,
                                        "承担本级或本校提升工程2.0的组织、指导工作",
                                        {}}};
    body.terms->fees = {{"师资、食宿、资料与课程费", 0, project::Payer::Province},
                        {"集中研修往返交通费", 0, project::Payer::School}};
    body.intakes.push_back({1, day("2017-03-27"), day("2017-04-30"), day("2017-03-09"), day("2017-03-24")});
    return body;
}

// What the province sends out, as its office would type it.
std::string sheet() {
    std::string text = "单位,第1期\n";
    const auto rows = table(kTable);
    for (std::size_t i = 1; i < rows.size(); ++i) text += rows[i][0] + "," + rows[i][2] + "\n";
    return text;
}

}  // namespace

Result<> TeamStory::find_units(const SceneOffice& nation) {
    province_ = TRY(scene_.child(nation, "辽宁省"));
    TRY(scene_.open(nation, province_, auth::Role::ProvinceOffice, "教育厅项目办"));
    const org::NewUnit zone{{}, org::UnitKind::Authority, org::AuthorityLevel::City, {}, {}, true};
    const org::NewUnit school{{}, org::UnitKind::School, org::AuthorityLevel::School, {}, {}, false};
    const auto rows = table(kTable);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Unit unit{{}, rows[i][1] == "provincial-school", std::stoll(rows[i][2])};
        if (rows[i][1] == "city") {
            unit.office = TRY(scene_.child(province_, rows[i][0]));
        } else {
            auto made = TRY(scene_.found(province_, unit.school ? school : zone, {rows[i][0]}));
            unit.office = std::move(made.front());
        }
        TRY(scene_.open(province_, unit.office,
                        unit.school ? auth::Role::SchoolOffice : auth::Role::CityOffice,
                        unit.school ? "教务处" : "教育局项目办"));
        units_.push_back(std::move(unit));
    }
    return {};
}

// The team is staff of the project office itself.
Result<> TeamStory::bring_people() {
    for (auto& unit : units_) {
        std::vector<SceneOffice> offices = {unit.office};
        TRY(scene_.bring(province_, offices,
                         {unit.school ? people::Stage::Senior : people::Stage::Junior,
                          static_cast<std::size_t>(unit.places) + kSpare}));
        unit.office.people = offices.front().people;
    }
    return {};
}

Result<> TeamStory::found(const SceneOffice& nation) {
    TRY(find_units(nation));
    return bring_people();
}

const SceneOffice& TeamStory::zone() const {
    const auto found = std::find_if(units_.begin(), units_.end(),
                                    [](const Unit& unit) { return !unit.school && unit.places == kOfZone; });
    return found->office;
}

Result<> TeamStory::announce() {
    advance(clock_, "2017-03-08");
    auto ctx = scene_.as(province_);
    const auto made = TRY(project::create(ctx, body()));
    project_ = TRY(project::publish(ctx, Claimed<ProjectId>{made.project.id}));
    const auto staged = TRY(quota::stage_sheet(ctx, Claimed<ProjectId>{project_.project.id}, std::nullopt,
                                               kTable, "辽宁省教育厅教师工作处通知", sheet()));
    TRY(quota::publish_sheet(ctx, Claimed<QuotaSheetId>{staged.id}));
    return {};
}

Result<> TeamStory::name_people(const Unit& unit) {
    auto ctx = scene_.as(unit.office);
    enrolment::NominateManyBody named;
    named.vouched = enrolment::Vouched{{1}, ""};
    for (std::size_t i = 0; i < static_cast<std::size_t>(unit.places); ++i)
        named.people.push_back({unit.office.people[i]});
    const auto outcomes = TRY(enrolment::nominate_many(ctx, Claimed<IntakeId>{intake().id}, named));
    if (outcomes.refused == 0) return {};
    const auto bad =
        std::find_if(outcomes.rows.begin(), outcomes.rows.end(), [](const auto& row) { return !row.done; });
    return Error::broken("member of a team refused: " + bad->code);
}

Result<> TeamStory::confirm(const Unit& unit) {
    auto ctx = scene_.as(province_);
    const Claimed<ProjectId> project{project_.project.id};
    enrolment::Filter filter{Claimed<IntakeId>{intake().id},
                             Claimed<UnitId>{unit.office.unit.id},
                             enrolment::State::Nominated,
                             {}};
    const auto rows = TRY(enrolment::list(ctx, project, filter, PageRequest{200, {}}));
    enrolment::ConfirmManyBody body;
    for (const auto& row : rows.rows) body.enrolments.push_back({row.id});
    TRY(enrolment::confirm_many(ctx, project, body));
    return {};
}

// The first city has still to name its people: a visitor does it.
Result<> TeamStory::name_teams() {
    advance(clock_, "2017-03-15");
    for (std::size_t i = 1; i <= kTold; ++i) TRY(name_people(units_[i]));
    TRY(name_people(units_.back()));  // the last of the provincial schools
    advance(clock_, "2017-03-17");
    for (std::size_t i = 1; i <= kConfirmed; ++i) TRY(confirm(units_[i]));
    return {};
}

}  // namespace xingtan::app
