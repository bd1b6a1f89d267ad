#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::hours {
std::span<const http::Route> routes();
std::span<const http::Route> record_routes();  // hours over all providers, requirements, credits
std::span<const http::Route> hand_routes();    // results by hand, absences, caps
std::span<const http::Route> claim_routes();   // training done elsewhere
}  // namespace xingtan::hours
