#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::classes {
std::span<const http::Route> routes();
std::span<const http::Route> timetable_routes();  // staff, rooms, meetings, paper, calendars
}  // namespace xingtan::classes
