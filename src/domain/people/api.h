#pragma once
// Routes of people, and of staged imports of every kind: platform/jobs lies below http and knows nothing of
// routes.
#include <span>

#include "platform/http/route.h"

namespace xingtan::people {
std::span<const http::Route> routes();
std::span<const http::Route> identity_routes();
std::span<const http::Route> transfer_routes();
}  // namespace xingtan::people
