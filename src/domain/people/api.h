#pragma once
// Routes of people, and of staged imports of every kind: platform/jobs lies below http and knows nothing of
// routes.
#include <span>

#include "platform/http/route.h"

namespace xingtan::people {
std::span<const http::Route> routes();
std::span<const http::Route> identity_routes();  // api_identity.cpp
std::span<const http::Route> teaching_routes();  // api_teaching.cpp
std::span<const http::Route> column_routes();    // api_columns.cpp
std::span<const http::Route> import_routes();    // api_imports.cpp
std::span<const http::Route> transfer_routes();  // api_transfer.cpp
std::span<const http::Route> merge_routes();     // api_merge.cpp
}  // namespace xingtan::people
