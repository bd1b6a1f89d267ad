#include "platform/sheet/cell.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "platform/text/name.h"

namespace xingtan::sheet {
namespace {

constexpr double kExactWhole = 9007199254740992.0;  // 2^53
constexpr double kNoise = 1e-9;

std::optional<double> number_in(const Cell& cell) {
    if (cell.kind != CellKind::Number && cell.kind != CellKind::Text) return std::nullopt;
    const std::string text = text::half_width(text::trimmed(cell.text));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole_text = error == std::errc{} && end == text.data() + text.size();
    if (!whole_text || !std::isfinite(value) || std::abs(value) > kExactWhole) return std::nullopt;
    return value;
}

std::optional<std::int64_t> rounded(double value) {
    const double nearest = std::round(value);
    if (std::abs(value - nearest) > kNoise * std::max(1.0, std::abs(value))) return std::nullopt;
    return static_cast<std::int64_t>(nearest);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

const Cell& SheetRow::at(int column) const {
    static const Cell none;
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < cells.size() ? cells[index] : none;
}

std::optional<Date> as_date(const Cell& cell) {
    if (cell.kind == CellKind::Date) return cell.date;
    if (cell.kind != CellKind::Text && cell.kind != CellKind::Number) return std::nullopt;
    std::string text = text::half_width(text::trimmed(cell.text));
    replace_all(text, "年", "-");
    replace_all(text, "月", "-");
    replace_all(text, "日", "");
    if (text.size() == 8 && all_digits(text))
        text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    return date_from_iso(text);
}

std::optional<std::int64_t> as_whole(const Cell& cell) {
    const auto value = number_in(cell);
    return value ? rounded(*value) : std::nullopt;
}

std::optional<std::int64_t> as_tenths(const Cell& cell) {
    const auto value = number_in(cell);
    return value ? rounded(*value * 10) : std::nullopt;
}

std::string column_name(int column) {
    std::string name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    return name;
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) <= 0x20)
            text.remove_prefix(1);
        else if (text.starts_with("\u00A0"))
            text.remove_prefix(2);
        else if (text.starts_with("\u3000") || text.starts_with("\u200B") || text.starts_with("\uFEFF"))
            text.remove_prefix(3);
        else
            return false;
    }
    return true;
}

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace xingtan::sheet
