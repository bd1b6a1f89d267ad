#include "platform/jobs/field_columns.h"

#include <algorithm>

#include "base/limits.h"
#include "platform/jobs/record.h"

namespace xingtan::jobs {
namespace {

// Reasons we wrote into a sheet that went back to its sender; as headings of hers they mean nothing.
bool is_reason_heading(std::string_view heading) { return heading == "问题" || heading == "Problem"; }

// The sender's headings in her order, without the column of reasons.
std::vector<std::string> headings_of(const sheet::Header& header) {
    auto headings = header.headings;
    while (!headings.empty() && (headings.back().empty() || is_reason_heading(headings.back())))
        headings.pop_back();
    return headings;
}

// Columns of a row that are hers.
std::size_t width_of(const sheet::Header& header) {
    const auto reason = std::find_if(header.headings.begin(), header.headings.end(), is_reason_heading);
    const bool last = reason != header.headings.end() && reason + 1 == header.headings.end();
    return last ? header.headings.size() - 1 : static_cast<std::size_t>(limits::kSheetColumns);
}

// The field each heading is read as.
std::vector<std::string> fields_read(const sheet::Header& header, Fields fields) {
    std::vector<std::string> read(headings_of(header).size());
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        const auto at = static_cast<std::size_t>(header.columns[i]);
        if (header.columns[i] >= 0 && at < read.size()) read[at] = fields[i];
    }
    return read;
}

}  // namespace

void recall(std::vector<sheet::WantedColumn>& wanted, Fields fields,
            const std::map<std::string, std::string>& remembered) {
    for (const auto& [heading, field] : remembered)
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            auto& names = wanted[i].names;
            std::erase_if(names, [&](const auto& name) { return sheet::plain_heading(name) == heading; });
            if (fields[i] == field) names.push_back(heading);
            if (names.empty()) names.emplace_back("—");  // fits no heading
        }
}

Result<> take_sheet(Staging& staging, std::string_view bytes, std::span<const sheet::WantedColumn> wanted,
                    Fields fields) {
    bool headed = false;
    const auto take = [&](const sheet::Header& header, sheet::SheetRow row) -> Result<> {
        if (!std::exchange(headed, true))
            TRY(staging.columns(headings_of(header), fields_read(header, fields)));
        if (row.cells.size() > width_of(header)) row.cells.resize(width_of(header));
        return staging.take(std::move(row));
    };
    auto read = TRY(
        sheet::read_table(sheet::ByteSource::of_bytes(bytes), {}, wanted, take, sheet::Strictness::AsFound));
    if (read.rows == 0) return Error::invalid("sheet-has-no-rows");
    staging.skipped(std::move(read.passed_over));
    if (!read.sheet.other_sheets.empty())
        staging.read_from(std::move(read.sheet.sheet), std::move(read.tables_left));
    return {};
}

sheet::Header header_by_fields(const Record& record, Fields fields) {
    sheet::Header header{0, std::vector<int>(fields.size(), -1), {}, record.headings};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto at = std::find(record.columns.begin(), record.columns.end(), fields[i]);
        if (at != record.columns.end()) header.columns[i] = static_cast<int>(at - record.columns.begin());
    }
    return header;
}

std::vector<Problem> unread_fields(const Record& record) {
    std::vector<Problem> problems;
    for (const auto& field : fields_of(record)) {
        const bool read =
            std::find(record.columns.begin(), record.columns.end(), field.name) != record.columns.end();
        if (field.required && !read) problems.push_back({field.name, "", "column-not-chosen"});
    }
    return problems;
}

}  // namespace xingtan::jobs
