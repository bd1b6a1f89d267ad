// Changes of days into points of a line.
#include <algorithm>
#include <chrono>

#include "domain/report/details.h"

namespace xingtan::report {
namespace {

constexpr std::size_t kMonthsMost = 36;

void add(TrendPoint& to, const DayChange& change) {
    to.full_time += change.full_time;
    to.trained += change.trained;
    to.events.nominated += change.nominated;
    to.events.confirmed += change.confirmed;
    to.events.checked_in += change.checked_in;
    to.events.passed += change.passed;
    to.events.failed += change.failed;
    to.events.certified += change.certified;
}

// Days are counted from 1970-01-01.
Date month_end(Date day) {
    namespace c = std::chrono;
    const c::year_month_day ymd{c::sys_days{c::days{day.days}}};
    const c::sys_days last{c::year_month_day_last{ymd.year(), c::month_day_last{ymd.month()}}};
    return Date{static_cast<decltype(Date::days)>(last.time_since_epoch().count())};
}

}  // namespace

std::vector<TrendPoint> by_month(std::vector<DayChange> changes, Date until) {
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    std::vector<TrendPoint> points;
    TrendPoint running;
    for (const auto& change : changes) {
        const auto end = std::min(month_end(change.day), until);
        while (!points.empty() && points.back().day < end) {
            const auto next = std::min(month_end(Date{points.back().day.days + 1}), until);
            running.day = next;
            points.push_back(running);
        }
        add(running, change);
        running.day = end;
        if (points.empty())
            points.push_back(running);
        else
            points.back() = running;
    }
    while (!points.empty() && points.back().day < until) {
        running.day = std::min(month_end(Date{points.back().day.days + 1}), until);
        points.push_back(running);
    }
    if (points.size() > kMonthsMost) points.erase(points.begin(), points.end() - kMonthsMost);
    return points;
}

}  // namespace xingtan::report
