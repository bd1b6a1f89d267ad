#include "domain/quota/rules.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "platform/text/division_name.h"

namespace xingtan::quota {
namespace {

constexpr std::size_t kHeaderSearchRows = 20;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [at, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || at != text.data() + text.size()) return std::nullopt;
    return value;
}

// 一 … 九十九, as sheets number their intakes.
std::optional<std::int64_t> han_number(std::string_view text) {
    static constexpr std::string_view kDigits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto digit = [](std::string_view one) -> std::int64_t {
        for (std::int64_t i = 0; i < 9; ++i)
            if (one == kDigits[i]) return i + 1;
        return 0;
    };
    const auto ten = text.find("十");
    if (ten == std::string_view::npos) {
        const auto value = digit(text);
        return value ? std::optional(value) : std::nullopt;
    }
    const auto before = text.substr(0, ten), after = text.substr(ten + 3);
    const auto tens = before.empty() ? 1 : digit(before);
    const auto ones = after.empty() ? 0 : digit(after);
    if (!tens || (!after.empty() && !ones)) return std::nullopt;
    return tens * 10 + ones;
}

std::string_view name_in(const TextRow& row) {
    return row.cells.empty() ? std::string_view() : trimmed(row.cells[0]);
}

// The one unit of which it is so; none when it is so of several.
template <class Is>
const KnownUnit* only_one(const std::vector<KnownUnit>& children, Is is) {
    const KnownUnit* once = nullptr;
    for (const auto& unit : children) {
        if (!is(unit)) continue;
        if (once) return nullptr;
        once = &unit;
    }
    return once;
}

bool is_short_for(std::string_view name, const KnownUnit& unit) {
    return !name.empty() && text::short_division_name(unit.name) == name;
}

// By its name, else by the short one notices use, or by a former one, that is one unit's alone.
const KnownUnit* unit_of(const TextRow& row, const std::vector<KnownUnit>& children) {
    const auto name = name_in(row);
    for (const auto& unit : children)
        if (unit.name == name) return &unit;
    if (const auto* unit = only_one(children, [&](const auto& one) { return is_short_for(name, one); }))
        return unit;
    return only_one(children, [&](const auto& one) {
        return std::find(one.former.begin(), one.former.end(), name) != one.former.end();
    });
}

struct Header {
    std::size_t row = 0;
    std::vector<std::optional<std::int64_t>> intake_of_column;
};

// Beside intakes such a column is a sum, or a count of teachers; alone it is what the sheet is about.
bool is_bare_count(std::string_view header) {
    return header == "人数" || header == "名额" || header == "quota";
}

Header header_of(const TextRow& row, std::size_t r) {
    Header header{r, {}};
    for (const auto& cell : row.cells)
        header.intake_of_column.push_back(header.intake_of_column.empty() ? std::nullopt
                                                                          : intake_number_of(trimmed(cell)));
    auto& columns = header.intake_of_column;
    const bool by_intake = std::any_of(columns.begin(), columns.end(),
                                       [](const auto& number) { return number.value_or(0) != 0; });
    for (std::size_t c = 0; by_intake && c < columns.size(); ++c)
        if (is_bare_count(trimmed(row.cells[c]))) columns[c] = std::nullopt;
    return header;
}

// A row of figures reads like a header of bare numbers, so that nothing at or below a unit's row is one.
std::optional<Header> find_header(const std::vector<TextRow>& rows, const std::vector<KnownUnit>& children) {
    for (std::size_t r = 0; r < std::min(rows.size(), kHeaderSearchRows); ++r) {
        if (unit_of(rows[r], children)) return std::nullopt;
        auto header = header_of(rows[r], r);
        const auto& columns = header.intake_of_column;
        const auto intakes = std::count_if(columns.begin(), columns.end(),
                                           [](const auto& number) { return number.has_value(); });
        if (intakes > 0 && intakes + 2 >= std::ssize(columns)) return header;
    }
    return std::nullopt;
}

Result<> check_columns(const Header& header, const std::vector<std::int64_t>& intakes) {
    std::set<std::int64_t> seen;
    for (const auto& number : header.intake_of_column) {
        if (!number) continue;
        if (*number != kWholeProjectNumber &&
            std::find(intakes.begin(), intakes.end(), *number) == intakes.end())
            return Error::invalid("sheet-unknown-intake", {{"intake", std::to_string(*number)}});
        if (!seen.insert(*number).second)
            return Error::invalid("sheet-intake-twice", {{"intake", std::to_string(*number)}});
    }
    return {};
}

SheetLine read_line(const TextRow& row, const Header& header) {
    SheetLine line{row.line, std::string(name_in(row)), {}, {}, {}, {}};
    for (std::size_t c = 1; c < header.intake_of_column.size(); ++c) {
        if (!header.intake_of_column[c]) continue;
        const auto text = c < row.cells.size() ? trimmed(row.cells[c]) : std::string_view{};
        const auto quantity = text.empty() ? std::optional<std::int64_t>(0) : whole_number(text);
        if (!quantity || *quantity < 0 || *quantity > limits::kPlacesMost)
            line.problem = "sheet-not-a-number";
        line.cells.push_back({*header.intake_of_column[c], quantity.value_or(0)});
    }
    return line;
}

}  // namespace

Result<> quantity_in_range(std::int64_t quantity, std::string_view field) {
    if (quantity <= 0 || quantity > limits::kPlacesMost)
        return Error::invalid_field(std::string(field), "quantity-out-of-range");
    return {};
}

Result<> keeps_share(std::span<const project::ProjectFigure> figures, const Kept& kept) {
    for (const auto& figure : figures) {
        if (figure.kind != project::FigureKind::OwnerShare) continue;
        const auto least = (kept.places * figure.value + 50) / 100;
        const bool holds = kept.handed == 0 || kept.places - kept.handed >= least;
        if (project::weigh(figure.strength, holds) != project::Weight::Refuses) continue;
        return Error::conflict("owner-share-handed-on", {{"share", std::to_string(figure.value)},
                                                         {"least", std::to_string(least)},
                                                         {"most", std::to_string(kept.places - least)}});
    }
    return {};
}

Result<> reason_given(std::string_view reason) {
    if (reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return {};
}

void add_up(QuotaSheet& sheet) {
    std::map<std::int64_t, std::int64_t> totals;
    for (const auto& line : sheet.lines) {
        if (is_total_row(line.name)) continue;
        for (const auto& cell : line.cells) totals[cell.intake_number] += cell.quantity;
    }
    for (const auto& [intake, quantity] : totals) {
        sheet.totals.push_back({intake, quantity});
        sheet.total += quantity;
    }
    // A printed total is kept beside the computed one and never corrected silently: a difference is a problem
    // of its line.
    for (auto& line : sheet.lines)
        if (is_total_row(line.name) && line.problem.empty())
            for (const auto& cell : line.cells)
                if (totals[cell.intake_number] != cell.quantity) line.problem = "sheet-total-differs";
    sheet.bad = std::count_if(sheet.lines.begin(), sheet.lines.end(),
                              [](const auto& line) { return !line.problem.empty(); });
}

std::optional<std::int64_t> intake_number_of(std::string_view header) {
    for (const std::string_view whole : {"全项目", "人数", "名额", "quota", "whole_project", "Whole project"})
        if (header == whole) return kWholeProjectNumber;
    for (const std::string_view word : {"period_", "Intake "})
        if (header.starts_with(word)) return whole_number(header.substr(word.size()));
    if (header.starts_with("第")) {
        const auto end = header.find("期");
        if (end == std::string_view::npos) return std::nullopt;
        const auto inner = trimmed(header.substr(3, end - 3));
        const auto plain = whole_number(inner);
        return plain ? plain : han_number(inner);
    }
    const auto plain = whole_number(header);
    return plain == kWholeProjectNumber ? std::nullopt : plain;
}

bool is_total_row(std::string_view name) {
    return name == "合计" || name == "小计" || name == "总计" || name == "total";
}

Result<QuotaSheet> read_sheet(const std::vector<TextRow>& rows, const std::vector<KnownUnit>& children,
                              const std::vector<std::int64_t>& intakes) {
    const auto header = find_header(rows, children);
    if (!header) return Error::invalid("sheet-without-header");
    TRY(check_columns(*header, intakes));
    QuotaSheet sheet;
    std::set<std::int64_t> seen;
    for (std::size_t r = header->row + 1; r < rows.size(); ++r) {
        auto line = read_line(rows[r], *header);
        if (line.name.empty()) continue;
        if (!is_total_row(line.name)) {
            const auto* unit = unit_of(rows[r], children);
            if (!unit)
                line.problem = "sheet-unknown-unit";
            else if (!seen.insert(unit->id.value).second)
                line.problem = "sheet-unit-twice";
            else
                line.unit = unit->id;
            if (unit && unit->name != line.name && !is_short_for(line.name, *unit))
                line.now_named = unit->name;
        }
        sheet.lines.push_back(std::move(line));
    }
    if (sheet.lines.empty()) return Error::invalid("file-empty");
    add_up(sheet);
    return sheet;
}

}  // namespace xingtan::quota
