// The workbook a sender gets back: her own rows, as she wrote them, and what to mend in each.
#include <algorithm>

#include "platform/jobs/service.h"
#include "platform/sheet/writer.h"

namespace xingtan::jobs {
namespace {

constexpr int kProblemWidth = 60;
constexpr int kColumnWidth = 20;

sheet::SheetLayout layout_of(const Record& record, const std::string& problem_heading) {
    sheet::SheetLayout layout;
    for (const auto& heading : record.headings)
        layout.columns.push_back({.heading = heading, .width = kColumnWidth});
    layout.columns.push_back({.heading = problem_heading, .width = kProblemWidth});
    return layout;
}

// The sender's own heading over the column a problem is in.
std::string heading_over(const Record& record, const std::string& column) {
    const auto at = std::find(record.columns.begin(), record.columns.end(), column);
    const auto index = static_cast<std::size_t>(at - record.columns.begin());
    return at != record.columns.end() && index < record.headings.size() ? record.headings[index] : "";
}

// What is said of two columns in the same words says which one.
std::string words_for(const Record& record, const StagedRow& row, const Sentence& sentence) {
    std::string words;
    for (const auto& problem : row.problems) {
        const auto same = [&](const Problem& other) { return other.code == problem.code; };
        if (!words.empty()) words += '\n';
        if (std::count_if(row.problems.begin(), row.problems.end(), same) > 1)
            if (const auto heading = heading_over(record, problem.column); !heading.empty())
                words += heading + ": ";
        words += sentence(problem);
    }
    return words;
}

Result<> write_row(sheet::XlsxWriter& writer, const Record& record, const StagedRow& row,
                   const std::string& words) {
    std::vector<sheet::Value> values(record.headings.size() + 1);
    for (std::size_t i = 0; i < record.headings.size() && i < row.cells.size(); ++i)
        values[i] = std::string_view(row.cells[i]);
    values.back() = std::string_view(words);
    return writer.row(values);
}

}  // namespace

Result<std::string> bad_rows_workbook(Context& ctx, Claimed<ImportId> id, const std::string& problem_heading,
                                      const Sentence& sentence) {
    const auto record = TRY(find(ctx, id));
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(record, problem_heading)));
    TRY(each_row(ctx, id, Verdict::Bad, [&](const Record&, const StagedRow& row) {
        return write_row(writer, record, row, words_for(record, row, sentence));
    }));
    return writer.finish_bytes();
}

}  // namespace xingtan::jobs
