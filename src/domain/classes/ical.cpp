#include "domain/classes/ical.h"

#include <cstdio>

namespace xingtan::classes {
namespace {

constexpr std::size_t kLineOctets = 75;
// Beijing has kept UTC+8 all year since 1991.
constexpr const char* kHead[] = {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Xingtan//Timetable//ZH",
                                 "CALSCALE:GREGORIAN", "METHOD:PUBLISH"};
constexpr const char* kZone[] = {
    "BEGIN:VTIMEZONE",    "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0900", "TZOFFSETTO:+0800",   "TZNAME:CST",     "END:STANDARD",
    "END:VTIMEZONE"};

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// 20160310T083000 of an ISO text.
std::string compact(std::string_view iso) {
    std::string out;
    for (const char c : iso.substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out;
}
std::string local(DomainTime time) { return compact(to_iso(time)); }
// The same instant eight hours earlier on the clock.
std::string utc(DomainTime time) { return compact(to_iso(DomainTime{time.ms - 8 * 3'600'000})) + "Z"; }

std::string described(const Session& s, std::string_view language) {
    const bool english = language == "en";
    std::string text(kind_word(s.kind, language));
    if (!s.teacher.empty()) text += (english ? "\nTeacher: " : "\n授课教师：") + s.teacher;
    if (s.tenths > 0) {
        auto hours = std::to_string(s.tenths / 10);
        if (s.tenths % 10 != 0) hours += "." + std::to_string(s.tenths % 10);
        text += english ? "\n" + hours + " hours" : "\n" + hours + " 学时";
    }
    if (!s.link.empty()) text += "\n" + s.link;
    return text;
}

void event(std::string& out, const Calendar& calendar, const Session& s) {
    const auto line = [&](const std::string& text) { out += folded(text); };
    line("BEGIN:VEVENT");
    line("UID:" + to_wire(s.id) + "@" + calendar.host);
    line("DTSTAMP:" + utc(calendar.written));
    line("DTSTART;TZID=Asia/Shanghai:" + local(s.starts_at));
    line("DTEND;TZID=Asia/Shanghai:" + local(s.ends_at));
    line("SEQUENCE:" + std::to_string(s.version - 1));
    line(s.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    line("SUMMARY:" + escaped(s.topic + " · " + s.class_name));
    if (!s.place.empty()) line("LOCATION:" + escaped(s.place));
    line("DESCRIPTION:" + escaped(described(s, calendar.language)));
    line("CATEGORIES:" + escaped(kind_word(s.kind, calendar.language)));
    line("END:VEVENT");
}

}  // namespace

std::string_view kind_word(SessionKind kind, std::string_view language) {
    const bool english = language == "en";
    switch (kind) {
        case SessionKind::Lecture: return english ? "Lecture" : "讲座";
        case SessionKind::Workshop: return english ? "Workshop" : "工作坊";
        case SessionKind::LessonVisit: return english ? "Lesson visit" : "听课观摩";
        case SessionKind::Online: return english ? "Online" : "在线学习";
    }
    return {};
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

std::string folded(std::string_view line) {
    std::string out;
    std::size_t room = kLineOctets;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 0 && continues(line[cut])) --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kLineOctets - 1;  // the blank that continues a line is one of its octets
    }
    return out.append(line).append("\r\n");
}

std::string ical_text(const Calendar& calendar) {
    std::string out;
    for (const char* line : kHead) out += folded(line);
    out += folded("X-WR-CALNAME:" + escaped(calendar.name));
    out += folded("X-WR-TIMEZONE:Asia/Shanghai");
    out += folded("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for (const char* line : kZone) out += folded(line);
    for (const auto& session : calendar.sessions) event(out, calendar, session);
    out += folded("END:VCALENDAR");
    return out;
}

}  // namespace xingtan::classes
