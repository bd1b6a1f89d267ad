// The dry run of a result sheet: each row against the member of the class it names.
#include <memory>
#include <unordered_map>

#include "domain/hours/result_sheet.h"
#include "platform/jobs/field_columns.h"

namespace xingtan::hours {
namespace {

class ResultJudge {
  public:
    ResultJudge(ClassPart found, sheet::Header header, std::vector<jobs::Problem> unread, Date today)
        : found_(std::move(found)),
          header_(std::move(header)),
          unread_(std::move(unread)),
          reader_(found_.part, found_.window, today) {
        for (const auto& row : found_.members) members_[row.enrolment] = {row.name, row.state, sums(row)};
    }
    ResultJudge(const ResultJudge&) = delete;  // the reader looks at the part

    std::vector<jobs::StagedRow> judge(const std::vector<sheet::SheetRow>& rows) const {
        std::vector<jobs::StagedRow> list;
        for (const auto& row : rows) list.push_back(unread_.empty() ? staged(row) : unreadable(row));
        return list;
    }

  private:
    ClassPart found_;
    sheet::Header header_;
    std::vector<jobs::Problem> unread_;  // required fields without a column: no row can be judged
    SheetReader reader_;
    std::unordered_map<EnrolmentId, SheetMember> members_;

    std::string label(const sheet::SheetRow& row) const {
        return header_.cell(row, static_cast<std::size_t>(SheetColumn::Name)).text;
    }

    jobs::StagedRow unreadable(const sheet::SheetRow& row) const {
        return {row.line, jobs::Verdict::Bad, label(row), unread_};
    }

    jobs::StagedRow staged(const sheet::SheetRow& row) const {
        const auto id = enrolment_in(header_, row);
        const auto member = members_.find(id);
        auto reading = reader_.read(header_, row, member == members_.end() ? nullptr : &member->second);
        jobs::StagedRow out{row.line, reading.verdict, label(row), std::move(reading.problems)};
        if (reading.verdict == jobs::Verdict::Bad) return out;
        if (reading.changes) out.payload = to_json(reading.result);
        out.mark = to_wire(id);
        out.twice = {result_field(static_cast<std::size_t>(SheetColumn::Enrolment)), out.mark, "row-twice"};
        return out;
    }
};

}  // namespace

Result<jobs::Judge> open_result_judge(Context& ctx, const jobs::Record& record) {
    const auto about = TRY(about_of(record));
    auto found = TRY(find_to_enter(ctx, {about.training_class}, {about.part}));
    const auto fields = result_fields(about.requirements.size());
    const auto judge =
        std::make_shared<const ResultJudge>(std::move(found), jobs::header_by_fields(record, fields),
                                            jobs::unread_fields(record), day_of(ctx.now));
    return jobs::Judge(
        [judge](const std::vector<sheet::SheetRow>& rows) -> Result<std::vector<jobs::StagedRow>> {
            return judge->judge(rows);
        });
}

}  // namespace xingtan::hours
