#pragma once
// Which of the two languages a request is answered in: ?lang=, else the cookie `lang`, else Accept-Language,
// else Chinese.
#include <string_view>

namespace xingtan::http {

constexpr std::string_view kChinese = "zh-CN";
constexpr std::string_view kEnglish = "en";

std::string_view negotiate_language(std::string_view asked, std::string_view cookie,
                                    std::string_view accept_language);

}  // namespace xingtan::http
