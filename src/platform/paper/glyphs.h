#pragma once
// Whether the installed fonts can print a text. Asked before anything is printed: a name must never come out
// with a box in it.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xingtan::paper {

// The characters no installed font has, each once, in the order they stand in.
std::vector<std::string> missing_glyphs(std::string_view text);
// Kind::Invalid "glyphs-missing" with all of them in the parameter "characters".
Result<> check_glyphs(std::string_view text);

}  // namespace xingtan::paper
