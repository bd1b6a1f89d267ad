#include "platform/http/listener.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>

#include "platform/http/connection.h"

namespace xingtan::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using connection_detail::Executor;
using connection_detail::Failure;
using connection_detail::Socket;
using connection_detail::Task;
using connection_detail::TlsStream;
using connection_detail::UseTask;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

constexpr std::chrono::milliseconds kSweepMost{500};
constexpr std::chrono::milliseconds kSweepLeast{10};
constexpr std::chrono::milliseconds kPauseWithoutDescriptors{50};
constexpr int kTurnedAwayAtOnce = 64;
constexpr std::string_view kTooManyPeers =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

// Often enough to keep the shortest limit within a quarter of itself.
std::chrono::milliseconds sweep_of(const ListenerSettings& settings) {
    const auto shortest = std::min({settings.head_time, settings.idle_time, settings.stall_time});
    return std::clamp(shortest / 4, kSweepLeast, kSweepMost);
}

Result<std::optional<asio::ssl::context>> tls_of(const ListenerSettings& settings) {
    std::optional<asio::ssl::context> context;
    if (settings.certificate_file.empty() && settings.key_file.empty()) return context;
    context.emplace(asio::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    Failure failure;
    context->use_certificate_chain_file(settings.certificate_file, failure);
    if (failure) return Error::invalid("certificate-unusable", {{"file", settings.certificate_file}});
    context->use_private_key_file(settings.key_file, asio::ssl::context::pem, failure);
    if (failure) return Error::invalid("certificate-unusable", {{"file", settings.key_file}});
    return context;
}

// One descriptor kept back: when the process has no other left, it serves to take a peer in and turn it away,
// which a peer understands better than a connection nobody accepts.
class SpareDescriptor {
  public:
    SpareDescriptor() { keep(); }
    ~SpareDescriptor() { give(); }
    void give() {
        if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    }
    void keep() { descriptor_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC); }

  private:
    int descriptor_ = -1;
};

void turn_away(Socket& socket) {
    Failure ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(kTooManyPeers), ignored);
    socket.close(ignored);
}

}  // namespace

struct Listener::State {
    ListenerSettings settings;
    const Dispatcher& dispatcher;
    std::optional<asio::ssl::context> tls;
    BodyBudget budget{settings.body_bytes_most};
    std::atomic<bool> stopping{false};
    WorkerPool workers{settings.workers, settings.queue_most};
    House house{settings, dispatcher, workers, budget, stopping};
    std::vector<std::unique_ptr<Lane>> lanes;
    std::optional<Acceptor> acceptor;
    std::optional<asio::steady_timer> pause;
    SpareDescriptor spare;
    std::uint16_t port = 0;
    bool stopped = false;

    State(const ListenerSettings& with, const Dispatcher& by) : settings(with), dispatcher(by) {
        for (int i = 0; i < std::max(1, settings.io_threads); ++i)
            lanes.push_back(std::make_unique<Lane>(sweep_of(settings)));
        acceptor.emplace(lanes[0]->context());
        pause.emplace(lanes[0]->context());
    }

    std::size_t guests() const {
        std::size_t sum = 0;
        for (const auto& lane : lanes) sum += lane->guests();
        return sum;
    }

    Result<> listen(const asio::ip::address& address) {
        Failure failure;
        const tcp::endpoint endpoint(address, settings.port);
        acceptor->open(endpoint.protocol(), failure);
        if (!failure) acceptor->set_option(asio::socket_base::reuse_address(true), failure);
        if (!failure) acceptor->bind(endpoint, failure);
        if (!failure) acceptor->listen(4096, failure);
        if (failure) return Error::unavailable("address-not-available", failure.message());
        port = acceptor->local_endpoint().port();
        return {};
    }

    Task accept() {
        for (std::size_t turn = 0; !stopping; ++turn) {
            Lane& lane = *lanes[turn % lanes.size()];
            Socket socket(lane.context());
            Failure failure;
            co_await acceptor->async_accept(socket, asio::redirect_error(UseTask(), failure));
            if (stopping) break;
            if (!failure)
                welcome(std::move(socket), lane);
            else if (failure == asio::error::no_descriptors ||
                     failure == Failure(ENFILE, boost::system::system_category()))
                co_await shed();
        }
    }

    // Turns away who is waiting, a few at a time, then gives descriptors a moment to come free.
    Task shed() {
        Failure failure;
        acceptor->non_blocking(true, failure);
        for (int i = 0; i < kTurnedAwayAtOnce && !failure; ++i) {
            spare.give();
            Socket socket(lanes[0]->context());
            acceptor->accept(socket, failure);
            if (!failure) turn_away(socket);
            spare.keep();
        }
        pause->expires_after(kPauseWithoutDescriptors);
        co_await pause->async_wait(asio::redirect_error(UseTask(), failure));
    }

    void welcome(Socket socket, Lane& lane) {
        if (guests() >= settings.connections_most) return turn_away(socket);
        Failure failure;
        socket.set_option(tcp::no_delay(true), failure);
        const auto peer = socket.remote_endpoint(failure);
        if (failure) return;
        const auto remote = peer.address().to_string();
        if (tls)
            begin(std::make_shared<Connection<TlsStream>>(TlsStream(std::move(socket), *tls), remote, lane,
                                                          house),
                  lane);
        else
            begin(std::make_shared<Connection<Socket>>(std::move(socket), remote, lane, house), lane);
    }

    template <class C>
    void begin(std::shared_ptr<C> connection, Lane& lane) {
        asio::dispatch(lane.context(), [connection = std::move(connection), &lane] {
            lane.admit(connection);
            asio::co_spawn(lane.context(), connection->serve(), asio::detached);
        });
    }

    void await_no_guests(std::chrono::steady_clock::time_point until) const {
        while (guests() > 0 && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
};

Listener::Listener(std::unique_ptr<State> state) : state_(std::move(state)) {}
Listener::~Listener() { stop(); }

Result<std::unique_ptr<Listener>> Listener::start(const ListenerSettings& settings,
                                                  const Dispatcher& dispatcher) {
    Failure failure;
    const auto address = asio::ip::make_address(settings.address, failure);
    if (failure) return Error::unavailable("address-not-available", settings.address);
    auto tls = TRY(tls_of(settings));
    if (!tls && !address.is_loopback()) return Error::forbidden("tls-required");
    auto state = std::make_unique<State>(settings, dispatcher);
    state->tls = std::move(tls);
    TRY(state->listen(address));
    asio::co_spawn(state->lanes[0]->context(), state->accept(), asio::detached);
    return std::unique_ptr<Listener>(new Listener(std::move(state)));
}

std::uint16_t Listener::port() const { return state_->port; }

void Listener::stop() {
    if (std::exchange(state_->stopped, true)) return;
    state_->stopping = true;
    asio::post(state_->lanes[0]->context(), [this] {
        Failure ignored;
        state_->acceptor->close(ignored);
        state_->pause->cancel();
    });
    for (auto& lane : state_->lanes) lane->begin_stop();
    state_->await_no_guests(std::chrono::steady_clock::now() + state_->settings.grace);
    for (auto& lane : state_->lanes) lane->cut();
    // What remains waits for a handler that a worker is inside of; it cannot be abandoned, only awaited.
    state_->await_no_guests(std::chrono::steady_clock::time_point::max());
    for (auto& lane : state_->lanes) lane->join();
}

}  // namespace xingtan::http
