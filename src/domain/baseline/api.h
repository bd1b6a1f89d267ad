#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::baseline {
std::span<const http::Route> routes();
}
