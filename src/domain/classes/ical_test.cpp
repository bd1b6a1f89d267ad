#include "domain/classes/ical.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace xingtan::classes {
namespace {

DomainTime at(std::string_view iso) { return DomainTime{instant_from_iso(iso).value()}; }

// The calendar that web/src/domain/classes/timetable.spec.ts reads with a parser that is not ours.
Calendar sample() {
    Calendar made{"海州区第1期班", "peixun.example.cn", at("2016-03-01T08:00:00+08:00"), "zh-CN", {}};
    Session lecture;
    lecture.id = ClassSessionId{4'321};
    lecture.class_name = "海州区第1期班";
    lecture.topic =
        "信息技术与学科教学深度融合：从一节公开课的设计、实施、观察到反思的全过程研讨，附点评; 第一讲";
    lecture.starts_at = at("2016-03-15T08:30:00+08:00");
    lecture.ends_at = at("2016-03-15T11:00:00+08:00");
    lecture.place = "海州区大校 一号报告厅, 二楼";
    lecture.teacher = "王老师";
    lecture.tenths = 25;
    lecture.version = 2;
    made.sessions.push_back(lecture);
    Session online = lecture;
    online.id = ClassSessionId{4'322};
    online.kind = SessionKind::Online;
    online.topic = "答疑\\互动";
    online.starts_at = at("2016-03-20T00:30:00+08:00");
    online.ends_at = at("2016-03-20T01:00:00+08:00");
    online.place = "";
    online.link = "https://live.example.cn/room?id=1&from=ical";
    online.cancelled = true;
    made.sessions.push_back(online);
    return made;
}

TEST(Ical, LinesAreFoldedAtSeventyFiveOctetsBetweenCharacters) {
    EXPECT_EQ(folded("SHORT"), "SHORT\r\n");
    EXPECT_EQ(folded(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
    EXPECT_EQ(folded(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
    std::string han;
    for (int i = 0; i < 60; ++i) han += "班";
    std::istringstream lines(folded("SUMMARY:" + han));
    std::string line, joined;
    while (std::getline(lines, line)) {
        ASSERT_EQ(line.back(), '\r');
        line.pop_back();
        EXPECT_LE(line.size(), 75u);
        joined += joined.empty() ? line : line.substr(1);
        EXPECT_NE(static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0, 0x80)
            << "inside a character";
    }
    EXPECT_EQ(joined, "SUMMARY:" + han);
}

TEST(Ical, TextIsEscaped) {
    EXPECT_EQ(escaped("一,二;三\\四\n五"), "一\\,二\\;三\\\\四\\n五");
    EXPECT_EQ(escaped("a\x01\tb\r"), "ab");
}

TEST(Ical, IsTheFileAnotherParserReads) {
    const std::string path = std::string(XT_SOURCE_DIR) + "/web/src/domain/classes/timetable.ics";
    std::ifstream in(path, std::ios::binary);
    std::ostringstream file;
    file << in.rdbuf();
    EXPECT_EQ(ical_text(sample()), file.str());
}

TEST(Ical, SaysTheSameInEnglish) {
    auto calendar = sample();
    calendar.language = "en";
    const auto text = ical_text(calendar);
    EXPECT_NE(text.find("CATEGORIES:Lecture\r\n"), std::string::npos);
    EXPECT_NE(text.find("2.5 hours"), std::string::npos);
}

}  // namespace
}  // namespace xingtan::classes
