#include "platform/sheet/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace xingtan::sheet {
namespace {

constexpr double kFifteenDigits = 1e15;  // from here a spreadsheet has lost digits
constexpr double kLongestFixed = 1e21;
constexpr double kSmallestFixed = 1e-9;
constexpr int kSecondsOfDay = 86'400;
constexpr int kDays1900 = -25'569;  // serial 0 in days of 1970, for serials after the false 29 February 1900
constexpr int kDays1904 = -24'107;
constexpr double kLastSerial = 2'958'465;  // 9999-12-31

std::string_view trimmed(std::string_view raw) {
    const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!raw.empty() && blank(raw.front())) raw.remove_prefix(1);
    while (!raw.empty() && blank(raw.back())) raw.remove_suffix(1);
    return raw;
}

std::optional<double> parsed(std::string_view raw) {
    if (raw.starts_with('+')) raw.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    if (error != std::errc{} || end != raw.data() + raw.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

// The fixed form prints the exact binary value past 2^53; the shortest digits and zeros are what was stored.
std::string with_zeros(std::string_view scientific) {
    const auto mark = scientific.find('e');
    std::string digits(scientific.substr(0, mark));
    std::erase(digits, '.');
    int power = 0;
    std::from_chars(scientific.data() + mark + 2, scientific.data() + scientific.size(), power);
    const std::size_t sign = digits.starts_with('-') ? 1 : 0;
    digits.resize(std::max(digits.size(), static_cast<std::size_t>(power) + 1 + sign), '0');
    return digits;
}

std::string shortest(double value) {
    std::array<char, 64> buffer;
    char* const end = buffer.data() + buffer.size();
    const double size = std::abs(value);
    if (size >= kFifteenDigits && size < kLongestFixed)
        return with_zeros(
            {buffer.data(), std::to_chars(buffer.data(), end, value, std::chars_format::scientific).ptr});
    const bool fixed = size == 0 || (size >= kSmallestFixed && size < kLongestFixed);
    const auto made = fixed ? std::to_chars(buffer.data(), end, value, std::chars_format::fixed)
                            : std::to_chars(buffer.data(), end, value);
    return {buffer.data(), made.ptr};
}

void put_plain(Cell& cell, std::string_view raw, double value) {
    const std::string_view digits = raw.starts_with('-') ? raw.substr(1) : raw;
    const bool whole_digits = all_digits(digits) && (digits.size() == 1 || digits.front() != '0');
    cell.kind = CellKind::Number;
    cell.text = whole_digits ? std::string(raw) : shortest(value);
    cell.damaged = std::abs(value) >= kFifteenDigits;
}

std::optional<int> day_of_serial(int serial, Epoch epoch) {
    if (epoch == Epoch::From1904) return kDays1904 + serial;
    if (serial == 0 || serial == 60) return std::nullopt;  // "1900-01-00" and "1900-02-29"
    return kDays1900 + serial + (serial < 60 ? 1 : 0);
}

std::string clock_text(int seconds) {
    std::array<char, 16> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60,
                  seconds % 60);
    return buffer.data();
}

bool put_day(Cell& cell, double serial, Epoch epoch) {
    if (serial < 0 || serial >= kLastSerial + 1) return false;
    const auto seconds = std::llround(serial * kSecondsOfDay);
    const int whole = static_cast<int>(seconds / kSecondsOfDay);
    const int clock = static_cast<int>(seconds % kSecondsOfDay);
    if (whole == 0 && epoch == Epoch::From1900 && clock != 0) {
        cell.kind = CellKind::Text;
        cell.text = clock_text(clock);
        return true;
    }
    const auto day = day_of_serial(whole, epoch);
    if (!day) return false;
    cell.kind = CellKind::Date;
    cell.date = Date{*day};
    cell.text = to_iso(cell.date);
    if (clock != 0) cell.text += " " + clock_text(clock);
    return true;
}

void pad_with_zeros(std::string& text, std::size_t digits) {
    if (all_digits(text) && text.size() < digits) text.insert(0, digits - text.size(), '0');
}

// The first section of a format without what it only prints: quoted text, escapes, fillers, [Red], [$-804].
std::string format_letters(std::string_view code) {
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const auto close = code.find(c == '"' ? '"' : ']', i + 1);
            if (close == std::string_view::npos) break;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            letters += c;
        }
    }
    return letters;
}

// [h]:mm and its kind count hours past a day; they are lengths, not days.
bool counts_elapsed(std::string_view code) {
    for (std::string_view mark : {"[h", "[H", "[m", "[M", "[s", "[S"}) {
        const auto at = code.find(mark);
        if (at == std::string_view::npos) continue;
        const auto close = code.find(']', at);
        const auto inside = code.substr(at + 1, close == std::string_view::npos ? 0 : close - at - 1);
        if (!inside.empty() &&
            std::all_of(inside.begin(), inside.end(), [&](char c) { return c == inside.front(); }))
            return true;
    }
    return false;
}

}  // namespace

NumberLook look_of_format(std::string_view code) {
    if (code.starts_with("General") || code.starts_with("G/") || counts_elapsed(code)) return {};
    const std::string letters = format_letters(code);
    if (letters.size() > 1 && letters.size() < 32 && letters.find_first_not_of('0') == std::string::npos)
        return {NumberLook::Kind::ZeroPadded, static_cast<std::uint8_t>(letters.size())};
    if (letters.find_first_of("ymdhsYMDHS") != std::string::npos) return {NumberLook::Kind::Date, 0};
    return {};
}

NumberLook look_of_builtin(int id) {
    const bool date =
        (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
    return date ? NumberLook{NumberLook::Kind::Date, 0} : NumberLook{};
}

void put_number(Cell& cell, std::string_view raw, NumberLook look, Epoch epoch) {
    raw = trimmed(raw);
    const auto value = parsed(raw);
    if (!value) {
        cell.kind = is_blank(raw) ? CellKind::Empty : CellKind::Text;
        cell.text = std::string(raw);
        return;
    }
    if (look.kind == NumberLook::Kind::Date && put_day(cell, *value, epoch)) return;
    put_plain(cell, raw, *value);
    if (look.kind == NumberLook::Kind::ZeroPadded) pad_with_zeros(cell.text, look.digits);
}

void put_iso_date(Cell& cell, std::string_view raw) {
    raw = trimmed(raw);
    const auto day = date_from_iso(raw.substr(0, 10));
    cell.kind = day ? CellKind::Date : CellKind::Text;
    cell.text = std::string(raw);
    if (!day) return;
    cell.date = *day;
    cell.text = to_iso(*day);
    const auto clock = raw.size() >= 19 ? raw.substr(11, 8) : std::string_view{};
    if (!clock.empty() && clock != "00:00:00") cell.text += " " + std::string(clock);
}

bool is_shortened_number(std::string_view text) {
    const auto mark = text.find_first_of("Ee");
    if (mark == std::string_view::npos || mark == 0 || text.size() > 32) return false;
    std::string_view power = text.substr(mark + 1);
    if (!power.starts_with('+')) return false;
    power.remove_prefix(1);
    const std::string_view head = text.substr(0, mark);
    const bool mantissa =
        head.find_first_not_of("0123456789.") == std::string_view::npos && head.front() != '.';
    return mantissa && all_digits(power) && power.size() == 2 && power >= "15";
}

}  // namespace xingtan::sheet
