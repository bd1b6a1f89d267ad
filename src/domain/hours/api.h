#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::hours {
std::span<const http::Route> routes();
}
