#pragma once
// Two kinds of instant, never mixed: DomainTime decides deadlines and business dates (a demo runs its own),
// WallTime decides sessions, codes, signatures and audit. Both are milliseconds since 1970 UTC.
// Calendar questions are answered in Asia/Shanghai, which has been UTC+8 without summer time since 1991.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xingtan {

struct DomainTime {
    std::int64_t ms = 0;
    constexpr auto operator<=>(const DomainTime&) const = default;
};

struct WallTime {
    std::int64_t ms = 0;
    constexpr auto operator<=>(const WallTime&) const = default;
};

// A calendar day, counted from 1970-01-01.
struct Date {
    std::int32_t days = 0;
    constexpr auto operator<=>(const Date&) const = default;
};

std::string to_iso(Date date);                        // 2016-03-10
std::optional<Date> date_from_iso(std::string_view);  // also 2016/3/10 and 2016.3.10, as sheets write them
std::string to_iso(DomainTime time);                  // 2016-03-10T00:00:00+08:00
std::string to_iso(WallTime time);
std::optional<std::int64_t> instant_from_iso(std::string_view);

int year_of(Date date);
Date day_of(DomainTime time);
DomainTime start_of(Date date);  // 00:00 in Beijing
DomainTime end_of(Date date);    // "by 31 March" closes at 1 April 00:00
WallTime wall_now();

// What the rest of the program asks for the time. The demo and the flow tests run one of their own.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual DomainTime domain_now() const;
    virtual WallTime now() const;
};

}  // namespace xingtan
