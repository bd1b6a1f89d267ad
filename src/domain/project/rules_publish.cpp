// What is looked at before a project is published.
#include <algorithm>

#include "domain/project/rules.h"
#include "domain/project/rules_terms.h"

namespace xingtan::project {
namespace {

bool names_part(const CompletionRule& rule, std::int64_t position) {
    if (rule.combine == Combine::Part) return rule.part == position;
    return rule.rules && std::any_of(rule.rules->begin(), rule.rules->end(),
                                     [&](const auto& one) { return names_part(one, position); });
}

void look_at_parts(const Project& project, std::vector<Finding>& found) {
    const auto& row = project.project;
    const auto& rule = project.terms.completion;
    for (const auto& part : project.parts) {
        if (part.requirements.empty()) found.push_back({"part-without-hours", Strength::Hard, part.name});
        if (part.window_from < row.starts_on || row.ends_on < part.window_until)
            found.push_back({"part-outside-the-project", Strength::Principle, part.name});
        if (rule && !names_part(*rule, part.position))
            found.push_back({"part-counts-for-nothing", Strength::Principle, part.name});
    }
    const auto ways = ways_of(rule, project.parts);
    if (ways.empty() || ways.front() == 0)
        found.push_back({"completed-by-nothing", Strength::Hard, row.name});
}

void look_at_intakes(const Project& project, Date today, std::vector<Finding>& found) {
    for (const auto& intake : project.intakes) {
        const auto number = std::to_string(intake.number);
        if (intake.closes_on < today)
            found.push_back({"nomination-over-already", Strength::Principle, number});
        if (intake.closes_on >= intake.starts_on)
            found.push_back({"nomination-into-the-intake", Strength::Principle, number});
    }
}

void look_at_terms(const Project& project, std::vector<Finding>& found) {
    const auto& row = project.project;
    const bool chosen =
        row.enrolment_mode == EnrolmentMode::SelfSelection || row.enrolment_mode == EnrolmentMode::Both;
    if (chosen && !row.choose_by) found.push_back({"no-last-day-to-choose", Strength::Principle, row.name});
    if (project.terms.conditions.empty())
        found.push_back({"open-to-everybody", Strength::Reference, row.name});
    if (project.terms.fees.empty()) found.push_back({"fees-not-stated", Strength::Reference, row.name});
}

}  // namespace

std::vector<Finding> findings_of(const Project& project, Date today) {
    std::vector<Finding> found;
    look_at_parts(project, found);
    look_at_intakes(project, today, found);
    look_at_terms(project, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding& a, const Finding& b) { return a.strength < b.strength; });
    return found;
}

Result<> publishable(const Project& project, Date today) {
    if (project.project.state != ProjectState::Draft) return Error::conflict("project-already-published");
    const auto found = findings_of(project, today);
    if (found.empty() || found.front().strength != Strength::Hard) return {};
    return Error::conflict(found.front().code, {{"part", found.front().about}});
}

}  // namespace xingtan::project
