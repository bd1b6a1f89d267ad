#pragma once
// How notices shorten the names of provinces and cities: 河北省 is 河北, 广西壮族自治区 is 广西,
// 阿坝藏族羌族自治州 is 阿坝. Counties keep their suffix on paper, and so do names that would be left with a
// single character.
#include <string>
#include <string_view>

namespace xingtan::text {

// `name` itself when nothing is to be left out.
std::string short_division_name(std::string_view name);

}  // namespace xingtan::text
