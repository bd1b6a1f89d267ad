#include "domain/hours/rules.h"

#include <algorithm>
#include <optional>

#include "base/limits.h"

namespace xingtan::hours {
namespace {

bool says(const std::optional<std::string>& text) { return text && !text->empty(); }

std::vector<bool> met_parts(const std::vector<project::Part>& parts, const Done& done,
                            project::Strength down_to) {
    std::vector<bool> list;
    for (const auto& part : parts) list.push_back(part_met(part, done, down_to));
    return list;
}

std::string name_of(const std::vector<project::Part>& parts, std::int64_t position) {
    for (const auto& part : parts)
        if (part.position == position) return part.name;
    return {};
}

CompletionState state_at(const project::CompletionRule& rule, const std::vector<project::Part>& parts,
                         const std::vector<bool>& met) {
    CompletionState state{rule.combine, rule.least.value_or(0), rule.part.value_or(0), {}, false, {}};
    if (rule.part) state.name = name_of(parts, *rule.part);
    state.met = project::completed(rule, met);
    if (rule.rules)
        for (const auto& one : *rule.rules) state.rules.push_back(state_at(one, parts, met));
    return state;
}

// None without a result of the requirement.
std::optional<Verdict> grade_of(std::int64_t slot, std::span<const Graded> results) {
    const Graded* best = nullptr;
    for (const auto& one : results) {
        if (one.slot != slot) continue;
        const bool later = !best || best->completed_on < one.completed_on;
        if (later || (best->completed_on == one.completed_on && one.verdict < best->verdict)) best = &one;
    }
    return best ? std::optional(best->verdict) : std::nullopt;
}

std::optional<Verdict> grade_of(const project::Part& part, std::span<const Graded> results) {
    std::optional<Verdict> lowest;
    bool grades = false;
    for (const auto& requirement : part.requirements) {
        const auto grade = grade_of(requirement.slot, results);
        if (!grade) continue;
        grades |= *grade != Verdict::Pass;
        lowest = std::min(lowest.value_or(*grade), *grade);
    }
    return grades ? lowest : std::nullopt;
}

}  // namespace

Result<> well_formed(const BatchBody& body) {
    if (body.external_id.empty()) return Error::invalid_field("external_id", "field-empty");
    if (body.external_id.size() > kExternalIdBytes)
        return Error::invalid_field("external_id", "text-too-long");
    if (body.entries.empty()) return Error::invalid_field("entries", "batch-empty");
    if (body.entries.size() > limits::kBatchEntries)
        return Error::too_large("batch-too-large", {{"most", std::to_string(limits::kBatchEntries)}});
    return {};
}

std::string_view entry_problem(const BatchEntry& entry) {
    const bool by_number = says(entry.document_number) && says(entry.name);
    const bool any_number = says(entry.document_number) || says(entry.name);
    if (entry.enrolment ? any_number : !by_number) return "entry-identity-unclear";
    return tenths_problem(entry.tenths, entry.verdict);
}

std::string_view tenths_problem(std::int64_t tenths, Verdict verdict) {
    if (verdict == Verdict::Fail) return tenths == 0 ? "" : "failing-gives-no-hours";
    return tenths >= 1 && tenths <= kEntryTenthsMost ? "" : "hours-out-of-range";
}

const project::Requirement* requirement_for(const project::Part& part, std::string_view hour_type) {
    const auto found =
        std::find_if(part.requirements.begin(), part.requirements.end(),
                     [&](const auto& requirement) { return requirement.hour_type == hour_type; });
    return found == part.requirements.end() ? nullptr : &*found;
}

Window window_of(const project::Part& part, const project::Intake& intake) {
    if (!part.by_intake) return {part.window_from, part.window_until};
    return {std::max(part.window_from, intake.starts_on), part.window_until};
}

std::string_view date_problem(const Window& window, Date completed_on, Date today) {
    if (completed_on > today) return "completed-in-the-future";
    if (completed_on < window.from || window.until < completed_on) return "completed-outside-the-window";
    return "";
}

std::string_view state_problem(enrolment::State state) {
    using enrolment::State;
    switch (state) {
        case State::Confirmed:
        case State::CheckedIn: return "";
        case State::Nominated:
        case State::Reserve:
        case State::Waiting: return "enrolment-not-confirmed";
        case State::Passed:
        case State::Good:
        case State::Excellent:
        case State::Failed: return "enrolment-already-settled";
        case State::Refused:
        case State::Recalled:
        case State::Replaced:
        case State::Withdrawn: return "enrolment-ended";
    }
    return "enrolment-ended";
}

Done done_of(const enrolment::EnrolmentFacts& facts) {
    return {facts.done_1, facts.done_2, facts.done_3, facts.done_4, facts.done_5, facts.done_6};
}

bool part_met(const project::Part& part, const Done& done, project::Strength down_to) {
    return std::all_of(part.requirements.begin(), part.requirements.end(), [&](const auto& requirement) {
        return requirement.strength.value_or(project::Strength::Hard) > down_to ||
               done.at(static_cast<std::size_t>(requirement.slot - 1)) >= requirement.minimum_tenths;
    });
}

bool met(const Completion& completion, const Done& done, project::Strength down_to) {
    return project::completed(completion.rule, met_parts(completion.parts, done, down_to));
}

CompletionState state_of(const Completion& completion, const Done& done) {
    const auto parts = met_parts(completion.parts, done, project::Strength::Principle);
    project::CompletionRule all{project::Combine::All, {}, {}, std::vector<project::CompletionRule>()};
    for (const auto& part : completion.parts)
        all.rules->push_back({project::Combine::Part, {}, part.position, {}});
    return state_at(completion.rule.value_or(all), completion.parts, parts);
}

enrolment::State end_state(std::span<const project::Part> parts, std::span<const Graded> results) {
    std::optional<Verdict> lowest;
    for (const auto& part : parts)
        if (const auto grade = grade_of(part, results)) lowest = std::min(lowest.value_or(*grade), *grade);
    switch (lowest.value_or(Verdict::Pass)) {
        case Verdict::Excellent: return enrolment::State::Excellent;
        case Verdict::Good: return enrolment::State::Good;
        default: return enrolment::State::Passed;
    }
}

}  // namespace xingtan::hours
