#pragma once
// Whole schools (整校推进): an authority chooses schools within its places of kind School, and all their
// active staff are enrolled and confirmed at once, in pieces. Who joins a school later is enrolled by one
// press. Each of them stands on a place of her school that comes with the choice.
#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/enrolment/model.h"
#include "platform/auth/context.h"

namespace xingtan::enrolment {

constexpr std::size_t kSchoolsMost = 50;  // of one request

// What a school teaches with, as it declares (B08).
enum class TechEnvironment { Unstated, Multimedia, Blended, Smart };
BOOST_DESCRIBE_ENUM(TechEnvironment, Unstated, Multimedia, Blended, Smart)

struct SchoolPick {
    Claimed<UnitId> unit;
    std::optional<TechEnvironment> environment = {};
};
BOOST_DESCRIBE_STRUCT(SchoolPick, (), (unit, environment))

struct SchoolsBody {
    std::vector<SchoolPick> schools;
    std::string reason;  // why the set is as it is, where it departs from what it should be
    std::optional<Vouched> vouched = {};
};
BOOST_DESCRIBE_STRUCT(SchoolsBody, (), (schools, reason, vouched))

struct ChosenSchool {
    UnitId unit;
    std::string unit_name;
    TechEnvironment environment{};
    std::int64_t staff = 0;         // active
    std::int64_t enrolled = 0;      // of this intake, whoever of them is still in it
    std::int64_t joined_later = 0;  // active staff that nothing was done about yet, or who could not come in
    std::string reason;
    std::string actor_name;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(ChosenSchool, (),
                      (unit, unit_name, environment, staff, enrolled, joined_later, reason, actor_name, at))

struct ChosenSchools {
    IntakeId intake;
    std::vector<ChosenSchool> schools;
    std::vector<project::Finding> findings;  // of the caller's own set
};
BOOST_DESCRIBE_STRUCT(ChosenSchools, (), (intake, schools, findings))

struct RefusalCount {
    std::string code;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(RefusalCount, (), (code, people))

struct StaffOutcome {
    UnitId unit;
    std::int64_t enrolled = 0;
    std::int64_t refused = 0;
    std::vector<RefusalCount> refusals;
};
BOOST_DESCRIBE_STRUCT(StaffOutcome, (), (unit, enrolled, refused, refusals))

struct SchoolsOutcome {
    std::vector<StaffOutcome> schools;
};
BOOST_DESCRIBE_STRUCT(SchoolsOutcome, (), (schools))

// What a set of schools should be: every stage of compulsory and senior schooling and every environment
// covered, each school about as large as the project says.
struct SchoolOfSet {
    std::string name;
    std::int64_t staff = 0;
    TechEnvironment environment{};
};
std::vector<project::Finding> set_findings(std::span<const SchoolOfSet> schools,
                                           std::span<const people::Stage> stages,
                                           std::span<const project::ProjectFigure> figures);

// By whoever confirms for the schools, while nominations are open. Kind::Conflict "not-whole-school",
// "school-chosen-already", "places-exhausted", "set-deviation-reason-needed"; Kind::Invalid "not-a-school".
Result<SchoolsOutcome> choose_schools(Context& ctx, Claimed<IntakeId> intake, const SchoolsBody& body);
// Those of a chosen school who are not in the project yet, until the intake ends.
Result<StaffOutcome> enrol_staff(Context& ctx, Claimed<IntakeId> intake, Claimed<UnitId> school);
Result<ChosenSchools> chosen_schools(Context& ctx, Claimed<IntakeId> intake);

}  // namespace xingtan::enrolment
