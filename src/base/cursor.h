#pragma once
// An opaque place in a list: the sort values of the last row of a page. It is no secret and proves nothing; a
// list reads it as "go on after these values" inside the caller's own scope.
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xingtan {

std::string make_cursor(std::initializer_list<std::string_view> values);
// The values, exactly `count` of them; Kind::Invalid "page-cursor-unknown" when it was made by no list of
// this shape.
Result<std::vector<std::string>> read_cursor(std::string_view cursor, std::size_t count);

}  // namespace xingtan
