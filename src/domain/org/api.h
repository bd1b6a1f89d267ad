#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::org {
std::span<const http::Route> routes();
}
