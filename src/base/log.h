#pragma once
// One JSON line per event on standard error. A log line is for operators; it never carries a name, a
// number of a document or a phone.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace xingtan::log {

using Pairs = std::initializer_list<std::pair<std::string_view, std::string>>;

enum class Level { Debug, Info, Warn, Error, Off };
void set_level(Level level);
void info(std::string_view event, Pairs pairs = {});
void warn(std::string_view event, Pairs pairs = {});
void error(std::string_view event, Pairs pairs = {});

}  // namespace xingtan::log
