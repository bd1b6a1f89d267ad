#pragma once
// What training is offered. A Programme spans years and projects; a person is trained once for it. A
// TrainingProject has parts, each with its own organiser, platform, window and hour requirements, and intakes
// with dates. A part runs by intake or in a window of its own. Hours are tenths: 300 is 30.0 hours.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/org/model.h"
#include "domain/project/fwd.h"
#include "domain/project/terms.h"

namespace xingtan::project {

constexpr std::int64_t kSeatsMost = 1'000'000;
constexpr std::size_t kBaseSchoolsMost = 100;  // of one intake
constexpr std::int64_t kAcceptHoursMost = 30 * 24;
constexpr int kRequirementsMost = 6;  // running sums kept on an enrolment row

enum class ProjectState { Draft, Published, Closed };
BOOST_DESCRIBE_ENUM(ProjectState, Draft, Published, Closed)

// Who puts people on places: their unit, they themselves, or either; or all staff of a school come when an
// authority chooses the school.
enum class EnrolmentMode { Nominated, SelfSelection, Both, WholeSchool };
BOOST_DESCRIBE_ENUM(EnrolmentMode, Nominated, SelfSelection, Both, WholeSchool)

// What happens to the first of a unit's reserve list when a place comes free.
enum class ReservePromotion { ByHand, Automatic };
BOOST_DESCRIBE_ENUM(ReservePromotion, ByHand, Automatic)

// Another enrolment whose dates overlap (B17).
enum class DateClash { Refuse, Allow };
BOOST_DESCRIBE_ENUM(DateClash, Refuse, Allow)

// Enrolments of one person in one training year, programme and subject (B17).
enum class YearLimit { Any, One };
BOOST_DESCRIBE_ENUM(YearLimit, Any, One)

// How people come into a project.
struct EnrolmentPolicy {
    EnrolmentMode enrolment_mode = EnrolmentMode::Nominated;
    ReservePromotion reserve_promotion = ReservePromotion::ByHand;
    DateClash date_clash = DateClash::Refuse;
    YearLimit year_limit = YearLimit::Any;
    std::int64_t accept_hours = 48;  // to accept a place offered from the waiting list; 0: it is hers at once
    std::optional<Date> choose_by = {};  // last day on which those named may choose for themselves
};
BOOST_DESCRIBE_STRUCT(EnrolmentPolicy, (),
                      (enrolment_mode, reserve_promotion, date_clash, year_limit, accept_hours, choose_by))

struct Requirement {
    std::int64_t slot = 0;  // 1…6: which running sum of the enrolment
    std::string name;       // what the hours are for
    std::string hour_type;  // data, not a column: "online", "applied-study", "research-practice"
    std::int64_t minimum_tenths = 0;
    std::optional<Strength> strength = {};  // left out: hard
};
BOOST_DESCRIBE_STRUCT(Requirement, (), (slot, name, hour_type, minimum_tenths, strength))

struct Part {
    PartId id;
    std::int64_t position = 0;
    std::string name;
    std::string organiser;  // whose part it is, as printed
    std::string platform;   // where it is learnt, as printed
    bool by_intake = false;
    Date window_from;
    Date window_until;
    std::vector<Requirement> requirements;
};
BOOST_DESCRIBE_STRUCT(Part, (),
                      (id, position, name, organiser, platform, by_intake, window_from, window_until,
                       requirements))

struct Intake {
    IntakeId id;
    ProjectId project;
    std::int64_t number = 0;
    Date starts_on;
    Date ends_on;
    Date opens_on;                  // nomination opens, 00:00
    Date closes_on;                 // last day of nomination
    std::int64_t seats = 0;         // of all its base schools; 0: as many as there are places
    std::int64_t base_schools = 0;  // how many it has
};
BOOST_DESCRIBE_STRUCT(Intake, (),
                      (id, project, number, starts_on, ends_on, opens_on, closes_on, seats, base_schools))

// Where an intake is held, and how many it takes there.
struct BaseSchool {
    IntakeId intake;
    UnitId unit;
    std::string name;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(BaseSchool, (), (intake, unit, name, seats))

struct ProjectRow : EnrolmentPolicy {
    ProjectId id;
    ProgrammeId programme;
    std::string programme_name;
    UnitId owner;
    std::string owner_name;
    std::string name;
    std::int64_t training_year = 0;
    org::AuthorityLevel level{};
    ProjectState state{};
    org::AuthorityLevel confirm_level{};  // who confirms nominations
    Date starts_on;
    Date ends_on;
    std::string certificate_title;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ProjectRow, (EnrolmentPolicy),
                      (id, programme, programme_name, owner, owner_name, name, training_year, level, state,
                       confirm_level, starts_on, ends_on, certificate_title, version))

struct Project {
    ProjectRow project;
    std::vector<Part> parts;
    std::vector<Intake> intakes;
    std::vector<BaseSchool> base_schools;  // by intake, then name
    ProjectTerms terms;
    std::string number_code;  // of its programme, in certificate numbers
};
BOOST_DESCRIBE_STRUCT(Project, (), (project, parts, intakes, base_schools, terms, number_code))

// Something to say of a draft: by code, and what it is about.
struct Finding {
    std::string code;
    Strength strength{};
    std::string about;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (code, strength, about))

// Who will see a project once it is published: so many units of a kind and level below its owner.
struct Audience {
    org::UnitKind kind{};
    org::AuthorityLevel level{};
    std::int64_t units = 0;
};
BOOST_DESCRIBE_STRUCT(Audience, (), (kind, level, units))

struct PublicationCheck {
    bool ready = false;             // nothing hard stands in its way
    std::vector<Finding> findings;  // hard ones first
    std::vector<Audience> audience;
};
BOOST_DESCRIBE_STRUCT(PublicationCheck, (), (ready, findings, audience))

struct PartBody {
    std::string name;
    std::string organiser;
    std::string platform;
    bool by_intake = false;
    Date window_from;
    Date window_until;
    std::vector<Requirement> requirements;
};
BOOST_DESCRIBE_STRUCT(PartBody, (),
                      (name, organiser, platform, by_intake, window_from, window_until, requirements))

struct BaseSchoolBody {
    Claimed<UnitId> unit;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(BaseSchoolBody, (), (unit, seats))

// How many an intake of a published project takes from now on: in all, or at each of its base schools.
struct SeatsBody {
    std::optional<std::int64_t> seats = {};
    std::optional<std::vector<BaseSchoolBody>> base_schools = {};
};
BOOST_DESCRIBE_STRUCT(SeatsBody, (), (seats, base_schools))

struct IntakeBody {
    std::int64_t number = 0;
    Date starts_on;
    Date ends_on;
    Date opens_on;
    Date closes_on;
    std::optional<std::int64_t> seats =
        {};  // left out: as many as there are places, or those of the base schools
    std::optional<std::vector<BaseSchoolBody>> base_schools = {};
};
BOOST_DESCRIBE_STRUCT(IntakeBody, (), (number, starts_on, ends_on, opens_on, closes_on, seats, base_schools))

struct ProjectBody {
    std::string programme_name;  // an existing programme of this owner by name, else a new one
    std::string name;
    std::int64_t training_year = 0;
    org::AuthorityLevel confirm_level{};
    Date starts_on;
    Date ends_on;
    std::string certificate_title;
    std::string number_code;  // two digits that stand for the programme in certificate numbers
    std::vector<PartBody> parts;
    std::vector<IntakeBody> intakes;
    std::optional<EnrolmentPolicy> enrolment = {};  // left out: nominated, and nothing by itself
    std::optional<ProjectTerms> terms = {};         // left out: all parts, open to everybody, no fees
};
BOOST_DESCRIBE_STRUCT(ProjectBody, (),
                      (programme_name, name, training_year, confirm_level, starts_on, ends_on,
                       certificate_title, number_code, parts, intakes, enrolment, terms))

}  // namespace xingtan::project
