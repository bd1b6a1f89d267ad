#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::quota {
std::span<const http::Route> routes();
std::span<const http::Route> round_routes();
}  // namespace xingtan::quota
