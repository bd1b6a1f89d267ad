#include "app/story_sichuan.h"

#include <algorithm>

#include "app/tables.h"
#include "base/limits.h"
#include "domain/baseline/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"

namespace xingtan::app {
namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr const char* kTable = "sichuan-2016-trained.csv";
// The last row of the notice's table as it is printed.
constexpr const char* kPrinted = "合计,96885,601224,39577,737686,488957,248729\n";
constexpr const char* kCity = "攀枝花";
constexpr std::int64_t kTrained = 5'541;  // of its 12,246
constexpr std::int64_t kTenths = 500;
constexpr int kListPage = 10'000;

Date day(const char* text) { return *date_from_iso(text); }

void advance(DomainClock& clock, const char* date) {
    clock.advance(DomainTime{start_of(day(date)).ms + 9 * kHour});
}

project::ProjectBody body() {
    project::ProjectBody body;
    body.programme_name = "四川省中小学教师信息技术应用能力提升工程（2014—2017年）";
    body.name = "四川省中小学教师信息技术应用能力提升培训";
    body.training_year = 2016;
    body.confirm_level = org::AuthorityLevel::City;
    body.starts_on = day("2016-03-03");
    body.ends_on = day("2017-12-31");
    body.certificate_title = "中小学教师信息技术应用能力提升培训合格证书";
    body.number_code = "22";
    body.parts.push_back({"信息技术应用能力网络研修",
                          "四川省",
                          "四川教师教育",
                          true,
                          day("2016-07-11"),
                          day("2016-12-31"),
                          {{1, "网络研修", "online", kTenths}}});
    body.intakes.push_back({1, day("2016-07-11"), day("2016-08-30"), day("2016-03-03"), day("2016-07-08")});
    return body;
}

// 1, 2, … as schools count themselves, up to 99.
std::string numeral(std::int64_t n) {
    static constexpr const char* kDigits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string out;
    if (n >= 20) out += kDigits[n / 10];
    if (n >= 10) out += "十";
    return out + kDigits[n % 10];
}

// The part of `total` that falls to one of `parts`, the first ones one more.
std::int64_t share(std::int64_t total, std::int64_t parts, std::int64_t which) {
    return total / parts + (which < total % parts ? 1 : 0);
}

}  // namespace

// Every county has as many schools of a kind as the others.
Result<> SichuanStory::found_schools(const Kind& kind) {
    const auto counties = std::ssize(counties_);
    const org::NewUnit like{{}, org::UnitKind::School, org::AuthorityLevel::School, {}, {}, false};
    for (std::int64_t c = 0; c < counties; ++c) {
        auto& county = counties_[static_cast<std::size_t>(c)];
        std::vector<std::string> names;
        for (std::int64_t s = 1; s <= kind.schools; ++s)
            names.push_back(county.office.unit.name + "第" + numeral(s) + kind.name);
        auto made = TRY(scene_.found(county.office, like, names));
        for (std::int64_t s = 0; s < kind.schools; ++s) {
            std::vector<SceneOffice> one = {made[static_cast<std::size_t>(s)]};
            const auto many = share(kind.teachers, counties * kind.schools, s * counties + c);
            TRY(scene_.bring(city_, one, {kind.stage, static_cast<std::size_t>(many)}));
            county.schools.push_back(std::move(one.front()));
        }
    }
    return {};
}

// By largest part of what is left, so that every school has about the city's share.
void SichuanStory::choose_trained() {
    std::int64_t people = 0, left = kTrained;
    for (const auto& county : counties_)
        for (const auto& school : county.schools) people += std::ssize(school.people);
    for (auto& county : counties_)
        for (const auto& school : county.schools) {
            const auto many = std::ssize(school.people);
            const auto trained = people == 0 ? 0 : (left * many + people / 2) / people;
            county.trained.push_back(trained);
            left -= trained;
            people -= many;
        }
}

Result<> SichuanStory::found(const SceneOffice& nation) {
    province_ = TRY(scene_.child(nation, "四川省"));
    TRY(scene_.open(nation, province_, auth::Role::ProvinceOffice, "教育厅项目办"));
    platform_ = province_;
    TRY(scene_.open(province_, platform_, auth::Role::Platform, "网络研修平台"));
    city_ = TRY(scene_.child(province_, kCity));
    TRY(scene_.open(province_, city_, auth::Role::CityOffice, "教育局项目办"));
    for (const auto* name : {"东区", "西区", "仁和区", "米易县", "盐边县"}) {
        County county;
        county.office = TRY(scene_.child(city_, name));
        TRY(scene_.open(city_, county.office, auth::Role::CountyOffice, "教育局项目办"));
        counties_.push_back(std::move(county));
    }
    TRY(found_schools({people::Stage::Preschool, "幼儿园", 4, 1'611}));
    TRY(found_schools({people::Stage::Primary, "小学", 9, 6'078}));
    TRY(found_schools({people::Stage::Junior, "中学", 4, 4'000}));
    TRY(found_schools({people::Stage::VocationalSenior, "职业中学", 1, 557}));
    choose_trained();
    return {};
}

Result<> SichuanStory::hand_down() {
    const Claimed<ProjectId> project{project_.project.id};
    const Claimed<IntakeId> of{intake().id};
    auto by_province = scene_.as(province_);
    const auto staged =
        TRY(quota::stage_sheet(by_province, project, std::nullopt, "places.csv", "川教函〔2016〕12号",
                               "单位,第1期\n" + city_.unit.name + "," + std::to_string(kTrained) + "\n"));
    TRY(quota::publish_sheet(by_province, Claimed<QuotaSheetId>{staged.id}));
    quota::PlaceGrantBody to_counties{Claimed<UnitId>{city_.unit.id}, {}, ""};
    for (const auto& county : counties_) {
        std::int64_t whole = 0;
        for (const auto trained : county.trained) whole += trained;
        to_counties.lines.push_back({Claimed<UnitId>{county.office.unit.id}, of, whole});
    }
    auto by_city = scene_.as(city_);
    TRY(quota::grant(by_city, project, to_counties));
    for (const auto& county : counties_) {
        quota::PlaceGrantBody to_schools{Claimed<UnitId>{county.office.unit.id}, {}, ""};
        for (std::size_t i = 0; i < county.schools.size(); ++i)
            to_schools.lines.push_back({Claimed<UnitId>{county.schools[i].unit.id}, of, county.trained[i]});
        auto by_county = scene_.as(county.office);
        TRY(quota::grant(by_county, project, to_schools));
    }
    return {};
}

// The county names them for its schools.
Result<> SichuanStory::nominate(const County& county) {
    auto ctx = scene_.as(county.office);
    for (std::size_t i = 0; i < county.schools.size(); ++i) {
        const auto wanted = static_cast<std::size_t>(county.trained[i]);
        for (std::size_t from = 0; from < wanted; from += enrolment::kManyMost) {
            enrolment::NominateManyBody named;
            for (auto p = from; p < std::min(wanted, from + enrolment::kManyMost); ++p)
                named.people.push_back({county.schools[i].people[p]});
            const auto outcomes = TRY(enrolment::nominate_many(ctx, Claimed<IntakeId>{intake().id}, named));
            if (outcomes.refused > 0) return Error::broken("teacher refused at " + county.office.unit.name);
        }
    }
    return {};
}

Result<std::vector<EnrolmentId>> SichuanStory::in_state(const char* state) {
    auto ctx = scene_.as(city_);
    enrolment::Filter filter{Claimed<IntakeId>{intake().id},
                             Claimed<UnitId>{city_.unit.id},
                             enum_from_wire<enrolment::State>(state),
                             {}};
    std::vector<EnrolmentId> ids;
    PageRequest page{kListPage, {}};
    do {
        const auto rows = TRY(enrolment::list(ctx, Claimed<ProjectId>{project_.project.id}, filter, page));
        for (const auto& row : rows.rows) ids.push_back(row.id);
        page.after = rows.next;
    } while (!page.after.empty());
    return ids;
}

Result<> SichuanStory::announce() {
    advance(clock_, "2016-03-03");
    auto by_province = scene_.as(province_);
    const auto made = TRY(project::create(by_province, body()));
    project_ = TRY(project::publish(by_province, Claimed<ProjectId>{made.project.id}));
    TRY(hand_down());
    for (const auto& county : counties_) TRY(nominate(county));
    const auto ids = TRY(in_state("nominated"));
    auto by_city = scene_.as(city_);
    for (std::size_t from = 0; from < ids.size(); from += enrolment::kManyMost) {
        enrolment::ConfirmManyBody body;
        for (auto i = from; i < std::min(ids.size(), from + enrolment::kManyMost); ++i)
            body.enrolments.push_back({ids[i]});
        TRY(enrolment::confirm_many(by_city, Claimed<ProjectId>{project_.project.id}, body));
    }
    return {};
}

Result<> SichuanStory::learn() {
    const auto ids = TRY(in_state("confirmed"));
    auto ctx = scene_.as(platform_);
    hours::BatchBody body;
    body.external_id = "sichuan-2016";
    body.project = {project_.project.id};
    body.part = {project_.parts.front().id};
    for (const auto id : ids) {
        hours::BatchEntry entry;
        entry.enrolment = Claimed<EnrolmentId>{id};
        entry.hour_type = "online";
        entry.tenths = kTenths;
        entry.verdict = hours::Verdict::Pass;
        entry.completed_on = day("2016-08-30");
        body.entries.push_back(std::move(entry));
    }
    const auto reply = TRY(hours::post_batch(ctx, body));
    return reply.refused == 0 ? Result<>() : Result<>(Error::broken("hours of Sichuan refused"));
}

// As an office would: the file is read, looked at, and entered.
Result<> SichuanStory::state() {
    advance(clock_, "2017-03-06");
    auto ctx = scene_.as(province_);
    const Claimed<ProjectId> project{project_.project.id};
    const auto reading =
        TRY(baseline::read(ctx, project, std::nullopt, std::string(table_bytes(kTable)) + kPrinted));
    if (reading.bad > 0) return Error::broken("a row of Sichuan's table names no unit");
    baseline::BaselineBody body;
    body.as_of = day("2016-12-31");
    body.document = "四川省2017年通知附件1：各市（州）教师培训情况统计";
    body.filename = kTable;
    for (const auto& line : reading.lines) {
        auto& row = body.lines.emplace_back();
        static_cast<baseline::BaselineFigures&>(row) = line;
        row.unit = Claimed<UnitId>{*line.unit};
        row.printed = line.printed;
    }
    TRY(baseline::enter(ctx, project, std::nullopt, body));
    return {};
}

}  // namespace xingtan::app
