#pragma once
// The routes of the server itself: is it alive, what does it offer, and the reply every benchmark is measured
// against.
#include <span>

#include "platform/http/route.h"

namespace xingtan::http {

std::span<const Route> system_routes();

}  // namespace xingtan::http
