#pragma once
// A city in the middle of a training, for the tests of boards: everything stands as the services left it.
//
//     杏林省
//       杏坛市 ─ 东县 ─ 东一小, 东二小 ─ 东二小教学点
//              ─ 西县 ─ 西一小
//              ─ 市直中学, 市电教馆
#include <map>

#include "domain/certificate/service.h"
#include "domain/enrolment/service.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/quota/service.h"
#include "domain/report/service.h"
#include "platform/db/scope_check.h"
#include "support/actors.h"

namespace xingtan::report {

class ReportFixture : public testing::OnEachMigratedEngine {
  protected:
    using enum org::AuthorityLevel;
    using Unit = org::UnitFacts;
    using Kind = org::UnitKind;
    enum class Post { FullTime, PartTime };
    enum class Papers { OnFile, None };

    ReportFixture() {
        [[maybe_unused]] static const bool subscribed =
            (enrolment::on_settled(certificate::issue_on_settled), true);
        open_project();
        hand_down();
        train();
    }
    void TearDown() override { EXPECT_EQ(db::scope_faults(), std::vector<std::string>()); }

    testing::Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});
    Unit nation = founded({}, Kind::Authority, National, "全国");
    Unit province = founded(nation.id, Kind::Authority, Province, "杏林省");
    Unit city = founded(province.id, Kind::Authority, City, "杏坛市");
    Unit east = founded(city.id, Kind::Authority, County, "东县");
    Unit west = founded(city.id, Kind::Authority, County, "西县");
    Unit direct = founded(city.id, Kind::School, School, "市直中学");
    Unit centre = founded(city.id, Kind::Office, City, "市电教馆");
    Unit east_first = founded(east.id, Kind::School, School, "东一小");
    Unit east_second = founded(east.id, Kind::School, School, "东二小");
    Unit site = founded(east_second.id, Kind::TeachingSite, School, "东二小教学点");
    Unit west_first = founded(west.id, Kind::School, School, "西一小");
    const std::vector<const Unit*> everywhere = {&nation,      &province, &city,      &east,
                                                 &west,        &direct,   &centre,    &east_first,
                                                 &east_second, &site,     &west_first};
    project::Project project;

    Context as(const Unit& unit) {
        auto& account = offices_[unit.id.value];
        if (account.empty())
            account = actors.holder(
                unit.id, {Can::ManageProjects, Can::AllocatePlaces, Can::Nominate, Can::Confirm,
                          Can::ManageClasses, Can::ViewEnrolments, Can::ViewReports, Can::EnterResults});
        return actors.context(account, unit.id);
    }
    Claimed<ProjectId> the_project() const { return {project.project.id}; }
    Claimed<IntakeId> intake() const { return {project.intakes[0].id}; }

    PersonId person(const Unit& unit, Post post = Post::FullTime, Papers papers = Papers::None) {
        const auto id = actors.next_id<PersonId>();
        const bool full_time = post == Post::FullTime;
        actors.write(
            "INSERT INTO person (id, unit, name, initials, sex, stage, full_time, created_at)"
            " VALUES ($1, $2, $3, 'x', 'female', 'primary', $4, 0)",
            id, unit.id, unit.name + "教师", full_time);
        if (papers == Papers::OnFile)
            actors.write(
                "INSERT INTO person_document (id, person, kind, number_sealed, number_index, recorded_at)"
                " VALUES ($1, $2, 'resident-id', '-', $3, 0)",
                actors.ids.next().value(), id, std::to_string(id.value));
        if (full_time)
            EXPECT_OK(database().write([&](db::Tx& tx) {
                tally::Group group;
                group.standing({unit.id, unit.admin}, {}, "primary", {.full_time = 1});
                return group.post(tx);
            }));
        return id;
    }

    EnrolmentId nominated(const Unit& unit, Post post = Post::FullTime, Papers papers = Papers::None) {
        auto ctx = as(unit);
        const auto made = enrolment::nominate(ctx, intake(), {{person(unit, post, papers)}});
        EXPECT_OK(made);
        return made->id;
    }

  private:
    std::map<std::int64_t, AccountId> offices_;

    static Date day(std::string_view iso) { return date_from_iso(iso).value(); }

    Unit founded(UnitId parent, Kind kind, org::AuthorityLevel level, std::string name) {
        auto ctx = actors.context(founder);
        auto made = ctx.db.write([&](db::Tx& tx) {
            return org::found_in(tx, ctx, {parent, kind, level, name, {}});
        });
        EXPECT_OK(made);
        return std::move(made).value();
    }

    void open_project() {
        project::ProjectBody body;
        body.programme_name = body.name = "应用能力提升";
        body.training_year = 2024;
        body.confirm_level = County;
        body.starts_on = day("2024-01-01");
        body.ends_on = day("2024-12-31");
        body.certificate_title = "合格证书";
        body.number_code = "01";
        body.parts.resize(1);
        body.parts[0].name = "研修";
        body.parts[0].organiser = "杏坛市";
        body.parts[0].window_from = body.starts_on;
        body.parts[0].window_until = body.ends_on;
        body.parts[0].requirements = {{1, "研修", "applied-study", 300}};
        body.intakes = {{1, day("2024-03-01"), day("2024-06-30"), day("2024-02-01"), day("2024-03-31")}};
        auto ctx = as(city);
        project = project::create(ctx, body).value();
        EXPECT_OK(project::publish(ctx, the_project()));
    }

    void grant(const Unit& from, const Unit& to, std::int64_t quantity) {
        auto ctx = as(from);
        EXPECT_OK(quota::grant(ctx, the_project(), {{from.id}, {{{to.id}, intake(), quantity}}, ""}));
    }

    void hand_down() {
        auto ctx = as(city);
        EXPECT_OK(quota::issue(ctx, the_project(), {intake(), 20, "杏教〔2024〕1号"}));
        grant(city, east, 8);
        grant(city, west, 4);
        grant(city, direct, 3);
        grant(east, east_first, 4);
        grant(east, east_second, 3);
        grant(east_second, site, 1);
        grant(west, west_first, 2);
    }

    EnrolmentId confirmed(const Unit& unit, const Unit& by, Papers papers = Papers::None) {
        const auto id = nominated(unit, Post::FullTime, papers);
        auto ctx = as(by);
        EXPECT_OK(enrolment::confirm(ctx, {id}));
        return id;
    }

    void settle(std::vector<std::pair<EnrolmentId, enrolment::State>> outcomes) {
        auto ctx = as(city);
        EXPECT_OK(ctx.db.write([&](db::Tx& tx) -> Result<> {
            const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
            std::vector<enrolment::Settled> settled;
            for (const auto& [id, outcome] : outcomes) {
                auto facts = TRY(enrolment::find(tx, scope, {id}));
                settled.push_back({std::move(facts), outcome, day_of(ctx.now)});
            }
            tally::Group group;
            TRY(enrolment::settle(tx, ctx, settled, "", group));
            return group.post(tx);
        }));
    }

    // Somebody in each state, at each kind of unit.
    void train() {
        using enrolment::State;
        const auto certified = confirmed(east_first, east, Papers::OnFile);
        const auto without_papers = confirmed(east_first, east);
        const auto gone = confirmed(east_first, east);
        nominated(east_first, Post::PartTime);
        const auto failed = confirmed(east_second, east);
        const auto at_the_site = confirmed(site, east, Papers::OnFile);
        confirmed(west_first, west);
        const auto refused = nominated(west_first);
        const auto of_the_city = confirmed(direct, city, Papers::OnFile);
        const auto arrived = confirmed(direct, city);
        nominated(direct);
        for (const auto* unit : {&east_first, &east_second, &site, &west_first, &centre, &city})
            person(*unit);
        person(west_first, Post::PartTime);
        settle({{certified, State::Passed},
                {without_papers, State::Passed},
                {failed, State::Failed},
                {at_the_site, State::Passed},
                {of_the_city, State::Passed}});
        auto east_office = as(east), west_office = as(west), city_office = as(city);
        EXPECT_OK(enrolment::withdraw(east_office, {gone}, {"调出"}));
        EXPECT_OK(enrolment::refuse(west_office, {refused}, {"人数已满"}));
        EXPECT_OK(enrolment::check_in(city_office, {arrived}));
    }
};

}  // namespace xingtan::report
