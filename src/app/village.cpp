#include "app/village.h"

#include <cstdio>

#include "domain/people/service.h"

namespace xingtan::app {
namespace {

constexpr const char* kSurnames[] = {"杏", "坛", "泮", "黉", "庠", "墨", "砚", "塾"};
constexpr const char* kGiven[] = {
    "一", "山", "知", "行", "明", "远", "书", "林", "雨", "晴", "春", "禾", "思", "齐", "若", "水", "文",
    "心", "子", "衿", "清", "扬", "乐", "群", "敬", "业", "博", "习", "亲", "师", "论", "学", "取", "友",
    "温", "故", "新", "问", "笃", "志", "切", "近", "求", "真", "守", "正", "怀", "瑾", "握", "瑜"};
constexpr const char* kRare[] = {"𠮷", "䶮", "㛃"};
constexpr const char* kSubjects[] = {"语文", "数学", "英语", "物理",       "化学",    "历史",
                                     "地理", "音乐", "美术", "体育与健康", "信息技术"};
// Days from 1957 to 1995 cover a teaching staff's ages in 2017.
constexpr int kFirstBirth = -4748, kBirthSpan = 13'800;

template <class T, std::size_t N>
constexpr std::uint32_t count_of(T (&)[N]) {
    return N;
}

}  // namespace

// xorshift64*: small, fast and the same everywhere.
std::uint32_t Village::draw(std::uint32_t below) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::uint32_t>((state_ * 2685821657736338717ULL) >> 33) % below;
}

std::string Village::name(people::Sex sex) {
    if (draw(400) == 0)
        return std::string(sex == people::Sex::Female ? "古丽杏" : "阿坛木") + "·" +
               kGiven[draw(count_of(kGiven))] + "力" + kGiven[draw(count_of(kGiven))];
    std::string out = kSurnames[draw(count_of(kSurnames))];
    out += kGiven[draw(count_of(kGiven))];
    out += draw(500) == 0 ? kRare[draw(count_of(kRare))] : kGiven[draw(count_of(kGiven))];
    return out;
}

std::string Village::document_number(people::Sex sex) {
    const auto born = to_iso(Date{kFirstBirth + static_cast<int>(draw(kBirthSpan))});
    // The area's four free digits and the order number together count the people: no number comes twice.
    const auto serial = serial_++;
    const auto order = serial % 500 * 2 + (sex == people::Sex::Male ? 1 : 0);
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, "39%04u%.4s%.2s%.2s%03u", serial / 500 % 10'000, born.c_str(),
                  born.c_str() + 5, born.c_str() + 8, order);
    return buffer + std::string(1, people::check_character(buffer));
}

people::RosterRow Village::next(people::Stage stage) {
    people::RosterRow row;
    row.sex = draw(100) < 68 ? people::Sex::Female : people::Sex::Male;
    row.name = name(row.sex);
    char mobile[16];
    std::snprintf(mobile, sizeof mobile, "154%08u", serial_);
    row.mobile = mobile;
    row.document_number = document_number(row.sex);
    row.stage = stage;
    row.subject = kSubjects[draw(count_of(kSubjects))];
    row.post = draw(12) == 0 ? people::Post::Leader : people::Post::Teacher;
    return row;
}

}  // namespace xingtan::app
