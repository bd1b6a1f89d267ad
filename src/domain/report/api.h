#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::report {
std::span<const http::Route> routes();
}
