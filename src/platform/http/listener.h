#pragma once
// Accepts connections and carries requests to the workers and answers back. Every wait has a limit: a slow
// sender, a slow reader, an idle peer, too many peers. Speaks plain HTTP only on loopback; elsewhere a
// certificate is required.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "platform/http/dispatch.h"

namespace xingtan::http {

struct ListenerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;             // 0: any free one
    std::string certificate_file = {};  // PEM chain; with key_file: TLS
    std::string key_file = {};
    int io_threads = 1;
    int workers = 64;
    std::size_t queue_most = 8192;  // requests waiting for a worker: about a second's work
    std::size_t connections_most = 12'000;
    std::size_t body_bytes_most = 1 << 30;        // of all requests together
    std::chrono::milliseconds head_time{10'000};  // from the first byte of a request to the end of its head
    std::chrono::milliseconds idle_time{75'000};  // between requests
    std::chrono::milliseconds stall_time{
        20'000};  // bodies and answers may lag so far behind bytes_per_second
    std::size_t bytes_per_second = 16 << 10;
    std::chrono::milliseconds grace{10'000};  // for requests under way when stopping
};

class Listener {
  public:
    // Kind::Unavailable "address-not-available", Kind::Forbidden "tls-required" beyond loopback without a
    // certificate, Kind::Invalid "certificate-unusable". `dispatcher` outlives the listener.
    static Result<std::unique_ptr<Listener>> start(const ListenerSettings& settings,
                                                   const Dispatcher& dispatcher);
    ~Listener();

    std::uint16_t port() const;
    // Accepts no more, answers what is under way within the grace, then closes everything. Safe to call
    // twice.
    void stop();

  private:
    struct State;
    std::unique_ptr<State> state_;
    explicit Listener(std::unique_ptr<State> state);
};

}  // namespace xingtan::http
