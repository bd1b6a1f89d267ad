#pragma once
// The codes a unit may bear, by their structure alone.
#include <string_view>

#include "domain/org/model.h"

namespace xingtan::org {

// Six digits: 320000 is a province, 320700 a city, 320703 a county (GB/T 2260).
bool division_code_fits(AuthorityLevel level, std::string_view code);
// Ten digits: kind of school 2, province 2, serial 6; no check digit.
bool school_code_fits(std::string_view code);
// 统一社会信用代码 (GB 32100): 17 characters and their check character, weights 3^(i-1) mod 31.
bool credit_code_fits(std::string_view code);

}  // namespace xingtan::org
