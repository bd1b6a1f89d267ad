#pragma once
// Takes requests off a stream of bytes without touching a socket. Strict where laxness is how requests are
// smuggled: every line ends in CRLF, no folded header, no control character, one Host, never both
// Content-Length and Transfer-Encoding, the head within 16 KiB. Bytes of the next request stay in the buffer,
// so pipelined requests are answered one after another.
#include <atomic>
#include <functional>
#include <memory>
#include <span>

#include "platform/http/message.h"
#include "platform/http/problem.h"

namespace xingtan::http {

constexpr std::size_t kHeadMost = 16 << 10;
constexpr std::size_t kHeadersMost = 100;

// How much body memory all connections may hold together; beyond it a sender is told to come back.
class BodyBudget {
  public:
    explicit BodyBudget(std::size_t most) : most_(most) {}
    bool take(std::size_t bytes);
    void give_back(std::size_t bytes);

  private:
    std::size_t most_;
    std::atomic<std::size_t> taken_{0};
};

class RequestReader {
  public:
    // Asked once per request, when its head is whole.
    using BodyLimit = std::function<std::size_t(const IncomingRequest&)>;
    enum class State : std::uint8_t { Head, Body, Whole, Refused };

    RequestReader(std::string remote, BodyLimit limit, BodyBudget& budget);
    ~RequestReader();

    // Where the next bytes go, and how many came. After that, ask state().
    std::span<char> room();
    void received(std::size_t bytes);
    State state() const { return state_; }

    bool untouched() const { return state_ == State::Head && used_ == 0; }  // nothing of a request has come
    std::size_t body_received() const { return body_.size(); }
    bool wants_continue();                   // says yes once per request that waits for it
    bool closes() const { return closes_; }  // the client will send no other request
    const IncomingRequest& request() const { return request_; }  // Whole; what is known of it when Refused
    const EdgeFault& fault() const { return fault_; }            // Refused
    // Forgets the answered request and looks at what was sent behind it.
    void next();

  private:
    struct Parser;  // Boost.Beast's
    State state_ = State::Head;
    bool closes_ = false;
    bool continue_due_ = false;
    EdgeFault fault_ = kHeadMalformed;
    std::vector<char> buffer_;
    std::size_t used_ = 0;     // bytes in buffer_
    std::size_t scanned_ = 0;  // of them, known to be sound and not the end of the head
    std::string head_;
    std::string body_;
    std::size_t body_held_ = 0;  // taken from the budget
    std::string remote_;
    IncomingRequest request_;
    BodyLimit limit_;
    BodyBudget& budget_;
    std::unique_ptr<Parser> parser_;

    void advance();
    void refuse(const EdgeFault& fault);
    bool head_ended();
    void read_head();
    bool framing_sound();
    void begin_body();
    void read_body();
    bool hold_body(std::size_t bytes);
    void release_body();
    void drop(std::size_t bytes);
};

}  // namespace xingtan::http
