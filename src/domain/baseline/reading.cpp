#include "domain/baseline/reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "domain/baseline/rules.h"
#include "platform/sheet/header.h"

namespace xingtan::baseline {
namespace {

// The unit, then the figures in the order of BaselineFigure.
const std::vector<sheet::WantedColumn>& wanted() {
    using enum sheet::Need;
    static const std::vector<sheet::WantedColumn> list = {
        {Required,
         {"单位", "市", "市州", "市（州）", "地区", "单位名称", "县", "县（市、区）", "名称", "unit", "city",
          "name"}},
        {Optional, {"幼儿园", "kindergarten"}},
        {Optional, {"中小学", "primary_secondary", "primary and secondary"}},
        {Optional, {"中职", "职业中学", "中等职业学校", "vocational"}},
        {Optional, {"合计", "专任教师", "专任教师合计", "total", "full_time"}},
        {Optional, {"已培训", "trained"}},
        {Optional, {"未培训", "未培训（缺口）", "untrained"}},
        {Optional, {"不合格", "failed"}},
        {Optional, {"培训率", "已培训比例", "trained_rate"}}};
    return list;
}

constexpr std::array<std::string_view, 7> kTotals = {"合计",     "总计",     "小计", "共计",
                                                     "全省合计", "全市合计", "total"};

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("　")) {
            i += 2;
            continue;
        }
        if (static_cast<unsigned char>(text[i]) > 0x20) out += text[i];
    }
    return out;
}

// 66.28%, 66.28 or 0.6628 as hundredths of a per cent; a number up to 1 is a share.
std::optional<std::int64_t> rate_in(const sheet::Cell& cell) {
    auto text = without_spaces(cell.text);
    const bool percent = text.ends_with('%');
    if (percent) text.pop_back();
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(value >= 0) || value > 100) return std::nullopt;
    return std::llround(value * (percent || value > 1 ? 100 : 10'000));
}

sheet::SheetRow block_of(const sheet::SheetRow& row, std::size_t from, std::size_t until) {
    sheet::SheetRow out{row.line, {}};
    for (auto i = from; i < std::min(until, row.cells.size()); ++i) out.cells.push_back(row.cells[i]);
    return out;
}

bool is_unit_heading(const std::string& heading) {
    const auto plain = sheet::plain_heading(heading);
    const auto& names = wanted().front().names;
    return std::any_of(names.begin(), names.end(),
                       [&](const auto& name) { return sheet::plain_heading(name) == plain; });
}

// Where the tables side by side begin: at each column headed as units are.
std::vector<std::size_t> blocks_of(const sheet::Header& header) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < header.headings.size(); ++i)
        if (!header.headings[i].empty() && is_unit_heading(header.headings[i])) starts.push_back(i);
    if (starts.empty()) starts.push_back(0);
    starts.front() = 0;
    return starts;
}

void read_figures(const sheet::Header& header, const sheet::SheetRow& row, TableLine& line) {
    for (std::size_t i = 0; i < std::size(kFigures); ++i) {
        if (header.columns[i + 1] < 0) continue;
        const auto& cell = header.cell(row, i + 1);
        if (cell.empty()) continue;
        const bool rate = kFigures[i] == &BaselineFigures::trained_rate;
        line.*kFigures[i] = rate ? rate_in(cell) : sheet::as_whole(cell);
        if (!(line.*kFigures[i])) line.problem = "baseline-cell-no-number";
    }
    if (line.problem.empty())
        if (const auto fine = well_formed(line); !fine.ok()) line.problem = fine.error().code;
}

void read_block(const sheet::Header& header, const std::vector<sheet::SheetRow>& rows,
                std::vector<TableLine>& out) {
    for (const auto& row : rows) {
        if (row.line <= header.line || header.cell(row, 0).empty()) continue;
        TableLine line;
        line.line = row.line;
        line.name = without_spaces(header.cell(row, 0).text);
        line.total = std::find(kTotals.begin(), kTotals.end(), line.name) != kTotals.end();
        read_figures(header, row, line);
        // A signature or a remark below the table.
        if (line.problem == "baseline-row-empty") continue;
        out.push_back(std::move(line));
    }
}

bool begins_with(const KnownUnit& unit, std::string_view name) { return unit.name.starts_with(name); }

// By name, by a former name, by the beginning of one name alone; the highest unit first.
const KnownUnit* unit_named(const std::vector<KnownUnit>& units, const std::string& name) {
    for (const auto& unit : units)
        if (unit.name == name) return &unit;
    for (const auto& unit : units)
        if (std::find(unit.former.begin(), unit.former.end(), name) != unit.former.end()) return &unit;
    constexpr std::size_t kShortest = 6;  // two Han characters
    if (name.size() < kShortest) return nullptr;
    for (int depth = 0; depth <= 2; ++depth) {
        const KnownUnit* found = nullptr;
        int many = 0;
        for (const auto& unit : units)
            if (unit.depth == depth && begins_with(unit, name)) found = &unit, ++many;
        if (many == 1) return found;
    }
    return nullptr;
}

}  // namespace

Result<std::vector<TableLine>> read_table(std::string_view bytes) {
    std::vector<sheet::SheetRow> rows;
    TRY(sheet::read_sheet(bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
        if (rows.size() == kRowsMost + sheet::kHeaderWithin)
            return Error::too_large("too-many-rows", {{"most", std::to_string(kRowsMost)}});
        rows.push_back(row);
        return {};
    }));
    const auto first = std::span(rows).first(std::min<std::size_t>(rows.size(), sheet::kHeaderWithin));
    const auto whole = TRY(sheet::find_header(first, wanted(), sheet::Strictness::AsFound));
    const auto starts = blocks_of(whole);
    std::vector<TableLine> out;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto until = i + 1 < starts.size() ? starts[i + 1] : SIZE_MAX;
        std::vector<sheet::SheetRow> block;
        for (const auto& row : rows) block.push_back(block_of(row, starts[i], until));
        const auto head = std::span(block).first(first.size());
        const auto header = TRY(sheet::find_header(head, wanted(), sheet::Strictness::AsFound));
        if (header.columns[0] < 0)
            return Error::invalid("header-not-found", {{"column", wanted()[0].names.front()}});
        read_block(header, block, out);
    }
    if (out.empty()) return Error::invalid("file-empty");
    return out;
}

BaselineReading reading_of(const std::vector<TableLine>& table, const std::vector<KnownUnit>& units,
                           UnitId own) {
    BaselineReading out;
    std::set<std::pair<UnitId, bool>> seen;
    for (const auto& row : table) {
        ReadingLine line;
        static_cast<BaselineFigures&>(line) = row;
        line.line = row.line;
        line.written = row.name;
        line.problem = row.problem;
        const auto* unit = row.total ? &units.front() : unit_named(units, row.name);
        line.printed = row.total || (unit && unit->id == own && table.size() > 1);
        if (!unit) {
            line.problem = "sheet-unknown-unit";
        } else {
            line.unit = unit->id;
            line.unit_name = unit->name;
            if (!seen.insert({unit->id, line.printed}).second) line.problem = "sheet-unit-twice";
        }
        out.bad += line.problem.empty() ? 0 : 1;
        out.lines.push_back(std::move(line));
    }
    return out;
}

}  // namespace xingtan::baseline
