#pragma once
// The routes of one's own exports.
#include <span>

#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> exports_routes();

}  // namespace xingtan::app
