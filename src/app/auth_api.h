#pragma once
// The routes of platform/auth: signing in and out, accounts, grants, platform tokens. They stand here because
// auth lies below http and knows nothing of it.
#include <span>

#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> auth_routes();

}  // namespace xingtan::app
