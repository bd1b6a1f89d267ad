#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::certificate {
std::span<const http::Route> routes();
}
