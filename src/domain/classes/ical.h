#pragma once
// iCalendar (RFC 5545): what other calendars subscribe to. Pure text: lines end with CR LF and are folded at
// 75 octets, never inside a character.
#include <string>
#include <vector>

#include "domain/classes/service_timetable.h"

namespace xingtan::classes {

struct Calendar {
    std::string name;
    std::string host;      // behind the @ of each UID
    DomainTime written;    // DTSTAMP
    std::string language;  // zh-CN or en
    std::vector<Session> sessions;
};
std::string ical_text(const Calendar& calendar);

// One content line, folded, with its end.
std::string folded(std::string_view line);
// A TEXT value: backslash, semicolon, comma and line ends escaped, other controls left out.
std::string escaped(std::string_view text);

std::string_view kind_word(SessionKind kind, std::string_view language);

}  // namespace xingtan::classes
