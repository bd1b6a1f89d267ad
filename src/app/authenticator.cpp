#include "app/authenticator.h"

#include "platform/auth/platform_token.h"

namespace xingtan::app {

Result<auth::Actor> Authenticator::actor(std::string_view session_cookie, std::string_view bearer_token) {
    const auto now = clock_.now();
    if (session_cookie.empty()) {
        const auto platform = TRY(auth::find_platform(database_, keys_, bearer_token, now));
        return platform.actor;
    }
    const auto session = TRY(auth::find_session(database_, keys_, session_cookie, now, policy_));
    if (!session.seen_lately) last_seen_.note(session, now);
    return session.actor;
}

Result<> Authenticator::allowed(const auth::Actor& actor, Can right) {
    return database_.read([&](db::Tx& tx) { return auth::Authoriser::permit(tx, actor, right); });
}

}  // namespace xingtan::app
