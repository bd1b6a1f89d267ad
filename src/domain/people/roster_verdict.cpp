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

// Says of one field what is on file and what the row makes of it, in the words of the wire that a page turns
// into its reader's. No wrong value: nothing is to be corrected.
void tell(Candidate& candidate, std::string_view column, std::string_view says, std::string_view on_file) {
    if (says == on_file) return;
    const auto shown = [](std::string_view word) { return std::string(word.empty() ? "—" : word); };
    add(candidate,
        {std::string(column), {}, std::string(kWillBeUpdated), shown(on_file) + " → " + shown(says)});
    candidate.passed_over = false;
}

std::string_view yes_or_no(bool full_time) { return full_time ? "yes" : "no"; }

// The row means her: what it says of her teaching is taken over, what it leaves empty stays.
void mean(Candidate& candidate, const store::OnFile& found) {
    const auto row = candidate.checked.person.row;
    const auto& says = candidate.says;
    candidate.known = found.person;
    candidate.passed_over = !candidate.brings_document;
    tell(candidate, "stage", wire_name(row.stage), wire_name(found.stage));
    if (says.subject) tell(candidate, "subject", row.subject, found.subject);
    if (says.post) tell(candidate, "post", wire_name(row.post), wire_name(found.post));
    if (says.full_time) tell(candidate, "full_time", yes_or_no(row.full_time), yes_or_no(found.full_time));
}

// Somebody of the unit holds the number, or one of another unit.
void compare_holder(Candidate& candidate, const store::Holder& holder, const Matches& matches) {
    const auto here = matches.here(candidate.line);
    const bool awaited = matches.is_awaited(candidate.line);
    const auto name = candidate.checked.person.row.name;
    if (!matches.is_called(holder, name)) return about_number(candidate, "number-belongs-to-another-name");
    if (holder.unit != candidate.unit->id)
        return about_number(candidate, awaited ? kAwaited : kElsewhere, holder.area);
    candidate.passed_over = true;
    const auto at = candidate.checked.problems.size();
    if (holder.former) {
        candidate.present_index = holder.present_index;
        about_number(candidate, kHereByFormerNumber, holder.document_masked);
    } else {
        about_number(candidate, kAlreadyHere);
    }
    if (!same_name(holder.name, name)) add(candidate, {"name", name, std::string(kFormerName), holder.name});
    if (!here.empty()) mean(candidate, here.front());
    if (!candidate.passed_over && !holder.former) candidate.checked.problems[at].code = kHereToUpdate;
}

// Nobody holds the number; somebody without a document may be meant, and is given it.
void compare_numbered(Candidate& candidate, std::span<const store::OnFile> here) {
    if (here.empty()) return;
    if (here.size() > 1)
        return about_number(candidate, "known-people-lack-document", std::to_string(here.size()));
    const auto& found = here.front();
    const auto sex = candidate.checked.person.row.sex;
    if (sex != Sex::Unstated && found.sex != Sex::Unstated && sex != found.sex)
        return add(candidate, {"sex", std::string(word_for(sex)), "sex-differs-from-file"});
    candidate.brings_document = true;
    about_number(candidate, kDocumentForKnown);
    mean(candidate, found);
}

void compare_unnumbered(Candidate& candidate, std::span<const store::OnFile> here) {
    if (here.empty()) return about_number(candidate, kUnverified);
    if (here.size() > 1)
        return about_mobile(candidate, "known-people-ambiguous", std::to_string(here.size()));
    const auto& found = here.front();
    found.document_masked.empty() ? about_mobile(candidate, kHereUnverified)
                                  : about_mobile(candidate, kHereDocumented, found.document_masked);
    mean(candidate, found);
}

}  // namespace

void compare(Candidate& candidate, const Matches& matches) {
    if (candidate.checked.verdict == jobs::Verdict::Bad) return;
    const auto& person = candidate.checked.person;
    const auto here = matches.here(candidate.line);
    if (const auto* holder = matches.holder(person)) {
        compare_holder(candidate, *holder, matches);
        return;
    }
    if (matches.was_anothers(person)) about_number(candidate, kFormerlyAnothers);
    person.number_index.empty() ? compare_unnumbered(candidate, here) : compare_numbered(candidate, here);
}

}  // namespace xingtan::people
