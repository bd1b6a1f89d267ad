#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::crosstable {
std::span<const http::Route> routes();
}  // namespace xingtan::crosstable
