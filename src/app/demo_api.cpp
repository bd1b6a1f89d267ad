#include "app/demo_api.h"

#include "app/auth_api.h"
#include "app/store.h"
#include "platform/auth/invitation.h"
#include "platform/auth/me.h"

namespace xingtan::app {
namespace {

using http::Reply;
using http::Request;

constexpr std::int64_t kLinkLifeMs = 24 * 3'600'000;

struct DemoRoles {
    std::vector<DemoRole> rows;
    DomainTime domain_now;
};
BOOST_DESCRIBE_STRUCT(DemoRoles, (), (rows, domain_now))

struct DemoSignInBody {
    std::string role;
};
BOOST_DESCRIBE_STRUCT(DemoSignInBody, (), (role))

struct DemoClockBody {
    Date day;
};
BOOST_DESCRIBE_STRUCT(DemoClockBody, (), (day))

struct DemoCalendar {
    DomainTime domain_now;
};
BOOST_DESCRIBE_STRUCT(DemoCalendar, (), (domain_now))

constexpr std::int64_t kOfficeOpens = 10 * 3'600'000;  // ten in the morning
constexpr Date kLastDay{17'896};                       // 2018-12-31: the project is over

DomainClock*& demo_clock() {
    static DomainClock* clock = nullptr;
    return clock;
}

Result<AccountId> account_of(db::Tx& tx, std::string_view role) {
    const auto roles = TRY(store::role_accounts(tx));
    for (const auto& known : roles)
        if (known.role == role) return known.account;
    return Error::missing();
}

Result<Reply> get_roles(Context& ctx, const Request&) {
    DemoRoles roles;
    roles.domain_now = ctx.now;
    roles.rows = TRY(ctx.db.read([](db::Tx& tx) { return store::demo_roles(tx); }));
    return Reply::json(roles);
}

// A link made and redeemed in one step: the picker signs in the way a printed link does.
Result<Reply> post_sign_in(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<DemoSignInBody>());
    auth::RedemptionBody link;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto account = TRY(account_of(tx, body.role));
        link.token =
            TRY(auth::make_sign_in_link(tx, ctx.deployment.keys, account, WallTime{ctx.at.ms + kLinkLifeMs}));
        return {};
    }));
    const auto session = TRY(auth::redeem_sign_in_link(ctx, link, {request.remote, request.user_agent}));
    return welcome(ctx, request, session);
}

// Days can be skipped, never taken back: what is recorded stays recorded.
Result<Reply> put_clock(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<DemoClockBody>());
    if (body.day <= day_of(ctx.now) || body.day > kLastDay)
        return Error::invalid_field("day", "demo-day-out-of-range");
    if (demo_clock()) demo_clock()->set(DomainTime{start_of(body.day).ms + kOfficeOpens});
    return Reply::json(DemoCalendar{demo_clock() ? demo_clock()->domain_now() : ctx.now});
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/demo/roles", Can::Anyone, get_roles, "Whom a visitor of the demo can be",
     http::shapes_of<void, DemoRoles>()},
    {"POST", "/api/demo/sign-ins", Can::Anyone, post_sign_in, "Be one of them",
     http::shapes_of<DemoSignInBody, auth::Me>()},
    {"PUT", "/api/demo/clock", Can::Anyone, put_clock, "Turn the demo's calendar forward to a day",
     http::shapes_of<DemoClockBody, DemoCalendar>()},
};

}  // namespace

std::span<const http::Route> demo_routes() { return kRoutes; }

void use_demo_clock(DomainClock* clock) { demo_clock() = clock; }

Result<std::vector<DemoLink>> demo_links(Runtime& runtime, const std::string& base_url) {
    std::vector<DemoLink> links;
    const auto expires = WallTime{runtime.clock().now().ms + kLinkLifeMs};
    TRY(runtime.database().write([&](db::Tx& tx) -> Result<> {
        links.clear();
        const auto roles = TRY(store::role_accounts(tx));
        for (const auto& role : roles) {
            const auto token = TRY(auth::make_sign_in_link(tx, runtime.keys(), role.account, expires));
            links.push_back({role.role, role.label_zh, base_url + "/sign-in#" + token});
        }
        return {};
    }));
    return links;
}

}  // namespace xingtan::app
