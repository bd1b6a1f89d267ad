#pragma once
// Pure decisions about results: whether an entry is well formed, which requirement it counts for, whether its
// day is right, and what a person's sums mean. A refusal is the code of a problem; empty means there is none.
#include <span>
#include <string_view>

#include "domain/enrolment/service.h"
#include "domain/hours/model.h"

namespace xingtan::hours {

constexpr std::int64_t kEntryTenthsMost = 9'999;
constexpr std::size_t kExternalIdBytes = 100;

// Kind::Invalid or Kind::TooLarge for what refuses a whole batch.
Result<> well_formed(const BatchBody& body);

// What an entry says for itself: one way of naming the person, and hours that fit its verdict.
std::string_view entry_problem(const BatchEntry& entry);
std::string_view tenths_problem(std::int64_t tenths, Verdict verdict);

// The requirement of a part that counts hours of this type; null when the part has none.
const project::Requirement* requirement_for(const project::Part& part, std::string_view hour_type);

// The days on which a part can be completed. A part learnt by intake begins with the person's own intake;
// what she makes up after its last day still counts until the part closes.
struct Window {
    Date from;
    Date until;
};
Window window_of(const project::Part& part, const project::Intake& intake);
std::string_view date_problem(const Window& window, Date completed_on, Date today);

// Why an enrolment in this state takes no hours; empty when it does.
std::string_view state_problem(enrolment::State state);

// What completes a project, read once for many people.
struct Completion {
    std::vector<project::Part> parts;
    std::optional<project::CompletionRule> rule = {};  // none: all parts
};

// A part is met when its requirements have their minimum, down to a strength: Hard asks the hard ones alone,
// Principle those in principle too. What is for reference is never asked.
bool part_met(const project::Part& part, const Done& done, project::Strength down_to);
bool met(const Completion& completion, const Done& done, project::Strength down_to);
// The rule as a tree with what of it is met; without one, all parts.
CompletionState state_of(const Completion& completion, const Done& done);
Done done_of(const enrolment::EnrolmentFacts& facts);

// What somebody who has met everything ends with: the lowest grade among the parts that give one, in whatever
// order their results came. Of a requirement the results of its latest day count, the lowest of them; a part
// gives a grade when one of its requirements stands above a pass, and then its lowest requirement is its
// grade.
struct Graded {
    std::int64_t slot = 0;
    Verdict verdict{};
    Date completed_on;
};
enrolment::State end_state(std::span<const project::Part> parts, std::span<const Graded> results);

}  // namespace xingtan::hours
