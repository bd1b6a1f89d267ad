#pragma once
// What a board reads. Authorities sum the counter rows of every authority below them (each school posts to
// its own row and to its nearest authority, so nobody counts twice); a school shows its own rows. One
// statement per function.
#include "domain/certificate/fwd.h"
#include "domain/enrolment/model.h"

#include "domain/project/service.h"
#include "domain/report/model.h"
#include "platform/auth/context.h"

namespace xingtan::report::store {

struct UnitLine {
    UnitId unit;
    std::string unit_name;
    org::UnitKind kind{};
    org::AuthorityLevel level{};
    std::string path, path_end;
    bool has_children = false;
    std::string former_name;
};
BOOST_DESCRIBE_STRUCT(UnitLine, (), (unit, unit_name, kind, level, path, path_end, has_children, former_name))
Result<std::vector<UnitLine>> lines(db::Tx& tx, const AnyScope& scope, UnitId parent, std::int64_t limit);

struct StandingLine {
    UnitId unit;
    std::int64_t full_time = 0;
    std::int64_t trained = 0;
    std::int64_t failed = 0;
};
BOOST_DESCRIBE_STRUCT(StandingLine, (), (unit, full_time, trained, failed))
struct EventLine {
    UnitId unit;
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed = 0, certified = 0,
                 held = 0, used = 0;
};
BOOST_DESCRIBE_STRUCT(EventLine, (),
                      (unit, nominated, confirmed, checked_in, passed, failed, certified, held, used))
struct PlaceLine {
    UnitId unit;
    std::int64_t got = 0, given = 0, lapsed = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceLine, (), (unit, got, given, lapsed))

// Of every child of `parent` that is an authority, or of every other: two ways down, and PostgreSQL reads
// every unit to find that the second leads nowhere.
enum class Children { Authorities, Others };
Result<std::vector<StandingLine>> standing_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                                 ProgrammeId programme, Children which);
Result<std::vector<EventLine>> events_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                            ProjectId project, Children which);
Result<std::vector<PlaceLine>> places_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                            ProjectId project);
// Of the unit itself with everything below it.
Result<StandingLine> standing_of(db::Tx& tx, const AnyScope& scope, UnitId unit, ProgrammeId programme);
Result<EventLine> events_of(db::Tx& tx, const AnyScope& scope, UnitId unit, ProjectId project);
Result<PlaceLine> places_of(db::Tx& tx, const AnyScope& scope, UnitId unit, ProjectId project);

struct BehindQuery {
    ProjectId project;
    ProgrammeId programme;
    std::string from_path, to_path;
    std::string figure;
    std::string after_path;
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
struct BehindLine : PersonBehind {
    std::string path;
    std::int64_t sort_id = 0;
    std::int64_t enrolment_id = 0;
};
BOOST_DESCRIBE_STRUCT(BehindLine, (),
                      (person, name, unit_name, unit_former, state, path, sort_id, enrolment_id))
Result<std::vector<BehindLine>> people_standing(db::Tx& tx, const AnyScope& scope, const BehindQuery& query);
Result<std::vector<BehindLine>> people_enrolled(db::Tx& tx, const AnyScope& scope, const BehindQuery& query);
// At most 10,001.
Result<std::int64_t> count_standing(db::Tx& tx, const AnyScope& scope, const BehindQuery& query);
Result<std::int64_t> count_enrolled(db::Tx& tx, const AnyScope& scope, const BehindQuery& query);

// Figures of the landing page, for one office and the projects it sees.
struct DeskLine {
    ProjectId project;
    std::string project_name;
    std::int64_t held_own = 0;             // nominations of units that answer to it directly
    std::int64_t held_below = 0;           // of all units at and below it
    std::int64_t free_places = 0;          // of its own, while nomination is open
    std::int64_t undecided = 0;            // named to choose and have not, at most 10,001
    std::int64_t own_people = 0;           // 1: it has people of its own
    std::int64_t substitutions_own = 0;    // asked for by units that answer to it directly
    std::int64_t substitutions_below = 0;  // by all units at and below it
};
BOOST_DESCRIBE_STRUCT(DeskLine, (),
                      (project, project_name, held_own, held_below, free_places, undecided, own_people,
                       substitutions_own, substitutions_below))
Result<std::vector<DeskLine>> desk(db::Tx& tx, const AnyScope& scope, UnitId unit, Date today);
// Open second rounds the unit may ask in and has not yet.
struct RoundOpen {
    ProjectId project;
    std::string project_name;
    PlaceRoundId round;
};
BOOST_DESCRIBE_STRUCT(RoundOpen, (), (project, project_name, round))
Result<std::vector<RoundOpen>> rounds_open(db::Tx& tx, const AnyScope& scope, UnitId unit, DomainTime now);
struct Unplaced {
    ProjectId project;
    std::string project_name;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(Unplaced, (), (project, project_name, people))
// Of projects this unit or one above it owns; where base schools are shared by all, of its own alone.
Result<std::vector<Unplaced>> without_class(db::Tx& tx, const AnyScope& scope, std::string_view from_path,
                                            std::string_view to_path);

struct Self {
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(Self, (), (name, unit_name))
Result<std::optional<Self>> self(db::Tx& tx, const AnyScope& own, PersonId person);

// A person's own enrolment with what stands beside it, newest first.
struct MyRow : enrolment::Enrolment {
    std::int64_t done_1 = 0, done_2 = 0, done_3 = 0, done_4 = 0, done_5 = 0, done_6 = 0;
    std::string project_name;
    std::string terms;  // of the project, as stored
    std::string certificate_title;
    Date intake_starts_on;
    Date intake_ends_on;
    std::string own_unit;  // her unit's name now; unit_name is the nominating one's
    std::optional<CertificateId> certificate;
    std::string certificate_number;
    std::string certificate_wait;
    std::string certificate_refusal;
};
BOOST_DESCRIBE_STRUCT(MyRow, (enrolment::Enrolment),
                      (done_1, done_2, done_3, done_4, done_5, done_6, project_name, terms, certificate_title,
                       intake_starts_on, intake_ends_on, own_unit, certificate, certificate_number,
                       certificate_wait, certificate_refusal))
Result<std::vector<MyRow>> my_enrolments(db::Tx& tx, const AnyScope& own, PersonId person,
                                         std::int64_t limit);

}  // namespace xingtan::report::store
