// What a set of schools should be (B08): principles, so that a set departs from them with a reason.
#include <algorithm>
#include <cstdlib>

#include "domain/enrolment/whole_school.h"

namespace xingtan::enrolment {
namespace {

using project::Finding;
using project::Strength;

constexpr people::Stage kStages[] = {people::Stage::Primary, people::Stage::Junior, people::Stage::Senior};
constexpr TechEnvironment kEnvironments[] = {TechEnvironment::Multimedia, TechEnvironment::Blended,
                                             TechEnvironment::Smart};
constexpr std::int64_t kAboutPercent = 30;  // "about a hundred": seventy to a hundred and thirty

bool about(std::int64_t staff, std::int64_t figure) {
    return std::abs(staff - figure) * 100 <= figure * kAboutPercent;
}

}  // namespace

std::vector<Finding> set_findings(std::span<const SchoolOfSet> schools, std::span<const people::Stage> stages,
                                  std::span<const project::ProjectFigure> figures) {
    std::vector<Finding> found;
    for (const auto stage : kStages)
        if (std::find(stages.begin(), stages.end(), stage) == stages.end())
            found.push_back({"set-without-stage", Strength::Principle, std::string(wire_name(stage))});
    for (const auto environment : kEnvironments)
        if (std::none_of(schools.begin(), schools.end(),
                         [&](const auto& one) { return one.environment == environment; }))
            found.push_back(
                {"set-without-environment", Strength::Principle, std::string(wire_name(environment))});
    for (const auto& figure : figures) {
        if (figure.kind != project::FigureKind::SchoolStaff) continue;
        for (const auto& school : schools)
            if (!about(school.staff, figure.value))
                found.push_back({"school-not-of-that-size", figure.strength, school.name});
    }
    return found;
}

}  // namespace xingtan::enrolment
