#pragma once
// The routes of activation slips.
#include <span>

#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> slips_routes();

}  // namespace xingtan::app
