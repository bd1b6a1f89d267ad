#include "domain/hours/rules.h"

#include <algorithm>
#include <optional>

#include "base/limits.h"

namespace xingtan::hours {
namespace {

bool says(const std::optional<std::string>& text) { return text && !text->empty(); }

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

bool met(std::span<const project::Part> parts, const enrolment::EnrolmentFacts& facts) {
    bool any = false;
    for (const auto& part : parts)
        for (const auto& requirement : part.requirements) {
            if (facts.done(requirement.slot) < requirement.minimum_tenths) return false;
            any = true;
        }
    return any;
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
