#include "platform/sheet/layout.h"

namespace xingtan::sheet {
namespace {

std::string decimal(std::int64_t value, int places) {
    std::string digits = std::to_string(value < 0 ? -value : value);
    const auto wanted = static_cast<std::size_t>(places) + 1;
    if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    return (value < 0 ? "-" : "") + digits;
}

std::string number_text(std::int64_t value, ColumnKind kind) {
    if (kind == ColumnKind::Hours) return decimal(value, 1);
    if (kind == ColumnKind::Percent) return decimal(value, 2) + "%";
    return std::to_string(value);
}

}  // namespace

std::string shown(const Value& value, ColumnKind kind) {
    if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
    if (const auto* number = std::get_if<std::int64_t>(&value)) return number_text(*number, kind);
    if (const auto* day = std::get_if<Date>(&value)) return to_iso(*day);
    return {};
}

}  // namespace xingtan::sheet
