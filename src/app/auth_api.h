#pragma once
// The routes of platform/auth: signing in and out, accounts, grants, platform tokens. They stand here because
// auth lies below http and knows nothing of it.
#include <span>

#include "platform/auth/session.h"
#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> auth_routes();
// The reply to whoever has just come in: the session's cookie, and who it is.
Result<http::Reply> welcome(Context& ctx, const http::Request& request, const auth::StartedSession& session,
                            int status = 201);

}  // namespace xingtan::app
