#include "platform/http/dispatch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <random>

#include "base/log.h"
#include "platform/crypto/primitives.h"
#include "platform/http/language.h"
#include "platform/http/openapi.h"
#include "platform/http/preconditions.h"
#include "platform/http/ranges.h"
#include "platform/http/system.h"
#include "platform/http/wire.h"

namespace xingtan::http {
namespace {

// Unique in this process and, by the random start, in practice among all nodes.
std::string next_request_id() {
    static std::atomic<std::uint64_t> next = [] {
        std::random_device random;
        return (std::uint64_t{random()} << 30 ^ random()) >> 1;
    }();
    return id_to_wire('r', static_cast<std::int64_t>(next.fetch_add(1, std::memory_order_relaxed)));
}

bool is_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

}  // namespace

struct Dispatcher::Trace {
    std::string id = next_request_id();
    std::string_view language = kChinese;
    std::string_view pattern = "-";
    AccountId actor = {};
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();

    void write(Metrics& metrics, std::string_view method, int status) const {
        const auto elapsed = std::chrono::steady_clock::now() - began;
        metrics.count(status, elapsed);
        const std::chrono::duration<double, std::milli> took = elapsed;
        char ms[32];
        std::snprintf(ms, sizeof ms, "%.2f", took.count());
        log::info("request", {{"id", id},
                              {"method", std::string(method)},
                              {"route", std::string(pattern)},
                              {"status", std::to_string(status)},
                              {"ms", ms},
                              {"actor", actor.empty() ? std::string() : to_wire(actor)}});
    }
};

Result<std::unique_ptr<Dispatcher>> Dispatcher::make(const Floor& floor, std::vector<Route> routes,
                                                     std::span<const embedded::File> texts,
                                                     std::span<const embedded::File> web,
                                                     DispatcherSettings settings) {
    routes.insert(routes.end(), system_routes().begin(), system_routes().end());
    auto document = TRY(openapi_document(routes));
    auto router = TRY(Router::make(std::move(routes)));
    auto sentences = TRY(Sentences::load(texts));
    std::unique_ptr<Dispatcher> made(new Dispatcher(floor, std::move(router), std::move(sentences),
                                                    StaticFiles(web), std::move(settings)));
    made->api_document_ = std::move(document);
    return made;
}

Reply Dispatcher::problem(const Error& error, const Trace& trace) const {
    if (error.kind == Kind::Broken || error.kind == Kind::Full)
        log::error("request-failed",
                   {{"id", trace.id}, {"route", std::string(trace.pattern)}, {"detail", error.detail}});
    else if (!error.detail.empty())
        log::info("request-refused", {{"id", trace.id}, {"code", error.code}, {"detail", error.detail}});
    return problem_reply(sentences_, error, trace.language, trace.id);
}

Outgoing Dispatcher::answer(const IncomingRequest& request) const {
    Trace trace;
    Outgoing out = route(request, trace);
    const auto sound = sendable(out.reply);
    if (!sound.ok()) out = Outgoing{problem(sound.error(), trace)};
    out.request_id = trace.id;
    trace.write(*metrics_, request.method, out.reply.status);
    return out;
}

Outgoing Dispatcher::refuse(const EdgeFault& fault, const IncomingRequest& request) const {
    Trace trace;
    trace.language = negotiate_language({}, cookie(request, "lang"), request.header("Accept-Language"));
    Outgoing out{problem_reply(sentences_, fault, trace.language, trace.id)};
    out.request_id = trace.id;
    trace.write(*metrics_, request.method, fault.status);
    return out;
}

Reply Dispatcher::handle(const IncomingRequest& request) const {
    auto out = answer(request);
    if (request.method == "HEAD")
        out.reply.body.clear();
    else if (!out.fixed.empty())
        out.reply.body = out.fixed;
    const auto transport = reached_securely(floor_.deployment) ? Transport::Secure : Transport::Plain;
    for (const auto& [name, value] : fixed_headers(out.header_set, transport))
        out.reply.headers.emplace_back(std::string(name), std::string(value));
    out.reply.headers.emplace_back("X-Request-Id", out.request_id);
    return std::move(out.reply);
}

Result<std::string> Dispatcher::metrics(std::string_view token) const {
    const auto& wanted = settings_.metrics_token;
    if (wanted.empty() || !crypto::equal_in_constant_time(token, wanted)) return Error::missing();
    return metrics_->text(floor_.database.status());
}

std::size_t Dispatcher::body_limit(const IncomingRequest& request) const {
    const auto target = split_target(request.target);
    if (!target.ok()) return limits::kJsonBody;
    const auto match = router_.find(request.method, target->path);
    return match.route && match.route->stream_body ? limits::kUpload : limits::kJsonBody;
}

Outgoing Dispatcher::route(const IncomingRequest& incoming, Trace& trace) const {
    trace.language = negotiate_language({}, cookie(incoming, "lang"), incoming.header("Accept-Language"));
    const auto target = split_target(incoming.target);
    if (!target.ok()) return {problem(target.error(), trace)};
    auto match = router_.find(incoming.method, target->path);
    if (!match.route) return unrouted(incoming, *target, match, trace);
    trace.pattern = match.route->path;
    try {
        auto reply = run(incoming, *target, match, trace);
        if (!reply.ok()) return {problem(reply.error(), trace)};
        auto sent = std::move(reply).value();
        serve_part(incoming, sent);
        return {std::move(sent)};
    } catch (const std::exception& bug) {
        return {problem(Error::broken(bug.what()), trace)};
    } catch (...) {
        return {problem(Error::broken("an exception of no known type"), trace)};
    }
}

Outgoing Dispatcher::unrouted(const IncomingRequest& incoming, const Target& target, const Match& match,
                              const Trace& trace) const {
    if (!match.allowed.empty()) {
        auto reply = problem_reply(sentences_, kMethodNotAllowed, trace.language, trace.id);
        reply.headers.emplace_back("Allow", match.allowed);
        return {std::move(reply)};
    }
    const bool reads = incoming.method == "GET" || incoming.method == "HEAD";
    if (reads && !is_api(target.path))
        if (auto file = files_.find(incoming, target.path)) return std::move(*file);
    return {problem(Error::missing(), trace)};
}

Result<auth::Actor> Dispatcher::actor_for(const Route& route, const Credentials& credentials,
                                          WallTime now) const {
    if (route.right == Can::Anyone) return auth::Actor{{}, {}, {}, now};
    if (credentials.none()) return Error::unauthenticated("not-signed-in");
    auto actor = TRY(floor_.authenticator.actor(credentials.session, credentials.bearer));
    const bool free = actor.pending == auth::Pending::Nothing && route.right == Can::SignedIn;
    if (!free && route.right != Can::Entering) TRY(floor_.authenticator.allowed(actor, route.right));
    return actor;
}

// The last hop a trusted proxy names; a client can write anything before it.
std::string_view Dispatcher::remote_of(const IncomingRequest& incoming) const {
    const auto& trusted = settings_.trusted_proxies;
    if (std::find(trusted.begin(), trusted.end(), incoming.remote) == trusted.end()) return incoming.remote;
    auto hops = incoming.header("X-Forwarded-For");
    if (const auto comma = hops.rfind(','); comma != std::string_view::npos) hops.remove_prefix(comma + 1);
    while (!hops.empty() && hops.front() == ' ') hops.remove_prefix(1);
    return hops.empty() ? incoming.remote : hops;
}

Result<Reply> Dispatcher::run(const IncomingRequest& incoming, const Target& target, Match& match,
                              Trace& trace) const {
    const Route& route = *match.route;
    Request request;
    request.query = TRY(decode_query(target.query));
    request.language = negotiate_language(request.asked("lang"), trace.language, {});
    trace.language = request.language;

    const auto credentials = credentials_of(incoming, floor_.deployment);
    TRY(same_site(incoming, credentials));
    const auto now = floor_.clock.now();
    const auto actor = TRY(actor_for(route, credentials, now));
    trace.actor = actor.account;
    TRY(media_accepted(incoming, route));
    auto once = TRY(idempotency_of(incoming, actor.account));
    const auto expected = TRY(if_match_of(incoming));

    request.method = incoming.method;
    request.path = target.path;
    request.path_parameters = std::move(match.parameters);
    request.body = incoming.body;
    request.content_type = incoming.header("Content-Type");
    request.remote = remote_of(incoming);
    request.session = credentials.session;
    request.bearer = credentials.bearer;
    request.user_agent = incoming.header("User-Agent");
    request.server = this;
    Context context{.actor = actor,
                    .now = floor_.clock.domain_now(),
                    .at = now,
                    .request = trace.id,
                    .db = auth::Work(floor_.database, actor.account, now, std::move(once)),
                    .ids = floor_.ids,
                    .deployment = floor_.deployment,
                    .if_match = expected,
                    .language = request.language};
    return route.handler(context, request);
}

}  // namespace xingtan::http
