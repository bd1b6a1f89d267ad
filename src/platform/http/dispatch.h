#pragma once
// One request through its named steps: route, actor, coarse right, Context, handler, reply. Plain blocking
// code without a socket; exceptions end here and nowhere else. Thread-safe: every worker thread calls it.
#include <memory>

#include "platform/http/authenticator.h"
#include "platform/http/credentials.h"
#include "platform/http/message.h"
#include "platform/http/metrics.h"
#include "platform/http/problem.h"
#include "platform/http/router.h"
#include "platform/http/static.h"
#include "platform/http/url.h"

namespace xingtan::http {

struct DispatcherSettings {
    std::vector<std::string> trusted_proxies = {};  // addresses whose X-Forwarded-For is believed
    std::string metrics_token = {};                 // who may read /metrics; nobody when empty
};

class Dispatcher {
  public:
    // `routes` are the application's; the system's own (system.h) are added. Kind::Broken when the table
    // contradicts itself, a described name stands for two shapes, or a sentence file is missing.
    static Result<std::unique_ptr<Dispatcher>> make(const Floor& floor, std::vector<Route> routes,
                                                    std::span<const embedded::File> texts,
                                                    std::span<const embedded::File> web,
                                                    DispatcherSettings settings = {});

    // The whole stack as a function, fixed headers included; what flow tests drive.
    Reply handle(const IncomingRequest& request) const;
    // The same for the listener, which writes fixed headers and embedded bodies itself.
    Outgoing answer(const IncomingRequest& request) const;
    // What the listener refuses before there is a whole request.
    Outgoing refuse(const EdgeFault& fault, const IncomingRequest& request) const;
    // How many bytes of body the route of this request reads.
    std::size_t body_limit(const IncomingRequest& request) const;

    const auth::Deployment& deployment() const { return floor_.deployment; }
    const std::string& api_document() const { return api_document_; }
    // For whoever shows the token of the settings; Kind::Missing for anybody else.
    Result<std::string> metrics(std::string_view token) const;
    const std::vector<Route>& routes() const { return router_.routes(); }

  private:
    struct Trace;  // what the log line says of one request

    Floor floor_;
    Router router_;
    Sentences sentences_;
    StaticFiles files_;
    DispatcherSettings settings_;
    std::string api_document_;
    std::unique_ptr<Metrics> metrics_ = std::make_unique<Metrics>();

    Dispatcher(const Floor& floor, Router router, Sentences sentences, StaticFiles files,
               DispatcherSettings settings)
        : floor_(floor),
          router_(std::move(router)),
          sentences_(std::move(sentences)),
          files_(std::move(files)),
          settings_(std::move(settings)) {}

    Outgoing route(const IncomingRequest& incoming, Trace& trace) const;
    Outgoing unrouted(const IncomingRequest& incoming, const Target& target, const Match& match,
                      const Trace& trace) const;
    Result<Reply> run(const IncomingRequest& incoming, const Target& target, Match& match,
                      Trace& trace) const;
    Result<auth::Actor> actor_for(const Route& route, const Credentials& credentials, WallTime now) const;
    Reply problem(const Error& error, const Trace& trace) const;
    std::string_view remote_of(const IncomingRequest& incoming) const;
};

}  // namespace xingtan::http
