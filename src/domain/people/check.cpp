#include "domain/people/check.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "domain/people/document.h"
#include "domain/people/person_name.h"
#include "domain/people/words.h"

namespace xingtan::people {
namespace {

constexpr std::array<std::string_view, 18> kWarnings = {
    "name-mended",        "digits-full-width",    kAlreadyHere,          "name-spaces-removed",
    "name-one-character", "number-ends-in-zeros", "subject-unknown",     "post-unknown",
    kUnverified,          kHereUnverified,        kHereDocumented,       kHereToUpdate,
    kWillBeUpdated,       kDocumentForKnown,      "unit-by-former-name", kHereByFormerNumber,
    kFormerName,          kFormerlyAnothers};

class Judge {
  public:
    Judge(TypedRow typed, Date today)
        : problems_(std::move(typed.problems)),
          row_(std::move(typed.row)),
          misplaced_(typed.misplaced),
          today_(today) {}

    Checked verdict() {
        if (!misplaced_) judge_fields();
        Checked checked;
        checked.verdict = verdict_of(problems_);
        checked.person.number_masked = masked_document(row_.document_number);
        checked.person.mobile_masked = row_.mobile.empty() ? std::string() : masked_mobile(row_.mobile);
        checked.person.born_on = born_on_;
        checked.person.row = std::move(row_);
        checked.problems = std::move(problems_);
        return checked;
    }

  private:
    std::vector<jobs::Problem> problems_;
    RosterRow row_;
    bool misplaced_;
    Date today_;
    std::optional<Date> born_on_;

    void add(std::string_view column, std::string value, std::string code) {
        problems_.push_back({std::string(column), std::move(value), std::move(code)});
    }
    bool judged(std::string_view column) const {
        return std::any_of(problems_.begin(), problems_.end(), [&](const auto& problem) {
            return problem.column == column && !is_warning(problem.code);
        });
    }

    void judge_fields() {
        judge_name();
        judge_document();
        judge_mobile();
        judge_known_by_mobile();
        judge_subject();
    }

    void judge_name() {
        auto reading = read_name(row_.name, row_.document_kind);
        if (!reading.problem.empty()) add("name", row_.name.substr(0, limits::kNameBytes), reading.problem);
        row_.name = std::move(reading.name);
    }

    void judge_document() {
        row_.document_number = normal_number(row_.document_number);
        if (row_.document_number.empty() || judged("document_number")) return;
        auto reading = read_document(row_.document_kind, row_.document_number, today_);
        if (!reading.problem.empty())
            add("document_number", masked_document(reading.number), reading.problem);
        born_on_ = reading.born_on;
        row_.document_number = std::move(reading.number);
        if (reading.sex == Sex::Unstated || judged("sex")) return;
        if (row_.sex != Sex::Unstated && row_.sex != reading.sex)
            add("sex", std::string(word_for(row_.sex)), "sex-differs-from-number");
        row_.sex = reading.sex;
    }

    void judge_mobile() {
        if (judged("mobile")) return;
        auto reading = read_mobile(row_.mobile);
        if (!reading.problem.empty())
            add("mobile", masked_mobile(normal_number(row_.mobile)), reading.problem);
        row_.mobile = std::move(reading.number);
    }

    // Without a number she is known by name, unit and mobile: then the mobile has to be there.
    void judge_known_by_mobile() {
        if (!row_.document_number.empty() || judged("document_number") || judged("mobile")) return;
        if (row_.mobile.empty()) add("mobile", "", "document-or-mobile-missing");
    }

    void judge_subject() {
        if (row_.subject.empty()) return;
        if (auto known = subject_of(row_.subject))
            row_.subject = std::move(*known);
        else if (row_.subject.size() > limits::kNameBytes)
            add("subject", row_.subject.substr(0, limits::kNameBytes), "subject-too-long");
        else
            add("subject", row_.subject, "subject-unknown");
    }
};

}  // namespace

Checked check(TypedRow typed, Date today) { return Judge(std::move(typed), today).verdict(); }

bool is_warning(std::string_view code) {
    return std::find(kWarnings.begin(), kWarnings.end(), code) != kWarnings.end();
}

jobs::Verdict verdict_of(const std::vector<jobs::Problem>& problems) {
    if (problems.empty()) return jobs::Verdict::Good;
    const bool only_warnings = std::all_of(problems.begin(), problems.end(),
                                           [](const auto& problem) { return is_warning(problem.code); });
    return only_warnings ? jobs::Verdict::Warning : jobs::Verdict::Bad;
}

}  // namespace xingtan::people
