#pragma once
// A city that runs one training in two parts, for the tests of hours and certificates: part one is learnt on
// another authority's platform by intake, part two in class. Rows stand as the services below would have left
// them.
#include <map>

#include "domain/hours/service.h"
#include "domain/people/service.h"
#include "platform/db/invariant.h"
#include "platform/db/scope_check.h"
#include "support/actors.h"

namespace xingtan::testing {

inline Date day(std::string_view iso) { return date_from_iso(iso).value(); }

class ResultsVillage : public OnEachMigratedEngine {
  protected:
    ResultsVillage() {
        change("UPDATE unit SET level = 'city', code = '320700' WHERE id = $1", city);
        change("UPDATE unit SET kind = 'school', level = 'school', admin = $2 WHERE id = $1", school, county);
        found_project();
    }

    Actors actors{database()};
    const UnitId city = actors.unit("aaaa", "East City Education Bureau");
    const UnitId county = actors.unit("aaaaaaaa", "River County");
    const UnitId school = actors.unit("aaaaaaaaaaaa", "River School");
    const UnitId elsewhere = actors.unit("aaab", "West City");

    const AccountId platform = actors.holder(city, {Can::PostHours});
    const AccountId office =
        actors.holder(county, {Can::EnterResults, Can::ViewEnrolments, Can::IssueCertificates});
    const AccountId stranger = actors.holder(
        elsewhere, {Can::PostHours, Can::EnterResults, Can::ViewEnrolments, Can::IssueCertificates});

    const ProgrammeId programme = actors.next_id<ProgrammeId>();
    const ProjectId project = actors.next_id<ProjectId>();
    const PartId online = actors.next_id<PartId>();
    const PartId in_class = actors.next_id<PartId>();
    const IntakeId intake = actors.next_id<IntakeId>();
    const TrainingClassId training_class = actors.next_id<TrainingClassId>();

    struct Teacher {
        PersonId person;
        EnrolmentId enrolment;
        AccountId account;
        std::string name;
        std::string number;
    };
    enum class Papers { OnFile, None };

    Teacher teacher(std::string name, std::string number = "", Papers papers = Papers::OnFile) {
        Teacher made{actors.next_id<PersonId>(),
                     actors.next_id<EnrolmentId>(),
                     {},
                     std::move(name),
                     std::move(number)};
        actors.write(
            "INSERT INTO person (id, unit, name, initials, sex, stage, created_at) VALUES ($1, $2, $3, 'x', "
            "'female', 'primary', 0)",
            made.person, school, made.name);
        made.account = actors.account(school, made.name, made.person);
        change("UPDATE account SET state = 'active' WHERE id = $1", made.account);
        if (papers == Papers::OnFile) file_document(made);
        actors.write(
            "INSERT INTO enrolment (id, project, intake, person, unit, admin, stage, state, training_class, "
            "nominated_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, 'primary', 'confirmed', $7, 0)",
            made.enrolment, project, intake, made.person, school, county, training_class);
        actors.write(
            "INSERT INTO class_stay (id, training_class, enrolment, began_at) VALUES ($1, $2, $3, 0)",
            made.enrolment, training_class, made.enrolment);
        return made;
    }

    auth::Context as(AccountId account, UnitId home) { return actors.context(account, home); }
    auth::Context as(const Teacher& teacher) {
        return actors.context(teacher.account, school, teacher.person);
    }

    hours::BatchEntry entry(const Teacher& teacher, std::string type = "online", std::int64_t tenths = 300) {
        hours::BatchEntry made;
        made.enrolment = Claimed<EnrolmentId>{teacher.enrolment};
        made.hour_type = std::move(type);
        made.tenths = tenths;
        made.completed_on = day("2024-02-18");
        return made;
    }
    hours::BatchBody batch(std::string external_id, PartId part, std::vector<hours::BatchEntry> entries) {
        return {std::move(external_id), {project}, {part}, std::move(entries)};
    }
    Result<hours::BatchReply> send(const hours::BatchBody& body) {
        auto ctx = as(platform, city);
        return hours::post_batch(ctx, body);
    }
    // The whole of both parts, as one sender could never send it.
    void complete(const Teacher& teacher) {
        const auto id = std::to_string(actors.next_id<HourBatchId>().value);
        ASSERT_OK(send(batch("one-" + id, online, {entry(teacher)})));
        ASSERT_OK(send(
            batch("two-" + id, in_class, {entry(teacher, "applied", 900), entry(teacher, "research", 200)})));
    }

    std::string state_of(const Teacher& teacher) {
        return actors.read<std::string>("/*found*/ SELECT state FROM enrolment WHERE id = $1",
                                        teacher.enrolment);
    }
    std::int64_t done(const Teacher& teacher, int slot) {
        const std::map<int, std::string_view> sums = {
            {1, "/*found*/ SELECT done_1 FROM enrolment WHERE id = $1"},
            {2, "/*found*/ SELECT done_2 FROM enrolment WHERE id = $1"},
            {3, "/*found*/ SELECT done_3 FROM enrolment WHERE id = $1"}};
        return actors.read<std::int64_t>(sums.at(slot), teacher.enrolment);
    }
    // What the counters of the county (`admin`) or school say of the project.
    struct Counts {
        std::int64_t passed = 0, failed = 0, certified = 0, checked_in = 0;
        BOOST_DESCRIBE_CLASS(Counts, (), (passed, failed, certified, checked_in), (), ())
    };
    Counts counts(UnitId unit) {
        return actors.read<Counts>(
            "/*counter*/ SELECT passed, failed, certified, checked_in FROM event_count WHERE unit = $1 AND "
            "project = $2",
            unit, project);
    }

    template <class... A>
    void change(std::string_view sql, const A&... values) {
        actors.write("/*found*/ " + std::string(sql), values...);
    }

    // Each of these statements must find nothing, and no statement so far may have read past its scope.
    void expect_silent(std::span<const db::Invariant> invariants) {
        EXPECT_EQ(db::scope_faults(), std::vector<std::string>());
        for (const auto& invariant : invariants) {
            std::vector<std::string> found;
            ASSERT_OK(database().read([&](db::Tx& tx) -> Result<> {
                found = TRY(tx.all<std::string>("/*found*/ " + std::string(invariant.sql)));
                return {};
            }));
            EXPECT_EQ(found, std::vector<std::string>()) << invariant.name;
        }
    }

  private:
    void file_document(const Teacher& teacher) {
        const auto number =
            teacher.number.empty() ? "P" + std::to_string(teacher.person.value) : teacher.number;
        actors.write(
            "INSERT INTO person_document (id, person, kind, number_sealed, number_index, recorded_at)"
            " VALUES ($1, $2, 'resident-id', '-', $3, 0)",
            actors.ids.next().value(), teacher.person, people::possible_indexes(actors.keys, number).front());
    }

    void found_project() {
        actors.write(
            "INSERT INTO programme (id, owner, name, number_code) VALUES ($1, $2, 'Technology', '01')",
            programme, city);
        actors.write(
            "INSERT INTO project (id, programme, owner, name, training_year, state, confirm_level, "
            "starts_on, ends_on,"
            " certificate_title, created_at) VALUES ($1, $2, $3, '技术应用培训', 2024, 'published', "
            "'county', $4, $5, '合格证书', 0)",
            project, programme, city, day("2023-09-01"), day("2024-12-31"));
        add_part(online, 1, "在线学习", "省厅", true, day("2023-09-01"));
        add_part(in_class, 2, "研修测评", "市局", false, day("2024-02-01"));
        add_requirement(online, 1, "在线课程", "online", 300);
        add_requirement(in_class, 2, "应用测评", "applied", 900);
        add_requirement(in_class, 3, "研修实践", "research", 200);
        actors.write(
            "INSERT INTO intake (id, project, number, starts_on, ends_on, opens_on, closes_on) VALUES ($1, "
            "$2, 1, $3, $4, $5, $6)",
            intake, project, day("2024-01-10"), day("2024-02-18"), day("2023-12-01"), day("2023-12-31"));
        actors.write(
            "INSERT INTO training_class (id, project, intake, unit, name) VALUES ($1, $2, $3, $4, '第1期班')",
            training_class, project, intake, county);
    }
    void add_part(PartId id, std::int64_t position, std::string_view name, std::string_view organiser,
                  bool by_intake, Date from) {
        actors.write(
            "INSERT INTO part (id, project, position, name, organiser, platform, by_intake, window_from, "
            "window_until)"
            " VALUES ($1, $2, $3, $4, $5, '平台', $6, $7, $8)",
            id, project, position, name, organiser, by_intake, from, day("2024-12-31"));
    }
    void add_requirement(PartId part, std::int64_t slot, std::string_view name, std::string_view type,
                         std::int64_t tenths) {
        actors.write(
            "INSERT INTO requirement (project, slot, part, name, hour_type, minimum_tenths) VALUES ($1, $2, "
            "$3, $4, $5, $6)",
            project, slot, part, name, type, tenths);
    }
};

}  // namespace xingtan::testing
