#pragma once
// A small blocking HTTP/1.1 client over one plain connection: for tests and for commands that talk to the
// local server.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace xingtan::http {

struct ClientReply {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    std::string_view header(std::string_view name) const;
};

class Client {
  public:
    // Kind::Unavailable "not-reachable".
    static Result<Client> connect(std::uint16_t port,
                                  std::chrono::milliseconds patience = std::chrono::seconds(10));
    Client(Client&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)), rest_(std::move(other.rest_)) {}
    Client& operator=(Client&&) = delete;
    ~Client();

    // Headers as "Name: value" lines. Kind::Unavailable when the connection ends first.
    Result<ClientReply> ask(std::string_view method, std::string_view target, std::string_view body = {},
                            const std::vector<std::string>& headers = {});
    Result<> send(std::string_view bytes);
    Result<ClientReply> receive(std::string_view method = "GET");
    bool ended();  // the server has closed, and nothing is left to read

  private:
    explicit Client(int socket) : socket_(socket) {}
    int socket_;
    std::string rest_;  // received and not yet part of a reply

    Result<> more();
};

}  // namespace xingtan::http
