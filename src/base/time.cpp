#include "base/time.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace xingtan {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kBeijingOffsetMs = 8 * 3'600'000;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

struct Civil {
    int year;
    unsigned month, day;
};

Civil civil_of(Date date) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
    return {int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day())};
}

// Writes a number of so many digits over zeros. A reply has a dozen instants, so printf is too slow for them.
void put(std::string& text, std::size_t at, std::size_t digits, int value) {
    for (auto i = at + digits; i > at && value > 0; value /= 10)
        text[--i] = static_cast<char>('0' + value % 10);
}

std::string iso_of(std::int64_t ms) {
    const auto local = ms + kBeijingOffsetMs;
    const Date day{static_cast<std::int32_t>(floor_div(local, kDayMs))};
    const auto seconds = (local - day.days * kDayMs) / 1000;
    std::string text = to_iso(day) + "T00:00:00+08:00";
    put(text, 11, 2, static_cast<int>(seconds / 3600));
    put(text, 14, 2, static_cast<int>(seconds / 60 % 60));
    put(text, 17, 2, static_cast<int>(seconds % 60));
    return text;
}

// Reads digits from the front of `text`; negative when there are none.
int take_number(std::string_view& text, std::size_t most_digits) {
    int value = -1;
    const auto end = text.data() + std::min(text.size(), most_digits);
    const auto [at, failure] = std::from_chars(text.data(), end, value);
    if (failure != std::errc() || value < 0) return -1;
    text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return value;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text[0]) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> take_date(std::string_view& text) {
    const int year = take_number(text, 4);
    if (year < 1800 || !take(text, "-/.")) return std::nullopt;
    const int month = take_number(text, 2);
    if (month < 1 || !take(text, "-/.")) return std::nullopt;
    const int day = take_number(text, 2);
    if (day < 1) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                          std::chrono::day{unsigned(day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

}  // namespace

std::string to_iso(Date date) {
    const auto civil = civil_of(date);
    std::string text = "0000-00-00";
    put(text, 0, 4, civil.year);
    put(text, 5, 2, static_cast<int>(civil.month));
    put(text, 8, 2, static_cast<int>(civil.day));
    return text;
}

std::optional<Date> date_from_iso(std::string_view text) {
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

std::string to_iso(DomainTime time) { return iso_of(time.ms); }
std::string to_iso(WallTime time) { return iso_of(time.ms); }

std::optional<std::int64_t> instant_from_iso(std::string_view text) {
    const auto date = take_date(text);
    if (!date || !take(text, "T ")) return std::nullopt;
    const int hour = take_number(text, 2);
    if (hour < 0 || hour > 23 || !take(text, ":")) return std::nullopt;
    const int minute = take_number(text, 2);
    if (minute < 0 || minute > 59) return std::nullopt;
    int second = 0;
    if (take(text, ":")) second = take_number(text, 2);
    if (second < 0 || second > 59) return std::nullopt;
    std::int64_t offset = kBeijingOffsetMs;
    if (text == "Z")
        offset = 0;
    else if (!text.empty() && text != "+08:00")
        return std::nullopt;
    return date->days * kDayMs + (hour * 3600 + minute * 60 + second) * 1000LL - offset;
}

int year_of(Date date) { return civil_of(date).year; }

Date day_of(DomainTime time) {
    return Date{static_cast<std::int32_t>(floor_div(time.ms + kBeijingOffsetMs, kDayMs))};
}

DomainTime start_of(Date date) { return DomainTime{date.days * kDayMs - kBeijingOffsetMs}; }
DomainTime end_of(Date date) { return start_of(Date{date.days + 1}); }

WallTime wall_now() {
    using namespace std::chrono;
    return WallTime{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

DomainTime Clock::domain_now() const { return DomainTime{wall_now().ms}; }
WallTime Clock::now() const { return wall_now(); }

}  // namespace xingtan
