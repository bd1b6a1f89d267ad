// The tree, the offices and the people.
#include <algorithm>
#include <future>

#include "app/story.h"
#include "app/tables.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/platform_token.h"

namespace xingtan::app {
namespace {

using org::AuthorityLevel;
using org::UnitKind;

constexpr std::size_t kAreas = 9;  // the first rows of the quota sheet; the others are DirectSchools
constexpr std::size_t kSchoolsAClosure = 100;

struct AreaCode {
    const char* name;
    const char* code;  // empty: a SpecialDivision
};
constexpr AreaCode kAreaCodes[] = {{"赣榆区", "320707"}, {"灌云县", "320723"}, {"灌南县", "320724"},
                                   {"东海县", "320722"}, {"连云区", "320703"}, {"海州区", "320706"},
                                   {"开发区", ""},       {"徐圩新区", ""},     {"景区", ""}};

struct SchoolKind {
    const char* name;
    people::Stage stage;
};
constexpr SchoolKind kSchoolKinds[] = {
    {"小学", people::Stage::Primary},     {"中心小学", people::Stage::Primary},
    {"初级中学", people::Stage::Junior},  {"幼儿园", people::Stage::Preschool},
    {"实验小学", people::Stage::Primary}, {"中学", people::Stage::Junior},
    {"高级中学", people::Stage::Senior}};

std::string_view code_of(std::string_view area) {
    for (const auto& known : kAreaCodes)
        if (area == known.name) return known.code;
    return {};
}

bool holds(const std::string& name, const char* word) { return name.find(word) != std::string::npos; }

// What a school teaches, read off its name; the story has no other source.
people::Stage stage_of_school(const std::string& name) {
    if (holds(name, "幼儿园")) return people::Stage::Preschool;
    if (holds(name, "特教")) return people::Stage::Special;
    if (holds(name, "中专")) return people::Stage::VocationalSenior;
    if (holds(name, "高中") || holds(name, "高级中学")) return people::Stage::Senior;
    if (holds(name, "中学") || holds(name, "初中")) return people::Stage::Junior;
    return people::Stage::Primary;
}

std::int64_t total_of(const std::vector<std::int64_t>& places) {
    std::int64_t total = 0;
    for (const auto one : places) total += one;
    return total;
}

}  // namespace

std::string office_name(const org::UnitFacts& unit) {
    switch (unit.level) {
        case AuthorityLevel::National: return "部级项目执行办";
        case AuthorityLevel::Province: return unit.name + "教育厅项目办";
        case AuthorityLevel::School: return unit.name + "教务处";
        default: return unit.name + "教育局项目办";
    }
}

Result<> Story::found_units(db::Tx& tx, Context& ctx) {
    offices_.clear();
    areas_.clear();
    directs_.clear();
    const auto root =
        TRY(org::found_in(tx, ctx, {{}, UnitKind::Authority, AuthorityLevel::National, "全国", "", false}));
    const auto province = TRY(org::found_in(
        tx, ctx, {root.id, UnitKind::Authority, AuthorityLevel::Province, "江苏省", "320000", false}));
    const auto city = TRY(org::found_in(
        tx, ctx, {province.id, UnitKind::Authority, AuthorityLevel::City, "连云港市", "320700", false}));
    for (const auto& unit : {root, province, city}) offices_.push_back({unit, {}, {}, {}, 0, {}});
    const auto rows = table("lianyungang-2016-quota.csv");
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool area = i <= kAreas;
        const auto code = std::string(area ? code_of(rows[i][0]) : "");
        const auto made = TRY(org::found_in(tx, ctx,
                                            {city.id, area ? UnitKind::Authority : UnitKind::School,
                                             area ? AuthorityLevel::County : AuthorityLevel::School,
                                             rows[i][0], code, area && code.empty()}));
        (area ? areas_ : directs_).push_back(offices_.size());
        Office office{made, {}, {}, {}, 0, {}};
        for (std::size_t c = 1; c < rows[i].size(); ++c) office.places.push_back(std::stoll(rows[i][c]));
        offices_.push_back(std::move(office));
    }
    return {};
}

Result<> Story::found_schools(std::size_t area_index) {
    const auto area = offices_[area_index].unit;
    const auto teachers = total_of(offices_[area_index].places) * size_.teachers_per_mille / 1000;
    const auto schools = std::max<std::int64_t>(2, teachers / size_.teachers_per_school);
    auto ctx = runtime_.as(city().account, city().unit.id);
    for (std::int64_t done = 0; done < schools;) {
        const auto until = std::min<std::int64_t>(schools, done + kSchoolsAClosure);
        std::vector<Office> made;
        TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
            made.clear();
            for (auto i = done; i < until; ++i) {
                const auto& kind = kSchoolKinds[i % std::ssize(kSchoolKinds)];
                const auto name = area.name + "杏坛第" + std::to_string(i + 1) + kind.name;
                const auto unit = TRY(org::found_in(
                    tx, ctx, {area.id, UnitKind::School, AuthorityLevel::School, name, "", false}));
                made.push_back({unit, {}, {}, {}, 0, {}});
            }
            return {};
        }));
        for (auto& office : made) {
            offices_[area_index].below.push_back(offices_.size());
            offices_.push_back(std::move(office));
        }
        done = until;
    }
    return {};
}

Result<> Story::found_tree() {
    auto ctx = runtime_.as({}, {});
    TRY(runtime_.database().write([&](db::Tx& tx) { return found_units(tx, ctx); }));
    for (const auto index : areas_) TRY(found_schools(index));
    if (size_.whole_nation) TRY(org::load_divisions(ctx, {}));
    return {};
}

Result<> Story::open_one(std::size_t index, std::size_t by, int role) {
    auto ctx = runtime_.as(offices_[by].account, offices_[by].unit.id);
    return runtime_.database().write([&](db::Tx& tx) -> Result<> {
        const auto& unit = offices_[index].unit;
        const auto account =
            TRY(auth::open_account(tx, ctx.who(), {auth::Role(role), office_name(unit), unit.id, {}, {}}));
        if (by == index)
            TRY(auth::appoint_first(tx, ctx.who(), account, unit.id));
        else
            TRY(auth::appoint(tx, ctx.who(), {account, auth::Role(role), unit.id}));
        offices_[index].account = account;
        return {};
    });
}

Result<> Story::open_offices() {
    TRY(open_one(0, 0, int(auth::Role::MinistryOffice)));
    TRY(open_one(1, 0, int(auth::Role::ProvinceOffice)));
    TRY(open_one(2, 1, int(auth::Role::CityOffice)));
    for (const auto index : areas_) {
        TRY(open_one(index, 2, int(auth::Role::CountyOffice)));
        for (const auto school : offices_[index].below)
            TRY(open_one(school, index, int(auth::Role::SchoolOffice)));
    }
    for (const auto index : directs_) TRY(open_one(index, 2, int(auth::Role::SchoolOffice)));
    platform_ = TRY(open_platform("江苏教师教育"));
    municipal_ = TRY(open_platform("连云港教师教育"));
    return {};
}

// A platform is named as the part of the project names it.
Result<AccountId> Story::open_platform(const std::string& name) {
    auto ctx = as(city());
    AccountId account;
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        account =
            TRY(auth::open_account(tx, ctx.who(), {auth::Role::Platform, name, city().unit.id, {}, {}}));
        TRY(auth::appoint(tx, ctx.who(), {account, auth::Role::Platform, city().unit.id}));
        return {};
    }));
    return account;
}

// An area's teachers are spread over its schools, so that each has about as many as its share of the places
// needs.
std::vector<Story::Staffing> Story::staffing() {
    std::vector<Staffing> wanted;
    for (const auto index : areas_) {
        const auto teachers = total_of(offices_[index].places) * size_.teachers_per_mille / 1000;
        const auto schools = std::ssize(offices_[index].below);
        for (std::int64_t i = 0; i < schools; ++i)
            wanted.push_back(
                {offices_[index].below[i], teachers / schools + (i < teachers % schools ? 1 : 0)});
    }
    for (const auto index : directs_)
        wanted.push_back({index, total_of(offices_[index].places) * size_.teachers_per_mille / 1000});
    return wanted;
}

// The next ones to come, at most as many as one transaction takes; none at the end.
Result<std::vector<Story::Arrival>> Story::invent(std::vector<Staffing>& wanted) {
    auto ctx = as(city());
    std::vector<Arrival> arrivals;
    while (!wanted.empty() && arrivals.size() < limits::kClosureRows) {
        auto& [school, teachers] = wanted.back();
        if (teachers-- == 0) {
            wanted.pop_back();
            continue;
        }
        auto checked = people::prepare(ctx, village_.next(stage_of_school(offices_[school].unit.name)));
        if (checked.verdict == jobs::Verdict::Bad)
            return Error::broken("invented person refused: " + checked.problems.front().code);
        arrivals.push_back({school, std::move(checked.person)});
    }
    return arrivals;
}

Result<> Story::admit(const std::vector<Arrival>& arrivals) {
    auto ctx = as(city());
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        std::vector<people::Newcomer> newcomers;
        for (const auto& arrival : arrivals) {
            const auto& unit = offices_[arrival.school].unit;
            newcomers.push_back({{unit.id, unit.admin}, &arrival.person});
        }
        tally::Group group;
        TRY(people::add_all(tx, ctx, newcomers, group));
        return group.post(tx);
    }));
    for (const auto& arrival : arrivals) offices_[arrival.school].people.push_back(arrival.person.id);
    return {};
}

// Inventing and sealing the next ones goes on while these are written.
Result<> Story::bring_teachers() {
    auto wanted = staffing();
    std::reverse(wanted.begin(), wanted.end());
    const auto begin = [&] { return std::async(std::launch::async, [&] { return invent(wanted); }); };
    for (auto next = begin();;) {
        const auto arrivals = TRY(next.get());
        if (arrivals.empty()) return {};
        next = begin();
        TRY(admit(arrivals));
    }
}

Result<AccountId> Story::teacher_account(const Office& school, PersonId person, const std::string& name) {
    auto ctx = as(city());
    AccountId account;
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        account =
            TRY(auth::open_account(tx, ctx.who(), {auth::Role::Teacher, name, school.unit.id, person, {}}));
        return {};
    }));
    return account;
}

}  // namespace xingtan::app
