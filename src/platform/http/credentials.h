#pragma once
// What a request proves itself with, and the rules that keep another site from borrowing it. The session
// cookie is
// __Host-xingtan wherever people reach the server by https, xingtan on plain loopback; it is HttpOnly and
// SameSite=Lax.
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace xingtan::http {

struct Credentials {
    std::string_view session;  // empty when a bearer token was given: one request has one credential
    std::string_view bearer;

    bool none() const { return session.empty() && bearer.empty(); }
};

// True when browsers reach the deployment by https, directly or through a proxy.
bool reached_securely(const auth::Deployment& deployment);
std::string_view session_cookie_name(const auth::Deployment& deployment);
// Values for Set-Cookie, for the routes that sign in and out.
std::string session_cookie(const auth::Deployment& deployment, std::string_view token);
std::string expired_session_cookie(const auth::Deployment& deployment);

std::string_view cookie(const IncomingRequest& request, std::string_view name);
Credentials credentials_of(const IncomingRequest& request, const auth::Deployment& deployment);

// Kind::Forbidden "cross-site-request" for an unsafe method that another site may have sent: Sec-Fetch-Site
// must be same-origin or none or, where a browser does not send it, Origin absent or this host. A bearer
// token is no cookie, so a request that carries one is exempt.
Result<> same_site(const IncomingRequest& request, const Credentials& credentials);

}  // namespace xingtan::http
