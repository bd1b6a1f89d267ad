#pragma once
// The routes of one's own notices.
#include <span>

#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> notices_routes();

}  // namespace xingtan::app
