#include "app/auth_api.h"

#include "domain/org/service.h"
#include "domain/project/service.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/invitation.h"
#include "platform/auth/me.h"
#include "platform/auth/password_rules.h"
#include "platform/auth/platform_token.h"
#include "platform/auth/second_factor.h"
#include "platform/auth/sign_in.h"
#include "platform/http/credentials.h"
#include "platform/notify/notify.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

struct OpenSessions {
    std::vector<auth::OpenSession> rows;
};
BOOST_DESCRIBE_STRUCT(OpenSessions, (), (rows))

struct PlatformTokens {
    std::vector<auth::PlatformToken> rows;
};
BOOST_DESCRIBE_STRUCT(PlatformTokens, (), (rows))

auth::Origin origin_of(const Request& request) { return {request.remote, request.user_agent}; }

// A query parameter that is one of the words of an enum; none when it is left out.
template <class E>
Result<std::optional<E>> asked_word(const Request& request, std::string_view name) {
    const auto text = request.asked(name);
    if (text.empty()) return std::optional<E>();
    const auto value = enum_from_wire<E>(text);
    if (!value) return Error::invalid_field(std::string(name), "expects-choice");
    return std::optional<E>(*value);
}

// A closed unit gets no accounts and no rights; auth does not know that units close.
template <Can C>
Result<> unit_is_open(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<C>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        return org::is_open(tx, unit.id);
    });
}

Result<> account_stands_in_open_unit(Context& ctx, Claimed<AccountId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto found = TRY(auth::find_account(tx, scope, id));
        return org::is_open(tx, found.unit);
    });
}

Result<Reply> post_session(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::SignInBody>());
    const auto session = TRY(auth::sign_in(ctx, body, origin_of(request)));
    return welcome(ctx, request, session);
}

Result<Reply> post_redemption(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::RedemptionBody>());
    const auto session = TRY(auth::redeem_sign_in_link(ctx, body, origin_of(request)));
    return welcome(ctx, request, session);
}

Result<Reply> post_activation(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::ActivationBody>());
    const auto session = TRY(auth::activate(ctx, body, origin_of(request)));
    return welcome(ctx, request, session);
}

Result<Reply> put_password(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::PasswordBody>());
    const auto session = TRY(auth::change_password(ctx, body, origin_of(request)));
    return welcome(ctx, request, session, 200);
}

Result<Reply> get_session(Context& ctx, const Request& request) {
    auto who = TRY(auth::me(ctx, ctx.actor.account, request.language));
    who.unread = TRY(notify::unread(ctx, ctx.actor.account));
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
    OpenSessions list;
    list.rows = TRY(auth::own_sessions(ctx, request.session));
    return Reply::json(list);
}

Result<Reply> delete_own_session(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<auth::SessionId>("session"));
    TRY(auth::end_own_session(ctx, id));
    return Reply::none();
}

Result<Reply> get_account_sessions(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    OpenSessions list;
    list.rows = TRY(auth::sessions_of(ctx, id));
    return Reply::json(list);
}

Result<Reply> delete_account_sessions(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    TRY(auth::end_sessions_of(ctx, id));
    return Reply::none();
}

Result<Reply> get_password_rules(Context& ctx, const Request&) {
    return Reply::json(auth::password_rules(ctx.deployment.policy.passwords));
}

Result<Reply> post_second_factor(Context& ctx, const Request&) {
    const auto offer = TRY(auth::offer_second_factor(ctx));
    return Reply::json(offer, 201);
}

Result<Reply> put_second_factor(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::CodeBody>());
    const auto codes = TRY(auth::confirm_second_factor(ctx, body));
    return Reply::json(codes);
}

Result<Reply> post_recovery_codes(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::CodeBody>());
    const auto codes = TRY(auth::renew_recovery_codes(ctx, body));
    return Reply::json(codes, 201);
}

Result<Reply> post_second_factor_removal(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::CodeBody>());
    TRY(auth::remove_second_factor(ctx, body));
    return Reply::none();
}

Result<Reply> delete_account_second_factor(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    TRY(auth::reset_second_factor(ctx, id));
    return Reply::none();
}

Result<Reply> delete_sessions(Context& ctx, const Request& request) {
    TRY(auth::sign_out_elsewhere(ctx, request.session));
    return Reply::none();
}

Result<Reply> get_accounts(Context& ctx, const Request& request) {
    auth::AccountFilter filter;
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    const auto kind = TRY(asked_word<auth::AccountKind>(request, "kind"));
    filter.kind = kind.value_or(auth::AccountKind::Office);
    filter.state = TRY(asked_word<auth::AccountState>(request, "state"));
    filter.search = request.asked("q");
    const auto page = TRY(request.page());
    const auto accounts = TRY(auth::list_accounts(ctx, filter, page));
    return Reply::json(accounts);
}

Result<Reply> get_account(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    const auto account = TRY(auth::show_account(ctx, id));
    return Reply::json(account);
}

Result<Reply> post_reopening(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    TRY(account_stands_in_open_unit(ctx, id));
    const auto account = TRY(auth::reopen_account(ctx, id));
    return Reply::json(account, 201);
}

Result<Reply> put_appointment(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<AccountId>("account"));
    const auto body = TRY(request.json<auth::RoleBody>());
    TRY(unit_is_open<Can::ManageGrants>(ctx, body.unit));
    const auto account = TRY(auth::appoint_account(ctx, id, body));
    return Reply::json(account);
}

Result<Reply> post_account(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::AppointBody>());
    TRY(unit_is_open<Can::ManageAccounts>(ctx, body.unit));
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
    filter.capability = TRY(asked_word<Can>(request, "capability"));
    const auto page = TRY(request.page());
    const auto grants = TRY(auth::list_grants(ctx, filter, page));
    return Reply::json(grants);
}

Result<Reply> post_grant(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<auth::GrantBody>());
    if (body.project)
        TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
            const auto scope = TRY(ctx.actor.scope<Can::ViewProjects>(tx));
            TRY(project::find(tx, scope, *body.project));
            return {};
        }));
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
    {"GET", "/api/session", Can::Entering, get_session, "Who is signed in, and what they may do",
     shapes_of<void, auth::Me>()},
    {"DELETE", "/api/session", Can::Anyone, delete_session,
     "Sign out; also answers when the session is over"},
    {"POST", "/api/sign-in-links/redemption", Can::Anyone, post_redemption,
     "Sign in by a link that works once", shapes_of<auth::RedemptionBody, auth::Me>()},
    {"POST", "/api/activations", Can::Anyone, post_activation,
     "Set login name and password by an activation code", shapes_of<auth::ActivationBody, auth::Me>()},
    {"PUT", "/api/password", Can::Entering, put_password, "Change one's password; every other session ends",
     shapes_of<auth::PasswordBody, auth::Me>()},
    {"GET", "/api/sessions", Can::Entering, get_sessions, "One's own open sessions",
     shapes_of<void, OpenSessions>()},
    {"DELETE", "/api/sessions", Can::Entering, delete_sessions, "End one's other sessions"},
    {"DELETE", "/api/sessions/{session}", Can::Entering, delete_own_session, "End one of one's own sessions"},
    {"GET", "/api/password-rules", Can::Anyone, get_password_rules, "What a new password must be like",
     shapes_of<void, auth::PasswordRules>()},
    {"POST", "/api/second-factor", Can::Entering, post_second_factor,
     "A secret for one's authenticator application, shown once", shapes_of<void, auth::SecondFactorOffer>()},
    {"PUT", "/api/second-factor", Can::Entering, put_second_factor,
     "Confirm it by a code; the recovery codes, shown once",
     shapes_of<auth::CodeBody, auth::RecoveryCodes>()},
    {"POST", "/api/second-factor/recovery-codes", Can::Entering, post_recovery_codes,
     "New recovery codes, shown once", shapes_of<auth::CodeBody, auth::RecoveryCodes>()},
    {"POST", "/api/second-factor/removal", Can::Entering, post_second_factor_removal,
     "Sign in without a second factor again", shapes_of<auth::CodeBody, void>()},
    {"GET", "/api/accounts", Can::ViewAccounts, get_accounts,
     "Accounts of one kind at a unit and below, by default offices and one's own unit",
     shapes_of<void, Page<auth::AccountRow>>(), "unit kind state q size after"},
    {"POST", "/api/accounts", Can::ManageAccounts, post_account,
     "Open an account below and appoint it to a role", shapes_of<auth::AppointBody, auth::Appointed>()},
    {"GET", "/api/accounts/{account}", Can::ViewAccounts, get_account, "One account",
     shapes_of<void, auth::AccountRow>()},
    {"DELETE", "/api/accounts/{account}", Can::ManageAccounts, delete_account,
     "Close an account: whatever it held ends"},
    {"POST", "/api/accounts/{account}/reopening", Can::ManageAccounts, post_reopening,
     "Open a closed account again, without any right", shapes_of<void, auth::Account>()},
    {"PUT", "/api/accounts/{account}/appointment", Can::ManageGrants, put_appointment,
     "Give an account the rights of a role", shapes_of<auth::RoleBody, auth::Account>()},
    {"POST", "/api/accounts/{account}/activation-code", Can::ManageAccounts, post_activation_code,
     "A new activation code, shown once", shapes_of<void, auth::ActivationCode>()},
    {"GET", "/api/accounts/{account}/sessions", Can::ViewAccounts, get_account_sessions,
     "Open sessions of an account", shapes_of<void, OpenSessions>()},
    {"DELETE", "/api/accounts/{account}/sessions", Can::ManageAccounts, delete_account_sessions,
     "End every session of an account"},
    {"DELETE", "/api/accounts/{account}/second-factor", Can::ManageAccounts, delete_account_second_factor,
     "Take the second factor off an account whose owner lost it"},
    {"GET", "/api/grants", Can::ManageGrants, get_grants,
     "Live grants on a unit and below, of an account or of all", shapes_of<void, Page<auth::Grant>>(),
     "account unit capability size after"},
    {"POST", "/api/grants", Can::ManageGrants, post_grant, "Give a right, no wider than one's own",
     shapes_of<auth::GrantBody, auth::Grant>()},
    {"DELETE", "/api/grants/{grant}", Can::ManageGrants, delete_grant, "Revoke a grant"},
    {"GET", "/api/accounts/{account}/platform-tokens", Can::ViewAccounts, get_platform_tokens,
     "Live tokens of a platform, without the secrets", shapes_of<void, PlatformTokens>()},
    {"POST", "/api/platform-tokens", Can::ManageAccounts, post_platform_token,
     "A new token for a platform, shown once", shapes_of<auth::PlatformTokenBody, auth::PlatformTokenMade>()},
    {"DELETE", "/api/platform-tokens/{token}", Can::ManageAccounts, delete_platform_token,
     "Revoke a platform's token"},
};

}  // namespace

// The cookie is the only place the token goes; the body says who has come in.
Result<Reply> welcome(Context& ctx, const Request& request, const auth::StartedSession& session, int status) {
    auto who = TRY(auth::me(ctx, session.account, request.language));
    who.unread = TRY(notify::unread(ctx, session.account));
    auto reply = Reply::json(who, status);
    reply.headers.emplace_back("Set-Cookie", http::session_cookie(ctx.deployment, session.token));
    return reply;
}

std::span<const http::Route> auth_routes() { return kRoutes; }

}  // namespace xingtan::app
