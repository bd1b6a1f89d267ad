// The ground as it is laid before anyone asks.
#include "matrix_world.h"

#include <algorithm>

#include "domain/certificate/service.h"
#include "domain/classes/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"

namespace xingtan::testing {
namespace {

using org::AuthorityLevel;
using org::UnitKind;

constexpr app::StorySize kSmall{.teachers_per_mille = 1, .teachers_per_school = 60};
constexpr std::int64_t kPlaces = 5'000;

Date day(const char* text) { return *date_from_iso(text); }

project::ProjectBody body_of(const std::string& title) {
    project::ProjectBody body;
    body.programme_name = title;
    body.name = title;
    body.training_year = 2016;
    body.confirm_level = AuthorityLevel::County;
    body.starts_on = day("2016-03-02");
    body.ends_on = day("2018-12-31");
    body.certificate_title = title;
    body.number_code = "01";
    body.parts.push_back(
        {"在线学习", title, title, false, day("2016-03-03"), day("2018-12-31"), {{1, "学时", "online", 10}}});
    body.intakes.push_back({1, day("2016-06-01"), day("2016-06-30"), day("2016-03-03"), day("2016-12-30")});
    return body;
}

}  // namespace

bool Ground::within(std::string name, const std::string& top) const {
    while (!name.empty() && name != top) name = places_.at(name).parent;
    return name == top;
}

void Ground::take(const std::string& name, const std::string& parent, const app::Story::Office& office) {
    Place place;
    place.unit = office.unit;
    place.account = office.account;
    place.parent = parent;
    places_[name] = place;
    order_.push_back(name);
}

Result<> Ground::found(const std::string& name, const std::string& parent, UnitKind kind,
                       AuthorityLevel level, const std::string& title, const std::string& code) {
    auto ctx = world_.runtime().as({}, {});
    Place place;
    place.parent = parent;
    TRY(world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        place.unit = TRY(org::found_in(tx, ctx, {at(parent).unit.id, kind, level, title, code, false}));
        return {};
    }));
    places_[name] = place;
    order_.push_back(name);
    return {};
}

Result<> Ground::open_office(const std::string& name, auth::Role role) {
    auto ctx = as("nation");
    return world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        const auto& unit = at(name).unit;
        const auto account =
            TRY(auth::open_account(tx, ctx.who(), {role, unit.name + "办公室", unit.id, {}, {}}));
        TRY(auth::appoint(tx, ctx.who(), {account, role, unit.id}));
        at(name).account = account;
        return {};
    });
}

Result<> Ground::prepare() {
    TRY(world_.tell("teachers", kSmall));
    world_.clock().set(DomainTime{start_of(day("2016-03-20")).ms + 10 * 3'600'000});
    auto& story = world_.story();
    take("nation", "", story.national());
    take("province", "nation", story.province());
    take("city", "province", story.city());
    take("area", "city", story.area(5));
    take("sibling", "city", story.area(0));
    take("school", "area", story.office(story.area(5).below[0]));
    take("school2", "area", story.office(story.area(5).below[1]));
    take("sibling-school", "sibling", story.office(story.area(0).below[0]));
    take("direct", "city", story.direct(0));
    take("direct2", "city", story.direct(1));
    constexpr auto authority = UnitKind::Authority, school = UnitKind::School;
    TRY(found("other-city", "province", authority, AuthorityLevel::City, "邻市", "320100"));
    TRY(found("other-area", "other-city", authority, AuthorityLevel::County, "邻区", "320102"));
    TRY(found("other-school", "other-area", school, AuthorityLevel::School, "邻区小学", ""));
    TRY(found("other-province", "nation", authority, AuthorityLevel::Province, "远省", "330000"));
    TRY(found("far-city", "other-province", authority, AuthorityLevel::City, "远市", "330100"));
    TRY(found("far-area", "far-city", authority, AuthorityLevel::County, "远区", "330102"));
    TRY(found("far-school", "far-area", school, AuthorityLevel::School, "远区小学", ""));
    TRY(found("other-school2", "other-area", school, AuthorityLevel::School, "邻区中学", ""));
    TRY(found("far-school2", "far-area", school, AuthorityLevel::School, "远区中学", ""));
    TRY(open_office("other-province", auth::Role::ProvinceOffice));
    for (const char* name : {"other-city", "far-city"}) TRY(open_office(name, auth::Role::CityOffice));
    for (const char* name : {"other-area", "far-area"}) TRY(open_office(name, auth::Role::CountyOffice));
    for (const char* name : {"school2", "other-school", "far-school", "other-school2", "far-school2"})
        TRY(open_office(name, auth::Role::SchoolOffice));
    constexpr const char* kMarks[] = {"哨一", "哨二", "哨三", "哨四", "哨五", "哨六", "哨七", "哨八", "哨九"};
    int next = 0;
    for (const auto& name : order_)
        if (at(name).unit.kind == school) at(name).mark = kMarks[next++];
    TRY(open_projects());
    TRY(fill("city", {"school", "school2", "sibling-school", "direct", "direct2"}));
    TRY(fill("other-city", {"other-school"}));
    TRY(fill("far-city", {"far-school"}));
    TRY(enrol_teacher());
    return open_actors();
}

Result<> Ground::open_projects() {
    for (const auto& name : order_) {
        if (at(name).unit.kind != UnitKind::Authority) continue;
        auto ctx = as(name);
        const auto made = TRY(new_project(name, at(name).unit.name + "培训"));
        at(name).project = TRY(project::publish(ctx, Claimed<ProjectId>{made.project.id}));
        at(name).draft = TRY(new_project(name, at(name).unit.name + "草案"));
    }
    return {};
}

Result<project::Project> Ground::new_project(const std::string& owner, const std::string& title) {
    auto ctx = as(owner);
    return project::create(ctx, body_of(title));
}

// Places for everyone below, an open class in every area, and a platform that sends results.
Result<> Ground::fill(const std::string& city, const std::vector<std::string>& schools) {
    at(city).platform = TRY(account_at(city, auth::Role::Platform));
    auto ctx = as(city);
    const auto& project = at(city).project;
    TRY(quota::issue(ctx, Claimed<ProjectId>{project.project.id},
                     {Claimed<IntakeId>{project.intakes[0].id}, kPlaces * 10, ""}));
    std::set<std::string> handed;
    for (const auto& school : schools) {
        const auto& above = at(school).parent;
        if (above != city && handed.insert(above).second) TRY(hand_down(city, city, above));
        TRY(hand_down(city, above, school));
    }
    return form_class(city, schools);
}

Result<> Ground::hand_down(const std::string& city, const std::string& from, const std::string& to) {
    auto ctx = as(from);
    const auto& project = at(city).project;
    const auto quantity = at(to).unit.kind == UnitKind::School ? kPlaces / 10 : kPlaces;
    quota::PlaceGrantBody body{Claimed<UnitId>{at(from).unit.id}, {}, ""};
    body.lines.push_back(
        {Claimed<UnitId>{at(to).unit.id}, Claimed<IntakeId>{project.intakes[0].id}, quantity});
    TRY(quota::grant(ctx, Claimed<ProjectId>{project.project.id}, body));
    return {};
}

Result<> Ground::form_class(const std::string& city, const std::vector<std::string>& schools) {
    const auto& project = at(city).project;
    for (const auto& school : schools) {
        const auto& holder = at(school).parent == city ? school : at(school).parent;
        at(holder).member = TRY(enrolment_at(school, enrolment::State::Confirmed));
    }
    auto ctx = as(city);
    const auto formed = TRY(classes::form(ctx, Claimed<IntakeId>{project.intakes[0].id}, {}));
    for (const auto& one : formed.classes)
        for (auto& [name, place] : places_)
            if (place.unit.id == one.unit) place.training_class = to_wire(one.id);
    for (auto& [name, place] : places_) {
        if (place.member.empty() || !within(name, city)) continue;
        auto reader = as(city);
        const auto record = TRY(certificate::show_enrolment(reader, Claimed<EnrolmentId>{place.member}));
        place.member_name = record.enrolment.person_name;
    }
    return {};
}

Result<> Ground::enrol_teacher() {
    teacher_enrolment_ = TRY(enrolment_at("school", enrolment::State::Passed));
    auto ctx = as("city");
    const auto record = TRY(certificate::show_enrolment(ctx, Claimed<EnrolmentId>{teacher_enrolment_}));
    teacher_ = record.enrolment.person;
    teacher_certificate_ = record.certificate_id;
    auto& story = world_.story();
    other_actors_["teacher"] =
        TRY(story.teacher_account(story.office(story.area(5).below[0]), teacher_, "教师"));
    return {};
}

// The three duties, each in a hand of its own, at the city. The closed account had everything its area's
// office has, and a session from before it was closed.
Result<> Ground::open_actors() {
    other_actors_["system"] = TRY(account_at("city", auth::Role::SystemAdministrator));
    other_actors_["security"] = TRY(account_at("city", auth::Role::SecurityAdministrator));
    other_actors_["audit"] = TRY(account_at("city", auth::Role::Auditor));
    other_actors_["closed"] = TRY(account_at("area", auth::Role::CountyOffice));
    TRY(act_as("closed"));
    auto ctx = as("city");
    TRY(auth::close_account(ctx, Claimed<AccountId>{other_actors_["closed"]}));
    return {};
}

Result<> Ground::act_as(const std::string& actor) {
    if (actor == "area" || actor == "sibling" || actor == "school" || actor == "direct")
        return world_.act_as(actor, at(actor).account);
    const auto other = other_actors_.find(actor);
    return other == other_actors_.end() ? world_.act_as(actor) : world_.act_as(actor, other->second);
}

}  // namespace xingtan::testing
