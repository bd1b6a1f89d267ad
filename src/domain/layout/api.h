#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::layout {
std::span<const http::Route> routes();
}  // namespace xingtan::layout
