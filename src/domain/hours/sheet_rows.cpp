#include "domain/hours/sheet_rows.h"

#include <algorithm>

#include "domain/people/service.h"

namespace xingtan::hours {
namespace {

using sheet::Need;

struct Heading {
    std::string_view field;
    Need need;
    text::Label label;
};
// In the order of SheetColumn.
constexpr Heading kHeadings[] = {{"enrolment", Need::Required, {"报名编号", "Enrolment"}},
                                 {"name", Need::Required, {"姓名", "Name"}},
                                 {"unit_name", Need::Optional, {"单位", "Unit"}},
                                 {"verdict", Need::Required, {"结论", "Result"}},
                                 {"completed_on", Need::Optional, {"完成日期", "Completed on"}}};
constexpr std::string_view kHoursField = "hours_";  // then the requirement's place, from 1

std::size_t place(SheetColumn column) { return static_cast<std::size_t>(column); }

// One row on its way from cells to a result.
class RowReading {
  public:
    RowReading(const project::Part& part, const sheet::Header& header, const sheet::SheetRow& row)
        : part_(part), header_(header), row_(row) {}

    void identity(const SheetMember* member) {
        if (!member) return fault(SheetColumn::Enrolment, "enrolment-not-in-class");
        if (!people::same_name(member->name, cell(SheetColumn::Name).text))
            fault(SheetColumn::Name, "name-differs");
    }

    void verdict() {
        const auto word = cell(SheetColumn::Verdict).text;
        const auto* known = std::find_if(
            std::begin(kVerdictWords), std::end(kVerdictWords),
            [&](const VerdictWord& v) { return word == v.word.chinese || word == v.word.english; });
        if (known != std::end(kVerdictWords))
            reading_.result.verdict = known->verdict;
        else
            fault(SheetColumn::Verdict, word.empty() ? "verdict-missing" : "verdict-unknown");
    }

    void completed(const Window& window, Date today) {
        const auto& written = cell(SheetColumn::CompletedOn);
        const auto day = written.empty() ? std::optional<Date>(today) : sheet::as_date(written);
        if (!day) return fault(SheetColumn::CompletedOn, "expects-date");
        reading_.result.completed_on = *day;
        const auto problem = date_problem(window, *day, today);
        if (!problem.empty()) fault(SheetColumn::CompletedOn, problem);
    }

    void hours() {
        for (std::size_t i = 0; i < part_.requirements.size(); ++i) {
            const auto& written = requirement(i);
            const auto tenths = written.empty() ? std::optional<std::int64_t>(0) : sheet::as_tenths(written);
            reading_.result.tenths.push_back(tenths.value_or(0));
            if (!tenths)
                fault_at(i, "hours-not-a-number");
            else if (*tenths < 0 || *tenths > kEntryTenthsMost)
                fault_at(i, "hours-out-of-range");
        }
    }

    // What the hours mean beside the verdict and the sums so far.
    void compare(const SheetMember& member) {
        const bool fails = reading_.result.verdict == Verdict::Fail;
        for (std::size_t i = 0; i < part_.requirements.size(); ++i) {
            const auto& wanted = part_.requirements[i];
            const auto tenths = reading_.result.tenths[i];
            const auto done = member.done[static_cast<std::size_t>(wanted.slot - 1)];
            if (fails && tenths > done) fault_at(i, "failing-gives-no-hours");
            if (!fails && tenths < done) fault_at(i, "hours-below-recorded");
            if (!fails && tenths < wanted.minimum_tenths) doubt_at(i, "hours-below-minimum");
            reading_.changes = reading_.changes || fails || tenths > done;
        }
        const auto problem = state_problem(member.state);
        if (reading_.changes && !problem.empty()) fault(SheetColumn::Enrolment, problem);
        if (!reading_.changes && good()) doubt(SheetColumn::Verdict, "hours-already-recorded");
    }

    bool says_nothing() const {
        bool empty = cell(SheetColumn::Verdict).empty();
        for (std::size_t i = 0; i < part_.requirements.size(); ++i) empty = empty && requirement(i).empty();
        return empty;
    }
    void doubt(SheetColumn column, std::string_view code) {
        note(place(column), code, jobs::Verdict::Warning);
    }
    bool good() const { return reading_.verdict != jobs::Verdict::Bad; }
    SheetRowReading take() { return std::move(reading_); }

  private:
    const project::Part& part_;
    const sheet::Header& header_;
    const sheet::SheetRow& row_;
    SheetRowReading reading_;

    const sheet::Cell& cell(SheetColumn column) const { return header_.cell(row_, place(column)); }
    const sheet::Cell& requirement(std::size_t i) const {
        return header_.cell(row_, place(SheetColumn::FirstRequirement) + i);
    }
    void fault(SheetColumn column, std::string_view code) { note(place(column), code, jobs::Verdict::Bad); }
    void fault_at(std::size_t i, std::string_view code) {
        note(place(SheetColumn::FirstRequirement) + i, code, jobs::Verdict::Bad);
    }
    void doubt_at(std::size_t i, std::string_view code) {
        note(place(SheetColumn::FirstRequirement) + i, code, jobs::Verdict::Warning);
    }
    void note(std::size_t at, std::string_view code, jobs::Verdict verdict) {
        reading_.problems.push_back({result_field(at), header_.cell(row_, at).text, std::string(code)});
        reading_.verdict = std::max(reading_.verdict, verdict);
    }
};

}  // namespace

std::string result_field(std::size_t column) {
    if (column < std::size(kHeadings)) return std::string(kHeadings[column].field);
    return std::string(kHoursField) + std::to_string(column - std::size(kHeadings) + 1);
}

bool is_hours_field(std::string_view field) { return field.starts_with(kHoursField); }

std::vector<std::string> result_fields(std::size_t requirements) {
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < std::size(kHeadings) + requirements; ++i) fields.push_back(result_field(i));
    return fields;
}

std::vector<jobs::ImportField> result_import_fields(const std::vector<std::string>& requirements) {
    std::vector<jobs::ImportField> fields;
    for (const auto& [field, need, label] : kHeadings)
        fields.push_back({std::string(field), label.in("zh-CN"), need == Need::Required, false});
    fields[place(SheetColumn::Verdict)].shared = fields[place(SheetColumn::CompletedOn)].shared = true;
    for (const auto& one : kVerdictWords)
        fields[place(SheetColumn::Verdict)].choices.push_back(one.word.in("zh-CN"));
    for (const auto& name : requirements) fields.push_back({result_field(fields.size()), name, true, false});
    return fields;
}

std::string heading_of(SheetColumn column, std::string_view language) {
    return kHeadings[place(column)].label.in(language);
}

std::vector<sheet::WantedColumn> result_columns(const project::Part& part) {
    std::vector<sheet::WantedColumn> columns;
    for (const auto& [field, need, heading] : kHeadings)
        columns.push_back({need, {heading.in("zh-CN"), heading.in("en")}});
    for (const auto& requirement : part.requirements) columns.push_back({Need::Required, {requirement.name}});
    return columns;
}

EnrolmentId enrolment_in(const sheet::Header& header, const sheet::SheetRow& row) {
    const auto& text = header.cell(row, place(SheetColumn::Enrolment)).text;
    return EnrolmentId{id_from_wire(EnrolmentTag::letter, text).value_or(0)};
}

SheetRowReading SheetReader::read(const sheet::Header& header, const sheet::SheetRow& row,
                                  const SheetMember* member) const {
    RowReading reading(part_, header, row);
    reading.identity(member);
    if (reading.good() && reading.says_nothing()) {
        reading.doubt(SheetColumn::Verdict, "row-without-result");
        return reading.take();
    }
    reading.verdict();
    reading.completed(window_, today_);
    reading.hours();
    if (reading.good()) reading.compare(*member);
    auto taken = reading.take();
    taken.result.enrolment = enrolment_in(header, row);
    return taken;
}

Result<std::vector<std::int64_t>> still_to_enter(const project::Part& part, const SheetResult& result,
                                                 const enrolment::EnrolmentFacts& facts) {
    std::vector<std::int64_t> rest;
    for (std::size_t i = 0; i < part.requirements.size(); ++i) {
        const auto want = i < result.tenths.size() ? result.tenths[i] : 0;
        const auto done = facts.done(part.requirements[i].slot);
        if (want < done && result.verdict != Verdict::Fail) return Error::conflict("hours-below-recorded");
        rest.push_back(result.verdict != Verdict::Fail ? want - done : 0);
    }
    return rest;
}

}  // namespace xingtan::hours
