#include "platform/http/client.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

#include "platform/http/message.h"

namespace xingtan::http {
namespace {

constexpr std::size_t kReplyMost = 256 << 20;

Error gone() { return Error::unavailable("not-reachable"); }

ClientReply read_head(std::string_view head) {
    ClientReply reply;
    std::from_chars(head.data() + 9, head.data() + std::min<std::size_t>(head.size(), 12), reply.status);
    for (auto at = head.find("\r\n"); at != std::string_view::npos;) {
        const auto end = head.find("\r\n", at + 2);
        const auto line = head.substr(at + 2, end == std::string_view::npos ? end : end - at - 2);
        if (const auto colon = line.find(": "); colon != std::string_view::npos)
            reply.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        at = end;
    }
    return reply;
}

}  // namespace

std::string_view ClientReply::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (same_header_name(key, name)) return value;
    return {};
}

Result<Client> Client::connect(std::uint16_t port, std::chrono::milliseconds patience) {
    Client client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval time{patience.count() / 1000, patience.count() % 1000 * 1000};
    const int on = 1;
    if (client.socket_ < 0) return gone();
    ::setsockopt(client.socket_, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    ::setsockopt(client.socket_, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
    ::setsockopt(client.socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(client.socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return gone();
    return client;
}

Client::~Client() {
    if (socket_ >= 0) ::close(socket_);
}

Result<> Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return gone();
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return {};
}

Result<> Client::more() {
    char bytes[16 << 10];
    const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
    if (got <= 0 || rest_.size() > kReplyMost) return gone();
    rest_.append(bytes, static_cast<std::size_t>(got));
    return {};
}

Result<ClientReply> Client::receive(std::string_view method) {
    auto end = rest_.find("\r\n\r\n");
    while (end == std::string::npos) {
        TRY(more());
        end = rest_.find("\r\n\r\n");
    }
    auto reply = read_head(std::string_view(rest_).substr(0, end));
    rest_.erase(0, end + 4);
    const auto length_text = reply.header("Content-Length");
    std::size_t length = 0;
    std::from_chars(length_text.data(), length_text.data() + length_text.size(), length);
    if (method == "HEAD") length = 0;
    while (rest_.size() < length) TRY(more());
    reply.body = rest_.substr(0, length);
    rest_.erase(0, length);
    return reply;
}

Result<ClientReply> Client::ask(std::string_view method, std::string_view target, std::string_view body,
                                const std::vector<std::string>& headers) {
    std::string request(method);
    request += ' ';
    request += target;
    request += " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto& header : headers) request += header + "\r\n";
    if (!body.empty() || method == "POST")
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    request += "\r\n";
    request += body;
    TRY(send(request));
    return receive(method);
}

bool Client::ended() {
    if (!rest_.empty()) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, MSG_PEEK) <= 0;
}

}  // namespace xingtan::http
