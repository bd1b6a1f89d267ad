#pragma once
// A request as it came off the wire and an answer on its way back. The dispatcher turns one into the other
// without knowing a socket, so tests drive the whole stack with these two in one thread.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/route.h"

namespace xingtan::http {

struct Header {
    std::string_view name;
    std::string_view value;
};

// Views memory owned by the caller, which must outlive the call that handles it.
struct IncomingRequest {
    std::string_view method;
    std::string_view target;  // path and query as sent
    std::vector<Header> headers;
    std::string_view body;
    std::string_view remote = "127.0.0.1";

    // The value of the first header of this name, in any case of letters; empty when absent.
    std::string_view header(std::string_view name) const;
    bool has(std::string_view name) const;
};

// Which fixed headers go with a reply: /api may never be cached, pages carry the policy a browser enforces.
enum class HeaderSet : std::uint8_t { Api, Page };

struct Outgoing {
    Reply reply;
    std::string_view fixed = {};  // the body when it stands in the binary; `reply.body` is empty then
    HeaderSet header_set = HeaderSet::Api;
    std::string request_id = {};

    std::string_view body() const { return fixed.empty() ? std::string_view(reply.body) : fixed; }
};

bool same_header_name(std::string_view a, std::string_view b);

}  // namespace xingtan::http
