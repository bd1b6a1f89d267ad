#include "domain/certificate/words.h"

#include "base/json.h"
#include "domain/people/service.h"
#include "platform/sheet/layout.h"

namespace xingtan::certificate {
namespace {

std::string in_one_line(const std::vector<HoursLine>& lines) {
    std::string text;
    for (const auto& line : lines) {
        if (!text.empty()) text += "；";
        text += line.part + ' ' + line.name + ' ' + line.authority + ' ' +
                sheet::shown(line.tenths, sheet::ColumnKind::Hours);
    }
    return text;
}

Result<std::string> name_of(db::Tx& tx, PersonId person) {
    auto people = TRY(people::facts_many(tx, std::span(&person, 1)));
    if (people.empty()) return Error::missing();
    return std::move(people.front().name);
}

}  // namespace

Grade grade_of(enrolment::State outcome) {
    switch (outcome) {
        case enrolment::State::Good: return Grade::Good;
        case enrolment::State::Excellent: return Grade::Excellent;
        default: return Grade::Pass;
    }
}

std::vector<HoursLine> lines_of(std::span<const project::Part> parts,
                                const enrolment::EnrolmentFacts& facts) {
    std::vector<HoursLine> lines;
    for (const auto& part : parts)
        for (const auto& requirement : part.requirements)
            if (facts.done(requirement.slot) > 0)
                lines.push_back({part.name, part.organiser, requirement.name, facts.done(requirement.slot)});
    return lines;
}

Result<Words> words_today(db::Tx& tx, const enrolment::EnrolmentFacts& facts) {
    auto project = TRY(project::facts(tx, facts.project));
    const auto intake = TRY(project::intake_facts(tx, facts.intake));
    const auto parts = TRY(project::parts(tx, facts.project));
    auto holder = TRY(name_of(tx, facts.person));
    return Words{std::move(holder),       std::move(project.certificate_title),
                 std::move(project.name), intake.starts_on,
                 intake.ends_on,          grade_of(facts.state),
                 lines_of(parts, facts)};
}

std::vector<Difference> differences(const Certificate& printed, const Words& now) {
    const Difference all[] = {
        {"holder", printed.holder, now.holder},
        {"title", printed.title, now.title},
        {"project", printed.project_name, now.project_name},
        {"starts_on", to_iso(printed.starts_on), to_iso(now.starts_on)},
        {"ends_on", to_iso(printed.ends_on), to_iso(now.ends_on)},
        {"grade", std::string(wire_name(printed.grade)), std::string(wire_name(now.grade))},
        {"hours", in_one_line(printed.hours), in_one_line(now.hours)},
    };
    std::vector<Difference> found;
    for (const auto& one : all)
        if (one.printed != one.now) found.push_back(one);
    return found;
}

}  // namespace xingtan::certificate
