#include "domain/people/roster_verdict.h"

#include "domain/people/person_name.h"
#include "domain/people/words.h"

namespace xingtan::people {
namespace {

void add(Candidate& candidate, jobs::Problem problem) {
    auto& checked = candidate.checked;
    checked.problems.push_back(std::move(problem));
    checked.verdict = verdict_of(checked.problems);
}

void about_number(Candidate& candidate, std::string_view code, std::string about = {}) {
    add(candidate,
        {"document_number", candidate.checked.person.number_masked, std::string(code), std::move(about)});
}

void about_mobile(Candidate& candidate, std::string_view code, std::string about = {}) {
    add(candidate, {"mobile", candidate.checked.person.mobile_masked, std::string(code), std::move(about)});
}

// Somebody of the unit holds the number, or one of another unit.
void compare_holder(Candidate& candidate, const store::Holder& holder) {
    if (!same_name(holder.name, candidate.checked.person.row.name))
        return about_number(candidate, "number-belongs-to-another-name");
    if (holder.unit != candidate.unit->id) return about_number(candidate, kElsewhere, holder.area);
    candidate.passed_over = true;
    about_number(candidate, kAlreadyHere);
}

// Nobody holds the number; somebody without a document may be meant.
void compare_numbered(Candidate& candidate, std::span<const store::OnFile> here) {
    if (here.empty()) return;
    about_number(candidate, "known-person-lacks-document");
}

void compare_unnumbered(Candidate& candidate, std::span<const store::OnFile> here) {
    if (here.empty()) return about_number(candidate, kUnverified);
    if (here.size() > 1)
        return about_mobile(candidate, "known-people-ambiguous", std::to_string(here.size()));
    const auto& found = here.front();
    candidate.passed_over = true;
    if (found.document_masked.empty()) return about_mobile(candidate, kHereUnverified);
    about_mobile(candidate, kHereDocumented, found.document_masked);
}

}  // namespace

void compare(Candidate& candidate, const Matches& matches) {
    if (candidate.checked.verdict == jobs::Verdict::Bad) return;
    const auto& person = candidate.checked.person;
    if (const auto* holder = matches.holder(person)) return compare_holder(candidate, *holder);
    const auto here = matches.here(candidate.line);
    person.number_index.empty() ? compare_unnumbered(candidate, here) : compare_numbered(candidate, here);
}

}  // namespace xingtan::people
