#include "app/auth_api.h"

#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/invitation.h"
#include "platform/auth/me.h"
#include "platform/auth/platform_token.h"
#include "platform/auth/sign_in.h"
#include "platform/http/credentials.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

struct OwnSessions {
    std::vector<auth::OwnSession> rows;
};
BOOST_DESCRIBE_STRUCT(OwnSessions, (), (rows))

struct PlatformTokens {
    std::vector<auth::PlatformToken> rows;
};
BOOST_DESCRIBE_STRUCT(PlatformTokens, (), (rows))

Result<Reply> post_session(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::SignInBody>());
    const auto session = TRY(auth::sign_in(ctx, body, request.remote));
    return welcome(ctx, request, session);
}

Result<Reply> post_redemption(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::RedemptionBody>());
    const auto session = TRY(auth::redeem_sign_in_link(ctx, body, request.remote));
    return welcome(ctx, request, session);
}

Result<Reply> post_activation(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::ActivationBody>());
    const auto session = TRY(auth::activate(ctx, body, request.remote));
    return welcome(ctx, request, session);
}

Result<Reply> put_password(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::PasswordBody>());
    const auto session = TRY(auth::change_password(ctx, body, request.remote));
    return welcome(ctx, request, session, 200);
}

Result<Reply> get_session(Context& ctx, const Request& request) {
    const auto who = TRY(auth::me(ctx, ctx.actor.account, request.language));
    return Reply::json(who);
}

Result<Reply> delete_session(Context& ctx, const Request& request) {
    TRY(auth::sign_out(ctx, request.session));
    auto reply = Reply::none();
    reply.headers.emplace_back("Set-Cookie", http::expired_session_cookie(ctx.deployment));
    reply.headers.emplace_back("Clear-Site-Data", "\"storage\"");
    return reply;
}

Result<Reply> get_sessions(Context& ctx, const Request& request) {
    OwnSessions list;
    list.rows = TRY(auth::own_sessions(ctx, request.session));
    return Reply::json(list);
}

Result<Reply> delete_sessions(Context& ctx, const Request& request) {
    TRY(auth::sign_out_elsewhere(ctx, request.session));
    return Reply::none();
}

Result<Reply> get_accounts(Context& ctx, const Request& request) {
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto accounts = TRY(auth::list_accounts(ctx, unit, page));
    return Reply::json(accounts);
}

Result<Reply> post_account(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::AppointBody>());
    const auto appointed = TRY(auth::open_and_appoint(ctx, body));
    return Reply::json(appointed, 201);
}

Result<Reply> delete_account(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    TRY(auth::close_account(ctx, id));
    return Reply::none();
}

Result<Reply> post_activation_code(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    const auto code = TRY(auth::invite(ctx, id));
    return Reply::json(code, 201);
}

Result<Reply> get_grants(Context& ctx, const Request& request) {
    auth::GrantFilter filter;
    filter.account = TRY(request.asked_id<AccountId>("account"));
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto grants = TRY(auth::list_grants(ctx, filter, page));
    return Reply::json(grants);
}

Result<Reply> post_grant(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::GrantBody>());
    const auto grant = TRY(auth::give(ctx, body));
    return Reply::json(grant, 201);
}

Result<Reply> delete_grant(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<GrantId>("grant"));
    TRY(auth::revoke(ctx, id));
    return Reply::none();
}

Result<Reply> get_platform_tokens(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    PlatformTokens list;
    list.rows = TRY(auth::list_platform_tokens(ctx, id));
    return Reply::json(list);
}

Result<Reply> post_platform_token(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::PlatformTokenBody>());
    const auto made = TRY(auth::make_platform_token(ctx, body));
    return Reply::json(made, 201);
}

Result<Reply> delete_platform_token(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<auth::PlatformTokenId>("token"));
    TRY(auth::revoke_platform_token(ctx, id));
    return Reply::none();
}

using http::shapes_of;

constexpr http::Route kRoutes[] = {
    {"POST", "/api/session", Can::Anyone, post_session, "Sign in with login name and password",
     shapes_of<auth::SignInBody, auth::Me>()},
    {"GET", "/api/session", Can::SignedIn, get_session, "Who is signed in, and what they may do",
     shapes_of<void, auth::Me>()},
    {"DELETE", "/api/session", Can::Anyone, delete_session,
     "Sign out; also answers when the session is over"},
    {"POST", "/api/sign-in-links/redemption", Can::Anyone, post_redemption,
     "Sign in by a link that works once", shapes_of<auth::RedemptionBody, auth::Me>()},
    {"POST", "/api/activations", Can::Anyone, post_activation,
     "Set login name and password by an activation code", shapes_of<auth::ActivationBody, auth::Me>()},
    {"PUT", "/api/password", Can::SignedIn, put_password, "Change one's password; every other session ends",
     shapes_of<auth::PasswordBody, auth::Me>()},
    {"GET", "/api/sessions", Can::SignedIn, get_sessions, "One's own open sessions",
     shapes_of<void, OwnSessions>()},
    {"DELETE", "/api/sessions", Can::SignedIn, delete_sessions, "End one's other sessions"},
    {"GET", "/api/accounts", Can::ManageGrants, get_accounts, "Accounts of a unit, by default one's own",
     shapes_of<void, Page<auth::Account>>(), "unit size after"},
    {"POST", "/api/accounts", Can::ManageGrants, post_account,
     "Open an account below and appoint it to a role", shapes_of<auth::AppointBody, auth::Appointed>()},
    {"DELETE", "/api/accounts/{account}", Can::ManageGrants, delete_account, "Close an account for good"},
    {"POST", "/api/accounts/{account}/activation-code", Can::ManageGrants, post_activation_code,
     "A new activation code, shown once", shapes_of<void, auth::ActivationCode>()},
    {"GET", "/api/grants", Can::ManageGrants, get_grants, "Live grants of an account or on a unit",
     shapes_of<void, Page<auth::Grant>>(), "account unit size after"},
    {"POST", "/api/grants", Can::ManageGrants, post_grant, "Give a right, no wider than one's own",
     shapes_of<auth::GrantBody, auth::Grant>()},
    {"DELETE", "/api/grants/{grant}", Can::ManageGrants, delete_grant, "Revoke a grant"},
    {"GET", "/api/accounts/{account}/platform-tokens", Can::ManageGrants, get_platform_tokens,
     "Live tokens of a platform, without the secrets", shapes_of<void, PlatformTokens>()},
    {"POST", "/api/platform-tokens", Can::ManageGrants, post_platform_token,
     "A new token for a platform, shown once", shapes_of<auth::PlatformTokenBody, auth::PlatformTokenMade>()},
    {"DELETE", "/api/platform-tokens/{token}", Can::ManageGrants, delete_platform_token,
     "Revoke a platform's token"},
};

}  // namespace

// The cookie is the only place the token goes; the body says who has come in.
Result<Reply> welcome(Context& ctx, const Request& request, const auth::StartedSession& session, int status) {
    const auto who = TRY(auth::me(ctx, session.account, request.language));
    auto reply = Reply::json(who, status);
    reply.headers.emplace_back("Set-Cookie", http::session_cookie(ctx.deployment, session.token));
    return reply;
}

std::span<const http::Route> auth_routes() { return kRoutes; }

}  // namespace xingtan::app
