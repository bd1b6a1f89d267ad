#pragma once
// The class result sheet as rows: what its columns are called, and what one row says. Pure. The sheet states
// what a person has of each requirement in all, with one decimal; a row filled in halfway is wrong, an empty
// one says nothing yet.
#include <array>
#include <span>
#include <string>
#include <vector>

#include "domain/hours/rules.h"
#include "platform/jobs/model.h"
#include "platform/sheet/header.h"
#include "platform/text/label.h"

namespace xingtan::hours {

// The words of the result column, as templates write them; read in either language.
struct VerdictWord {
    Verdict verdict;
    text::Label word;
};
constexpr VerdictWord kVerdictWords[] = {{Verdict::Pass, {"合格", "pass"}},
                                         {Verdict::Good, {"良好", "good"}},
                                         {Verdict::Excellent, {"优秀", "excellent"}},
                                         {Verdict::Fail, {"不合格", "fail"}}};

// 报名编号, 姓名, 单位, one column a requirement, 结论, 完成日期.
enum class SheetColumn { Enrolment, Name, Unit, Verdict, CompletedOn, FirstRequirement };
std::vector<sheet::WantedColumn> result_columns(const project::Part& part);
std::string heading_of(SheetColumn column, std::string_view language);
// The field each column is read as, in that order: those of SheetColumn, then hours_1, hours_2, …
std::string result_field(std::size_t column);
bool is_hours_field(std::string_view field);
std::vector<std::string> result_fields(std::size_t requirements);
std::vector<jobs::ImportField> result_import_fields(const std::vector<std::string>& requirements);

// What applying a row needs, kept sealed between the dry run and then.
struct SheetResult {
    EnrolmentId enrolment;
    Verdict verdict{};
    Date completed_on;
    std::vector<std::int64_t> tenths;  // by requirement of the part; all of it, not what is new
};
BOOST_DESCRIBE_STRUCT(SheetResult, (), (enrolment, verdict, completed_on, tenths))

// A member of the class as the dry run found her.
struct SheetMember {
    std::string name;
    enrolment::State state{};
    std::array<std::int64_t, project::kRequirementsMost> done{};  // by slot, from slot 1
};

struct SheetRowReading {
    SheetResult result;
    bool changes = false;  // false: applying would do nothing
    jobs::Verdict verdict{};
    std::vector<jobs::Problem> problems;
};

class SheetReader {
  public:
    SheetReader(const project::Part& part, Window window, Date today)
        : part_(part), window_(window), today_(today) {}
    // `member` is whom the row's id names in the class; null when it names nobody.
    SheetRowReading read(const sheet::Header& header, const sheet::SheetRow& row,
                         const SheetMember* member) const;

  private:
    const project::Part& part_;
    Window window_;
    Date today_;
};

// The enrolment a row names; empty when the text is no such number.
EnrolmentId enrolment_in(const sheet::Header& header, const sheet::SheetRow& row);

// What is new in a row against the sums of its enrolment. Kind::Conflict "hours-below-recorded" when the
// ledger has more.
Result<std::vector<std::int64_t>> still_to_enter(const project::Part& part, const SheetResult& result,
                                                 const enrolment::EnrolmentFacts& facts);

}  // namespace xingtan::hours
