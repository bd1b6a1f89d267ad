#include "platform/http/language.h"

#include <charconv>

namespace xingtan::http {
namespace {

// "zh", "zh-Hans-CN" and "ZH" are Chinese, "en-GB" is English; anything else is neither.
std::string_view spoken(std::string_view tag) {
    const auto is = [&](char a, char b) {
        return tag.size() >= 2 && (tag[0] | 0x20) == a && (tag[1] | 0x20) == b &&
               (tag.size() == 2 || tag[2] == '-');
    };
    if (is('z', 'h')) return kChinese;
    if (is('e', 'n')) return kEnglish;
    return {};
}

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// The weight behind ";q=", in thousandths; a range without one, or with nonsense, weighs 1000.
int weight(std::string_view range) {
    const auto at = range.find("q=");
    if (at == std::string_view::npos) return 1000;
    double value = 1;
    std::from_chars(range.data() + at + 2, range.data() + range.size(), value);
    return value >= 0 && value <= 1 ? static_cast<int>(value * 1000) : 1000;
}

std::string_view best_of(std::string_view accept_language) {
    std::string_view best;
    int best_weight = 0;
    while (!accept_language.empty()) {
        const auto end = accept_language.find(',');
        const auto range = accept_language.substr(0, end);
        accept_language =
            end == std::string_view::npos ? std::string_view{} : accept_language.substr(end + 1);
        const auto language = spoken(without_spaces(range.substr(0, range.find(';'))));
        if (language.empty() || weight(range) <= best_weight) continue;
        best = language;
        best_weight = weight(range);
    }
    return best;
}

}  // namespace

std::string_view negotiate_language(std::string_view asked, std::string_view cookie,
                                    std::string_view accept_language) {
    for (auto choice : {spoken(asked), spoken(cookie), best_of(accept_language)})
        if (!choice.empty()) return choice;
    return kChinese;
}

}  // namespace xingtan::http
