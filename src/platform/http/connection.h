#pragma once
// One peer: read a request, let a worker answer it, write the answer, again. A coroutine on its lane's
// thread; the only thing that happens elsewhere is run(). Included by the listener's sources only: Asio stays
// there.
#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>

#include "base/log.h"
#include "platform/http/credentials.h"
#include "platform/http/lane.h"
#include "platform/http/listener.h"
#include "platform/http/request_reader.h"
#include "platform/http/wire.h"
#include "platform/http/worker_pool.h"

namespace xingtan::http {

// What the connections of one listener share.
struct House {
    const ListenerSettings& settings;
    const Dispatcher& dispatcher;
    WorkerPool& workers;
    BodyBudget& budget;
    std::atomic<bool>& stopping;
};

namespace connection_detail {
namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using TlsStream = asio::ssl::stream<Socket>;
using Task = asio::awaitable<void, Executor>;
using UseTask = asio::use_awaitable_t<Executor>;
using Failure = boost::system::error_code;
}  // namespace connection_detail

template <class Stream>
class Connection final : public Guest, public Job, public std::enable_shared_from_this<Connection<Stream>> {
    using Task = connection_detail::Task;
    using UseTask = connection_detail::UseTask;
    using Failure = connection_detail::Failure;
    static constexpr std::chrono::milliseconds kCutTime{1000};  // for the last answer once the grace is over
    static constexpr bool kTls = std::is_same_v<Stream, connection_detail::TlsStream>;

  public:
    Connection(Stream stream, std::string remote, Lane& lane, House& house)
        : stream_(std::move(stream)),
          lane_(lane),
          house_(house),
          reader_(
              std::move(remote), [this](const IncomingRequest& r) { return house_.dispatcher.body_limit(r); },
              house.budget),
          transport_(reached_securely(house.dispatcher.deployment()) ? Transport::Secure : Transport::Plain) {
    }

    // Holds itself by the lane until it ends.
    Task serve() {
        const auto self = this->shared_from_this();
        try {
            co_await greet();
            while (open_ && co_await receive()) co_await respond();
            co_await part();
        } catch (const std::exception& bug) {
            log::error("connection-failed", {{"detail", bug.what()}});
        }
        Failure ignored;
        socket().close(ignored);
        lane_.leave(*this);
    }

    void run() noexcept override {
        try {
            outgoing_ = house_.dispatcher.answer(reader_.request());
        } catch (const std::bad_alloc&) {  // not even a problem could be written
            outgoing_.reply.status = 503;
        }
        lane_.deliver(*this);
    }
    void answer_ready() override { (*std::exchange(parked_, std::nullopt))(); }
    void expire() override {
        expired_ = true;
        deadline = Time::max();
        interrupt();
    }
    void begin_stop() override {
        if (reading_ && reader_.untouched()) cut();
    }
    void cut() override {
        open_ = false;
        interrupt();
    }

  private:
    using Parked = typename connection_detail::asio::async_result<UseTask, void()>::handler_type;
    Stream stream_;
    Lane& lane_;
    House& house_;
    RequestReader reader_;
    Outgoing outgoing_;
    std::string head_;
    std::optional<Parked> parked_;
    Transport transport_;
    bool open_ = true;
    bool reading_ = false;
    bool expired_ = false;
    bool ended_ = false;   // closed by agreement, with its last answer sent
    bool linger_ = false;  // bytes of a refused request may still be coming

    auto& socket() {
        if constexpr (kTls)
            return stream_.next_layer();
        else
            return stream_;
    }
    // Wakes the coroutine from whatever read or write it waits in.
    void interrupt() {
        Failure ignored;
        socket().cancel(ignored);
    }
    void allow(std::chrono::milliseconds time) { deadline = std::chrono::steady_clock::now() + time; }
    // A transfer earns time by moving.
    void earn(std::size_t bytes) {
        if (expired_) return;
        deadline += std::chrono::milliseconds(bytes * 1000 / house_.settings.bytes_per_second);
    }

    Task greet() {
        if constexpr (kTls) {
            Failure failure;
            allow(house_.settings.head_time);
            co_await stream_.async_handshake(boost::asio::ssl::stream_base::server,
                                             boost::asio::redirect_error(UseTask(), failure));
            if (failure) open_ = false;
        }
        co_return;
    }

    // True when there is a request to answer, or a refusal to tell.
    connection_detail::asio::awaitable<bool, connection_detail::Executor> receive() {
        using State = RequestReader::State;
        bool began = !reader_.untouched();
        allow(began ? house_.settings.head_time : house_.settings.idle_time);
        while (reader_.state() == State::Head || reader_.state() == State::Body) {
            if (reader_.untouched() && house_.stopping) co_return false;
            if (reader_.wants_continue()) co_await send("HTTP/1.1 100 Continue\r\n\r\n", {});
            if (!open_) co_return false;
            const auto room = reader_.room();
            Failure failure;
            reading_ = true;
            const auto bytes =
                co_await stream_.async_read_some(connection_detail::asio::buffer(room.data(), room.size()),
                                                 connection_detail::asio::redirect_error(UseTask(), failure));
            reading_ = false;
            if (!open_ || (failure && !expired_)) co_return false;
            if (expired_) co_return !reader_.untouched();
            const auto before = reader_.state();
            reader_.received(bytes);
            if (reader_.state() == State::Body && before == State::Head)
                allow(house_.settings.stall_time);
            else if (reader_.state() == State::Body)
                earn(bytes);
            else if (!began)
                allow(house_.settings.head_time);
            began = true;
        }
        co_return true;
    }

    Task respond() {
        deadline = Time::max();
        const bool whole = reader_.state() == RequestReader::State::Whole;
        const bool slow = std::exchange(expired_, false);
        if (slow)
            refuse(kTooSlow);
        else if (!whole)
            refuse(reader_.fault());
        else if (!house_.workers.submit(*this))
            refuse(kBusy);
        else
            co_await park();
        // A refusal may leave half a request unread; what follows it could not be told from a new one.
        linger_ = slow || !whole;
        const bool closes = linger_ || reader_.closes() || house_.stopping || !open_;
        write_head(head_, outgoing_, closes ? After::Close : After::KeepAlive, transport_);
        const bool bodiless = reader_.request().method == "HEAD" || outgoing_.reply.status == 204 ||
                              outgoing_.reply.status == 304;
        co_await send(head_, bodiless ? std::string_view{} : outgoing_.body());
        ended_ = closes && open_;
        if (closes) open_ = false;
        outgoing_ = {};
        if (open_) reader_.next();
    }

    void refuse(const EdgeFault& fault) { outgoing_ = house_.dispatcher.refuse(fault, reader_.request()); }

    // Suspends until the lane's mailbox brings the answer.
    auto park() {
        return connection_detail::asio::async_initiate<const UseTask, void()>(
            [this](auto handler) { parked_.emplace(std::move(handler)); }, UseTask());
    }

    // One write call for all but large bodies.
    Task send(std::string_view head, std::string_view body) {
        constexpr std::size_t kTogether = 16 << 10;
        if (!body.empty() && body.size() <= kTogether) {
            head_ += body;
            head = head_;
            body = {};
        }
        allow(open_ ? house_.settings.stall_time : kCutTime);
        while (!head.empty() || !body.empty()) {
            const std::array parts{connection_detail::asio::buffer(head),
                                   connection_detail::asio::buffer(body)};
            Failure failure;
            auto bytes = co_await stream_.async_write_some(
                parts, connection_detail::asio::redirect_error(UseTask(), failure));
            if (failure) {
                open_ = false;
                break;
            }
            earn(bytes);
            const auto of_head = std::min(bytes, head.size());
            head.remove_prefix(of_head);
            body.remove_prefix(bytes - of_head);
        }
    }

    // Ends the sending side and, after a refusal, reads on a little: a close on unread bytes would reset the
    // connection and take the refusal with it.
    Task part() {
        constexpr int kReadsMost = 64;
        Failure failure;
        if constexpr (kTls) {
            allow(kCutTime);
            if (ended_)
                co_await stream_.async_shutdown(connection_detail::asio::redirect_error(UseTask(), failure));
            co_return;
        }
        if (!linger_) co_return;
        socket().shutdown(boost::asio::socket_base::shutdown_send, failure);
        expired_ = false;
        allow(std::chrono::seconds(2));
        std::array<char, 4096> unread;
        for (int i = 0; i < kReadsMost && !failure && !expired_; ++i)
            co_await socket().async_read_some(connection_detail::asio::buffer(unread),
                                              connection_detail::asio::redirect_error(UseTask(), failure));
    }
};

}  // namespace xingtan::http
