#pragma once
// The route of the audit page.
#include <span>

#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> audit_routes();

}  // namespace xingtan::app
