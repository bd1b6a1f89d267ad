#include "platform/text/division_name.h"

#include <array>

namespace xingtan::text {
namespace {

constexpr std::size_t kHanBytes = 3;
constexpr std::size_t kLeast = 2 * kHanBytes;  // a name of one character is none

constexpr std::array<std::string_view, 7> kSuffixes = {"特别行政区", "自治区", "自治州", "地区",
                                                       "省",         "市",     "盟"};
// Those that autonomous regions and prefectures bear in their names.
constexpr std::array<std::string_view, 20> kPeoples = {
    "维吾尔", "哈萨克", "柯尔克孜", "蒙古族", "蒙古", "朝鲜族", "土家族", "布依族", "哈尼族", "景颇族",
    "傈僳族", "壮族",   "回族",     "藏族",   "羌族", "彝族",   "苗族",   "侗族",   "傣族",   "白族"};

template <std::size_t N>
bool take_one(std::string_view& name, const std::array<std::string_view, N>& endings) {
    for (const auto ending : endings) {
        if (!name.ends_with(ending) || name.size() < ending.size() + kLeast) continue;
        name.remove_suffix(ending.size());
        return true;
    }
    return false;
}

}  // namespace

std::string short_division_name(std::string_view name) {
    const bool autonomous = name.ends_with("自治区") || name.ends_with("自治州");
    take_one(name, kSuffixes);
    while (autonomous && take_one(name, kPeoples)) {
    }
    return std::string(name);
}

}  // namespace xingtan::text
