#include "load.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>

namespace xingtan::bench {
namespace {

using Time = std::chrono::steady_clock;

double seconds_since(Time::time_point from) {
    return std::chrono::duration<double>(Time::now() - from).count();
}

struct Peer {
    int socket = -1;
    std::string request;
    std::size_t sent = 0;
    std::string heard;
    std::size_t wanted = 0;  // bytes of the whole reply, once its head is known
    std::size_t head = 0;
    Time::time_point asked;
    bool busy = false;

    ~Peer() {
        if (socket >= 0) ::close(socket);
    }
};

Result<int> connect_to(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected =
        socket >= 0 && ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    if (!connected) {
        if (socket >= 0) ::close(socket);
        return Error::unavailable("not-reachable", "port " + std::to_string(port));
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

int number_in(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class Crowd {
  public:
    Crowd(const Talk& talk, Span span) : talk_(talk), span_(span) {}
    ~Crowd() {
        if (poll_ >= 0) ::close(poll_);
    }

    Result<> gather(std::span<const int> ports, int connections) {
        poll_ = ::epoll_create1(EPOLL_CLOEXEC);
        for (int i = 0; i < connections; ++i) {
            auto& peer = *peers_.emplace_back(std::make_unique<Peer>());
            peer.socket = TRY(connect_to(ports[static_cast<std::size_t>(i) % ports.size()]));
            epoll_event interest{.events = EPOLLIN, .data = {.u32 = static_cast<std::uint32_t>(i)}};
            ::epoll_ctl(poll_, EPOLL_CTL_ADD, peer.socket, &interest);
        }
        return {};
    }

    Result<Figures> talk() {
        began_ = Time::now();
        for (std::size_t i = 0; i < peers_.size(); ++i) TRY(ask(i));
        std::array<epoll_event, 64> events;
        while (busy_ > 0) {
            if (seconds_since(began_) > kTalkSecondsMost) return Error::unavailable("server-too-slow");
            const int count = ::epoll_wait(poll_, events.data(), static_cast<int>(events.size()), 1'000);
            for (int e = 0; e < count; ++e) TRY(hear(events[static_cast<std::size_t>(e)].data.u32));
        }
        const auto whole = seconds_since(began_) - span_.warm_up_seconds;
        figures_.seconds = span_.seconds > 0 ? std::min(span_.seconds, whole) : whole;
        if (figures_.wrong > 0) return Error::broken("wrong reply: " + figures_.first_wrong);
        return std::move(figures_);
    }

  private:
    const Talk& talk_;
    Span span_;
    int poll_ = -1;
    std::vector<std::unique_ptr<Peer>> peers_;
    int busy_ = 0;
    Time::time_point began_;
    Figures figures_;

    bool over() const {
        return span_.seconds > 0 && seconds_since(began_) >= span_.warm_up_seconds + span_.seconds;
    }

    Result<> ask(std::size_t i) {
        auto& peer = *peers_[i];
        peer.request.clear();
        if (over() || !talk_.ask(static_cast<int>(i), peer.request)) return {};
        peer.sent = peer.wanted = 0;
        peer.heard.clear();
        peer.asked = Time::now();
        peer.busy = true;
        ++busy_;
        return push(peer);
    }

    // Requests are small or the server reads on, so a full socket is waited for.
    static Result<> push(Peer& peer) {
        while (peer.sent < peer.request.size()) {
            const auto count = ::send(peer.socket, peer.request.data() + peer.sent,
                                      peer.request.size() - peer.sent, MSG_NOSIGNAL);
            if (count <= 0) return Error::unavailable("not-reachable", "the server hung up");
            peer.sent += static_cast<std::size_t>(count);
        }
        return {};
    }

    Result<> hear(std::size_t i) {
        auto& peer = *peers_[i];
        std::array<char, 65'536> buffer;
        const auto count = ::recv(peer.socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count == 0 || (count < 0 && errno != EAGAIN))
            return Error::unavailable("not-reachable", "the server hung up");
        if (count < 0) return {};
        peer.heard.append(buffer.data(), static_cast<std::size_t>(count));
        if (peer.wanted == 0) measure(peer);
        if (peer.wanted == 0 || peer.heard.size() < peer.wanted) return {};
        settle(i, peer);
        return ask(i);
    }

    static void measure(Peer& peer) {
        const auto end = peer.heard.find("\r\n\r\n");
        if (end == std::string::npos) return;
        peer.head = end + 4;
        const auto length = header_of(std::string_view(peer.heard).substr(0, peer.head), "Content-Length");
        peer.wanted = peer.head + static_cast<std::size_t>(number_in(length));
    }

    void settle(std::size_t i, Peer& peer) {
        const auto now = Time::now();
        const std::string_view all = peer.heard;
        const Heard heard{number_in(all.substr(9, 3)), all.substr(0, peer.head), all.substr(peer.head)};
        peer.busy = false;
        --busy_;
        if (!talk_.judge(static_cast<int>(i), heard)) {
            if (figures_.wrong++ == 0)
                figures_.first_wrong =
                    std::to_string(heard.status) + " " + std::string(heard.body.substr(0, 400));
            return;
        }
        const auto at = std::chrono::duration<double>(now - began_).count() - span_.warm_up_seconds;
        if (at < 0 || (span_.seconds > 0 && at > span_.seconds)) return;
        ++figures_.done;
        figures_.micros.push_back(static_cast<std::uint32_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(now - peer.asked).count()));
    }
};

}  // namespace

double Figures::milliseconds(double quantile) const {
    if (micros.empty()) return 0;
    auto sorted = micros;
    const auto at = static_cast<std::size_t>(quantile * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at), sorted.end());
    return sorted[at] / 1'000.0;
}

Result<Figures> load(std::span<const int> ports, int connections, const Talk& talk, Span span) {
    Crowd crowd(talk, span);
    TRY(crowd.gather(ports, connections));
    return crowd.talk();
}

Result<Figures> load(int port, int connections, const Talk& talk, Span span) {
    return load(std::span(&port, 1), connections, talk, span);
}

std::string get(std::string_view target, std::string_view headers) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + std::string(headers) + "\r\n";
}

std::string send(std::string_view method, std::string_view target, std::string_view headers,
                 std::string_view type, std::string_view body) {
    std::string text(method);
    ((text += ' ') += target) += " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!body.empty()) ((text += "Content-Type: ") += type) += "\r\n";
    ((text += "Content-Length: ") += std::to_string(body.size())) += "\r\n";
    ((text += headers) += "\r\n") += body;
    return text;
}

std::string_view header_of(std::string_view head, std::string_view name) {
    for (auto at = head.find(name); at != std::string_view::npos; at = head.find(name, at + 1)) {
        if (at == 0 || head[at - 1] != '\n' || head.substr(at + name.size(), 2) != ": ") continue;
        const auto value = head.substr(at + name.size() + 2);
        return value.substr(0, value.find('\r'));
    }
    return {};
}

}  // namespace xingtan::bench
