#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::project {
std::span<const http::Route> routes();
}
